/**
 * One line in, one line out: `{spec, observed, now}` to a plan, or to what is wrong with it. Each answer is written before more input is asked for,
 * so a partner may write one line and wait. Nothing is kept from line to line: memory travels in the status.
 */
import * as E from 'fp-ts/lib/Either.js'
import { decodeStreamLine, planToJson, type SpecError } from '../../codec/index.js'
import { reconcile } from '../../index.js'
import { edge, withCalendar } from '../input/decision.js'
import type { Io } from '../io.js'
import { type Exit, exit, failed, type Work } from '../refusal.js'
import { type Line, lineCutter } from '../stream/lines.js'

/** Ok when the stream itself ended well, whatever was in it; failed when it broke off, or when a line met a bug of ours. */
export const decideStream =
  (io: Io): Work<Exit> =>
  async () => {
    io.stayLean()
    const cutter = lineCutter(MOST_BYTES)
    let code: Exit = exit.ok
    const report = (error: unknown): void => {
      code = exit.failed
      void io.stderr.write(`homeostat: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    }
    /** False when nobody reads any more. */
    const answerAll = async (lines: Iterable<Line>): Promise<boolean> => {
      for (const line of lines) {
        const more = io.stdout.write(`${answer(line, report)}\n`)
        if (more !== true && !(await more)) return false
      }
      return true
    }
    try {
      for await (const chunk of io.stdin) if (!(await answerAll(cutter.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)))) return E.right(code)
      await answerAll(cutter.end())
      return E.right(code)
    } catch (error) {
      return E.left(failed(`homeostat: the stream broke off: ${error instanceof Error ? error.message : String(error)}`))
    }
  }

const answer = (line: Line, report: (error: unknown) => void): string => {
  switch (line.type) {
    case 'TooLong':
      return errorText([{ path: '', problem: `expected at most ${MOST_BYTES} bytes a line`, got: `${line.bytes} bytes` }])
    case 'NotUtf8':
      return errorText([{ path: '', problem: 'expected UTF-8 text', got: 'other bytes' }])
    case 'Text':
      try {
        const decoded = decodeStreamLine(line.text)
        if (E.isLeft(decoded)) return errorText(decoded.left)
        const { agent, observed, now } = decoded.right
        const faults = agent.spec.scaling.schedules.length === 0 ? [] : edge(agent)
        if (faults.length > 0) return errorText(faults.map((fault) => ({ ...fault, path: `spec.${fault.path}` })))
        return planToJson(reconcile(agent, withCalendar(agent, observed, now), now))
      } catch (error) {
        report(error)
        return errorText([{ path: '', problem: 'expected to decide, and met a bug of homeostat; it is on stderr', got: 'a bug' }])
      }
  }
}

/** The contract has three fields; a line of a stream has no lines and columns. */
const errorText = (errors: readonly SpecError[]): string => JSON.stringify({ error: errors.map(({ path, problem, got }) => ({ path, problem, got })) })

const MOST_BYTES = 1_048_576
