/**
 * Simulations on other threads: `node 09-worker.mjs`. A policy is made of functions, which no message carries, so a job names it; a score is plain data and
 * comes back as it is. The same seed gives the same score on any thread.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { fixed, standard } from 'homeostat/policy'
import { scenarios, simulate, worldOf } from 'homeostat/sim'

const policies = { lean: () => standard({ targetMetrics: [{ type: 'concurrency', targetValue: 0.8 }] }), static: () => fixed(8) }

const onThread = (job) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

if (isMainThread) {
  const jobs = ['lean', 'static'].flatMap((policy) => [1, 2].map((seed) => ({ policy, seed })))
  for (const score of await Promise.all(jobs.map(onThread))) console.log(JSON.stringify(score))
} else {
  const { policy, seed } = workerData
  const { score } = simulate(worldOf(scenarios.step, seed), policies[policy]())
  parentPort.postMessage({ policy, seed, sloAttainment: score.sloAttainment, instanceHours: score.instanceHours })
}
