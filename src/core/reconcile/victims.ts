/**
 * Who goes when fewer should be, by keys in order (`compareBeforeZone`, then zones in `byCrowd`, then the rest of `compareCandidates`): starting first, then unready, stale, idle, the lowest deletion cost, the most crowded zone
 * (counted down as they are chosen), the fewest sessions, the youngest, the id. Protected ones never.
 * Laws: order, twin (`Ord.getMonoid` over single keys; the comparator is by hand for it is eight times faster). Source: reconcile.md §7.
 */
import { compareBytes } from '../domain/bytes.js'
import { type Instance, isBusy } from '../domain/instance.js'
import type { Row } from './classify.js'

/** The first `count` of the rows that may go, in the order in which they go. */
export const victims = (rows: readonly Row[], count: number): readonly Row[] => {
  const candidates = rows.filter(({ instance }) => !instance.protected).map(candidateOf)
  if (count <= 0 || candidates.length === 0) return []
  candidates.sort(compareCandidates)
  const crowd = new Map<string, number>()
  for (const { instance } of rows) crowd.set(instance.zone, (crowd.get(instance.zone) ?? 0) + 1)
  const chosen: Row[] = []
  for (let start = 0; start < candidates.length && chosen.length < count; ) {
    let end = start + 1
    while (end < candidates.length && compareBeforeZone(candidates[start] as Candidate, candidates[end] as Candidate) === 0) end++
    byCrowd(candidates, start, end, crowd, count, chosen)
    start = end
  }
  return chosen
}

/** All of them in the order in which they go, protected ones last; zones take no turns. */
export const inTurn = (rows: readonly Row[]): readonly Row[] =>
  rows
    .map(candidateOf)
    .sort((a, b) => Number(a.row.instance.protected) - Number(b.row.instance.protected) || compareCandidates(a, b))
    .map(({ row }) => row)

/** The youngest first, then by id. */
export const youngest = (a: Instance, b: Instance): number => birthOf(b) - birthOf(a) || compareBytes(a.id, b.id)

/** Best to keep first: the reverse of who goes, for those that may come back. */
export const keepers = (rows: readonly Row[]): readonly Row[] =>
  rows
    .map(candidateOf)
    .sort((a, b) => compareCandidates(b, a))
    .map(({ row }) => row)

export type Candidate = {
  readonly row: Row
  readonly starting: boolean
  readonly unready: boolean
  readonly stale: boolean
  readonly idle: boolean
  readonly deletionCost: number
  readonly zone: string
  readonly sessions: number
  readonly bornAt: number
  readonly id: string
}

export const candidateOf = (row: Row): Candidate => ({
  row,
  starting: row.class === 'Starting',
  unready: row.class === 'Unready' || row.class === 'Suspect',
  stale: !row.current,
  idle: !isBusy(row.instance),
  deletionCost: row.instance.deletionCost,
  zone: row.instance.zone,
  sessions: row.instance.sessions,
  bornAt: birthOf(row.instance),
  id: row.instance.id,
})

/** The keys before the zone: within a group of equals, zones take turns. */
export const compareBeforeZone = (a: Candidate, b: Candidate): number =>
  first(a.starting, b.starting) || first(a.unready, b.unready) || first(a.stale, b.stale) || first(a.idle, b.idle) || a.deletionCost - b.deletionCost

/** Every key but the zone, whose crowd changes as they are chosen. */
export const compareCandidates = (a: Candidate, b: Candidate): number =>
  compareBeforeZone(a, b) || a.sessions - b.sessions || b.bornAt - a.bornAt || compareBytes(a.id, b.id)

/** Chooses from the most crowded zone again and again; zones with equal crowds by who would go first. */
const byCrowd = (candidates: readonly Candidate[], start: number, end: number, crowd: Map<string, number>, count: number, chosen: Row[]): void => {
  const queues = new Map<string, Candidate[]>()
  for (let i = end - 1; i >= start; i--) {
    const candidate = candidates[i] as Candidate
    const queue = queues.get(candidate.zone)
    if (queue === undefined) queues.set(candidate.zone, [candidate])
    else queue.push(candidate)
  }
  while (queues.size > 0 && chosen.length < count) {
    let from: Candidate | undefined
    for (const queue of queues.values()) {
      const head = queue[queue.length - 1] as Candidate
      if (from === undefined || goesBefore(head, from, crowd)) from = head
    }
    const { zone, row } = from as Candidate
    chosen.push(row)
    crowd.set(zone, (crowd.get(zone) ?? 0) - 1)
    const queue = queues.get(zone) as Candidate[]
    queue.pop()
    if (queue.length === 0) queues.delete(zone)
  }
}

const goesBefore = (a: Candidate, b: Candidate, crowd: ReadonlyMap<string, number>): boolean => {
  const difference = (crowd.get(b.zone) ?? 0) - (crowd.get(a.zone) ?? 0)
  return difference === 0 ? compareCandidates(a, b) < 0 : difference < 0
}

const first = (a: boolean, b: boolean): number => (a === b ? 0 : a ? -1 : 1)

/** One that does not say when it was born counts as the oldest. */
const birthOf = ({ createdAt, startedAt, readyAt }: Instance): number => createdAt ?? startedAt ?? readyAt ?? 0
