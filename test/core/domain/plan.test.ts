import { expect, it } from 'vitest'
import { agent, observe, reconcile } from '../../../src/index.js'

it('where there is nothing to do, nothing is asked for and nothing is to be kept', () => {
  const none = agent({ name: 'a', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' }, replicas: 0 } })
  expect(reconcile(none, observe({ instances: [] }), 0)).toMatchObject({ actions: [], evidence: [] })
})
