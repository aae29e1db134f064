/**
 * The passes of a run that did something, a line each, in the order in which they fell: the clock, the load, the fleet, and what was done and why.
 * Crashes, and what else nobody asked for, stand between them. Everything here follows from the simulation, so the same seed gives the same lines.
 */

import { deedText, isActive } from '../../report/decision.js'
import { clock } from '../../report/number.js'
import { loadsOf } from '../../report/timeline.js'
import { isTrouble, troubleText } from '../../report/trouble.js'
import type { Decision, Simulation, WorldEvent } from '../../sim/index.js'
import type { Colors } from '../format.js'

export const liveHeader = '   time  load/s  desired  ready   busy  queue  what was done, and why'

export const liveLines = ({ decisions, events }: Simulation, slots: number, colors: Colors): readonly string[] => {
  const loads = loadsOf(decisions)
  const losses = events.filter(isTrouble)
  const lines: string[] = []
  let next = 0
  for (const [index, decision] of decisions.entries()) {
    for (; next < losses.length && losses[next]!.atSeconds <= decision.atSeconds; next++) lines.push(lossLine(losses[next]!, colors))
    if (isActive(decision.plan, decision.from, decision.desired)) lines.push(decisionLine(decision, loads[index] ?? 0, slots, colors))
  }
  return lines
}

const decisionLine = (decision: Decision, load: number, slots: number, colors: Colors): string => {
  const { atSeconds, from, desired, ready, busy, waiting, plan } = decision
  const moved = from === desired ? String(desired) : `${from}→${desired}`
  const paint = desired > from ? colors.green : desired < from ? colors.blue : (text: string) => text
  return [
    colors.dim(clock(atSeconds).padStart(7)),
    load.toFixed(1).padStart(6),
    paint(moved.padStart(7)),
    String(ready).padStart(5),
    (busy / slots).toFixed(1).padStart(5),
    String(waiting).padStart(5),
    deedText(plan, from, desired),
  ].join('  ')
}

const lossLine = (event: WorldEvent, colors: Colors): string => {
  const { atSeconds, type, id, retried = 0 } = event
  const what = type === 'Crashed' ? `${id} crashed${retried > 0 ? `, ${retried} requests are tried again` : ''}` : troubleText(event)
  return `${colors.dim(clock(atSeconds).padStart(7))}  ${' '.repeat(36)}${colors.red(what)}`
}
