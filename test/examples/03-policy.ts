/**
 * A policy of your own: a proposal and a list of stages. This one asks for a worker for every four that wait, keeps enough at hand in office hours, and takes
 * nothing away that was needed within two minutes. Bounds, budget and caution are added to any policy.
 */
import { advise, type Instant, isMeasured, type Policy, type Stage, type StageMemory, sampleNamed, stabilize } from 'homeostat'

/** Never fewer than `least` between two hours of the day, UTC. A stage says when it could answer otherwise, so that nobody has to ask it before. */
export const officeHours = (least: number, fromHour: number, toHour: number): Stage => ({
  name: 'officeHours',
  memory: { version: 0, empty: () => nothing, decode: () => nothing }, // version 0: it remembers nothing, and nothing is stored
  decide: (_context, value, memory, now) => {
    const until = nextEdge(fromHour, toHour, now)
    const isOpen = hourOf(now) >= fromHour && hourOf(now) < toHour
    if (!isOpen || value.count >= least) return { value, memory, why: { type: 'Passed' }, until }
    return { value: { ...value, count: least }, memory, why: { type: 'Custom', text: `at least ${least} in office hours` }, until }
  },
  settle: (memory) => memory,
})

export const desk: Policy = {
  name: 'desk',
  parameters: {},
  propose: ({ current, input }) => {
    const queue = sampleNamed(input.metrics, 'queue_depth')
    if (queue === undefined || !isMeasured(queue)) return { ...advise(current), missing: true }
    return advise(Math.ceil(queue.value / 4))
  },
  stages: [stabilize({ upMs: 0, downMs: 120_000 }), officeHours(3, 8, 18)],
}

const hourOf = (now: Instant): number => Math.floor(now / HOUR) % 24
const nextEdge = (fromHour: number, toHour: number, now: Instant): Instant => {
  const midnight = now - (now % DAY)
  const edges = [fromHour, toHour, fromHour + 24].map((hour) => midnight + hour * HOUR)
  return edges.find((edge) => edge > now) ?? midnight + DAY
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const nothing: StageMemory = { version: 0 }
