/** The external scaler, spoken to as KEDA speaks to it: over a socket, on a clock that the test turns. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { manualClock } from '../../operator/manualClock.js'
import { kedaAt } from './client.js'
import { ExternalScaler } from './contract.js'
import type { Look } from './scaler.js'
import { type Running, serve } from './server.js'
import { type Metadata, readSettings } from './settings.js'

const metadata: Metadata = { scalerAddress: 'here:6000', queue: 'jobs', perReplica: '5', maxReplicas: '20', scaleDownSeconds: '60' }
const ref = (more: Metadata = {}, name = 'workers') => ({ name, namespace: 'jobs', scalerMetadata: { ...metadata, ...more } })
const metrics = (more: Metadata = {}, name = 'workers') => ({ scaledObjectRef: ref(more, name), metricName: 'desired-replicas' })
const value = (count: number) => ({ metricValues: [{ metricName: 'desired-replicas', metricValue: count, metricValueFloat: count }] })

const open: { close(): void; stop(): Promise<void> }[] = []
const stageOf = async (start: Look = { replicas: 0, queued: 0 }, look?: () => Promise<Look>) => {
  const clock = manualClock()
  const world = { seen: start, asked: [] as string[] }
  const running: Running = await serve('127.0.0.1:0', {
    clock,
    look: async ({ namespace, name }, queue) => {
      world.asked.push(`${namespace}/${name} ${queue}`)
      return look === undefined ? world.seen : look()
    },
  })
  const keda = kedaAt(running.port)
  open.push({ close: keda.close, stop: running.stop })
  return { clock, world, running, keda, count: async (own = metrics()) => keda.ask('GetMetrics', own) }
}
/** Until the network has brought what is expected. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5_000, interval: 5 })

afterEach(async () => {
  for (const { close, stop } of open.splice(0)) {
    close()
    await stop()
  }
})

describe('the number', () => {
  it('is the metric, and its target is 1: so the average that the HPA aims at needs exactly so many', async () => {
    const { keda, world } = await stageOf({ replicas: 1, queued: 33 })
    expect(await keda.ask('GetMetricSpec', ref())).toEqual({ metricSpecs: [{ metricName: 'desired-replicas', targetSize: 1, targetSizeFloat: 1 }] })
    expect(await keda.ask('GetMetrics', metrics())).toEqual(value(7))
    expect(world.asked).toEqual(['jobs/workers jobs'])
  })

  it('follows the load up at once, within the bounds', async () => {
    const { world, count } = await stageOf({ replicas: 1, queued: 33 })
    const told: unknown[] = []
    for (const queued of [0, 5, 33, 60, 1_000]) {
      world.seen = { replicas: 1, queued }
      told.push(await count())
    }
    expect(told).toEqual([1, 1, 7, 12, 20].map(value))
  })

  it('goes down only when fewer have been enough for the whole window', async () => {
    const { clock, world, count } = await stageOf({ replicas: 8, queued: 40 })
    expect(await count()).toEqual(value(8))
    world.seen = { replicas: 8, queued: 10 }
    const told: unknown[] = []
    for (const seconds of [0, 30, 29, 1, 15]) {
      await clock.advance(seconds * 1_000)
      told.push(await count())
    }
    expect(told).toEqual([8, 8, 8, 2, 2].map(value))
  })

  it('begins at what is there, when nothing is remembered, and takes nothing of it before a window has passed', async () => {
    const { clock, count } = await stageOf({ replicas: 12, queued: 0 })
    expect(await count()).toEqual(value(12))
    await clock.advance(60_000)
    expect(await count()).toEqual(value(0))
  })

  it('stands while nobody can tell the length of the queue', async () => {
    const { clock, world, count } = await stageOf({ replicas: 8, queued: 40 })
    await count()
    world.seen = { replicas: 8, queued: null }
    await clock.advance(600_000)
    expect(await count()).toEqual(value(8))
  })

  it('is each trigger’s own, and starts anew when the trigger is changed or has not been asked for in an hour', async () => {
    const { clock, world, count } = await stageOf({ replicas: 3, queued: 50 })
    expect(await count()).toEqual(value(10))
    expect(await count(metrics({ perReplica: '50' }))).toEqual(value(3))
    world.seen = { replicas: 6, queued: 0 }
    expect(await count(metrics({}, 'others'))).toEqual(value(6))
    expect(await count()).toEqual(value(10))
    for (let hours = 0; hours < 2; hours++) {
      await clock.advance(3_600_000)
      await count(metrics({}, 'others'))
      expect(await count()).toEqual(value(6))
    }
  })
})

describe('activity', () => {
  it('is whether any are desired: none only after an empty window, one as soon as there is work', async () => {
    const { clock, world, keda } = await stageOf({ replicas: 1, queued: 1 })
    const active = async () => keda.ask('IsActive', ref())
    expect(await active()).toEqual({ result: true })
    world.seen = { replicas: 1, queued: 0 }
    expect(await active()).toEqual({ result: true })
    await clock.advance(60_000)
    expect(await active()).toEqual({ result: false })
    world.seen = { replicas: 0, queued: 1 }
    expect(await active()).toEqual({ result: true })
  })

  it('never ends where minReplicas keeps one', async () => {
    const { clock, keda } = await stageOf()
    expect(await keda.ask('IsActive', ref({ minReplicas: '1' }))).toEqual({ result: true })
    await clock.advance(600_000)
    expect(await keda.ask('IsActive', ref({ minReplicas: '1' }))).toEqual({ result: true })
  })

  it('is pushed once as it is, and then at every change: of the load, and of time alone', async () => {
    const { clock, world, keda } = await stageOf({ replicas: 1, queued: 1 })
    const { told } = keda.follow(ref({ scaleDownSeconds: '62' }))
    await soon(() => expect(clock.timers()).toBe(1))
    await soon(() => expect(told).toEqual([true]))
    world.seen = { replicas: 1, queued: 0 }
    await clock.advance(66_000) // seen empty after 5 s, and empty for 62 s at an instant that is no multiple of the 5 s between two looks
    await keda.ask('IsActive', ref({}, 'others')) // what was pushed before came before
    expect(told).toEqual([true])
    await clock.advance(1_000)
    await soon(() => expect(told).toEqual([true, false]))
    world.seen = { replicas: 0, queued: 1 }
    await clock.advance(5_000)
    await soon(() => expect(told).toEqual([true, false, true]))
  })
})

describe('errors', () => {
  const wrong: readonly (readonly [string, Metadata, string])[] = [
    [
      'a key that nobody reads',
      { perReplicas: '5' },
      'perReplicas: unknown key; the keys here are queue, perReplica, minReplicas, maxReplicas, scaleDownSeconds',
    ],
    ['a number that is none', { perReplica: 'many' }, 'perReplica: expected a number above 0, got another text'],
    ['a number that is not meant', { perReplica: '0' }, 'perReplica: expected a number above 0, got another text'],
    ['one beyond all numbers', { perReplica: '9'.repeat(400) }, 'perReplica: expected a number above 0, got another text'],
    ['a half', { maxReplicas: '2.5' }, 'maxReplicas: expected a whole number from 1 to 100000, got another text'],
    ['a negative one', { scaleDownSeconds: '-1' }, 'scaleDownSeconds: expected a whole number from 0 to 100000, got another text'],
    ['bounds in the wrong order', { minReplicas: '30' }, 'maxReplicas: expected a whole number from 30 to 100000, got another text'],
    ['no queue', { queue: '' }, 'queue: expected the name of the queue, got nothing'],
    [
      'two at once',
      { queue: '', maxReplicas: '' },
      'queue: expected the name of the queue, got nothing; maxReplicas: expected a whole number from 1 to 100000, got another text',
    ],
  ]
  it.each(wrong)('%s is INVALID_ARGUMENT, and the status says what was expected', async (_name, more, details) => {
    const { keda, world } = await stageOf()
    const status = `INVALID_ARGUMENT ${details}`
    expect(await keda.ask('IsActive', ref(more))).toBe(status)
    expect(await keda.ask('GetMetricSpec', ref(more))).toBe(status)
    expect(await keda.ask('GetMetrics', metrics(more))).toBe(status)
    const { told, ended } = keda.follow(ref(more))
    await soon(() => expect(ended()).toBe(status))
    expect([told, world.asked]).toEqual([[], []])
  })

  it('another metric is refused, and a question without a ScaledObject', async () => {
    const { keda } = await stageOf()
    expect(await keda.ask('GetMetrics', { ...metrics(), metricName: 'x' })).toBe('INVALID_ARGUMENT metricName: expected desired-replicas, got another name')
    expect(await keda.ask('GetMetrics', { metricName: 'desired-replicas' })).toBe('INVALID_ARGUMENT scaledObjectRef: expected the ScaledObject, got nothing')
  })

  it('which metric it is needs no look: KEDA falls back only where it was told', async () => {
    const { keda } = await stageOf(undefined, () => Promise.reject(new Error('no queue')))
    expect(await keda.ask('GetMetricSpec', ref())).toEqual({ metricSpecs: [{ metricName: 'desired-replicas', targetSize: 1, targetSizeFloat: 1 }] })
  })

  it('what cannot be looked at is UNAVAILABLE, and is forgotten as soon as it can', async () => {
    let fails = true
    const { keda } = await stageOf(undefined, async () => {
      if (fails) throw new Error('a password')
      return { replicas: 2, queued: 10 }
    })
    expect(await keda.ask('IsActive', ref())).toBe('UNAVAILABLE jobs/workers could not be looked at')
    const { ended } = keda.follow(ref())
    await soon(() => expect(ended()).toBe('UNAVAILABLE jobs/workers could not be looked at'))
    expect(await keda.ask('GetMetrics', metrics())).toBe('UNAVAILABLE jobs/workers could not be looked at')
    fails = false
    expect(await keda.ask('GetMetrics', metrics())).toEqual(value(2))
  })
})

describe('the process', () => {
  it('stops: streams end, nothing is left to come, no socket stays open', async () => {
    const sockets = (): number => process.getActiveResourcesInfo().filter((name) => /TCP/.test(name)).length
    const before = sockets()
    const { clock, keda, running } = await stageOf({ replicas: 1, queued: 1 })
    const streams = [keda.follow(ref()), keda.follow(ref({}, 'others'))]
    await soon(() => expect(streams.map(({ told }) => told)).toEqual([[true], [true]]))
    expect(sockets()).toBeGreaterThan(before)
    await running.stop()
    await soon(() => expect(streams.map(({ ended }) => ended())).toEqual(['OK', 'OK']))
    expect(clock.timers()).toBe(0)
    keda.close()
    await soon(() => expect(sockets()).toBe(before))
    open.length = 0
  })

  it('stops with questions under way: they have their answers, or are cut off in the end', async () => {
    const waiting: ((seen: Look) => void)[] = []
    const { clock, keda, running } = await stageOf(undefined, () => new Promise((answered) => void waiting.push(answered)))
    const [first, second] = [keda.ask('IsActive', ref()), keda.ask('IsActive', ref())]
    await soon(() => expect(waiting).toHaveLength(2))
    const stopped = running.stop()
    waiting[0]?.({ replicas: 1, queued: 1 })
    expect(await first).toEqual({ result: true })
    await clock.advance(10_000)
    expect(await second).toMatch(/^(UNAVAILABLE|CANCELLED) /)
    await stopped
    expect(clock.timers()).toBe(0)
    keda.close()
    open.length = 0
  })

  it('a stream that ends while it looks waits for nothing more', async () => {
    const waiting: ((seen: Look) => void)[] = []
    const { clock, keda, running } = await stageOf(undefined, () => new Promise((answered) => void waiting.push(answered)))
    const { told, ended } = keda.follow(ref())
    await soon(() => expect(waiting).toHaveLength(1))
    waiting[0]?.({ replicas: 1, queued: 1 })
    await soon(() => expect(told).toEqual([true]))
    await clock.advance(5_000)
    const stopped = running.stop()
    waiting[1]?.({ replicas: 1, queued: 1 })
    await stopped
    await soon(() => expect(ended()).toBe('OK'))
    expect([told, clock.timers()]).toEqual([[true], 0])
    keda.close()
    open.length = 0
  })

  it('drops what a stream waits for when KEDA hangs up', async () => {
    const { clock, keda } = await stageOf({ replicas: 1, queued: 1 })
    const { told, cancel } = keda.follow(ref())
    await soon(() => expect(told).toEqual([true]))
    expect(clock.timers()).toBe(1)
    cancel()
    await soon(() => expect(clock.timers()).toBe(0))
  })

  it('knows the time from the clock alone', () => {
    const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    expect(sources).toContain('server.ts')
    for (const name of sources) expect(readFileSync(join(import.meta.dirname, name), 'utf8'), name).not.toMatch(/\b(Date|performance|setTimeout|setInterval)\b/)
  })
})

describe('the contract', () => {
  it('is KEDA’s, byte for byte: names of calls, numbers and types of fields', () => {
    const { IsActive, StreamIsActive, GetMetricSpec, GetMetrics } = ExternalScaler.service as unknown as Readonly<Record<string, Call>>
    expect([IsActive, StreamIsActive, GetMetricSpec, GetMetrics].map((call) => [call?.path, call?.requestStream, call?.responseStream])).toEqual([
      ['/externalscaler.ExternalScaler/IsActive', false, false],
      ['/externalscaler.ExternalScaler/StreamIsActive', false, true],
      ['/externalscaler.ExternalScaler/GetMetricSpec', false, false],
      ['/externalscaler.ExternalScaler/GetMetrics', false, false],
    ])
    const asked = { name: 'a', namespace: 'b', scalerMetadata: { k: 'v' } }
    const bytes = '0a0161' + '120162' + '1a060a016b120176'
    expect(hex(IsActive?.requestSerialize(asked))).toBe(bytes)
    expect(hex(StreamIsActive?.requestSerialize(asked))).toBe(bytes)
    expect(hex(GetMetrics?.requestSerialize({ scaledObjectRef: asked, metricName: 'm' }))).toBe(`0a0e${bytes}12016d`)
    expect(hex(IsActive?.responseSerialize({ result: true }))).toBe('0801')
    expect(hex(GetMetricSpec?.responseSerialize({ metricSpecs: [{ metricName: 'm', targetSize: 1, targetSizeFloat: 1 }] }))).toBe(
      '0a0e' + '0a016d' + '1001' + '19000000000000f03f',
    )
    expect(hex(GetMetrics?.responseSerialize({ metricValues: [{ metricName: 'm', metricValue: 1, metricValueFloat: 1 }] }))).toBe(
      '0a0e' + '0a016d' + '1001' + '19000000000000f03f',
    )
  })

  it('the ScaledObject beside it is one that this scaler takes, with the same bounds', () => {
    const { spec } = parse(readFileSync(join(import.meta.dirname, 'scaledObject.yaml'), 'utf8')) as ScaledObject
    expect(readSettings(spec.triggers[0]?.metadata ?? {})).toEqual({
      queue: 'jobs',
      perReplica: 5,
      minReplicas: spec.minReplicaCount,
      maxReplicas: spec.maxReplicaCount,
      scaleDownSeconds: 300,
    })
  })
})

type Call = {
  readonly path: string
  readonly requestStream: boolean
  readonly responseStream: boolean
  readonly requestSerialize: (value: object) => Buffer
  readonly responseSerialize: (value: object) => Buffer
}
type ScaledObject = {
  readonly spec: { readonly minReplicaCount: number; readonly maxReplicaCount: number; readonly triggers: readonly { readonly metadata: Metadata }[] }
}
const hex = (buffer: Buffer | undefined): string | undefined => buffer?.toString('hex')
