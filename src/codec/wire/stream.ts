/**
 * One line of `decide --stream`: `{spec, observed, now}` as JSON, where spec is the whole Agent document. All faults of the line at once, by path from the line.
 * A stream says the same spec a thousand times: it is decoded once, and the same text gives the same Agent, so that what is built per agent is built once.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Agent, Instant as DomainInstant, Observed } from '../../core/domain/index.js'
import { agentOf } from '../agent/agent.js'
import { closed, required } from '../base/closed.js'
import { Instant } from '../base/instant.js'
import { tooDeep, tooLong } from '../base/limits.js'
import { Unread } from '../base/plain.js'
import { recent } from '../base/recent.js'
import { decodeBy, isMap } from '../base/refuse.js'
import { type Refusal, type Refusals, refusal, type SpecErrors, unplaced, within } from '../base/specError.js'
import { type Decode, twiceIn } from '../text/decodeText.js'
import { readJson } from '../text/jsonText.js'
import { observedAt } from './observed.js'

/** What a line asks: the `agent`, what was `observed`, and the time, `now`. */
export type StreamLine = { readonly agent: Agent; readonly observed: Observed; readonly now: DomainInstant }

/** A decoder with a memory of its own; `decodeStreamLine` is one. */
export const streamDecoder = (): ((line: string) => E.Either<SpecErrors, StreamLine>) => {
  const agents = recent<Agent>({ entries: 256, length: 4_194_304 })

  const agentOfSpec: Decode<Agent> = (spec) => {
    const text = JSON.stringify(spec)
    const known = agents.get(text)
    if (known !== undefined) return E.right(known)
    const decoded = agentOf(spec)
    if (E.isRight(decoded)) agents.set(text, decoded.right)
    return decoded
  }

  const lineOf = (line: string): E.Either<Refusals, StreamLine> => {
    const long = tooLong(line)
    if (long !== undefined) return E.left([long])
    const json = readJson(line)
    if (json === undefined) return E.left([line.trim() === '' ? blank : broken])
    if (json.deep) return E.left([tooDeep])
    if (json.twice) return E.left(twiceIn(line) as Refusals)
    const parts = decodeParts(json.value)
    const now = E.isRight(parts) ? parts.right.now : 0
    const { spec, observed: seen } = isMap(json.value) ? json.value : {}
    const agent = spec === undefined ? undefined : agentOfSpec(spec)
    const observed = seen === undefined ? undefined : observedAt(now)(seen)
    if (E.isRight(parts) && agent?._tag === 'Right' && observed?._tag === 'Right') return E.right({ agent: agent.right, observed: observed.right, now })
    return E.left([...refusedOf(parts), ...refusedOf(agent, 'spec'), ...refusedOf(observed, 'observed')] as unknown as Refusals)
  }

  return (line) => E.mapLeft(unplaced)(lineOf(line))
}

/** Reads a line of `decide --stream`; agents that were seen lately are not read again. Errors: every fault of the line, by path. */
export const decodeStreamLine = streamDecoder()

type Parts = { readonly spec: unknown; readonly observed: unknown; readonly now: DomainInstant }
const decodeParts = decodeBy(closed<Parts, Parts>({ spec: required(Unread), observed: required(Unread), now: required(Instant) }))

const refusedOf = (result: E.Either<Refusals, unknown> | undefined, ...part: readonly string[]): readonly Refusal[] =>
  result?._tag === 'Left' ? result.left.map(within(...part)) : []

const blank = refusal([], 'expected one JSON document of spec, observed and now on the line', 'an empty text')
const broken = refusal([], 'expected one JSON document of spec, observed and now on the line', 'a text that is not JSON')
