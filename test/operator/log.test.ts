/** What is written to a log: flat fields that name what happened, and nothing of a spec. */
import { describe, expect, it } from 'vitest'
import { createAgentOperator } from '../../src/operator/index.js'
import { manualClock } from './manualClock.js'
import { referenceProvider } from './reference.js'
import { chat, listener, right } from './stage.js'

describe('log', () => {
  it('tells plans, outcomes and failures in flat fields, and no secret of a spec', async () => {
    const { logger, lines } = listener()
    const clock = manualClock()
    const operator = createAgentOperator({ leaderElection: false }, logger, { clock })
    right(operator.registerAgent(chat('support', { environment: { API_KEY: 'secret-7' }, model: { provider: 'acme', model: 'secret-8' } })))
    await clock.advance(0)
    operator.setInstanceProvider(referenceProvider({ now: clock.now }))
    right(operator.start())
    await clock.advance(60_000)
    await operator.stop()
    expect(lines.map(([name, message]) => `${name} ${message}`)).toEqual(
      expect.arrayContaining(['error Reconcile failed', 'info Planned', 'info Action accepted']),
    )
    expect(JSON.stringify(lines)).not.toContain('secret')
    for (const [, , fields] of lines) for (const value of Object.values(fields)) expect(typeof value).not.toBe('object')
    expect(lines.find(([, message]) => message === 'Planned')?.[2]).toMatchObject({ agent: 'default/support', desired: 1 })
  })
})
