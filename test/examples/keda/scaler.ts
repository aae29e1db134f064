// biome-ignore-all lint/correctness/noUnresolvedImports: the package by its own name, as users import it
/**
 * The decisions, without a network: how many replicas a ScaledObject should have now. What was decided is remembered for each trigger, and handed back to the
 * next decision; who is not remembered is asked how many there are, and starts cautiously from there.
 */
import { bounds, observe, type Policy, proposeByMetrics, type Recommendation, recommend, type ScalingMemory, scalingOf, stabilize } from 'homeostat'
import type { Clock } from 'homeostat/operator'
import { type Metadata, readSettings, type Settings } from './settings.js'

export type ScaledObjectRef = { readonly name: string; readonly namespace: string; readonly scalerMetadata: Metadata }

/** `replicas`: what the scale target has. `queued`: what waits and what is worked on; null: nobody knows, and then nothing is taken away. */
export type Look = { readonly replicas: number; readonly queued: number | null }
export type World = { readonly clock: Clock; readonly look: (ref: ScaledObjectRef, queue: string) => Promise<Look> }

export type Scaler = (ref: ScaledObjectRef) => Promise<Recommendation>

/** The metadata cannot be meant: no retry helps. */
export class Refused extends Error {}
/** The world did not answer: the next look may. */
export class Unseen extends Error {}

/** What the metadata mean; nothing is looked at for it. */
export const settingsIn = ({ scalerMetadata }: ScaledObjectRef): Settings => {
  const settings = readSettings(scalerMetadata)
  if (!('queue' in settings)) throw new Refused(settings.join('; '))
  return settings
}

/** One decision for each question. Questions may overlap: between what is remembered and what is remembered instead nothing is waited for. */
export const createScaler = ({ clock, look }: World): Scaler => {
  const triggers = new Map<string, Trigger>()
  return async (ref) => {
    const settings = settingsIn(ref)
    const { replicas, queued } = await look(ref, settings.queue).catch((cause: unknown) => {
      throw new Unseen(`${ref.namespace}/${ref.name} could not be looked at`, { cause })
    })
    const now = clock.now()
    const sample = queued === null ? ({ name: METRIC, missing: 'Unavailable' } as const) : { name: METRIC, value: queued, at: now }
    const { metrics } = observe({ instances: [], metrics: [sample] })
    const key = JSON.stringify([ref.namespace, ref.name, settings])
    const { decide, memory } = triggers.get(key) ?? { decide: recommend(policyOf(settings)), memory: null }
    // The number in force is the one that was told last: the HPA may need a moment to get there, and is not told a step twice.
    const told = decide({ current: memory?.current ?? replicas, instances: [], metrics }, memory, now)
    triggers.delete(key)
    triggers.set(key, { decide, memory: told.memory, askedAt: now })
    forget(triggers, now)
    return told
  }
}

type Trigger = { readonly decide: ReturnType<typeof recommend>; readonly memory: ScalingMemory; readonly askedAt: number }

/** As many as the queue needs, at once; fewer only when fewer have been enough for a while; none when it is empty for so long, and `minReplicas` lets it. */
const policyOf = ({ perReplica, minReplicas, maxReplicas, scaleDownSeconds }: Settings): Policy => ({
  name: 'queue',
  parameters: {},
  propose: proposeByMetrics(scalingOf({ targetMetrics: [{ type: METRIC, targetValue: perReplica }] }), {}),
  stages: [stabilize({ upMs: 0, downMs: scaleDownSeconds * 1_000 }), bounds({ minReplicas, maxReplicas })],
})

/** KEDA tells nobody that a ScaledObject is gone. The one that was asked for longest ago comes first. */
const forget = (triggers: Map<string, Trigger>, now: number): void => {
  for (const [key, { askedAt }] of triggers) {
    if (askedAt > now - FORGOTTEN_MS) return
    triggers.delete(key)
  }
}

const METRIC = 'queue_depth'
const FORGOTTEN_MS = 3_600_000
