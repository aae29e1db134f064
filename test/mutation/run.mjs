/**
 * `npm run mutation -- src/core/health …`: mutates these rooms, or files of a room, and judges what lives; without an argument all rooms, one after the
 * other. A room that was measured before goes on from there (`--force`: anew). The last line is `N passed, N failed` over rooms; the reports stay in
 * reports/mutation.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { judge, percent } from './judge.mjs'
import { LEAST_KILLED, rooms, testsOf } from './rooms.mjs'
import { survivors } from './survivors.mjs'

const { values, positionals } = parseArgs({ options: { force: { type: 'boolean' } }, allowPositionals: true })
const asked = positionals.map((path) => path.replace(/\/$/, ''))
const under = 'reports/mutation'

/** What of a room is asked for: all of it, some files, nothing. */
const filesOf = ({ room }) => {
  const all = `src/${room}`
  if (asked.length === 0 || asked.some((path) => all === path || all.startsWith(`${path}/`))) return [`${all}/*.ts`]
  return asked.filter((path) => path.endsWith('.ts') && path.slice(0, path.lastIndexOf('/')) === all)
}

/**
 * A mutant that is read when a module loads is run by no single test, so a new test would not make Stryker ask again: what lived of these is forgotten. So is
 * what ended by time: such a mutant runs every test of its room, and the machine may have been too busy for that.
 */
const forgetStatic = (path) => {
  if (!existsSync(path)) return
  const kept = JSON.parse(readFileSync(path, 'utf8'))
  const isAskedAgain = ({ static: isStatic, status }) => isStatic === true && (status === 'Survived' || status === 'Timeout')
  for (const file of Object.values(kept.files)) file.mutants = file.mutants.filter((mutant) => !isAskedAgain(mutant))
  writeFileSync(path, JSON.stringify(kept))
}

const measure = async (own, files) => {
  const name = own.room.replaceAll('/', '.')
  const incrementalFile = join(under, `${name}.incremental.json`)
  forgetStatic(incrementalFile)
  process.env.MUTATION_TESTS = [...testsOf(own), 'test/mutation/canary/*.test.ts'].join()
  process.env.RUNS = String(own.runs)
  await new Stryker({
    mutate: [...files, 'test/mutation/canary/{judged,unjudged}.ts'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 20_000, // the machine may be busy: only what never ends is to end so
    incremental: true,
    incrementalFile,
    force: values.force === true,
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: join(under, `${name}.json`) },
    ignorePatterns: ['dist', 'coverage', 'reports', 'bench'],
    tempDirName: join(under, 'sandbox'),
    allowEmpty: false,
  }).runMutationTest()
  return JSON.parse(readFileSync(join(under, `${name}.json`), 'utf8'))
}

/** What this run measured, and no file of an earlier one. */
const only = (report, files) => {
  const isAsked = (file) => file.includes('/canary/') || files.some((own) => own === file || own.endsWith('*.ts'))
  return { ...report, files: Object.fromEntries(Object.entries(report.files).filter(([file]) => isAsked(file))) }
}

mkdirSync(under, { recursive: true })
const tally = { passed: 0, failed: 0 }
for (const own of rooms) {
  const files = filesOf(own)
  if (files.length === 0) continue
  const began = Date.now()
  const report = only(await measure(own, files), files)
  const isWhole = files[0].endsWith('*.ts')
  const { mutants, killed, alive, timedOut, score, faults } = judge(report, { listed: survivors, least: isWhole ? own.least : 1, share: LEAST_KILLED })
  for (const fault of faults) console.error(fault)
  const line = `${own.room}${isWhole ? '' : ` (${files.length} files)`}: ${mutants} mutants, ${killed} killed (${timedOut} by time), ${alive} alive, ${percent(score)}, ${((Date.now() - began) / 60_000).toFixed(1)} min`
  console.log(line)
  const log = join(under, 'scores.txt')
  writeFileSync(log, `${existsSync(log) ? readFileSync(log, 'utf8') : ''}${line}\n`)
  tally[faults.length === 0 ? 'passed' : 'failed'] += 1
}
if (tally.passed + tally.failed === 0) {
  console.error(`no room of ${asked.join(', ')}: ${rooms.map(({ room }) => `src/${room}`).join(', ')}`)
  process.exitCode = 2
}
console.log(`${tally.passed} passed, ${tally.failed} failed`)
if (tally.failed > 0) process.exitCode = 1
