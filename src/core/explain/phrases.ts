/** Every reason in words, one phrase a tag. Nothing here decides; a new tag fails to compile until it has a phrase. */
import type { Action } from '../domain/action.js'
import { formatInstant } from '../domain/rfc3339.js'
import type { MissingReason } from '../domain/sample.js'
import type { Instant } from '../domain/units.js'
import type { WakeWhy } from '../domain/wake.js'
import type { ActionWhy, ActWhy, CountWhy, Room, StageWhy } from '../domain/why.js'

export const stageWhy = (why: StageWhy, now: Instant): string => {
  switch (why.type) {
    case 'Passed':
      return 'nothing to say'
    case 'LastGood':
      return `${why.metric} is missing, and this is what it asked for last; that counts until ${formatInstant(why.until)}`
    case 'Sustaining':
      return why.until === null || why.since === null
        ? 'a sample is missing, so the delay of a step down has not begun'
        : `the advice has stood for ${span(now - why.since)} and must stand until ${formatInstant(why.until)}`
    case 'Stabilized':
      return `within the last ${span(why.windowMs)} the ${why.direction === 'Up' ? 'lowest' : 'highest'} advice that still holds is ${why.to}`
    case 'Idle':
      return `it has been idle since ${formatInstant(why.since)}`
    case 'NotIdle':
      return why.until === null || why.since === null
        ? 'it is not idle'
        : `it is quiet since ${formatInstant(why.since)} and idle from ${formatInstant(why.until)}`
    case 'Activated':
      return `${why.metric} is above its threshold, so there is one at least`
    case 'NotActivated':
      return why.missing
        ? `${why.metric} is missing, and nothing else leads from zero`
        : `${why.metric} is not above its threshold, and nothing else leads from zero`
    case 'RateLimited':
      return `no ${why.direction === 'Up' ? 'more' : 'fewer'} than ${why.limit} for now, by ${why.policy}`
    case 'DirectionDisabled':
      return `scaling ${why.direction === 'Up' ? 'up' : 'down'} is disabled`
    case 'CoolingDown':
      return `cooling down since ${formatInstant(why.since)}, until ${formatInstant(why.until)}`
    case 'MemoryYoung':
      return `nothing is remembered from before, so no step down until ${formatInstant(why.until)}`
    case 'BelowMinimum':
      return `at least ${why.minReplicas}`
    case 'AboveMaximum':
      return `at most ${why.maxReplicas}`
    case 'Overridden':
      return `a human has set it to ${why.replicas}${untilText(why.until)}`
    case 'ScalingPaused':
      return `scaling${why.direction === 'Both' ? '' : why.direction === 'Up' ? ' up' : ' down'} is paused${untilText(why.until)}`
    case 'NotDue':
      return `the next pass is due at ${formatInstant(why.until)}`
    case 'DisabledAtZero':
      return 'it was not scaled to zero, so it stays there'
    case 'OverBudget':
      return roomPhrase(why)
    case 'AgentPaused':
      return 'the agent is paused'
    case 'Custom':
      return why.text
  }
}

const roomPhrase = ({ limit, most, shared }: Room): string =>
  `the ${shared === undefined ? '' : 'shared '}limit on ${limit}${shared === undefined ? '' : ` (${round(shared)} for all)`} leaves room for ${most}`

export const countWhy = (why: CountWhy): string => {
  switch (why.type) {
    case 'Scaled':
      return 'as the policy says'
    case 'Static':
      return `spec.replicas is ${why.replicas} and scaling is off`
    case 'AgentPaused':
      return 'the agent is paused'
    case 'AgentDeleted':
      return 'the agent is being deleted'
    case 'PolicyUnknown':
      return `no policy is called ${why.policy} here, so the number stands`
  }
}

export const actWhy = (why: ActWhy): string => {
  switch (why.type) {
    case 'NothingToDo':
      return 'nothing to do'
    case 'AgentPaused':
      return 'nothing is touched: the agent is paused'
    case 'SlowStart':
      return `${counted(why.withheld, 'create')} held back: ${why.inFlight} under way, and no more than ${why.burst} may be until they are seen`
    case 'CreateBackoff':
      return `${counted(why.withheld, 'create')} held back until ${formatInstant(why.until)}: the provider refused the last ones`
    case 'NoRoom':
      return `${counted(why.withheld, 'create')} held back: ${roomPhrase(why)} in all`
    case 'StaleView':
      return `${counted(why.withheld, 'removal')} held back: the list was read at ${formatInstant(why.viewAt)}, before the last action at ${formatInstant(why.actedAt)}`
    case 'SlotBackoff':
      return `${counted(why.withheld, 'create')} held back until ${formatInstant(why.until)}: what was there failed`
    case 'SurgeFull':
      return `${counted(why.withheld, 'replacement')} held back: no more than ${why.maxSurge} may be beyond what should be, those that leave included`
    case 'RolloutHeld':
      return `${counted(why.stale, 'instance')} of another revision wait: ${why.available} are available, and ${why.needed} must stay so`
    case 'RolloutNeedsRoom':
      return `the rollout needs room: ${roomPhrase(why)} in all`
    case 'SuspectsHeld':
      return `${counted(why.suspects, 'unhealthy instance')} kept for now: ${why.available} are available, and ${why.needed} must be`
    case 'MemoryYoung':
      return `${counted(why.withheld, 'replacement')} held back until ${formatInstant(why.until)}: nothing is remembered from before`
    case 'Protected':
      return `${counted(why.kept, 'instance')} more should go, but what is left is protected`
    case 'ActionLimit':
      return `${counted(why.withheld, 'action')} left for the next pass`
  }
}

