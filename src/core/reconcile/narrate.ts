/** The trail of a pass: what was seen, what ended, how the number came, what was held back. Every path leaves one, doing nothing included. */
import type { ActStep, MemoryStep, PassStep, Trail, TrailStep } from '../domain/trail.js'

import type { Tally } from './classify.js'
import type { Counted } from './decide.js'
import type { Recalled } from './recall.js'
import type { Settled } from './settle.js'
import type { Acts } from './situation.js'
import type { View } from './view.js'

export const trailOf = (recalled: Recalled, isBorn: boolean, view: View, tally: Tally, settled: Settled, count: Counted, acts: Acts): Trail => {
  const pass: PassStep = {
    type: 'Pass',
    at: view.now,
    viewAt: view.viewAt,
    existing: tally.existing,
    ready: tally.ready,
    starting: tally.starting + tally.inFlight,
    leaving: tally.draining + tally.terminating,
    failed: tally.failed + tally.overdue,
    suspects: tally.suspects,
    strangers: tally.strangers,
  }
  const memory = memoryOf(recalled, isBorn)
  const held = acts.actions.length === 0 && acts.notes.length === 0 ? nothing : heldBack(acts)
  // Of its length from the first: one that grows is copied as it does, and keeps places that nobody fills.
  const trail: TrailStep[] = new Array(2 + memory.length + settled.notes.length + count.trail.length + held.length)
  let at = 0
  trail[at++] = pass
  for (const step of memory) trail[at++] = step
  for (const step of settled.notes) trail[at++] = step
  for (const step of count.trail) trail[at++] = step
  trail[at++] = { type: 'Count', from: count.from, to: count.desired, why: count.why }
  for (const step of held) trail[at++] = step
  return trail
}

const memoryOf = ({ rejected, skewed }: Recalled, isBorn: boolean): readonly MemoryStep[] => {
  if (rejected === null && !skewed && !isBorn) return sound
  const steps: MemoryStep[] = []
  if (rejected !== null) steps.push({ type: 'Memory', part: rejected, result: 'Rejected' })
  if (skewed) steps.push({ type: 'Memory', part: 'memory', result: 'Shifted' })
  if (isBorn) steps.push({ type: 'Memory', part: 'memory', result: 'Born' })
  return steps
}

const heldBack = ({ notes }: Acts): readonly ActStep[] => notes.map((why) => ({ type: 'Act', why }))

const sound: readonly MemoryStep[] = []
const nothing: readonly ActStep[] = [{ type: 'Act', why: { type: 'NothingToDo' } }]
