/**
 * The laws of every policy, ours or a user's: what a number must be before anybody asks whether it is a good one. Run through `recommend`, with the edges
 * that every policy has (caution, bounds), over agents that scale by metrics of every kind.
 */
import fc from 'fast-check'
import { type AnyPolicy, type Policy, policyFor, type Recommendation, recommend, type Sample, type ScalingInput, type WhenMissing } from '../../core/index.js'
import { targetInputs } from '../arbitrary/agent.js'
import { difference, must, sameBytes, throughJson } from '../must.js'
import { boundsOf } from '../plan/number.js'
import { type Law, sometimes } from '../sometimes.js'
import { type Answer, type Asked, ask, asked } from './input.js'
import { monotone, steady } from './optional.js'

/**
 * `monotone`: in one look more load never lowers the number. `steady`: under constant load the number goes one way and stays.
 * Both are on unless turned off: a policy that forecasts may break the first, one that probes the second.
 */
export type PolicyLawOptions = { readonly monotone?: boolean; readonly steady?: boolean }

/** What any policy must hold, yours too: totality, determinism, json, bounds, caution, patience and more. */
export const policyLaws = (policy: AnyPolicy, options: PolicyLawOptions = {}): readonly Law[] => [
  totality(policy),
  determinism(policy),
  json(policy),
  patience(policy),
  clock(policy),
  caution(policy),
  bounded(policy),
  ...(options.monotone === false ? [] : [monotone(policy)]),
  ...(options.steady === false ? [] : [steady(policy)]),
]

/** It copies as one does that says nothing of it. */
const plainly = ({ copied: _own, ...plain }: Policy): Policy => plain

/** Asks the policy as it is for the agent of the question. */
const answers = (policy: AnyPolicy, question: Asked): { readonly own: Policy; readonly given: readonly Answer[] } => {
  const own = policyFor(policy, question.agent)
  return { own, given: ask(own, question) }
}

export const totality = (policy: AnyPolicy): Law => {
  const reached = sometimes(['no instance', 'a sample that is no number', 'nothing measured', 'a calendar', 'out of bounds before', 'led by a human'])
  return {
    title: `totality: ${policy.name} gives a whole number within the bounds for any input, but for a human's word, and nothing in its answer is not a number`,
    sometimes: reached,
    property: fc.property(asked({ junk: true }), (question) => {
      for (const { agent, input, now, given } of answers(policy, question).given) {
        const { desired, wake } = given
        const { least, most } = boundsOf(agent, input, now)
        must(Number.isSafeInteger(desired), () => `${desired} is not a whole number`)
        must(isLed(given) || (desired >= least && desired <= most), () => `${desired} is not within ${least} and ${most}`)
        reached.reach('led by a human', isLed(given))
        must(wake === null || (Number.isSafeInteger(wake.at) && wake.at > now), () => `wake ${JSON.stringify(wake)} is not later than ${now}`)
        const found = difference(throughJson(given), given, '')
        must(found === null, () => `not what JSON makes of it: ${found}`)
        reached.reach('no instance', input.instances.length === 0)
        reached.reach(
          'a sample that is no number',
          input.metrics.some((sample) => 'missing' in sample && sample.missing === 'Invalid'),
        )
        reached.reach('nothing measured', input.metrics.length === 0 && input.instances.every(({ metrics }) => metrics.length === 0))
        reached.reach('a calendar', input.calendar !== undefined)
        reached.reach('out of bounds before', input.current < least || input.current > most)
      }
    }),
  }
}

export const determinism = (policy: AnyPolicy): Law => {
  const reached = sometimes(['a memory', 'others in between'])
  return {
    title: `determinism: ${policy.name} gives the same for the same, whatever it was asked in between and however it copies, and changes nothing that it is given`,
    sometimes: reached,
    property: fc.property(asked(), asked(), (question, other) => {
      const { own, given } = answers(policy, question)
      const before = JSON.stringify(given)
      reached.reach('others in between', answers(policy, other).given.length > 0)
      for (const { input, memory, now, given: once } of given) {
        sameBytes(recommend(own)(input, memory, now), once, 'again')
        sameBytes(recommend(plainly(policyFor(policy, question.agent)))(throughJson(input), throughJson(memory), now), once, 'made anew, of copies')
        reached.reach('a memory', memory !== null)
      }
      must(JSON.stringify(given) === before, () => 'what was handed in was changed')
    }),
  }
}

export const json = (policy: AnyPolicy): Law => {
  const reached = sometimes(['a change', 'a second look'])
  return {
    title: `json: ${policy.name} remembers through a store what it remembers in place`,
    sometimes: reached,
    property: fc.property(asked(), (question) => {
      const { own, given } = answers(policy, question)
      for (const { input, memory, now, given: once } of given) {
        if (memory === null) continue
        sameBytes(recommend(own)(input, throughJson(memory), now), once, 'after a store')
        reached.reach('a second look')
        reached.reach('a change', once.desired !== input.current)
      }
    }),
  }
}

