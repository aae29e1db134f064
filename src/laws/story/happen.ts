/** What a world does that nobody asked for: crashes, cordons, strangers, load; and what a human does to the spec. */
import type { Agent, AgentInput, Instance, Instant } from '../../core/index.js'
import { type Cluster, without } from './cluster.js'
import type { Happening } from './story.js'

/** What moves beside the cluster. `touched`: ids of which a human or an accident changed what we may rely on. */
export type Hand = { load: number; present: 'All' | 'Some' | 'None'; show: boolean | null; readonly touched: Set<string> }

/** The agent as it is after a change of its spec; the same one for what is none. */
export const specAfter = (input: AgentInput, what: Happening, now: Instant): AgentInput => {
  const { spec } = input
  const changed = { ...input, generation: (input.generation ?? 1) + 1 }
  switch (what.type) {
    case 'Replicas':
      return { ...changed, spec: { ...spec, replicas: what.replicas } }
    case 'Bounds':
      return { ...changed, spec: { ...spec, scaling: { ...spec.scaling, minReplicas: what.minReplicas, maxReplicas: what.minReplicas + what.room } } }
    case 'Pause':
      return { ...changed, spec: { ...spec, paused: what.paused } }
    case 'Model':
      return { ...changed, spec: { ...spec, model: { ...spec.model, temperature: (spec.model.temperature ?? 0) + 1 } } }
    case 'DeleteAgent':
      return input.deletedAt === undefined ? { ...changed, deletedAt: now } : input
    default:
      return input
  }
}

/** Everything but changes of the spec and of the store. */
export const happen = (cluster: Cluster, own: Agent, hand: Hand, what: Happening, now: Instant): void => {
  switch (what.type) {
    case 'Load':
      hand.load = what.load
      return
    case 'Telemetry':
      hand.present = what.present
      return
    case 'Probes':
      hand.show = what.show
      return
    case 'EvidenceLost':
      for (const { id, health, probing } of cluster.list())
        if (health !== undefined || probing !== undefined) cluster.remember([{ id, health: null, probing: null }])
      return
    case 'Stranger': {
      const name = `${own.name}-${own.revision}-${what.slot}-${what.slot % 2 === 0 ? 0 : 7}`
      if (!cluster.list().some((each) => each.name === name)) cluster.add({ ...stranger, id: `stranger-${what.slot}`, name })
      return
    }
    case 'Crash':
    case 'Vanish':
    case 'Sicken':
    case 'Recover':
    case 'Cordon':
    case 'Uncordon':
    case 'Protect':
    case 'Release':
    case 'Work': {
      const ours = cluster.list().filter(({ ownerUid, phase }) => (ownerUid === undefined || ownerUid === own.uid) && phase !== 'Failed')
      const one = ours[what.which % Math.max(1, ours.length)]
      if (one === undefined) return
      hand.touched.add(one.id)
      if (what.type === 'Vanish') cluster.vanish(one.id)
      else cluster.change(one.id, (instance) => changed(instance, what.type, now))
      return
    }
    default:
      return
  }
}

type OfOne = 'Crash' | 'Sicken' | 'Recover' | 'Cordon' | 'Uncordon' | 'Protect' | 'Release' | 'Work'

const changed = (instance: Instance, type: Exclude<OfOne, 'Vanish'> | 'Vanish', now: Instant): Instance => {
  const alive = instance.phase !== 'Pending'
  switch (type) {
    case 'Crash':
      return { ...instance, phase: 'Failed', activeRequests: 0, sessions: 0, lastTransitionAt: now }
    case 'Sicken':
      return alive ? { ...instance, phase: 'Unhealthy', lastTransitionAt: now } : instance
    case 'Recover':
      return alive ? { ...instance, phase: 'Healthy', readyAt: now, lastTransitionAt: now } : instance
    case 'Cordon':
      return instance.drainingSince === undefined ? { ...instance, drainingSince: now, drainCause: 'External' } : instance
    case 'Uncordon':
      return instance.drainCause === 'External' ? without(instance, ['drainingSince', 'drainDeadline', 'drainCause']) : instance
    case 'Protect':
      return { ...instance, protected: true }
    case 'Release':
      return { ...instance, protected: false }
    case 'Work':
      return alive && instance.drainingSince === undefined ? { ...instance, activeRequests: 1, sessions: 1 } : instance
    case 'Vanish':
      return instance
  }
}

const stranger: Omit<Instance, 'id' | 'name'> = {
  ownerUid: 'someone/else',
  phase: 'Healthy',
  activeRequests: 1,
  sessions: 0,
  protected: false,
  deletionCost: 0,
  zone: '',
  metrics: [],
}
