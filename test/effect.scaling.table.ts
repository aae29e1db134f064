/**
 * The rows of what leads beside our own targets: metrics of HPA v2, what is kept while one is missing, zero, schedules, and what a human says.
 */
import type { Activation, AgentInput, MetricSpec, MetricTarget, ScalingInputSpec, ScheduleInput, SpecInput } from '../src/index.js'
import { at, cpu, full, type Look, loaded, queue, type Row, ready, START, scaled, silent, target, tooMany } from './effect.table.js'

/** No more than one more a second. */
const limited = (spec: Partial<SpecInput>): Partial<SpecInput> => ({
  scaling: { ...spec.scaling, behavior: { scaleUp: { policies: [{ type: 'Pods', value: 1, periodMs: 1_000 }] } } },
})

/** Only that metric, in the shape of HPA v2; two ready ones report it, and so does the whole. */
const metered = (metric: MetricSpec): Partial<SpecInput> => scaled({ targetMetrics: [], metrics: [metric] })
const reported = (name: string, each: number, whole: number): readonly Look[] => [
  silent[0] as Look,
  { at: 100, see: ready(2, cpu(each, 100, 'demand', name)), metrics: queue(whole, 100, name) },
]
const averageOf = (averageValue: number): MetricTarget => ({ type: 'AverageValue', averageValue })
const levelOf = (value: number): MetricTarget => ({ type: 'Value', value })
const shareOf = (averageUtilization: number): MetricTarget => ({ type: 'Utilization', averageUtilization })
const resource = (target: MetricTarget, name = 'cpu'): MetricSpec => ({ type: 'Resource', resource: { name, target } })
const container = (target: MetricTarget, name = 'cpu', of = 'main'): MetricSpec => ({
  type: 'ContainerResource',
  containerResource: { name, container: of, target },
})
const identified = (name: string, of?: string) => ({ name, ...(of === undefined ? {} : { selector: { of } }) })
const pods = (target: MetricTarget, name = 'jobs', of?: string): MetricSpec => ({ type: 'Pods', pods: { metric: identified(name, of), target } })
const external = (target: MetricTarget, name = 'jobs', of?: string): MetricSpec => ({ type: 'External', external: { metric: identified(name, of), target } })
const object = (target: MetricTarget, name = 'jobs', of?: string, kind = 'Queue', called = 'main'): MetricSpec => ({
  type: 'Object',
  object: { describedObject: { kind, name: called }, metric: identified(name, of), target },
})
/** One leaf of a metric; `looks`: a name under which it is seen. */
const ofMetric = (leaf: string, metric: MetricSpec, instead: MetricSpec, looks: readonly Look[]): Row => ({
  leaf: `scaling.metrics[].${leaf}`,
  spec: { ...metered(metric), resources: { requests: { cpu: 2, memory: 100 } } },
  instead: metered(instead),
  looks,
  shows: 'desired',
})

const zero = (more: Partial<Activation> = {}): Partial<SpecInput> => ({
  replicas: 0,
  ...scaled({ minReplicas: 0, activation: { metric: 'jobs', threshold: 2, idleMs: 60_000, ...more } }),
})
const woken: readonly Look[] = [{ at: 0, see: [], metrics: queue(5, 0, 'jobs') }]
const quiet: readonly Look[] = [0, 100].map((seconds) => ({
  at: seconds,
  see: ready(1),
  metrics: [...queue(0, seconds), ...queue(0, seconds, 'jobs')],
}))
/** From START, which is a quarter to two in UTC and a quarter to four in Berlin. */
const dated = (more: Partial<ScheduleInput> = {}): Partial<SpecInput> =>
  scaled({ schedules: [{ cron: '46 1 * * *', durationMs: 600_000, minReplicas: 5, maxReplicas: 6, ...more }] })

