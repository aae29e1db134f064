/**
 * Wrong controllers: each differs from ours in one rule. `from` stands once in the source. A vector or a case of ours kills each; one that differs nowhere
 * says why in `equal`.
 */
import { expect } from 'vitest'
import { settingsOf } from '../../../../src/core/scaling/hpa/settings.js'
import { hpaQuirks } from '../../../../src/core/scaling/quirks.js'

export type Mutant = { readonly file: string; readonly rule: string; readonly from: string; readonly to: string; readonly equal?: string }

const of =
  (file: string) =>
  (rule: string, from: string, to: string, equal?: string): Mutant => ({ file, rule, from, to, ...(equal === undefined ? {} : { equal }) })

const pods = of('pods')
const average = of('average')
const survey = of('survey')
const external = of('external')
const combine = of('combine')
const tolerance = of('tolerance')
const milli = of('thousandths')
const request = of('podRequest')
const records = of('records')
const stabilize = of('stabilize')
const events = of('events')
const limit = of('limit')
const zero = of('zero')
const stages = of('stages')
const setting = of('settings')
const metrics = of('metrics')
const pass = of('pass')
const conditions = of('conditions')
const status = of('status')

export const mutants: readonly Mutant[] = [
  // Classes of pods.
  pods('a deleting pod is ignored', "if (phase === 'Failed' || deleting)", "if (phase === 'Failed')"),
  pods('a failed pod is ignored', "if (phase === 'Failed' || deleting)", 'if (deleting)'),
  pods('a succeeded pod is not', "if (phase === 'Failed' ||", "if (phase === 'Failed' || phase === 'Succeeded' ||"),
  pods('a pending pod is unready', "if (phase === 'Pending') return 'Unready'", ''),
  pods('a pending pod is unready before it is missing', "if (phase === 'Pending')", "if (phase === 'Pending' && sample !== null)"),
  pods('a silent pod is missing, ready or not', "return 'Missing'", "return readiness.looks && ready !== 'True' ? 'Unready' : 'Missing'"),
  pods('readiness is of cpu alone', "resource === 'cpu' || !quirks.readinessForCpuOnly", 'true'),
  pods('readiness is of cpu', "resource === 'cpu' || !quirks.readinessForCpuOnly", 'false'),
  pods('no Ready condition is unready', 'if (ready === null || startedAt === null) return true', 'if (startedAt === null) return true'),
  pods(
    'no start is unready',
    'if (ready === null || startedAt === null) return true',
    'if (ready === null) return true\n  if (startedAt === null) return false',
  ),
  pods('initializing ends at its period', 'startedAt + initializationMs <= now', 'startedAt + initializationMs < now'),
  pods('a sample before the last transition and its window is not whole', 'at < since + windowMs', 'at <= since + windowMs'),
  pods('the window counts', 'at < since + windowMs', 'at < since'),
  pods('unready while initializing', "return ready === 'False' || isBefore(", 'return isBefore('),
  pods('later, never ready is strictly by the delay', 'delayedUntil > since', 'delayedUntil >= since'),
  pods('later, a pod that was ready once counts', 'since === null || delayedUntil > since', 'true'),
  pods('unknown readiness counts later', "return ready === 'False' && wasNeverReady", "return ready !== 'True' && wasNeverReady"),
  pods('only running pods serve', "phase === 'Running' && ready === 'True'", "ready === 'True'"),
  pods('only ready pods serve', "phase === 'Running' && ready === 'True'", "phase === 'Running'"),
  // Averages.
  average(
    'an empty answer is told before no pods',
    "if (found.heard + strangers.count === 0) return 'MetricsServiceReturnedNothing'\n  if (found.listed === 0) return 'NoPods'",
    "if (found.listed === 0) return 'NoPods'\n  if (found.heard + strangers.count === 0) return 'MetricsServiceReturnedNothing'",
  ),
  average('no sample left is told before a missing request', "return 'NoSampleLeft'", "return found.requestMissing ? 'RequestMissing' : 'NoSampleLeft'"),
  average(
    'a utilization is cut to whole percents',
    '(quirks.cutsAverage ? Number(level) : Number(multiply(usage, scale)) / Number(over))',
    '(Number(multiply(usage, scale)) / Number(over))',
  ),
  average('strangers are in the average', 'const usage = isUtilization ? found.usage : add(found.usage, strangers.usage)', 'const usage = found.usage'),
  average(
    'strangers are in no utilization',
    'const usage = isUtilization ? found.usage : add(found.usage, strangers.usage)',
    'const usage = add(found.usage, strangers.usage)',
  ),
  average('strangers count in what a refilled ratio is multiplied by', 'samples: samples + missing }', 'samples: found.counted + missing }'),
  average('missing pods on the way down stand for at least the whole request', 'Math.max(100, percent)', 'percent'),
  average('missing pods of an average stand for the target', 'amount: target }', 'amount: 0 }'),
  average('missing pods on the way up stand for nothing', 'if (first > 1) return { usage, over', 'if (first > 1) return { usage: add(usage, fill), over'),
  average(
    'unready pods are refilled on the way up',
    'over: add(add(over, missingRequested), unreadyRequested), samples: samples + missing + unready }',
    'over: add(over, missingRequested), samples: samples + missing }',
  ),
  average(
    'unready pods are not refilled on the way down',
    'over: add(over, missingRequested), samples: samples + missing }',
    'over: add(add(over, missingRequested), unreadyRequested), samples: samples + missing + unready }',
  ),
  average('unready pods matter only above the target', 'if (missing === 0 && !(rises && unready > 0))', 'if (missing === 0 && !(unready > 0))'),
  average(
    'exactly at the target nothing rises',
    'const rises = first > 1',
    'const rises = first >= 1',
    'exactly at the target nothing is refilled, and the number stands on either way',
  ),
  average(
    'without refill the tolerance holds the number in force',
    'return isWithin(tolerance, first) ? current',
    'return isWithin(tolerance, first) ? counted',
  ),
  average(
    'without refill the pods seen are multiplied',
    'replicas(first, counted, quirks.dropsStarting ? 0 : unready)',
    'replicas(first, current, quirks.dropsStarting ? 0 : unready)',
  ),
  average('the refilled ratio has the tolerance too', 'if (isWithin(tolerance, ratio) ||', 'if ('),
  average('refill never turns a fall around', '(first < 1 && ratio > 1) || ', ''),
  average('refill never turns a rise around', '|| (rises && ratio < 1)) return current', ') return current'),
  average('a fall never raises', '(ratio < 1 && count > current) || (ratio > 1 && count < current)', '(ratio > 1 && count < current)'),
  average('a rise never lowers', '(ratio < 1 && count > current) || (ratio > 1 && count < current)', '(ratio < 1 && count > current)'),
  average(
    'a proposal is rounded up',
    'doubleToInt32(Math.ceil(ratio * samples) + (ratio < 1 ? starting : 0))',
    'doubleToInt32(Math.round(ratio * samples) + (ratio < 1 ? starting : 0))',
  ),
  average(
    'what is shown is of the first look',
    'average: found.counted === 0 ? 0 : divide(found.usage, found.counted)',
    'average: samples === 0 ? 0 : divide(found.usage, found.listed)',
  ),
  survey(
    'a missing request of an ignored pod breaks the metric',
    "if (asked === null && (ofIgnored || own !== 'Ignored')) found.requestMissing = true",
    "if (asked === null && own !== 'Ignored') found.requestMissing = true",
  ),
  survey('a missing request breaks the metric', "if (asked === null && (ofIgnored || own !== 'Ignored')) found.requestMissing = true", ''),
  // Numbers of the whole.
  external('the first negative sum ends it', 'if (sum < 0 && quirks.sumsInOrder) return', 'if (false) return'),
  external(
    'a negative total is endless load',
    'if (usage < 0) return quirks.negativeIsEndless ? endless : null',
    'if (usage < 0) return { usage: 0, endless: false }',
    'in the order of the samples a sum that ends negative was negative at its last step already, and ended there',
  ),
  external('a sum past the end of its range stays there', 'if (isPassed(usage, value, sum)) return endless', ''),
  external('a level past the end of its range stays there', 'if (isPassed(usage, value, sum)) return readingOf(sum)', ''),
  external('a sum at the end of its range goes on', 'sum === MAX_INT64 && BigInt(usage) + BigInt(value) > MAX_INT64', 'sum === MAX_INT64'),
  external('a total that a double takes for endless is', 'endless: Number(usage) >= Number(MAX_INT64)', 'endless: usage === MAX_INT64'),
  external('a total is judged over the pods there are', 'const pods = quirks.totalOverExisting ? existing : current', 'const pods = Math.max(1, existing)'),
  external(
    'within the tolerance of a total the pods there are is the answer',
    'replicas: isWithin(tolerance, ratio) ? pods',
    'replicas: isWithin(tolerance, ratio) ? current',
  ),
  external('a total is rounded up', 'doubleToInt32(Math.ceil(Number(usage) / asked))', 'doubleToInt32(Math.floor(Number(usage) / asked))'),
  external('the shown share is rounded up', 'doubleToInt64(Math.ceil(Number(usage) / existing))', 'doubleToInt64(Math.floor(Number(usage) / existing))'),
  external(
    'with no pods a level fails',
    'if (quirks.levelTimesReady && listed === 0 && current !== 0 && !isWithin(tolerance, ratio)) return',
    'if (false) return',
  ),
  external('with no pods a level within the tolerance stands', 'listed === 0 && current !== 0 && !isWithin(tolerance, ratio)', 'listed === 0 && current !== 0'),
  external(
    'from zero a level has no tolerance',
    'if (current === 0) return doubleToInt32(Math.ceil(ratio))',
    'if (current === 0 && !isWithin(tolerance, ratio)) return doubleToInt32(Math.ceil(ratio))',
  ),
  external('a level is multiplied by the ready', 'Math.ceil(ratio * ready)', 'Math.ceil(ratio * current)'),
  // Combining.
  combine('the largest wins', 'proposed.replicas > replicas', 'proposed.replicas < replicas'),
  combine('zero is none yet', 'replicas === 0 || proposed.replicas > replicas', 'winner === -1 || proposed.replicas > replicas'),
  combine('the first that failed is named', 'if (failures++ === 0) failed = i', 'failures++\n      failed = i'),
  combine('with a failure the number may stand', 'replicas >= current)', 'replicas > current)'),
  combine('with a failure it may not fall', '(failures === 0 || replicas >= current)', 'true'),
  combine('all failed is a failure', 'failures < proposals.length && (', '('),
  tolerance('its lower end is inside', '1 - down <= ratio', '1 - down < ratio'),
  tolerance('its upper end is inside', 'ratio <= 1 + up', 'ratio < 1 + up'),
  tolerance('as a quantity it is so many of a unit', 'return whole * unit', 'return tolerance'),
  tolerance('a tolerance may be finer than a thousandth', 'if (whole / per === tolerance) return', 'if (whole / per === tolerance || per === 1e3) return'),
  tolerance('each side has its own', '1 - down <= ratio', '1 - up <= ratio'),
  // Requests.
  request('init containers that restart are asked', '...initContainers.filter(({ restarts }) => restarts)', ''),
  request('init containers that end are not', '...initContainers.filter(({ restarts }) => restarts)', '...initContainers'),
  request('the pod level wins', 'if (podLevel.request !== null) return asked(podLevel.request)', ''),
  request(
    'other resources at the pod level take its path',
    'return podLevel.others ? effective(containers, initContainers) : sumOfAll(lasting)',
    'return sumOfAll(lasting)',
  ),
  request('an init container runs beside those before it that go on', 'const peak = add(beside, request ?? 0)', 'const peak = request ?? 0'),
  request('the larger of lasting and peak', 'lasting > most ? lasting : most', 'lasting'),
  // Records.
  records('without behavior a record of exactly one window counts', 'const edge = quirks.countsWindowEdge ? 1 : 0', 'const edge = 0'),
  records('with behavior it does not', 'const high = extreme(records, raw, now - downMs, true)', 'const high = extreme(records, raw, now - downMs - 1, true)'),
  records('the up window is its own', 'const low = extreme(records, raw, now - upMs, false)', 'const low = extreme(records, raw, now - downMs, false)'),
  records('old advice may raise', 'quirks.oldAdviceRaises ? highest : Math.min(highest, Math.max(current, raw))', 'Math.min(highest, Math.max(current, raw))'),
  records('the number in force is brought between', 'Math.min(Math.max(current, low), high)', 'Math.min(Math.max(raw, low), high)'),
  records('only what is older than the window is overwritten', '.at >= now - windowMs) place--', '.at > now - windowMs) place--'),
  records(
    'the last old record is overwritten',
    'next[place] = own\n  return next',
    'next[records.findIndex(({ at }) => at < now - windowMs)] = own\n  return next',
  ),
  records(
    'one record at the most is overwritten',
    'next[place] = own\n  return next',
    'next[place] = own\n  return next.filter(({ at }) => at >= now - windowMs)',
  ),
  stabilize('the longer window keeps records', 'Math.max(windows.upMs, windows.downMs)', 'windows.downMs'),
  stabilize('advice is remembered unbounded', '(raw: number) => raw : ', '(raw: number) => Math.min(Math.max(raw, minReplicas), maxReplicas) : '),
  stabilize('a new list knows the number in force', 'records: [{ replicas: current, at: now }]', 'records: []'),
  stabilize(
    'with behavior what does not fall is held from rising',
    'windows !== null && raw >= current',
    'windows !== null && raw > current',
    'advice that is the number in force lies within its own window, and is not held',
  ),
  // Events.
  events('a change of exactly one period ago does not count', 'if (at > now - periodMs) sum += change', 'if (at >= now - periodMs) sum += change'),
  events('what went down is given back', 'if (!isUp || quirks.limitsNet)', 'if (!isUp)'),
  events('what went up is given back', 'if (isUp || quirks.limitsNet)', 'if (isUp)'),
  events('what went up is charged', 'if (isUp || quirks.limitsNet)', 'if (!isUp)'),
  events('what went down is charged', 'if (!isUp || quirks.limitsNet)', 'if (isUp)'),
  events('a percentage up is rounded up', 'Math.ceil(start * (1 + value / 100))', 'Math.floor(start * (1 + value / 100))'),
  events('a percentage up is of binary fractions', 'Math.ceil(start * (1 + value / 100))', 'Math.ceil((start * (100 + value)) / 100)'),
  events('a percentage down is of binary fractions', 'Math.trunc(start * (1 - value / 100))', 'Math.trunc((start * (100 - value)) / 100)'),
  events('a percentage down is cut toward zero', 'Math.trunc(start * (1 - value / 100))', 'Math.floor(start * (1 - value / 100))'),
  events('Max is the greatest change', "isUp === (selectPolicy === 'Max')", "isUp === (selectPolicy === 'Min')"),
  events('Min is the smallest change', "isUp === (selectPolicy === 'Max')", 'isUp'),
  events('Disabled stands still', "if (selectPolicy === 'Disabled') return current", ''),
  events('a change of exactly the longest period ago stays', 'event.at < now - longestMs', 'event.at <= now - longestMs'),
  events('once outdated always outdated', 'event.outdated || event.at < now - longestMs', 'event.at < now - longestMs'),
  events('the last outdated place is taken', 'if (outdated) place = next.length', 'if (outdated && place < 0) place = next.length'),
  // Numbers.
  milli('a share is rounded up', 'Math.ceil(product / WHOLE)', 'Math.round(product / WHOLE)'),
  milli('a large share is rounded up', 'cut + 1n : cut)', 'cut : cut)'),
  milli('a sample is rounded up', 'return Math.ceil(scaled) + 0', 'return Math.round(scaled) + 0'),
  // Limits.
  limit('doubling is of the number in force', 'factor * start', 'start'),
  limit('to the least at once', 'Math.max(factor * start, least)', 'factor * start'),
  limit(
    'the minimum is tested before the ceiling',
    "if (count < minReplicas) return { count: minReplicas, why: { type: 'BelowMinimum', minReplicas } }\n    if (count <= ceiling) return { count, why: passed }",
    "if (count <= ceiling) return count < minReplicas ? { count: Math.min(minReplicas, ceiling), why: { type: 'BelowMinimum', minReplicas } } : { count, why: passed }",
  ),
  limit(
    'the maximum is named where it is the tighter',
    "maxReplicas > limit ? rateLimited('Up', limit, 'doubling')",
    "maxReplicas >= limit ? rateLimited('Up', limit, 'doubling')",
  ),
  limit('a limit up never lowers', 'Math.max(current, upLimit(changes, current, now))', 'upLimit(changes, current, now)'),
  limit('a limit down never raises', 'Math.min(current, downLimit(changes, current, now))', 'downLimit(changes, current, now)'),
  limit(
    'up looks at the maximum',
    'if (count <= Math.min(maxReplicas, limit)) return { count, why: passed }\n      return maxReplicas > limit',
    'if (count <= limit) return { count, why: passed }\n      return true',
  ),
  limit(
    'down looks at the minimum',
    'if (count >= Math.max(minReplicas, limit)) return { count, why: passed }\n      return minReplicas < limit',
    'if (count >= limit) return { count, why: passed }\n      return true',
  ),
  limit('the minimum is named where it is the tighter', 'return minReplicas < limit', 'return minReplicas <= limit'),
  limit('what comes down is charged as such', ': copyOf(memory, { down: store(memory.down, from - to, periods.downMs, now) })', ': memory'),
  limit('what goes up is charged as such', '? copyOf(memory, { up: store(memory.up, to - from, periods.upMs, now) })', '? memory'),
  limit('changes are forgotten by their own period', 'quirks.forgetsByOwnPeriod ? { upMs, downMs }', 'false ? { upMs, downMs }'),
  // Zero.
  zero('at zero without its bit nothing is decided', 'gate && scaledToZero && (minReplicas > 0 || hasWhole)', 'gate && (minReplicas > 0 || hasWhole)'),
  zero(
    'at zero with the gate closed nothing is decided',
    'gate && scaledToZero && (minReplicas > 0 || hasWhole)',
    'scaledToZero && (minReplicas > 0 || hasWhole)',
  ),
  zero('at zero and nothing of the whole to read', 'gate && scaledToZero && (minReplicas > 0 || hasWhole)', 'gate && scaledToZero'),
  zero(
    'the bit is set only on the way from above',
    'gate && from > 0 && to === 0 && minReplicas === 0 && hasWhole',
    'gate && to === 0 && minReplicas === 0 && hasWhole',
    'a change that ends at zero begins above it: a negative number is never in force',
  ),
  zero('the bit is set only where there is a way back', 'to === 0 && minReplicas === 0 && hasWhole', 'to === 0 && minReplicas === 0'),
  zero('from zero at least to the minimum', 'current === 0 && applies && value.count < minReplicas', 'false'),
  zero('a failing metric keeps zero', 'value.exempt !== true || (value.missing && !quirks.failureKeepsZero)', 'value.exempt !== true || value.missing'),
  // The pass.
  stages('above the maximum the maximum is the answer', 'current > maxReplicas ? maxReplicas', 'current > maxReplicas ? current'),
  stages('below the minimum the minimum is the answer', 'current < minReplicas ? minReplicas : null', 'null'),
  setting('a setting of 0 is the default', 'value === undefined || (value === 0 && quirks.zeroIsDefault)', 'value === undefined'),
  metrics('of two targets the average wins', 'return either(total, share)', 'return either(share, total)'),
  metrics('of two targets of an external the average wins', 'return either(total, level)', 'return either(level, total)'),
  metrics('an object goes by its type', "target.type === 'Value' ? level : target.type === 'AverageValue' ? total : null", 'total ?? level'),
  metrics(
    'without samples there is no answer',
    "if (reading.values.length === 0) return failed('MetricsServiceReturnedNothing')\n    const load = metric.type === 'Object' ? readingOf(reading.values[0] as Int) : totalOf",
    "const load = metric.type === 'Object' ? readingOf(reading.values[0] as Int) : totalOf",
  ),
  pass('without a minimum it is 1', 'spec.minReplicas ?? 1', 'spec.minReplicas ?? 0'),
  pass('five attempts at a conflicting write', 'const ATTEMPTS = 5', 'const ATTEMPTS = 6'),
  pass('a refused write keeps the advice', 'settings.quirks.remembersRefused ? decision.memory : known', 'known'),
  pass('an ambiguous selector needs a pod', "(selector === 'Ambiguous' && pods.length === 0)", 'false'),
  pass('the advice is at least 0', 'const raw = Math.max(0, replicas)', 'const raw = replicas', 'what is below 0 ends at the same bound as 0'),
  pass('the status shows the number before', 'settings.quirks.showsNumberBefore ? current : count', 'count'),
  pass('a refused status is an error', "error: pass.error ?? 'FailedUpdateStatus'", 'error: pass.error'),
  pass('a refused status leaves the stored one', 'status: input.status, error', 'status, error'),
  pass("the down window is the controller's", 'settings.downscaleStabilizationMs) },', '300_000) },'),
  pass(
    'disabled comes before the bounds',
    'if (isDisabled(zero, current, isAtZero(input.status)))',
    'if (boundOf(Math.max(current, -1), { ...tail, minReplicas: current === 0 ? Math.max(1, tail.minReplicas) : tail.minReplicas }, settings) === null && isDisabled(zero, current, isAtZero(input.status)))',
    'at zero no bound is looked at',
  ),
  conditions('a condition keeps its time while its status stays', 'before.status === status ? before.lastTransitionAt : now', 'now'),
  conditions('with the gate closed the bit goes', "return event.gate ? told : without(told, 'ScaledToZero')", 'return told'),
  conditions('a limit that changed nothing is none', 'step.out !== step.in, limitNameOf(step)', 'true, limitNameOf(step)'),
  status('the reason is chosen before any limit', 'if (replicas > current) return', 'if (replicas >= current) return'),
]

