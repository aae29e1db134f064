/**
 * Under which names a metric of HPA v2 finds its sample, in the order in which they are tried: the qualified name where the metric says more than a name,
 * then the plain one. Container metrics are `container/resource`, those of an object `kind/name/metric`, and a selector adds its labels in the order of their
 * bytes: `metric{a=b,c=d}`. So a source that knows one queue says `queue`, and one that knows ten says `queue{name=ten}`. Law: order (of the selector's keys).
 */
import { compareBytes } from './bytes.js'
import { sampleNamed } from './observed.js'
import type { Sample } from './sample.js'
import type { MetricIdentifier, MetricSpec } from './spec.js'

export const metricNames = (spec: MetricSpec): readonly string[] => {
  switch (spec.type) {
    case 'Resource':
      return [spec.resource.name]
    case 'ContainerResource':
      return [`${spec.containerResource.container}/${spec.containerResource.name}`, spec.containerResource.name]
    case 'Pods':
      return namesOf('', spec.pods.metric)
    case 'External':
      return namesOf('', spec.external.metric)
    case 'Object': {
      const { kind, name } = spec.object.describedObject
      return namesOf(`${kind}/${name}/`, spec.object.metric)
    }
  }
}

/** The sample of the first of these names that has one. */
export const sampleOf = (samples: readonly Sample[], names: readonly string[]): Sample | undefined => {
  for (let i = 0; i < names.length; i++) {
    const sample = sampleNamed(samples, names[i] as string)
    if (sample !== undefined) return sample
  }
  return undefined
}

const namesOf = (prefix: string, { name, selector }: MetricIdentifier): readonly string[] => {
  const qualified = `${prefix}${name}${selector === undefined ? '' : labelsOf(selector)}`
  return qualified === name ? [name] : [qualified, name]
}

const labelsOf = (selector: Readonly<Record<string, string>>): string => {
  const keys = Object.keys(selector).sort(compareBytes)
  return keys.length === 0 ? '' : `{${keys.map((key) => `${key}=${selector[key]}`).join(',')}}`
}
