/** Documents in and out, and how an operator is set. */
import { describe, expect, it } from 'vitest'
import { createAgentOperator, defaultOperatorConfig } from '../../src/operator/index.js'
import { cronCalendar } from '../../src/source/calendar/index.js'
import { flush } from './manualClock.js'
import { chat, left, right, scaled, stageOf } from './stage.js'

describe('documents', () => {
  it('export and import go round', () => {
    const here = stageOf().operator
    const there = stageOf().operator
    const made = right(here.registerAgent(scaled()))
    expect(right(there.importCRD(right(here.exportCRD('default', 'support'))))).toEqual(made)
    expect(right(there.exportCRD('default', 'support'))).toBe(right(here.exportCRD('default', 'support')))
  })

  it.each([
    ['null', 'null'],
    ['an empty object', '{}'],
    ['another kind', '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{}}'],
    ['no JSON', '{"apiVersion"'],
    [
      'two documents',
      `${'apiVersion: homeostat.dev/v1alpha1\nkind: Agent\nmetadata: { name: a }\nspec: { agentType: chat, model: { provider: p, model: m } }\n'}---\n${'apiVersion: homeostat.dev/v1alpha1\nkind: Agent\nmetadata: { name: b }\nspec: { agentType: chat, model: { provider: p, model: m } }\n'}`,
    ],
  ])('import refuses %s, and registers nothing', (_, text) => {
    const { operator } = stageOf()
    expect(left(operator.importCRD(text))).toMatchObject({ type: 'InvalidAgent' })
    expect(operator.listAgents()).toEqual([])
  })
})

describe('settings', () => {
  it('has the predecessor’s defaults', () =>
    expect(defaultOperatorConfig()).toMatchObject({
      namespace: 'default',
      reconcileIntervalMs: 30_000,
      metricsPort: 8080,
      healthProbePort: 8081,
      leaderElection: true,
      leaderElectionId: 'agentflow-operator-leader',
      enableWebhooks: false,
      maxConcurrentReconciles: 3,
    }))

  it.each([{ reconcileIntervalMs: 0 }, { reconcileIntervalMs: -1 }, { maxConcurrentReconciles: 0 }, { settleMs: 0.5 }, { graceMs: -1 }])(
    'refuses %o',
    (config) => expect(() => createAgentOperator(config)).toThrow(/config\./),
  )

  it('says what it does not serve', () => {
    const warned: string[] = []
    const log = (): void => undefined
    const operator = createAgentOperator({ enableWebhooks: true }, { debug: log, info: log, error: log, warn: (message) => warned.push(message) })
    right(operator.start())
    expect(warned).toHaveLength(2)
    return operator.stop()
  })

  it.each([
    ['no calendar', {}, 1],
    ['one', { calendar: cronCalendar }, 0],
  ])('says that schedules say nothing with %s: %o', async (_, parts, count) => {
    const warned: string[] = []
    const log = (): void => undefined
    const logger = { debug: log, info: log, error: log, warn: (message: string) => warned.push(message) }
    const operator = createAgentOperator({ leaderElection: false }, logger, parts)
    const schedules = [{ cron: '0 8 * * *', durationMs: 1, minReplicas: 2 }]
    right(operator.registerAgent(chat('support', { scaling: { enabled: true, policy: 'fixed', maxReplicas: 9, schedules } })))
    expect(warned.filter((message) => message.includes('no calendar'))).toHaveLength(count)
    await operator.stop()
  })

  it('without a provider an agent is registered, and says why nothing comes of it', async () => {
    const operator = createAgentOperator({ leaderElection: false })
    right(operator.registerAgent(chat()))
    await flush()
    expect(operator.getAgent('default', 'support')?.conditions).toContainEqual(
      expect.objectContaining({ reason: 'ListFailed', message: 'no instance provider is set' }),
    )
    await operator.stop()
  })

  it('measures how long a pass takes', async () => {
    const { clock, operator, provider } = stageOf()
    operator.setInstanceProvider({
      ...provider,
      list: (of, signal) => async () => {
        await new Promise<void>((resolve) => void clock.after(40, resolve))
        return provider.list(of, signal)()
      },
    })
    right(operator.registerAgent(chat()))
    await clock.advance(100)
    expect(operator.getMetrics()).toMatchObject({ reconcileTotal: 1, averageReconcileTimeMs: 40 })
  })
})
