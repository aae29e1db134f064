/** Agents in and out by the predecessor's JSON: what is registered, what is told, and the bytes. */
import { describe, expect, it } from 'vitest'
import { createAgentOperator, type Report } from '../../src/operator/index.js'
import { manualClock } from './manualClock.js'
import { chat, left, listener, right, stageOf } from './stage.js'

const MINIMAL = '{"kind":"Agent","metadata":{"name":"support","uid":"u"},"spec":{"agentType":"chat","replicas":1,"model":{"provider":"acme","model":"m1"}}}'
const told = (reports: readonly Report[]): readonly string[] =>
  reports.flatMap((report) =>
    report.type === 'Imported' || report.type === 'Exported' ? report.notes.map(({ type, path }) => `${report.type} ${report.key}: ${type} ${path}`) : [],
  )

describe('importCRD', () => {
  it('registers what the text says, and tells what it did not', () => {
    const { operator, reports } = stageOf({ config: { namespace: 'tools' } })
    const agent = right(operator.importCRD(MINIMAL.replace('"kind"', '"extra":1,"kind"')))
    expect(agent).toMatchObject({ namespace: 'tools', name: 'support', uid: 'u', spec: { replicas: 1 } })
    expect(told(reports)).toEqual(['Imported tools/support: Unknown extra', 'Imported tools/support: Assumed metadata.namespace'])
    expect(operator.getAgent('tools', 'support')?.agent).toBe(agent)
  })

  it('takes bytes, and mends them', () => {
    const bytes = new TextEncoder().encode(MINIMAL.replace('"u"', '"?"'))
    bytes[bytes.indexOf(0x3f)] = 0xff
    expect(right(stageOf().operator.importCRD(bytes)).uid).toBe('\ufffd')
  })

  it('reads no status, and replaces what is there by a new generation', () => {
    const { operator } = stageOf()
    const first = right(operator.importCRD(MINIMAL))
    const next = right(
      operator.importCRD(MINIMAL.replace('"replicas":1', '"replicas":2').replace('{"kind"', '{"status":{"phase":"Failed","replicas":9},"kind"')),
    )
    expect([first.generation, next.generation]).toEqual([0, 1])
    expect(operator.getAgent('default', 'support')).toMatchObject({ phase: 'Pending', status: null })
  })

  it.each([
    ['a broken text', MINIMAL.slice(0, -1), 'expected a comma or } (got the end of the text)', ['']],
    ['a value of another kind', MINIMAL.replace('"replicas":1', '"replicas":"1"'), 'spec.replicas: expected a whole number of 32 bits', ['spec.replicas']],
    [
      'what is no agent here',
      MINIMAL.replace('"chat"', '""').replace('"support"', '"A"'),
      'metadata.name: expected 1 to 40 lower-case',
      ['metadata.name', 'spec.agentType'],
    ],
  ])('refuses %s, and registers nothing', (_, text, says, paths) => {
    const { operator, reports } = stageOf()
    const error = left(operator.importCRD(text))
    expect(error.message).toContain(says)
    expect(error.type === 'InvalidAgent' && error.faults.map(({ path }) => path)).toEqual(paths)
    expect(operator.listAgents()).toEqual([])
    expect(told(reports)).toEqual([])
  })

  it('refuses a namespace that is not watched, and tells nothing of it', () => {
    const { operator, reports } = stageOf({ config: { watchNamespaces: ['other'] } })
    expect(left(operator.importCRD(MINIMAL)).type).toBe('NotWatched')
    expect(told(reports)).toEqual([])
  })
})

describe('exportCRD', () => {
  it('writes the agent with its status, the same bytes each time, and tells what it has no place for', async () => {
    const { operator, clock, reports } = stageOf()
    right(operator.registerAgent(chat('support', { drainMs: 5_000 })))
    expect(JSON.parse(right(operator.exportCRD('default', 'support'))).status).toEqual({
      phase: 'Pending',
      replicas: 0,
      readyReplicas: 0,
      availableReplicas: 0,
    })
    right(operator.start())
    await clock.advance(60_000)
    await operator.stop()
    const text = right(operator.exportCRD('default', 'support'))
    expect(right(operator.exportCRD('default', 'support'))).toBe(text)
    expect(JSON.parse(text).status).toMatchObject({ phase: 'Running', replicas: 1, readyReplicas: 1, observedGeneration: 1 })
    expect(new Set(told(reports))).toEqual(new Set(['Exported default/support: Lost spec.drainSeconds']))
  })
})

it('the log has what was assumed, and no value', () => {
  const { logger, lines } = listener()
  const operator = createAgentOperator({ leaderElection: false }, logger, { clock: manualClock() })
  right(operator.importCRD(MINIMAL.replace('"m1"', '"secret-8","temperature":0.5').replace('"spec":{', '"spec":{"token":"secret-7",')))
  right(operator.registerAgent(chat('other', { drainMs: 5_000, model: { provider: 'secret-9', model: 'm' } })))
  right(operator.exportCRD('default', 'other'))
  expect(lines.filter(([, message]) => /ported/.test(message))).toEqual([
    ['warn', 'Imported, assumed', { agent: 'default/support', path: 'metadata.namespace', note: 'the default namespace is assumed' }],
    ['warn', 'Imported, unknown', { agent: 'default/support', path: 'spec.token', note: 'not read; no field has this name' }],
    ['info', 'Exported, lost', { agent: 'default/other', path: 'spec.drainSeconds', note: 'has no place there' }],
  ])
  expect(JSON.stringify(lines)).not.toContain('secret')
})
