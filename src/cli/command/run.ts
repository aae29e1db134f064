/**
 * Runs agents in the foreground, on a provider, until a signal: decisions as they fall, lines for people on a terminal and JSON lines for programs otherwise.
 * The first signal stops it gracefully; the next one ends the process as it always would. A reader that goes away stops nothing.
 */
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { durationOfText } from '../../codec/base/duration.js'
import { decodeAgents } from '../../codec/index.js'
import type { Agent } from '../../core/index.js'
import type { Logger, Report } from '../../operator/index.js'
import { cronCalendar } from '../../source/calendar/index.js'
import { colorsOf } from '../format.js'
import { decoded, edge } from '../input/decision.js'
import { providerOf } from '../input/provider.js'
import type { Io, Output } from '../io.js'
import type { RunOptions } from '../options.js'
import { type Exit, exit, failed, type Result, usage, type Work } from '../refusal.js'
import { reportLine, runHeader } from './reportLine.js'

export const runCommand = (io: Io, file: string, options: RunOptions): Work<Exit> =>
  pipe(
    TE.Do,
    TE.bind('interval', () => TE.fromEither(durationOf('--interval', options.interval))),
    TE.bind('grace', () => TE.fromEither(durationOf('--grace', options.grace))),
    TE.bind('agents', () => decoded(io, file, (text, source) => decodeAgents(text, { source, edge }))),
    TE.chain(
      ({ agents, interval, grace }) =>
        () =>
          operate(io, agents, options, {
            ...(interval === undefined ? {} : { reconcileIntervalMs: interval }),
            ...(grace === undefined ? {} : { graceMs: grace }),
          }),
    ),
  )

/** Absent: as the operator has it. */
const durationOf = (option: string, text: string | undefined): Result<number | undefined> => {
  const ms = text === undefined ? undefined : durationOfText(text)
  return text !== undefined && (ms === undefined || ms === 0)
    ? E.left(usage(`error: ${option} ${text} is no duration above 0. Give one with its unit, such as 30s, 5m or 250ms.`))
    : E.right(ms)
}

type Times = { readonly reconcileIntervalMs?: number; readonly graceMs?: number }

const operate = async (io: Io, agents: readonly Agent[], { provider, mode }: RunOptions, times: Times): Promise<Result<Exit>> => {
  const { createAgentOperator } = await import('../../operator/index.js')
  const { isTerminal } = io.stdout
  const colors = colorsOf(io.stdout)
  const onReport = (report: Report): void => {
    const line = isTerminal ? reportLine(report, colors) : null
    if (line !== null) say(io.stdout, `${line}\n`)
  }
  const logger = isTerminal ? undefined : await jsonLines(io.stdout)
  const config = { mode, leaderElection: false, ...times }
  const operator = createAgentOperator(config, logger, { onReport, calendar: cronCalendar })
  operator.setInstanceProvider(await providerOf(provider))
  const ended = new Promise<void>((resolve) => {
    const off = io.onStop(() => {
      off()
      resolve()
    })
  })
  if (isTerminal) say(io.stdout, `${colors.dim(runHeader)}\n`)
  logger?.info('Started', { agents: agents.length, provider, mode })
  const refused = [operator.start(), ...agents.map((agent) => operator.registerAgent(agent))].find(E.isLeft)
  if (refused !== undefined) {
    await operator.stop()
    return E.left(failed(`homeostat: ${refused.left.message}`))
  }
  await ended
  await operator.stop()
  const { reconcileTotal, reconcileErrors, scaleUpEvents, scaleDownEvents, selfHealingEvents, averageReconcileTimeMs } = operator.getMetrics()
  const figures = { passes: reconcileTotal, errors: reconcileErrors, scaleUps: scaleUpEvents, scaleDowns: scaleDownEvents, healed: selfHealingEvents }
  logger?.info('Stopped', { ...figures, averageMs: Math.round(averageReconcileTimeMs * 1_000) / 1_000 })
  if (isTerminal) {
    const text = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
    say(io.stdout, `${colors.dim(`stopped: ${text.join(', ')}`)}\n`)
  }
  return E.right(exit.ok)
}

/** A log that nobody takes any more, or that finds no room, stops no agent. */
const say = (output: Output, text: string): void => {
  try {
    void output.write(text)
  } catch {
    // There is nowhere left to say it.
  }
}

const jsonLines = async (output: Output): Promise<Logger> => {
  const { pino } = await import('pino')
  const own = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => say(output, line) },
  )
  return {
    debug: (message, fields) => own.debug(fields ?? {}, message),
    info: (message, fields) => own.info(fields ?? {}, message),
    warn: (message, fields) => own.warn(fields ?? {}, message),
    error: (message, fields) => own.error(fields ?? {}, message),
  }
}
