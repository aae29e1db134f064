/** Runs every question, or those named: `npm run bench -- recommend`. Each in a process of its own, so that none is timed on what another left warm. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { machine } from './harness.mjs'

const named = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => named.length === 0 || named.includes(file.replace('.bench.mjs', '')))
  .sort()

if (files.length === 0) {
  console.error(`no question ${named.join(', ')} in bench`)
  process.exitCode = 2
}
console.log(machine())
for (const file of files) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