export const scalingRows: readonly Row[] = [
  {
    leaf: 'scaling.targetMetrics[].whenMissing.maxAgeMs',
    spec: limited(target({ whenMissing: { type: 'LastGood', maxAgeMs: 600_000 } })),
    instead: limited(target({ whenMissing: { type: 'LastGood', maxAgeMs: 1_000 } })),
    looks: [...loaded(80), { at: 102, see: ready(2) }],
    shows: 'desired',
  },
  ofMetric('type', pods(averageOf(10)), external(averageOf(10)), [
    silent[0] as Look,
    { at: 100, see: [...ready(1, cpu(9, 100, 'demand', 'jobs')), { id: 'p', phase: 'Pending' }], metrics: [] },
  ]),
  ofMetric('resource.name', resource(shareOf(50)), resource(shareOf(50), 'memory'), reported('cpu', 2, 0)),
  ofMetric('resource.target.type', resource(shareOf(50)), resource(averageOf(50)), reported('cpu', 2, 0)),
  ofMetric('resource.target.averageUtilization', resource(shareOf(50)), resource(shareOf(25)), reported('cpu', 2, 0)),
  ofMetric('resource.target.averageValue', resource(averageOf(1)), resource(averageOf(0.5)), reported('cpu', 2, 0)),
  ofMetric('containerResource.name', container(shareOf(50)), container(shareOf(50), 'memory'), reported('main/cpu', 2, 0)),
  ofMetric('containerResource.container', container(shareOf(50)), container(shareOf(50), 'cpu', 'side'), reported('main/cpu', 2, 0)),
  ofMetric('containerResource.target.type', container(shareOf(50)), container(averageOf(50)), reported('main/cpu', 2, 0)),
  ofMetric('containerResource.target.averageUtilization', container(shareOf(50)), container(shareOf(25)), reported('main/cpu', 2, 0)),
  ofMetric('containerResource.target.averageValue', container(averageOf(1)), container(averageOf(0.5)), reported('main/cpu', 2, 0)),
  ofMetric('pods.metric.name', pods(averageOf(10)), pods(averageOf(10), 'mails'), reported('jobs', 20, 0)),
  ofMetric('pods.metric.selector', pods(averageOf(10), 'jobs', 'a'), pods(averageOf(10), 'jobs', 'b'), reported('jobs{of=a}', 20, 0)),
  ofMetric('pods.target.averageValue', pods(averageOf(10)), pods(averageOf(5)), reported('jobs', 20, 0)),
  ofMetric('object.describedObject.kind', object(averageOf(10)), object(averageOf(10), 'jobs', undefined, 'Topic'), reported('Queue/main/jobs', 20, 0)),
  ofMetric('object.describedObject.name', object(averageOf(10)), object(averageOf(10), 'jobs', undefined, 'Queue', 'side'), reported('Queue/main/jobs', 20, 0)),
  ...(['object', 'external'] as const).flatMap((kind): readonly Row[] => {
    const made = kind === 'object' ? object : external
    return [
      ofMetric(`${kind}.metric.name`, made(averageOf(10)), made(averageOf(10), 'mails'), reported('jobs', 20, 0)),
      ofMetric(
        `${kind}.metric.selector`,
        made(averageOf(10), 'jobs', 'a'),
        made(averageOf(10), 'jobs', 'b'),
        reported(kind === 'object' ? 'Queue/main/jobs{of=a}' : 'jobs{of=a}', 20, 0),
      ),
      ofMetric(`${kind}.target.type`, made(averageOf(10)), made(levelOf(10)), [silent[0] as Look, { at: 100, see: ready(2), metrics: queue(20, 100, 'jobs') }]),
      ofMetric(`${kind}.target.averageValue`, made(averageOf(10)), made(averageOf(5)), reported('jobs', 20, 0)),
      ofMetric(`${kind}.target.value`, made(levelOf(10)), made(levelOf(5)), reported('jobs', 20, 0)),
    ]
  }),
  {
    leaf: 'scaling.pause.direction',
    spec: scaled({ pause: { direction: 'Up' } }),
    instead: scaled({ pause: { direction: 'Down' } }),
    looks: loaded(40),
    shows: 'desired',
  },
  { leaf: 'scaling.pause.until', spec: scaled({ pause: {} }), instead: scaled({ pause: { until: at(99) } }), looks: loaded(40), shows: 'desired' },
  {
    leaf: 'scaling.override.replicas',
    spec: scaled({ override: { replicas: 5 } }),
    instead: scaled({ override: { replicas: 12 } }),
    looks: tooMany,
    shows: 'desired',
  },
  {
    leaf: 'scaling.override.until',
    spec: scaled({ override: { replicas: 5, until: at(1) } }),
    instead: scaled({ override: { replicas: 5, until: at(0) } }),
    looks: tooMany,
    shows: 'desired',
  },
  { leaf: 'scaling.activation.metric', spec: zero(), instead: zero({ metric: 'mails' }), looks: woken, shows: 'desired' },
  { leaf: 'scaling.activation.threshold', spec: zero(), instead: zero({ threshold: 5 }), looks: woken, shows: 'desired' },
  { leaf: 'scaling.activation.idleMs', spec: zero(), instead: zero({ idleMs: 101_000 }), looks: quiet, shows: 'desired' },
  { leaf: 'scaling.schedules[].cron', spec: dated(), instead: dated({ cron: '46 2 * * *' }), looks: tooMany, shows: 'desired' },
  { leaf: 'scaling.schedules[].timeZone', spec: dated(), instead: dated({ timeZone: 'Europe/Berlin' }), looks: tooMany, shows: 'desired' },
  { leaf: 'scaling.schedules[].durationMs', spec: dated(), instead: dated({ durationMs: 40_000 }), looks: tooMany, shows: 'desired' },
  { leaf: 'scaling.schedules[].minReplicas', spec: dated(), instead: dated({ minReplicas: 4 }), looks: tooMany, shows: 'desired' },
  { leaf: 'scaling.schedules[].maxReplicas', spec: dated(), instead: dated({ maxReplicas: 5 }), looks: loaded(80), shows: 'desired' },
]

