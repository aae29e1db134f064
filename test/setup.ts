/** One seed and one number of runs for every law: a run is the same tomorrow. A soak sets SEED and RUNS from outside. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.RUNS ?? 1_000) })
