import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { pathText } from '../../../src/codec/base/path.js'
import { decodeAgent, decodeAgents, encodeAgent, toYaml } from '../../../src/codec/index.js'
import { sometimes } from '../../../src/laws/sometimes.js'
import { agents, pathsOf, withAt } from '../arbitrary.js'

describe('Agent document', () => {
  it('roundtrip: decode(encode(a)) equals a, from the value, from JSON and from YAML', () => {
    fc.assert(
      fc.property(agents, (agent) => {
        const document = encodeAgent(agent)
        expect(decodeAgent(document)).toEqual(E.right(agent))
        expect(decodeAgents(JSON.stringify(document))).toEqual(E.right([agent]))
        expect(decodeAgents(toYaml(document))).toEqual(E.right([agent]))
      }),
    )
  })

  it('roundtrip: what is encoded once is encoded the same again, and JSON keeps it', () => {
    fc.assert(
      fc.property(agents, (agent) => {
        const document = encodeAgent(agent)
        expect(JSON.parse(JSON.stringify(document))).toEqual(document)
        const again = decodeAgent(document)
        if (E.isRight(again)) expect(encodeAgent(again.right)).toEqual(document)
      }),
    )
  })

  it('refusal: one value of another kind anywhere is found at its path, or is sound there', () => {
    const seen = sometimes(['refused', 'accepted'])
    fc.assert(
      fc.property(
        agents,
        fc.nat(),
        fc.constantFrom<unknown>(null, 'PLANTED-SECRET', -1, 1.5, true, [], {}, [[]], { x: 1 }, Number.NaN),
        (agent, pick, value) => {
          const document = encodeAgent(agent)
          const paths = pathsOf(document)
          const path = paths[pick % paths.length]!
          const decoded = decodeAgent(withAt(document, path, value))
          seen.reach(E.isRight(decoded) ? 'accepted' : 'refused')
          if (E.isRight(decoded)) return
          // Every fault is at or under the place that was changed, or beside it in the same map.
          for (const error of decoded.left) expect(error.path.startsWith(pathText(path.slice(0, -1)))).toBe(true)
          expect(JSON.stringify(decoded.left)).not.toContain('PLANTED-SECRET')
        },
      ),
    )
    seen.check()
  })

  it('refusal: faults of the shape hide none of the rules, and breed none', () => {
    const wrong: readonly (readonly [path: string, value: unknown, at: string])[] = [
      ['apiVersion', 'v1', 'apiVersion'],
      ['metadata.uid', 5, 'metadata.uid'],
      ['metadata.lables', {}, 'metadata.lables'],
      ['spec.agentType', undefined, 'spec.agentType'],
      ['spec.model', 'm', 'spec.model'],
      ['spec.paused', 'no', 'spec.paused'],
      ['spec.drainSeconds', '30s', 'spec.drainSeconds'],
      ['spec.scaling.scaleUpDelay', 30, 'spec.scaling.scaleUpDelay'],
      ['spec.scaling.targetMetrics.0.type', 'cpuu', 'spec.scaling.targetMetrics[0].type'],
      ['spec.scaling.targetMetrics.1', 'cpu', 'spec.scaling.targetMetrics[1]'],
      ['spec.scaling.targetMetrics.2.whenMissing', { type: 'Fallback' }, 'spec.scaling.targetMetrics[2].whenMissing.replicas'],
      ['spec.scaling.behavior.scaleUp.policies.0.value', 'x', 'spec.scaling.behavior.scaleUp.policies[0].value'],
      ['spec.scaling.behavior.scaleDown.policies', 3, 'spec.scaling.behavior.scaleDown.policies'],
      ['spec.scaling.metrics.0', 'x', 'spec.scaling.metrics[0]'],
      ['spec.scaling.override.replicas', 'x', 'spec.scaling.override.replicas'],
      ['spec.scaling.activation.metric', 5, 'spec.scaling.activation.metric'],
      ['spec.scaling.schedules.0.cron', 5, 'spec.scaling.schedules[0].cron'],
      ['spec.scaling.schedules.0.durationSeconds', 'x', 'spec.scaling.schedules[0].durationSeconds'],
    ]
    const broken = {
      apiVersion: 'homeostat.dev/v1alpha1',
      kind: 'Agent',
      metadata: { name: 'Support', uid: 'x' },
      spec: {
        agentType: 'chat',
        model: { provider: 'a', model: 'b' },
        replicas: -1,
        paused: false,
        drainSeconds: 30,
        scaling: {
          enabled: true,
          minReplicas: 30,
          maxReplicas: 20,
          scaleUpDelay: '30s',
          targetMetrics: [
            { type: 'cpu', targetValue: 0.5 },
            { type: 'memory', targetValue: 0.5 },
            { type: 'latency', targetValue: 0.5, maxAgeSeconds: 0, whenMissing: 'Hold' },
          ],
          metrics: [{ type: 'External', external: { metric: { name: 'jobs' }, target: { type: 'Value', value: 1 } } }],
          override: { replicas: 1 },
          activation: { metric: 'jobs' },
          schedules: [{ cron: '* * * * *', durationSeconds: 60, minReplicas: 1 }],
          behavior: {
            scaleUp: { policies: [{ type: 'Pods', value: 1, periodSeconds: 1 }] },
            scaleDown: { policies: [{ type: 'Pods', value: 1, periodSeconds: 1 }] },
          },
        },
      },
    }
    const rules = ['metadata.name', 'spec.replicas', 'spec.scaling.maxReplicas', 'spec.scaling.targetMetrics[2].maxAgeSeconds']
    const segments = (path: string) => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    const check = (chosen: typeof wrong): void => {
      const document = chosen.reduce<unknown>((made, [path, value]) => withAt(made, segments(path), value), broken)
      const decoded = decodeAgent(document)
      expect(E.isLeft(decoded) ? decoded.left.map(({ path }) => path).toSorted() : []).toEqual([...rules, ...chosen.map(([, , at]) => at)].toSorted())
    }
    for (const one of wrong) check([one])
    fc.assert(fc.property(fc.subarray([...wrong]), check))
  })
})
