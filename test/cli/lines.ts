/** Lines for `decide --stream`, good and bad mixed, and what each must be answered with. The same index gives the same line. */

export type Given = { readonly line: string; readonly now: number | null }

const spec = (name: string): object => ({
  apiVersion: 'homeostat.dev/v1alpha1',
  kind: 'Agent',
  metadata: { name },
  spec: {
    agentType: 'chat',
    model: { provider: 'acme', model: 'm1' },
    scaling: { enabled: true, minReplicas: 1, maxReplicas: 50, targetMetrics: [{ type: 'concurrency', targetValue: 4 }] },
  },
})

/** `now`: what the plan's first step must be dated, or null where an error is due. */
export const given = (index: number): Given => {
  const now = 1_767_225_600_000 + index * 1000
  const instances = Array.from({ length: 1 + (index % 12) }, (_, slot) => ({
    id: `i-${index}-${slot}`,
    phase: slot % 5 === 4 ? 'Pending' : 'Healthy',
    activeRequests: slot,
  }))
  const observed = { instances, metrics: [{ name: 'concurrency', value: (index * 7) % 90, at: now - 500 }] }
  const good = { spec: spec(`agent-${index % 40}`), observed, now: index % 3 === 0 ? new Date(now).toISOString() : now }
  switch (index % 17) {
    case 3:
      return { line: '', now: null }
    case 5:
      return { line: `{"spec": ${index}, "observed"`, now: null }
    case 7:
      return { line: JSON.stringify({ ...good, spec: { ...spec('x'), kind: 'Agnet' } }), now: null }
    case 11:
      return { line: JSON.stringify({ ...good, observed: { instances: [{ id: 'a', phase: 'Healty' }] } }), now: null }
    case 13:
      return { line: JSON.stringify({ spec: good.spec, observed }), now: null }
    default:
      return { line: JSON.stringify(good), now }
  }
}

/** Is this the answer to that line? */
export const answers = ({ now }: Given, answer: string): boolean => {
  const value = JSON.parse(answer) as { readonly error?: readonly unknown[]; readonly trail?: readonly { readonly at?: number }[] }
  return now === null ? Array.isArray(value.error) && value.error.length > 0 : value.trail?.[0]?.at === now
}