/** Leaves of which a single agent, decided by itself under `standard`, shows nothing, and why. */
export const shownElsewhere: Readonly<Record<string, string>> = {
  'scaling.hasBehavior': 'the policy hpa takes another path without behavior',
  'scaling.priority': 'what an agent is to others that share its limits',
  'scaling.weight': 'what an agent is to others that share its limits',
  'scaling.metrics[].pods.target.type': 'has one value only',
}

/** Leaves that the codec reads and the rules refuse, each by a metric that has it. */
export const refused: Readonly<Record<string, MetricSpec>> = {
  'scaling.metrics[].resource.target.value': resource(levelOf(1)),
  'scaling.metrics[].containerResource.target.value': container(levelOf(1)),
  'scaling.metrics[].pods.target.averageUtilization': pods(shareOf(1)),
  'scaling.metrics[].pods.target.value': pods(levelOf(1)),
  'scaling.metrics[].object.target.averageUtilization': object(shareOf(1)),
  'scaling.metrics[].external.target.averageUtilization': external(shareOf(1)),
}

/** An agent in which every field of `scaling` is set too. */
const fullScaling: ScalingInputSpec = {
  metrics: [
    ...[shareOf(1), averageOf(1)].flatMap((own, index) => [resource(own, ['gpu', 'disk'][index]), container(own, ['gpu', 'disk'][index])]),
    pods(averageOf(1), 'a', 'b'),
    ...[levelOf(1), averageOf(1)].flatMap((own, index) => [object(own, `c${index}`, 'd'), external(own, `e${index}`, 'f')]),
  ],
  pause: { until: START },
  override: { replicas: 1, until: START },
  activation: { metric: 'jobs' },
  schedules: [{ cron: '* * * * *', durationMs: 1, minReplicas: 1, maxReplicas: 1 }],
}
export const fullest: AgentInput = { ...full, spec: { ...full.spec, scaling: { ...full.spec.scaling, ...fullScaling } } }
