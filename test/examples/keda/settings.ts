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

/** The settings, or what is wrong with the metadata: everything at once. */
export const readSettings = (metadata: Metadata): Settings | readonly string[] => {
  const problems = Object.keys(metadata).filter((key) => !OURS.includes(key) && !OF_KEDA.includes(key))
  const wrong = problems.map((key) => `${key}: unknown key; the keys here are ${OURS.join(', ')}`)
  const number = (key: keyof Settings, from: number, otherwise?: number): number => {
    const text = Object.hasOwn(metadata, key) ? metadata[key] : undefined
    const value = text === undefined ? (otherwise ?? Number.NaN) : /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    const whole = key !== 'perReplica'
    if (value >= from && (!whole || (Number.isSafeInteger(value) && value <= MOST))) return value
    wrong.push(
      `${key}: expected ${whole ? `a whole number from ${from} to ${MOST}` : 'a number above 0'}, got ${text === undefined ? 'nothing' : 'another text'}`,
    )
    return from
  }
  if (!metadata.queue) wrong.push('queue: expected the name of the queue, got nothing')
  const perReplica = number('perReplica', Number.MIN_VALUE)
  const minReplicas = number('minReplicas', 0, 0)
  const maxReplicas = number('maxReplicas', Math.max(1, minReplicas))
  const scaleDownSeconds = number('scaleDownSeconds', 0, 300)
  return wrong.length > 0 ? wrong : { queue: metadata.queue as string, perReplica, minReplicas, maxReplicas, scaleDownSeconds }
}

const OURS: readonly string[] = ['queue', 'perReplica', 'minReplicas', 'maxReplicas', 'scaleDownSeconds']
/** Where KEDA finds this scaler: it hands on its own keys with the rest. */
const OF_KEDA: readonly string[] = ['scalerAddress', 'enableTLS', 'unsafeSsl', 'tlsCertFile']
const MOST = 100_000
