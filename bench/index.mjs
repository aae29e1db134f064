/** Runs every question, or those named: `npm run bench -- recommend`. */
import { readdirSync } from 'node:fs'
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
for (const file of files) await import(`./${file}`)
