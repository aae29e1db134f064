import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ScenarioInput, scenario, scenarioFaults, scenarios, simulate, version, worldOf } from '../../src/sim/index.js'
import { hashOf } from '../../src/sim/simulate.js'
import { fleet } from './tiny.js'

describe('a scenario', () => {
  it('has a default for everything, those of the document', () => {
    expect(scenario({})).toMatchObject({
      name: 'unnamed',
      seed: 1,
      horizonSeconds: 3_600,
      warmupSeconds: 0,
      workload: { arrivals: { kind: 'poisson', ratePerSecond: 5 }, requests: { kind: 'exponential', meanSeconds: 1 }, timeScale: 1, loadScale: 1 },
      instances: {
        service: { kind: 'slots', slots: 1 },
        queue: 'shared',
        queueCapacity: null,
        queuePlaces: null,
        patienceSeconds: null,
        initialReady: null,
        start: { kind: 'fixed', seconds: 30 },
      },
      control: { periodSeconds: 15, phaseSeconds: null, actuationSeconds: 0, onArrivalAtZero: true },
      telemetry: { scrapeSeconds: 15, windowSeconds: 15, delaySeconds: 0, lossProbability: 0 },
      faults: [],
      slo: { waitSeconds: 2, share: 0.99 },
      price: { perInstanceHour: 1, quantumSeconds: 1, perStart: 0, billFrom: 'request' },
    })
    expect(scenario({ workload: { arrivals: { kind: 'counts', perSecond: [1, 2, 3] }, timeScale: 2 } }).horizonSeconds).toBe(6)
  })
  it('names every fault at once, with where it is', () => {
    const bad: ScenarioInput = {
      seed: 0.5,
      horizonSeconds: 10,
      warmupSeconds: 10,
      workload: { arrivals: { kind: 'counts', perSecond: [1, -1] }, requests: { kind: 'lognormal', meanSeconds: 0, cv: 1 }, loadScale: 0 },
      instances: { service: { kind: 'slots', slots: 0 }, queueCapacity: 1.5, patienceSeconds: -1, start: { kind: 'fixed', seconds: 1, failureProbability: 2 } },
      control: { periodSeconds: 0 },
      telemetry: { windowSeconds: 0, lossProbability: Number.NaN },
      faults: [
        { kind: 'crash', ratePerHour: -1 },
        { kind: 'telemetryGap', atSeconds: 1, forSeconds: -1 },
      ],
      slo: { share: 1 },
      price: { quantumSeconds: -1 },
      agent: { name: 'NOT A NAME', spec: { agentType: 'a', model: { provider: 'p', model: 'm' } } },
    }
    expect(scenarioFaults(bad).map(({ path }) => path)).toEqual([
      'seed',
      'warmupSeconds',
      'workload.arrivals.perSecond[1]',
      'workload.requests.meanSeconds',
      'workload.loadScale',
      'instances.service.slots',
      'instances.queueCapacity',
      'instances.patienceSeconds',
      'instances.start.failureProbability',
      'control.periodSeconds',
      'telemetry.windowSeconds',
      'telemetry.lossProbability',
      'faults[0].ratePerHour',
      'faults[1].forSeconds',
      'slo',
      'slo.share',
      'price.quantumSeconds',
      'agent.metadata.name',
    ])
    expect(() => scenario(bad)).toThrow('slo.share')
  })
  it('its hash is that of what it says, whatever the seed', () => {
    const one = scenario({ workload: { arrivals: { kind: 'counts', perSecond: [1, 2] } } })
    expect(hashOf(scenario({ ...one, seed: 9 }))).toBe(hashOf(one))
    expect(hashOf(scenario({ ...one, workload: { ...one.workload, arrivals: { kind: 'counts', perSecond: [2, 1] } } }))).not.toBe(hashOf(one))
    expect(hashOf(scenario({ ...one, agent: fleet(3) }))).not.toBe(hashOf(one))
  })
  it('the ready ones run, and serve nearly everybody', () => {
    for (const made of Object.values(scenarios)) {
      const { score } = simulate(worldOf({ ...made, horizonSeconds: Math.min(made.horizonSeconds, 7_200) }), undefined, { record: 'Nothing' })
      expect(score.sloAttainment).toBeGreaterThan(0.9)
      expect(score.unfinished + score.lost).toBe(0)
    }
  })
  it('the version is that of the package', () => {
    expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })
})
