/** How the actions of a plan get into the world: at once or after their time, each by its fate. Outcomes go to the controller that asked, if it still lives. */
import type { Outcome, WorldAction } from '../../core/index.js'
import { type Fate, fateOf } from '../fault/fate.js'
import { kinds, push } from '../kernel/heap.js'
import type { Kernel } from '../kernel/kernel.js'
import { noteEvent } from '../record.js'
import type { Micros } from '../time.js'
import { outcomeOf, perform } from './provider.js'

/** The actions of the oldest plan that is still under way are sent. */
export const act = (kernel: Kernel, now: Micros): void => {
  const sent = kernel.control.underWay.shift()
  if (sent === undefined) return
  for (const action of sent.actions) send(kernel, action, sent.life, now)
}

/** One that took its time takes effect. */
export const onLate = (kernel: Kernel, number: number, now: Micros): void => {
  const { late } = kernel.control
  const { action, fate, life } = late[number]!
  late[number] = undefined
  arrive(kernel, action, fate, life, now)
}

const send = (kernel: Kernel, action: WorldAction, life: number, now: Micros): void => {
  const { faults, control, heap } = kernel
  const fate = fateOf(faults, action, now)
  if (fate.refused !== null) answer(kernel, outcomeOf(kernel, action, fate.refused, now), life)
  else if (fate.lost === 'action') return
  else if (fate.after === 0) arrive(kernel, action, fate, life, now)
  else {
    push(heap, now + fate.after, kinds.late, control.late.length, 0)
    control.late.push({ action, fate, life })
  }
}

/** It happens, perhaps twice; and it is told, perhaps twice or not at all. */
const arrive = (kernel: Kernel, action: WorldAction, { lost, twice }: Fate, life: number, now: Micros): void => {
  const { control } = kernel
  for (let times = twice === 'action' ? 2 : 1; times > 0; times--) {
    const outcome = perform(kernel, action, now)
    if (lost === 'outcome') continue
    answer(kernel, outcome, life)
    if (twice === 'outcome' && life === control.life) control.again.push(outcome)
  }
}

const answer = ({ control, recorder, now }: Kernel, outcome: Outcome, life: number): void => {
  if (outcome.error !== undefined) noteEvent(recorder, now, 'Refused', outcome.action.type === 'Create' ? outcome.action.name : outcome.action.id)
  if (life === control.life) control.outcomes.push(outcome)
}
