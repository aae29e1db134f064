/**
 * Where the Kubernetes HPA controller and a plain rule part, one switch each. On: what the controller does, number for number. Off: what `standard` does there.
 * A switch is read when a policy is built, never per pod. Law: every field has a case of its own (`quirks.test.ts`). Source: hpa.md §1.15, by its numbers.
 */
export type Quirks = {
  /** Q1: an average is taken, and multiplied, over the pods that are seen. Off: over the number in force. */
  readonly averagesOverSeen: boolean
  /** Q2: a level is multiplied by the ready pods. Off: never fewer than now while it is above, and times the number in force while it is below. */
  readonly levelTimesReady: boolean
  /** Q3: a total is judged against the pods that exist, and within the tolerance their number is the answer. Off: the number in force. */
  readonly totalOverExisting: boolean
  /** Q4: an average is cut to whole percents or thousandths before it is compared. */
  readonly cutsAverage: boolean
  /** Q6: without `behavior` the highest remembered advice wins even over the number in force. Off: it only holds that number. */
  readonly oldAdviceRaises: boolean
  /** Q7: advice is remembered as it came. Off: within the bounds. */
  readonly remembersUnbounded: boolean
  /** Q8: a number outside the bounds goes to the bound before any metric or rule is looked at. Off: the bounds come last. */
  readonly boundsFirst: boolean
  /** Q9: a disabled direction goes by the name of a limit. Off: by its own. */
  readonly hidesDisabled: boolean
  /** Q11: without `behavior` advice exactly one window old still counts. */
  readonly countsWindowEdge: boolean
  /** Q12: percent policies are computed in binary fractions. Off: in whole numbers. */
  readonly percentInBinary: boolean
  /** Q13: changes are forgotten after the longest period of their own direction. Off: of both. */
  readonly forgetsByOwnPeriod: boolean
  /** P7: rate policies limit the net change, so what came back may go again. Off: the gross one. */
  readonly limitsNet: boolean
  /** Q14: a sample of a pod that is not listed counts. */
  readonly hearsStrangers: boolean
  /** Q15: a failed or leaving pod without a request breaks the metric. */
  readonly needsRequestOfIgnored: boolean
  /** Q16: a negative total is taken for an endless load. Off: it is no sample. */
  readonly negativeIsEndless: boolean
  /** Q17: a pod that lost its readiness counts as ready, and so does one of unknown readiness. */
  readonly countsLostReadiness: boolean
  /** Q19: a change is explained by the metric, whatever rule decided its size. */
  readonly blamesMetric: boolean
  /** Q21: the status shows the number before the write. */
  readonly showsNumberBefore: boolean
  /** Q23: a failing metric keeps at zero what was scaled to zero, whatever the minimum. */
  readonly failureKeepsZero: boolean
  /** Q25: below the target what starts or leaves is not there. Off: it counts by what it reports, or else as one whole pod. */
  readonly dropsStarting: boolean
  /** Q26: without `behavior` the number may double at each pass. Off: every 15 s. */
  readonly doublesPerPass: boolean
  /** Q27: a sum of external samples stops where it first is negative, so their order decides. */
  readonly sumsInOrder: boolean
  /** Q28: below the target a silent pod stands for its whole request. Off: for the target. */
  readonly fillsRequest: boolean
  /** Q28: readiness counts for the metric cpu alone. */
  readonly readinessForCpuOnly: boolean
  /** Q29: an old sample is as good as a new one. */
  readonly staleIsFresh: boolean
  /** Q29: advice is remembered though its number could not be written. */
  readonly remembersRefused: boolean
  /** Q29: a setting of 0 is the default. */
  readonly zeroIsDefault: boolean
  /** Q29: of two targets in one the average wins silently. Off: such a target is none. */
  readonly averageValueWins: boolean
}

/** Every switch on: the controller as it is. */
export const hpaQuirks: Quirks = {
  averagesOverSeen: true,
  levelTimesReady: true,
  totalOverExisting: true,
  cutsAverage: true,
  oldAdviceRaises: true,
  remembersUnbounded: true,
  boundsFirst: true,
  hidesDisabled: true,
  countsWindowEdge: true,
  percentInBinary: true,
  forgetsByOwnPeriod: true,
  limitsNet: true,
  hearsStrangers: true,
  needsRequestOfIgnored: true,
  negativeIsEndless: true,
  countsLostReadiness: true,
  blamesMetric: true,
  showsNumberBefore: true,
  failureKeepsZero: true,
  dropsStarting: true,
  doublesPerPass: true,
  sumsInOrder: true,
  fillsRequest: true,
  readinessForCpuOnly: true,
  staleIsFresh: true,
  remembersRefused: true,
  zeroIsDefault: true,
  averageValueWins: true,
}

/** Every switch off: what `standard` does. */
export const noQuirks: Quirks = {
  averagesOverSeen: false,
  levelTimesReady: false,
  totalOverExisting: false,
  cutsAverage: false,
  oldAdviceRaises: false,
  remembersUnbounded: false,
  boundsFirst: false,
  hidesDisabled: false,
  countsWindowEdge: false,
  percentInBinary: false,
  forgetsByOwnPeriod: false,
  limitsNet: false,
  hearsStrangers: false,
  needsRequestOfIgnored: false,
  negativeIsEndless: false,
  countsLostReadiness: false,
  blamesMetric: false,
  showsNumberBefore: false,
  failureKeepsZero: false,
  dropsStarting: false,
  doublesPerPass: false,
  sumsInOrder: false,
  fillsRequest: false,
  readinessForCpuOnly: false,
  staleIsFresh: false,
  remembersRefused: false,
  zeroIsDefault: false,
  averageValueWins: false,
}
