/** Why did it not scale? Every plan has the trail of its decision as data: in words for people, and by its steps for whoever raises an alarm on one. */
import { agent, binding, explain, type Instant, observe, type Plan, reconcile, winner } from 'homeostat'

const support = agent({
  name: 'support',
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1' },
    scaling: { enabled: true, minReplicas: 1, maxReplicas: 4, targetMetrics: [{ type: 'queue_depth', targetValue: 4 }] },
  },
})

export const planFor = (waiting: number, now: Instant): Plan =>
  reconcile(
    support,
    observe({
      at: now,
      instances: [{ id: 'a', phase: 'Healthy' }],
      metrics: [{ name: 'queue_depth', value: waiting, at: now }],
    }),
    now,
  )

export const inWords = (plan: Plan): string => explain(plan)

/** The metric that asked for most, and the one rule that stood in its way. */
export const inShort = ({
  trail,
}: Plan): { readonly metric: string | null; readonly asked: number | null; readonly rule: string | null; readonly got: number | null } => {
  const asks = winner(trail)
  const binds = binding(trail)
  return { metric: asks?.metric ?? null, asked: asks?.count ?? null, rule: binds?.why.type ?? null, got: binds?.out ?? asks?.count ?? null }
}