export const patience = (policy: AnyPolicy): Law => {
  const reached = sometimes(['a look before'])
  return {
    title: `patience: ${policy.name} says and remembers the same before its wake, with nothing new`,
    sometimes: reached,
    property: fc.property(asked(), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }), (question, shares) => {
      const { own, given } = answers(policy, question)
      for (const { input, now, given: once } of given) {
        const { wake, memory, desired } = once
        if (wake?.why.type === 'Unsettled') continue
        const room = (wake === null ? now + 86_400_000 : wake.at) - now - 1
        for (const share of [...shares, 1]) {
          const at = now + Math.max(0, Math.floor(share * room))
          const early = recommend(own)({ ...input, current: desired }, memory, at)
          must(early.desired === desired, () => `${desired} became ${early.desired} after ${at - now} ms of ${room + 1}`)
          sameBytes(early.memory, memory, `its memory after ${at - now} ms of ${room + 1}`)
          reached.reach('a look before')
        }
      }
    }),
  }
}

export const clock = (policy: AnyPolicy): Law => {
  const reached = sometimes(['a memory'])
  return {
    title: `clock: ${policy.name} decides, when the clock steps back by up to five minutes, as if it stood still`,
    sometimes: reached,
    property: fc.property(asked(), fc.integer({ min: 1, max: 300_000 }), (question, back) => {
      const { own, given } = answers(policy, question)
      for (const { input, given: once } of given) {
        const { memory, desired } = once
        const next: ScalingInput = { ...input, current: desired }
        sameBytes(recommend(own)(next, memory, memory.at - back), recommend(own)(next, memory, memory.at), `${back} ms back`)
        reached.reach('a memory')
      }
    }),
  }
}

export const caution = (policy: AnyPolicy): Law => {
  const reached = sometimes(['samples that are lost', 'a young memory'])
  const rule = fc.oneof(fc.constant<WhenMissing>({ type: 'Hold' }), fc.constant<WhenMissing>({ type: 'LastGood', maxAgeMs: 300_000 }))
  const targets = targetInputs(['cpu', 'concurrency', 'queue_depth', 'latency', 'custom'], rule)
  return {
    title: `caution: ${policy.name} goes down neither because a sample is missing nor on a memory that is young; bounds and a human's word excepted`,
    sometimes: reached,
    property: fc.property(asked({ targets }), (question) => {
      const { own, given } = answers(policy, question)
      for (const { agent, input, memory, now, given: once } of given) {
        const { most } = boundsOf(agent, input, now)
        const deaf: ScalingInput = { ...input, metrics: noSamples, instances: input.instances.map(({ standing }) => ({ standing, metrics: noSamples })) }
        if (isOverridden(once)) continue
        const lost = recommend(own)(deaf, memory, now).desired
        const least = Math.min(input.current, once.desired, most)
        must(lost >= least, () => `${input.current} became ${lost} without a sample, and ${once.desired} with them`)
        reached.reach('samples that are lost', input.metrics.length > 0)
        if (input.cautiousUntil === undefined) continue
        must(once.desired >= Math.min(input.current, most), () => `${input.current} became ${once.desired} on a young memory`)
        reached.reach('a young memory')
      }
    }),
  }
}

export const bounded = (policy: AnyPolicy): Law => {
  const reached = sometimes(['a hundred looks'])
  const busy = asked({ leastSteps: 24, steps: 30 })
  return {
    title: `bounded: ${policy.name} remembers at most 8 KiB, however long and unruly its life`,
    sometimes: reached,
    property: fc.property(busy, (question) => {
      const long: Asked = {
        ...question,
        steps: Array.from({ length: 100 }, (_, index) => question.steps[(index * 7) % question.steps.length] as Asked['steps'][number]),
      }
      const { given } = answers(policy, long)
      for (const each of given.slice(-20)) {
        const size = JSON.stringify(each.given.memory).length
        must(size <= 8_192, () => `${size} bytes of memory after ${given.length} looks`)
      }
      reached.reach('a hundred looks', given.length >= 100)
    }),
  }
}

/** A human says the number, or holds it. */
const isLed = ({ trail }: Recommendation): boolean =>
  trail.some((step) => step.type === 'Stage' && (step.why.type === 'Overridden' || step.why.type === 'ScalingPaused'))
const isOverridden = ({ trail }: Recommendation): boolean => trail.some((step) => step.type === 'Stage' && step.why.type === 'Overridden')

const noSamples: readonly Sample[] = []