/** What no vector says: a call of one module, and what it has to give. */
export type Case = { readonly file: string; readonly call: (module: never) => unknown; readonly expected: unknown }

const settings = settingsOf({})
const at = 1_700_000_000_000
const active = { type: 'ScalingActive', status: true, reason: 'ValidMetricFound', lastTransitionAt: at - 60_000 } as const
const toZero = { type: 'ScaledToZero', status: true, reason: 'ScaledToZero', lastTransitionAt: at - 60_000 } as const
type Thousandths = typeof import('../../../../src/core/scaling/hpa/thousandths.js')
type Conditions = typeof import('../../../../src/core/scaling/hpa/conditions.js')
type Status = typeof import('../../../../src/core/scaling/hpa/status.js')
type Settings = typeof import('../../../../src/core/scaling/hpa/settings.js')
type Pass = typeof import('../../../../src/core/scaling/hpa/pass.js')

export const cases: readonly Case[] = [
  {
    file: 'thousandths',
    call: ({ percentOf, thousandths }: Thousandths) => [percentOf(33_333, 1_000), percentOf(33_333, Number.MAX_SAFE_INTEGER), thousandths(0.0004)],
    expected: [334, 3_002_369_727_582_815, 1],
  },
  {
    file: 'conditions',
    call: ({ conditionsAfter }: Conditions) => conditionsAfter([active], [{ type: 'MetricsFailed', reason: 'x' }], at),
    expected: [{ ...active, status: false, reason: 'x', lastTransitionAt: at }],
  },
  {
    file: 'conditions',
    call: ({ conditionsAfter }: Conditions) => conditionsAfter([{ ...active, reason: 'y' }], [{ type: 'MetricsValid' }], at),
    expected: [active],
  },
  {
    file: 'conditions',
    call: ({ conditionsAfter }: Conditions) => conditionsAfter([toZero, active], [{ type: 'Disabled', gate: false }], at),
    expected: [{ ...active, status: false, reason: 'ScalingDisabled', lastTransitionAt: at }],
  },
  {
    file: 'status',
    call: ({ rescaleReason }: Status) => rescaleReason({ decided: true, replicas: 3, winner: 0, failed: -1 }, 3, null, hpaQuirks),
    expected: null,
  },
  {
    file: 'settings',
    call: ({ settingsOf }: Settings) => settingsOf({ tolerance: 0, cpuInitializationMs: 0 }),
    expected: expect.objectContaining({ tolerance: 0.1, cpuInitializationMs: 300_000 }),
  },
  {
    file: 'pass',
    call: ({ passAsHpa }: Pass) => {
      const spec = { minReplicas: 1, maxReplicas: 9, metrics: [], behavior: null }
      const status = { currentReplicas: 0, desiredReplicas: 0, lastScaleAt: null, currentMetrics: [], conditions: [] }
      const input = {
        scale: { replicas: 12, statusReplicas: 12 },
        selector: 'Valid',
        pods: [],
        readings: [],
        status,
        conflicts: 0,
        writeFails: false,
        statusWriteFails: false,
      } as const
      const { status: after } = passAsHpa(spec, settings)(input, null, at)
      return [after.currentReplicas, after.desiredReplicas]
    },
    expected: [12, 9],
  },
]
