/**
 * The observation as programs write it: reconcile.md §2 as JSON, read leniently in what is absent and strictly in what is there.
 * The types derive from the domain's: only an instant that nobody gave is added, for it is that of the observation.
 */
import { copyOf } from '../../core/domain/copy.js'
import type * as domain from '../../core/domain/index.js'

type Undated<T extends { readonly at: domain.Instant }> = Omit<T, 'at'> & { readonly at?: domain.Instant }

export type MeasuredDocument = Undated<Extract<domain.SampleInput, { readonly value: number }>>
export type SampleDocument = MeasuredDocument | domain.Missing
export type OutcomeDocument = Undated<domain.Outcome>
export type ProbedDocument = Undated<domain.Probed>
/** Null is absent here. */
export type InstanceDocument = Omit<domain.InstanceInput, 'metrics' | 'health' | 'probing'> & {
  readonly metrics?: readonly SampleDocument[]
  readonly health?: domain.Health
  readonly probing?: domain.Instant
}
export type ObservedDocument = Omit<domain.ObservedInput, 'instances' | 'metrics' | 'outcomes' | 'probes'> & {
  readonly instances: readonly InstanceDocument[]
  readonly metrics?: readonly SampleDocument[]
  readonly outcomes?: readonly OutcomeDocument[]
  readonly probes?: readonly ProbedDocument[]
}

/** The input of the core: what was not dated is as old as the observation. */
export const dated = (document: ObservedDocument, now: domain.Instant): domain.ObservedInput => {
  const { at = now, instances, metrics = [], outcomes = [], probes = [] } = document
  return {
    ...document,
    at,
    instances: instances.map((instance) =>
      instance.metrics === undefined
        ? (instance as domain.InstanceInput)
        : copyOf(instance as domain.InstanceInput, { metrics: samplesAt(instance.metrics, at) }),
    ),
    metrics: samplesAt(metrics, at),
    outcomes: outcomes.map((outcome) => ({ ...outcome, at: outcome.at ?? at })),
    probes: probes.map((probe) => ({ ...probe, at: probe.at ?? at })),
  }
}

const samplesAt = (samples: readonly SampleDocument[], at: domain.Instant): readonly domain.SampleInput[] =>
  samples.map((sample) => ('missing' in sample ? sample : (copyOf(sample, { at: sample.at ?? at }) as domain.MeasuredInput)))
