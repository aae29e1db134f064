/** The trail of a pass: what was seen, what ended, how the number came, what was held back. Every path leaves one, doing nothing included. */
import type { ActStep, PassStep, Trail, TrailStep } from '../domain/trail.js'

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
  const trail: TrailStep[] = [pass]
  if (recalled.rejected !== null) trail.push({ type: 'Memory', part: recalled.rejected, result: 'Rejected' })
  if (recalled.skewed) trail.push({ type: 'Memory', part: 'memory', result: 'Shifted' })
  if (isBorn) trail.push({ type: 'Memory', part: 'memory', result: 'Born' })
  for (const note of settled.notes) trail.push(note)
  for (const step of count.trail) trail.push(step)
  trail.push({ type: 'Count', from: count.from, to: count.desired, why: count.why })
  for (const why of acts.notes) trail.push({ type: 'Act', why })
  if (acts.actions.length === 0 && acts.notes.length === 0) trail.push(nothingToDo)
  return trail
}

const nothingToDo: ActStep = { type: 'Act', why: { type: 'NothingToDo' } }
