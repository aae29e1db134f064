/** Every command's way through and its ways out: exit codes, what goes to stdout, what stderr says to do next. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/core/index.js'
import { agentDocument, contentOf, file, folder, homeostat, NOW, observedDocument } from './world.js'

const spec = file('agent.json', agentDocument())
const observed = file('observed.json', observedDocument)
const tight = file('tight.yaml', 'policy: standard\nparameters:\n  targetMetrics:\n    - { type: concurrency, targetValue: 0.9 }\n  scaleDownDelay: 1m\n')
const inputs = ['--spec', spec, '--observed', observed, '--now', NOW]
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly version: string }

describe('homeostat', () => {
  it('--version is that of the package', async () => expect(await homeostat(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' }))

  it('--help goes to stdout, and is no error', async () => {
    const { code, stdout, stderr } = await homeostat(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const command of ['decide', 'explain', 'validate', 'simulate', 'compare', 'run', 'init', 'start']) expect(stdout).toContain(command)
  })

  it.each([
    ['no command', [], 'Usage'],
    ['an unknown command', ['decid'], 'Did you mean decide?'],
    ['an unknown option', ['simulate', '--polcy', 'x'], 'Did you mean --policy?'],
    ['a form that is none', ['decide', ...inputs, '--output', 'xml'], 'Allowed choices are json, yaml, table'],
    ['a seed that is no number', ['simulate', '--seed', 'x'], 'whole number'],
    ['no seeds', ['compare', '--policy', 'standard', '--seeds', '0'], 'from 1'],
    ['validate without a file', ['validate'], 'missing required argument'],
  ])('%s is a matter of usage', async (_, args, says) => {
    const { code, stdout, stderr } = await homeostat(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
  })
})

const scheduled = (cron: string): object => ({
  enabled: true,
  maxReplicas: 20,
  targetMetrics: [{ type: 'concurrency', targetValue: 4 }],
  schedules: [{ cron, timeZone: 'Europe/Berlin', durationSeconds: 3_600, minReplicas: 7 }],
})

describe('schedules', () => {
  const noon = file('scheduled.json', agentDocument(scheduled('0 13 * * *')))
  const wrong = file('unreadable.json', JSON.stringify(agentDocument(scheduled('0 25 * * *')), null, 2))
  const says = 'expected a cron expression, minute 0-59, hour 0-23, day 1-31, month 1-12, weekday 0-7 or names, such as "0 8 * * 1-5" (got a text)'
  const desired = async (spec: string, now: string, seen = observed): Promise<unknown> =>
    (JSON.parse((await homeostat(['decide', '--spec', spec, '--observed', seen, '--now', now])).stdout) as Plan).status.desiredReplicas

  it('decide fills the calendar in, unless the observation has one', async () => {
    expect(await desired(noon, NOW)).toBe(7)
    expect(await desired(noon, '2030-01-31T11:59:59Z')).toBe(1)
    const other = file('other.json', { ...observedDocument, calendar: { minReplicas: 5, until: '2030-02-01T00:00:00Z' } })
    expect(await desired(noon, NOW, other)).toBe(5)
  })

  it('explain does too', async () =>
    expect((await homeostat(['explain', '--spec', noon, '--observed', observed, '--now', NOW])).stdout).toContain('bounds binds, for at least 7'))

  it('so does a stream, which refuses what cannot be read', async () => {
    const line = (cron: string): string => JSON.stringify({ spec: agentDocument(scheduled(cron)), observed: observedDocument, now: NOW })
    const { stdout } = await homeostat(['decide', '--stream'], `${line('0 13 * * *')}\n${line('0 25 * * *')}\n`)
    const [plan, refused] = stdout.split('\n')
    expect((JSON.parse(plan ?? '') as Plan).status.desiredReplicas).toBe(7)
    expect(JSON.parse(refused ?? '')).toEqual({
      error: [{ path: 'spec.spec.scaling.schedules[0].cron', problem: says.replace(' (got a text)', ''), got: 'a text' }],
    })
  })

  it.each([
    ['validate', ['validate', wrong]],
    ['decide', ['decide', '--spec', wrong, '--observed', observed, '--now', NOW]],
    ['run', ['run', wrong]],
  ])('%s refuses what cannot be read, where it stands', async (_command, args) => {
    const { code, stderr } = await homeostat(args)
    expect(code).toBe(3)
    expect(stderr).toContain(`unreadable.json:24:19: spec.scaling.schedules[0].cron: ${says}`)
  })

  it('simulate runs by them, and refuses what cannot be read', async () => {
    const scenario = (cron: string): object => ({
      horizonSeconds: 120,
      workload: { arrivals: { kind: 'constant', ratePerSecond: 0 } },
      agent: agentDocument(scheduled(cron)),
    })
    const right = await homeostat(['simulate', file('scenario.json', scenario('* * * * *')), '--json'])
    const quiet = await homeostat(['simulate', file('quiet.json', scenario('0 13 * * *')), '--json'])
    const starts = ({ stdout }: { readonly stdout: string }): number => (JSON.parse(stdout) as { readonly starts: number }).starts
    expect([starts(right), starts(quiet)]).toEqual([6, 0])
    const { code, stderr } = await homeostat(['simulate', file('wrong.json', scenario('0 25 * * *'))])
    expect(code).toBe(3)
    expect(stderr).toContain(`agent.spec.scaling.schedules[0].cron: ${says}`)
  })
})

describe('decide', () => {
  it('prints one plan as one line of JSON', async () => {
    const { code, stdout, stderr } = await homeostat(['decide', ...inputs])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n')).toHaveLength(2)
    const plan = JSON.parse(stdout) as { readonly actions: readonly object[]; readonly trail: readonly object[] }
    expect(plan.actions).toMatchObject([{ type: 'Delete', id: 'b', why: { type: 'InstanceFailed' } }])
    expect(plan.trail[0]).toMatchObject({ at: Date.parse(NOW) })
  })

  it.each(['yaml', 'table'])('prints %s with times that people read', async (form) => {
    const { code, stdout } = await homeostat(['decide', ...inputs, '--output', form])
    expect(code).toBe(0)
    expect(stdout).toContain('2030-01-31T12:00')
    expect(stdout).not.toContain(String(Date.parse(NOW)))
    expect(stdout.toLowerCase()).toContain('delete')
  })

  it('takes whole milliseconds, and one input from stdin', async () => {
    const { stdout } = await homeostat(['decide', '--spec', spec, '--observed', '-', '--now', String(Date.parse(NOW))], JSON.stringify(observedDocument))
    expect(stdout).toBe((await homeostat(['decide', ...inputs])).stdout)
  })

  it.each([
    ['nothing at all', ['decide'], 2, '--spec, --observed and --now are all needed'],
    ['no time', ['decide', '--spec', spec, '--observed', observed], 2, '--now'],
    ['a time that is none', ['decide', '--spec', spec, '--observed', observed, '--now', 'noon'], 2, 'RFC 3339'],
    ['stdin twice', ['decide', '--spec', '-', '--observed', '-', '--now', '0'], 2, 'not both'],
    [
      'a file that is not there',
      ['decide', '--spec', 'nowhere.yaml', '--observed', observed, '--now', NOW],
      3,
      'nowhere.yaml: cannot be read: there is no such file',
    ],
    ['a folder', ['decide', '--spec', '.', '--observed', observed, '--now', NOW], 3, 'it is a folder'],
    ['a wrong agent', ['decide', '--spec', file('wrong.yaml', 'kind: Agnet\n'), '--observed', observed, '--now', NOW], 3, 'wrong.yaml:1:'],
    [
      'two agents',
      [
        'decide',
        '--spec',
        file('two.yaml', `${JSON.stringify(agentDocument())}\n---\n${JSON.stringify(agentDocument(undefined, 'other'))}\n`),
        '--observed',
        observed,
        '--now',
        NOW,
      ],
      3,
      'holds 2 agents',
    ],
    ['a wrong observation', ['decide', '--spec', spec, '--observed', file('bad.json', { instances: [{ id: 'a' }] }), '--now', NOW], 3, 'instances[0].phase'],
    ['bytes that are no text', ['decide', '--spec', file('bytes.yaml', Buffer.from([0xff, 0xfe, 0x41])), '--observed', observed, '--now', NOW], 3, 'not UTF-8'],
    [
      'a broken gzip',
      ['decide', '--spec', file('broken.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3])), '--observed', observed, '--now', NOW],
      3,
      'cannot be unzipped',
    ],
  ])('refuses %s', async (_, args, code, says) => {
    const ran = await homeostat(args)
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' })
    expect(ran.stderr).toContain(says)
  })
})

describe('explain', () => {
  it('says why, in words', async () => {
    const { code, stdout } = await homeostat(['explain', ...inputs])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^desired /)
    expect(stdout).toContain('concurrency')
    expect(stdout).toContain('delete b: it has failed')
  })
  it('needs the same inputs', async () => expect((await homeostat(['explain'])).code).toBe(2))
})

describe('validate', () => {
  it('says what is good', async () => {
    const { code, stdout } = await homeostat(['validate', spec, '-'], JSON.stringify(agentDocument(undefined, 'other')))
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'agent.json: ok, agent default/support\nstdin: ok, agent default/other\n' })
  })

  it('notes a policy that is not one of ours, which may be meant', async () => {
    const misspelt = agentDocument({ enabled: true, maxReplicas: 3, policy: 'standart' }, 'other')
    const { code, stderr } = await homeostat(['validate', '-'], JSON.stringify(misspelt))
    expect(code).toBe(0)
    expect(stderr).toBe(
      'stdin: note: other: spec.scaling.policy: none of standard, hpa, fixed (did you mean standard?); where no policy of your own has that name, the number stands\n',
    )
  })

  it.each([
    ['standrad', '--policy standrad: there is no such policy; did you mean standard? Give standard,'],
    ['mine', '--policy mine: there is no such policy. Give standard,'],
    ['mine.ts', '--policy mine.ts: TypeScript is not loaded. Compile it, and give the .js or .mjs.'],
  ])('says what to do about the policy %s', async (policy, said) => {
    const { code, stderr } = await homeostat(['simulate', 'quiet', '--policy', policy])
    expect(code).toBe(3)
    expect(stderr).toContain(said)
  })

  it('tells every fault with its place and the kind of what came, never what came', async () => {
    const text =
      'apiVersion: homeostat.dev/v1alpha1\nkind: Agent\nmetadata: { name: support }\nspec:\n  agentType: chat\n  model: { provider: acme, model: secret-7 }\n  replicas: secret-8\n  scalng: {}\n'
    const { code, stderr } = await homeostat(['validate', file('faults.yaml', text), spec])
    expect(code).toBe(3)
    expect(stderr).toContain('faults.yaml:7:13: spec.replicas')
    expect(stderr).toContain('faults.yaml:8:3: spec.scalng')
    expect(stderr).toContain('did you mean scaling?')
    expect(stderr).not.toContain('secret')
  })

  it('goes on to the next file', async () => {
    const { code, stdout, stderr } = await homeostat(['validate', 'nowhere.yaml', spec])
    expect(code).toBe(3)
    expect(stdout).toContain('agent.json: ok')
    expect(stderr).toContain('nowhere.yaml')
  })
})

describe('validate, of scenarios', () => {
  it('reads the files they name, beside them', async () => {
    mkdirSync(join(folder, 'sub'), { recursive: true })
    file('sub/load.txt', '1\n2\n3\n')
    const named = file('sub/named.yaml', 'name: named\nworkload: { arrivals: { kind: counts, perSecond: load.txt } }\nagent: ../agent.json\n')
    expect(await homeostat(['validate', named])).toEqual({ code: 0, stdout: 'sub/named.yaml: ok, scenario named\n', stderr: '' })
  })

  it.each([
    ['a wrong key', 'workload: { arival: {} }\n', 'scenario.yaml:1:13: workload.arival: unknown key; did you mean arrivals?'],
    ['a rule', 'horizonSeconds: 10\nwarmupSeconds: 10\n', 'scenario.yaml:2:16: warmupSeconds: expected less than horizonSeconds'],
    ['a file that is not there', 'agent: nowhere.yaml\n', 'nowhere.yaml: cannot be read'],
    ['an agent with a fault', `agent: ${file('faulty.json', { kind: 'Agnet' })}\n`, 'faulty.json:1:'],
    ['an agent of its own with a fault', 'agent: { kind: Agnet }\n', 'scenario.yaml:1:16: agent.kind'],
    ['counts with a fault', `workload: { trace: ${file('words.txt', '1\ntwo\n')} }\n`, 'words.txt:2: expected a whole number'],
  ])('tells %s', async (_, text, says) => {
    const { code, stderr } = await homeostat(['validate', file('scenario.yaml', text)])
    expect(code).toBe(3)
    expect(stderr).toContain(says)
  })
})

describe('init', () => {
  it('prints a sample that is valid', async () => {
    const { code, stdout } = await homeostat(['init'])
    expect(code).toBe(0)
    expect((await homeostat(['validate', '-'], stdout)).code).toBe(0)
  })

  it('prints a sample scenario that runs', async () => {
    const { stdout } = await homeostat(['init', '--scenario'])
    const scenario = file('sampled.yaml', stdout)
    expect((await homeostat(['validate', scenario])).stdout).toBe('sampled.yaml: ok, scenario sample\n')
    expect((await homeostat(['simulate', scenario, '--json'])).code).toBe(0)
  })

  it('writes a file, says what next, and never overwrites', async () => {
    const first = await homeostat(['init', 'sample.yaml'])
    expect(first.code).toBe(0)
    expect(first.stderr).toContain('homeostat validate sample.yaml')
    const content = contentOf('sample.yaml')
    const second = await homeostat(['init', 'sample.yaml', '--scenario'])
    expect(second.code).toBe(1)
    expect(second.stderr).toContain('is there already')
    expect(contentOf('sample.yaml')).toBe(content)
  })

  it('cannot write where there is no folder', async () => expect((await homeostat(['init', 'nowhere/sample.yaml'])).code).toBe(1))
})

describe('simulate', () => {
  it('runs a built-in scenario under its own policy', async () => {
    const { code, stdout, stderr } = await homeostat(['simulate'])
    expect(code).toBe(0)
    expect(stdout).toContain('chat-hour: seed 1')
    expect(stderr).toMatch(/events in .* s\n/)
  })

  it('--json: a line a policy with the fields of the contract, the same every time', async () => {
    const args = ['simulate', 'step', '--policy', 'fixed:8', '--policy', 'standard', '--seed', '7', '--json']
    const { code, stdout } = await homeostat(args)
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(rows.map(({ scenario, policy, seed }) => ({ scenario, policy, seed }))).toEqual([
      { scenario: 'step', policy: 'fixed:8', seed: 7 },
      { scenario: 'step', policy: 'standard', seed: 7 },
    ])
    expect(Object.keys(rows[0] ?? {})).toEqual(FIELDS)
    expect(stdout).not.toContain('NaN')
    expect((await homeostat(args)).stdout).toBe(stdout)
  })

  it('replays a trace, gzipped too', async () => {
    const counts = Array.from({ length: 300 }, (_, second) => second % 5).join('\n')
    const plain = await homeostat(['simulate', 'chat-hour', '--trace', file('counts.txt', counts), '--json'])
    const zipped = await homeostat(['simulate', 'chat-hour', '--trace', file('counts.txt.gz', gzipSync(counts)), '--json'])
    expect(plain.code).toBe(0)
    expect((JSON.parse(plain.stdout) as { readonly arrived: number }).arrived).toBe(600)
    expect(zipped.stdout).toBe(plain.stdout)
  })

  it.each([
    ['a policy that is none', ['--policy', 'hap'], 'there is no such policy'],
    ['a policy file that is not there', ['--policy', 'nowhere.yaml'], 'there is no such file'],
    ['a module that is not there', ['--policy', './nowhere.mjs'], 'cannot be loaded'],
    ['a module without a policy', ['--policy', file('empty.mjs', 'export const other = 1')], 'exports no policy'],
    [
      'a policy file with a fault',
      ['--policy', file('fault.yaml', 'policy: standard\nparameters:\n  targetMetrics:\n    - { type: concurrency, targetValu: 3 }\n')],
      'fault.yaml:4:28: parameters.targetMetrics[0].targetValu',
    ],
    ['a policy file without a target', ['--policy', file('bare.json', { policy: 'standard' })], 'parameters.targetMetrics'],
    [
      'a policy file with the bounds',
      ['--policy', file('bounds.json', { policy: 'standard', parameters: { maxReplicas: 3 } })],
      'the bounds stay those of the agent',
    ],
    [
      'a policy file with the name of another',
      ['--policy', file('alias.json', { policy: 'fixed', name: 'standard', parameters: { replicas: 3 } })],
      'expected a name',
    ],
    ['a trace that is none', ['--trace', file('trace.csv', 'a,b\n1,2\n')], 'has no column of time'],
    ['a scenario that is not there', ['nowhere.yaml'], 'nowhere.yaml'],
  ])('refuses %s', async (_, args, says) => {
    const { code, stdout, stderr } = await homeostat(['simulate', ...args])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain(says)
  })

  it('takes policies from files and modules, each under its name', async () => {
    const named = file('named.json', { policy: 'fixed', name: 'nine', parameters: { replicas: 9 } })
    const mine = file(
      'mine.mjs',
      "export const policy = { name: 'mine', parameters: {}, propose: ({ current }) => ({ raw: Math.min(12, current + 1), missing: false, wake: null, steps: [] }), stages: [] }",
    )
    const { code, stdout } = await homeostat(['simulate', ...[tight, named, mine].flatMap((each) => ['--policy', each]), '--json'])
    expect(code).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { readonly policy: string }).policy),
    ).toEqual(['standard:tight', 'nine', 'mine'])
  })

  it('runs a static fleet as it is, and asks for a target where a policy has none', async () => {
    const still = file(
      'static.yaml',
      `name: still\nhorizonSeconds: 600\nagent: ${JSON.stringify({ ...agentDocument(), spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 6 } })}\n`,
    )
    const { code, stdout } = await homeostat(['simulate', still, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ scenario: 'still', policy: 'static', instanceHours: 1, starts: 0 })
    const without = await homeostat(['simulate', still, '--policy', 'standard'])
    expect(without.code).toBe(3)
    expect(without.stderr).toContain('has no targetMetrics and no metrics to scale by')
    expect((await homeostat(['simulate', still, '--policy', tight, '--policy', 'fixed:3', '--json'])).code).toBe(0)
  })

  it('refuses an agent whose own policy is not known', async () => {
    const agent = agentDocument({ enabled: true, policy: 'mine', maxReplicas: 3 })
    const { code, stderr } = await homeostat(['simulate', file('mine.yaml', `agent: ${JSON.stringify(agent)}\n`)])
    expect(code).toBe(3)
    expect(stderr).toContain('asks for the policy mine')
  })

  it('writes a report, and says so', async () => {
    const { code, stderr } = await homeostat(['simulate', 'quiet', '--policy', 'fixed:2', '--policy', 'standard', '--report', 'quiet.html'])
    expect(code).toBe(0)
    expect(stderr).toContain('report: quiet.html')
    expect(contentOf('quiet.html')).toContain('homeostat simulate quiet --policy fixed:2 --policy standard')
  })
})

describe('compare', () => {
  it('puts policies side by side with intervals', async () => {
    const { code, stdout } = await homeostat(['compare', 'quiet', 'chatHour', '--policy', 'fixed:3', '--policy', 'standard', '--seeds', '3'])
    expect(code).toBe(0)
    expect(stdout).toContain('quiet: seeds 1 to 3, means with 95 % intervals')
    expect(stdout).toContain('chat-hour: ')
    expect(stdout).toContain('against fixed:3, seed by seed')
    expect(stdout).toContain('±')
  })

  it('--json: a line for each scenario, policy and seed', async () => {
    const { stdout } = await homeostat(['compare', 'quiet', '--policy', 'fixed:1', '--policy', 'fixed:2', '--seeds', '2', '--json'])
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly policy: string; readonly seed: number })
    expect(rows.map(({ policy, seed }) => `${policy} ${seed}`)).toEqual(['fixed:1 1', 'fixed:1 2', 'fixed:2 1', 'fixed:2 2'])
  })

  it('needs policies', async () => {
    const { code, stderr } = await homeostat(['compare', 'quiet'])
    expect(code).toBe(2)
    expect(stderr).toContain('--policy standard')
  })

  it('writes a report', async () => {
    expect((await homeostat(['compare', 'quiet', '--policy', 'fixed:1', '--policy', 'fixed:2', '--seeds', '2', '--report', 'compare.html'])).code).toBe(0)
    expect(existsSync(join(folder, 'compare.html'))).toBe(true)
  })
})

/** DESIGN §8, in its order. */
const FIELDS = [
  ...['scenario', 'hash', 'version', 'policy', 'seed', 'arrived', 'completed', 'rejected', 'abandoned', 'lost', 'unfinished', 'sloAttainment'],
  ...['latency', 'latencyAll', 'wait', 'meanInSystem', 'utilization', 'instanceHours', 'cost', 'starts', 'startsWasted', 'stops', 'scaleUps', 'scaleDowns'],
  ...['flapsPerHour', 'accuracyUnder', 'accuracyOver', 'timeshareUnder', 'timeshareOver', 'worstWindow', 'oracleCost', 'regret', 'events'],
]
