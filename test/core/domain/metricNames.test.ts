import { describe, expect, it } from 'vitest'
import { metricNames, sampleOf } from '../../../src/core/domain/metricNames.js'
import type { MetricSpec } from '../../../src/core/domain/spec.js'

const value = { type: 'Value', value: 1 } as const
const utilization = { type: 'Utilization', averageUtilization: 50 } as const
const average = { type: 'AverageValue', averageValue: 1 } as const

describe('the names of a metric', () => {
  const table: readonly (readonly [readonly string[], MetricSpec])[] = [
    [['cpu'], { type: 'Resource', resource: { name: 'cpu', target: utilization } }],
    [['app/cpu', 'cpu'], { type: 'ContainerResource', containerResource: { name: 'cpu', container: 'app', target: utilization } }],
    [['hits'], { type: 'Pods', pods: { metric: { name: 'hits' }, target: average } }],
    [['hits'], { type: 'Pods', pods: { metric: { name: 'hits', selector: {} }, target: average } }],
    [['hits{verb=GET}', 'hits'], { type: 'Pods', pods: { metric: { name: 'hits', selector: { verb: 'GET' } }, target: average } }],
    [['lag{a=1,b=2,é=3}', 'lag'], { type: 'External', external: { metric: { name: 'lag', selector: { é: '3', b: '2', a: '1' } }, target: value } }],
    [
      ['Ingress/main/hits', 'hits'],
      { type: 'Object', object: { describedObject: { kind: 'Ingress', name: 'main' }, metric: { name: 'hits' }, target: value } },
    ],
    [
      ['Ingress/main/hits{verb=GET}', 'hits'],
      { type: 'Object', object: { describedObject: { kind: 'Ingress', name: 'main' }, metric: { name: 'hits', selector: { verb: 'GET' } }, target: value } },
    ],
  ]
  it.each(table)('%j', (names, spec) => expect(metricNames(spec)).toEqual(names))
})

describe('the sample of a metric', () => {
  const sample = (name: string) => ({ name, missing: 'Unavailable' }) as const
  it.each<[string, readonly string[], string | undefined]>([
    ['the one of its name', ['cpu'], 'cpu'],
    ['none where nobody reports it', ['hits'], undefined],
    ['the qualified one where there is one', ['app/cpu', 'cpu'], 'app/cpu'],
    ['the plain one otherwise', ['job/cpu', 'cpu'], 'cpu'],
    ['the last one if it must be', ['job/app/cpu', 'job/cpu', 'cpu'], 'cpu'],
    ['none under any name', ['job/hits', 'hits'], undefined],
    ['none without a name', [], undefined],
  ])('is %s', (_case, names, found) =>
    expect(sampleOf([sample('cpu'), sample('app/cpu'), sample('mem')], names)).toEqual(found === undefined ? undefined : sample(found)),
  )
})
