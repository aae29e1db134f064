/**
 * What a ScaledObject asks of this scaler: the metadata of its trigger, in which KEDA lets everything be a text.
 * A key that nobody reads is a typo, and a typo would silently be a default: it is refused, and so is a number that cannot be meant.
 */

/** Counts of replicas; `scaleDownSeconds`: for how long fewer must have been enough. */
export type Settings = {
  readonly queue: string
  readonly perReplica: number
  readonly minReplicas: number
  readonly maxReplicas: number
  readonly scaleDownSeconds: number
}

export type Metadata = Readonly<Record<string, string>>

/** The settings, or what is wrong with the metadata: everything at once. No value is repeated, for it may be a misplaced secret. */
export const readSettings = (metadata: Metadata): Settings | readonly string[] => {
  const unknown = Object.keys(metadata).filter((key) => !OURS.includes(key) && !OF_KEDA.includes(key))
  const wrong = unknown.map((key) => `${key}: unknown key; the keys here are ${OURS.join(', ')}`)
  const number = (key: keyof Settings, rule: Rule, otherwise = Number.NaN): number => {
    const text = metadata[key]
    const value = text === undefined ? otherwise : /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (rule.holds(value)) return value
    wrong.push(`${key}: expected ${rule.expected}, got ${text === undefined ? 'nothing' : 'another text'}`)
    return 1
  }
  const { queue = '' } = metadata
  if (queue === '') wrong.push('queue: expected the name of the queue, got nothing')
  const perReplica = number('perReplica', aboveZero)
  const minReplicas = number('minReplicas', wholeFrom(0), 0)
  const maxReplicas = number('maxReplicas', wholeFrom(Math.max(1, minReplicas)))
  const scaleDownSeconds = number('scaleDownSeconds', wholeFrom(0), 300)
  return wrong.length > 0 ? wrong : { queue, perReplica, minReplicas, maxReplicas, scaleDownSeconds }
}

type Rule = { readonly expected: string; readonly holds: (value: number) => boolean }
const aboveZero: Rule = { expected: 'a number above 0', holds: (value) => Number.isFinite(value) && value > 0 }
const wholeFrom = (least: number): Rule => ({
  expected: `a whole number from ${least} to ${MOST}`,
  holds: (value) => Number.isSafeInteger(value) && value >= least && value <= MOST,
})

const OURS: readonly string[] = ['queue', 'perReplica', 'minReplicas', 'maxReplicas', 'scaleDownSeconds']
/** Where KEDA finds this scaler: it hands on its own keys with the rest. */
const OF_KEDA: readonly string[] = ['scalerAddress', 'enableTLS', 'unsafeSsl', 'tlsCertFile']
const MOST = 100_000
