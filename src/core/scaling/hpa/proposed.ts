/** What one metric says: a number of replicas with what it was read from, or why there is none. Replicas have 32 bits and may be negative. */
import type { Int } from './int64.js'

/** `shown`: what the status shows of it, in percent or thousandths; `average`: of a utilization, the mean per pod. `ratio`: of the first look. */
export type Proposed =
  | { readonly type: 'Proposed'; readonly replicas: number; readonly shown: Int; readonly average: Int; readonly ratio: number }
  | { readonly type: 'Failed'; readonly reason: Failure }

export type Failure =
  | 'MetricsServiceReturnedNothing'
  | 'NoPods'
  | 'NoSampleLeft'
  | 'NoSampleOfAKnownPod'
  | 'RequestMissing'
  | 'ContainerNotFound'
  | 'Unavailable'
  | 'NegativeTotal'
  | 'NoTarget'

export const failed = (reason: Failure): Proposed => ({ type: 'Failed', reason })