/** An action and its reason, as one line of text. */
export const actionLine = (action: Action): string => {
  switch (action.type) {
    case 'Undrain':
      return `undrain ${action.id}: ${actionWhy(action.why)}`
    case 'Create':
      return `create ${action.name}: ${actionWhy(action.why)}`
    case 'Drain':
      return `drain ${action.id} until ${formatInstant(action.deadline)}: ${actionWhy(action.why)}`
    case 'Delete':
      return `delete ${action.id}: ${actionWhy(action.why)}`
    case 'Probe':
      return `probe ${action.id}: ${actionWhy(action.why)}`
  }
}

const actionWhy = (why: ActionWhy): string => {
  switch (why.type) {
    case 'BelowDesired':
    case 'AboveDesired':
      return `${why.existing} stay, ${why.desired} should`
    case 'Drained':
      return 'it is drained and idle'
    case 'DrainDeadlinePassed':
      return `its drain was over at ${formatInstant(why.deadline)}`
    case 'InstanceFailed':
      return 'it has failed'
    case 'StartOverdue':
      return `it has been starting since ${formatInstant(why.since)}, which is too long`
    case 'NotHealthy':
      return `it is unhealthy since ${formatInstant(why.since)}`
    case 'RevisionStale':
      return `it is not of revision ${why.revision}`
    case 'ProbeDue':
      return 'it is due'
    case 'AgentDeleted':
      return 'the agent is being deleted'
  }
}

export const wakeWhy = (why: WakeWhy): string => {
  switch (why.type) {
    case 'ActionBackoff':
      return `what ${why.id} was refused may be asked again`
    case 'ActionLimit':
      return 'more actions are left than one pass may take'
    case 'Available':
      return `${why.id} will have been ready long enough`
    case 'CreateBackoff':
      return 'the provider may be asked for creates again'
    case 'DeletionWait':
      return 'a create that was forgotten would be seen by then'
    case 'DrainDeadline':
      return `the drain of ${why.id} is over`
    case 'MemoryYoung':
      return 'what is remembered is old enough to replace by'
    case 'ProbeDue':
      return `a probe of ${why.id} is due`
    case 'RolloutOverdue':
      return 'the rollout will have waited too long'
    case 'SampleAges':
      return `one of the samples of ${why.id} is too old by then`
    case 'SampleStale':
      return `what is known of ${why.id} is too old by then`
    case 'SlotBackoff':
      return `slot ${why.id} may be tried again`
    case 'Stage':
      return `${why.id} may answer otherwise`
    case 'StartBelieved':
      return `the start of ${why.id} lies ahead, and will be past by then`
    case 'StartDeadline':
      return `${why.id} will have been starting for too long`
    case 'SuspectDue':
      return `${why.id} will have been unhealthy for too long`
    case 'Unsettled':
      return 'the policy would already decide otherwise'
    case 'WishDeadline':
      return `what was asked of ${why.id} is overdue`
  }
}

export const missingWhy = (reason: MissingReason): string => {
  switch (reason) {
    case 'Unavailable':
      return 'its source is unavailable'
    case 'Stale':
      return 'its sample is too old'
    case 'NotReported':
      return 'nobody reports it'
    case 'Invalid':
      return 'its sample is no usable number'
  }
}

const untilText = (until: Instant | null): string => (until === null ? '' : ` until ${formatInstant(until)}`)

/** `1 create`, `2 creates`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A length of time, to the second where that is enough. */
export const span = (ms: number): string => {
  if (ms < 1_000) return `${ms} ms`
  if (ms < 120_000) return `${round(ms / 1_000)} s`
  return ms < 7_200_000 ? `${round(ms / 60_000)} min` : `${round(ms / 3_600_000)} h`
}

/** At most three digits behind the point. */
export const round = (value: number): number => Math.round(value * 1_000) / 1_000
