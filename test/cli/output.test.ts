/** `--output` on every command that has a result: json is a JSON value a line, yaml reads back as the same values, table is for people. And how commands end. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { agentDocument, file, homeostat, NOW, observedDocument } from './world.js'

const spec = file('agent.json', agentDocument())
const inputs = ['--spec', spec, '--observed', file('observed.json', observedDocument), '--now', NOW]
const faulty = file('faulty.yaml', 'kind: Agnet\n')
const brief = file('brief.yaml', `name: brief\nhorizonSeconds: 60\nagent: ${JSON.stringify(agentDocument())}\n`)
const origin = JSON.stringify({
  apiVersion: 'agentflow.io/v1',
  kind: 'Agent',
  metadata: { name: 'a' },
  spec: { agentType: 'chat', model: { provider: 'p', model: 'm' } },
})

describe.each<[command: string, args: readonly string[], lines: number, table: RegExp]>([
  ['decide', inputs, 1, /^desired .*\n\n# {2}ACTION +INSTANCE/],
  ['explain', inputs, 1, /^desired /],
  ['validate', [spec, brief], 2, /^agent.json: ok, agent default\/support\nbrief.yaml: ok, scenario brief\n$/],
  ['simulate', [brief, '--policy', 'fixed:1', '--policy', 'fixed:2'], 2, /fixed:1 +/],
  ['compare', [brief, '--policy', 'fixed:1', '--policy', 'fixed:2', '--seeds', '2'], 4, /means with 95 % intervals/],
  ['doctor', [], 18, /WHAT +FOUND/],
  ['version', [], 1, /^homeostat \d+\.\d+\.\d+, Node\.js 20\.19\.0, moon arm64\n$/],
])('%s', (command, args, lines, table) => {
  const asked = async (form: string) => {
    const { code, stdout } = await homeostat([command, ...args, '--output', form])
    expect(code).toBe(0)
    return stdout
  }

  it('prints json, a value a line', async () => {
    const values = (await asked('json')).trimEnd().split('\n')
    expect(values).toHaveLength(lines)
    for (const value of values) expect(JSON.parse(value)).toBeTypeOf('object')
  })

  it('prints the same as yaml, but for its instants', async () => {
    const values = (await asked('json'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(shapeOf(parse(await asked('yaml')))).toEqual(shapeOf(values.length === 1 ? values[0] : values))
  })

  it('prints a table', async () => expect(await asked('table')).toMatch(table))
})

/** Instants are numbers in one form and texts in the other; the rest is equal, so its keys and lists are. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return 'a value'
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, shapeOf(held)]))
}

describe('other forms', () => {
  it('--json is --output json, and both at once are refused', async () => {
    const args = ['simulate', brief, '--policy', 'fixed:1']
    expect((await homeostat([...args, '--json'])).stdout).toBe((await homeostat([...args, '--output', 'json'])).stdout)
    expect((await homeostat([...args, '--json', '--output', 'yaml'])).code).toBe(2)
  })

  it('validate tells programs what is wrong as the answer, and ends as it always does', async () => {
    const { code, stdout, stderr } = await homeostat(['validate', spec, faulty, 'nowhere.yaml', '-o', 'json'])
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    const [good, bad, absent] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly errors: readonly object[] })
    expect(good).toEqual({ source: 'agent.json', ok: true, kind: 'Agent', names: ['default/support'], notes: [] })
    expect(bad).toMatchObject({ source: 'faulty.yaml', ok: false })
    expect(bad?.errors).toContainEqual(expect.objectContaining({ path: 'kind', line: 1, column: 7, source: 'faulty.yaml' }))
    expect(absent).toMatchObject({ ok: false, errors: [{ path: '' }] })
  })

  it('validate tells of the faults of a scenario by path too', async () => {
    const { stdout } = await homeostat(['validate', file('wrong.yaml', 'workload: { arival: {} }\n'), '-o', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, errors: [{ path: 'workload.arival' }] })
  })

  it('convert prints what was assumed as a table, in place of the document', async () => {
    const { code, stdout, stderr } = await homeostat(['convert', '-', '--to', 'agent', '-o', 'table'], origin)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^LINE {2}FIELD +WHAT\n +1 {2}metadata\.namespace +the default namespace is assumed\n +1 {2}metadata\.uid /)
    expect((await homeostat(['convert', spec, '--to', 'origin', '-o', 'table'])).stdout).toBe('nothing is assumed, rounded or lost\n')
    expect((await homeostat(['convert', spec, '--to', 'origin', '-o', 'yaml'])).code).toBe(2)
  })
})

describe('how a command ends', () => {
  const broken = file('broken.mjs', "export const policy = { name: 'broken', parameters: {}, stages: [], propose: () => { throw new Error('mine') } }")

  it.each<[code: number, why: string, args: readonly string[], next: string]>([
    [0, 'it went well', ['validate', spec], ''],
    [0, 'help was asked for', ['help', 'decide'], ''],
    [0, 'what is missing is no failure', ['doctor'], ''],
    [1, 'a file is there already', ['init', 'agent.json'], 'Give another name'],
    [1, 'a report cannot be written', ['simulate', brief, '--policy', 'fixed:1', '--report', 'nowhere/r.html'], 'cannot be written'],
    [1, 'a policy throws', ['simulate', brief, '--policy', broken], 'This is a bug'],
    [2, 'no command', [], 'Begin with'],
    [2, 'an unknown command', ['simulat'], 'Did you mean simulate?'],
    [2, 'help of an unknown command', ['help', 'explian'], 'Did you mean explain?'],
    [2, 'an unknown option', ['decide', '--spce', 'x'], 'Did you mean --spec?'],
    [2, 'the way on is named', ['decide', '--spce', 'x'], 'Run `homeostat decide --help`'],
    [2, 'a form that is none', ['doctor', '-o', 'xml'], 'Allowed choices are json, yaml, table'],
    [2, 'a shell that is none', ['completion', 'csh'], 'Allowed choices are bash, zsh, fish'],
    [2, 'a part is missing', ['decide'], 'homeostat init --all'],
    [2, 'a stream in another form', ['decide', '--stream', '-o', 'yaml'], 'Leave out'],
    [2, 'a file beside --all', ['init', 'x', '--all'], 'Leave out'],
    [2, 'two samples at once', ['init', '--policy', '--observed'], 'cannot be used with'],
    [3, 'a document is wrong', ['validate', faulty], 'faulty.yaml:1:'],
    [3, 'a file is not there', ['explain', 'nowhere.json'], 'there is no such file'],
    [3, 'a policy is not known', ['simulate', '--policy', 'hap'], 'Give standard, hpa, fixed'],
  ])('%i: %s', async (code, _why, args, next) => {
    const ran = await homeostat(args)
    expect(ran.code).toBe(code)
    if (code !== 0) expect(ran.stderr).toContain(next)
  })
})
