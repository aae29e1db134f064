/**
 * `spec.scaling.metrics` of the Agent document, in the shapes of HPA v2. Shapes only: that a target's fields agree with its type and a metric's member with its
 * kind; which target a kind may have is the business of `specFaults`. A selector knows `matchLabels` alone: its labels become a part of a sample's name.
 */
import * as t from 'io-ts'
import type * as domain from '../../core/domain/index.js'
import { closed, optional, required } from '../base/closed.js'
import { recordOf, tagged } from '../base/collection.js'
import { Finite, Name, oneOf, Text } from '../base/plain.js'
import { MetricAmount } from '../base/quantity.js'
import type { MetricIdentifierDocument, MetricSpecDocument, MetricTargetDocument } from './document.js'

/** What to say of the key that another type or kind has. */
const otherThan = (own: string, all: readonly string[], what: string): { readonly hints: Readonly<Record<string, string>> } => ({
  hints: Object.fromEntries(all.map((key) => [key, `${what} has ${own}`])),
})

type Target<T extends domain.MetricTarget['type']> = Extract<domain.MetricTarget, { readonly type: T }>
type TargetDocument<T extends domain.MetricTarget['type']> = Extract<MetricTargetDocument, { readonly type: T }>

const AMOUNTS = ['averageUtilization', 'averageValue', 'value']
const MetricTarget = tagged<domain.MetricTarget, MetricTargetDocument>({
  Utilization: closed<Target<'Utilization'>, TargetDocument<'Utilization'>>(
    { type: required(oneOf(['Utilization'])), averageUtilization: required(Finite) },
    otherThan('averageUtilization', AMOUNTS, 'a target of type Utilization'),
  ),
  AverageValue: closed<Target<'AverageValue'>, TargetDocument<'AverageValue'>>(
    { type: required(oneOf(['AverageValue'])), averageValue: required(MetricAmount) },
    otherThan('averageValue', AMOUNTS, 'a target of type AverageValue'),
  ),
  Value: closed<Target<'Value'>, TargetDocument<'Value'>>(
    { type: required(oneOf(['Value'])), value: required(MetricAmount) },
    otherThan('value', AMOUNTS, 'a target of type Value'),
  ),
})

type Labels = NonNullable<domain.MetricIdentifier['selector']>
type SelectorDocument = NonNullable<MetricIdentifierDocument['selector']>
const SelectorMap = closed<{ readonly matchLabels?: Labels }, SelectorDocument>(
  { matchLabels: optional(recordOf(Text)) },
  { hints: { matchExpressions: 'only matchLabels can be found in the name of a sample' } },
)
const Selector: t.Type<Labels, SelectorDocument> = new t.Type<Labels, SelectorDocument>(
  SelectorMap.name,
  (u): u is Labels => recordOf(Text).is(u),
  (u, context) => {
    const read = SelectorMap.validate(u, context)
    return read._tag === 'Left' ? read : t.success(read.right.matchLabels ?? {})
  },
  (matchLabels) => ({ matchLabels }),
)

const MetricIdentifier: t.Type<domain.MetricIdentifier, MetricIdentifierDocument> = closed<domain.MetricIdentifier, MetricIdentifierDocument>({
  name: required(Name),
  selector: optional(Selector),
})

// Taken, for HPA v2 has it, and not used: no sample's name says it.
const DescribedObject: t.Type<domain.DescribedObject> = closed<domain.DescribedObject, domain.DescribedObject>(
  { kind: required(Name), name: required(Name) },
  { ignored: { apiVersion: Name } },
)

type Kind<T extends domain.MetricSpec['type']> = Extract<domain.MetricSpec, { readonly type: T }>
type KindDocument<T extends domain.MetricSpec['type']> = Extract<MetricSpecDocument, { readonly type: T }>

const MEMBERS = ['resource', 'containerResource', 'pods', 'object', 'external']
const target = required(MetricTarget)
const metric = required(MetricIdentifier)

export const MetricSpec: t.Type<domain.MetricSpec, MetricSpecDocument> = tagged<domain.MetricSpec, MetricSpecDocument>({
  Resource: closed<Kind<'Resource'>, KindDocument<'Resource'>>(
    {
      type: required(oneOf(['Resource'])),
      resource: required(closed<Kind<'Resource'>['resource'], KindDocument<'Resource'>['resource']>({ name: required(Name), target })),
    },
    otherThan('resource', MEMBERS, 'a metric of type Resource'),
  ),
  ContainerResource: closed<Kind<'ContainerResource'>, KindDocument<'ContainerResource'>>(
    {
      type: required(oneOf(['ContainerResource'])),
      containerResource: required(
        closed<Kind<'ContainerResource'>['containerResource'], KindDocument<'ContainerResource'>['containerResource']>({
          name: required(Name),
          container: required(Name),
          target,
        }),
      ),
    },
    otherThan('containerResource', MEMBERS, 'a metric of type ContainerResource'),
  ),
  Pods: closed<Kind<'Pods'>, KindDocument<'Pods'>>(
    { type: required(oneOf(['Pods'])), pods: required(closed<Kind<'Pods'>['pods'], KindDocument<'Pods'>['pods']>({ metric, target })) },
    otherThan('pods', MEMBERS, 'a metric of type Pods'),
  ),
  Object: closed<Kind<'Object'>, KindDocument<'Object'>>(
    {
      type: required(oneOf(['Object'])),
      object: required(closed<Kind<'Object'>['object'], KindDocument<'Object'>['object']>({ describedObject: required(DescribedObject), metric, target })),
    },
    otherThan('object', MEMBERS, 'a metric of type Object'),
  ),
  External: closed<Kind<'External'>, KindDocument<'External'>>(
    {
      type: required(oneOf(['External'])),
      external: required(closed<Kind<'External'>['external'], KindDocument<'External'>['external']>({ metric, target })),
    },
    otherThan('external', MEMBERS, 'a metric of type External'),
  ),
})
