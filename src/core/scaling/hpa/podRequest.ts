/**
 * What a pod asks for of one resource: the measure of its utilization. Amounts in thousandths, null where nothing is asked.
 * Source: hpa.md §1.4, request of a pod, with E10.
 */
import { add, type Int } from './int64.js'

export type Container = { readonly name: string; readonly request: Int | null }
/** `restarts`: it goes on beside the containers, instead of ending before them. */
export type InitContainer = Container & { readonly restarts: boolean }
/** `podLevel`: what the pod as a whole asks for, of this resource and whether of another; null: the pod level is not looked at. */
export type PodSpec = {
  readonly containers: readonly Container[]
  readonly initContainers: readonly InitContainer[]
  readonly podLevel: { readonly request: Int | null; readonly others: boolean } | null
}

export type Request = { readonly type: 'Asked'; readonly amount: Int } | { readonly type: 'RequestMissing' } | { readonly type: 'ContainerNotFound' }

/** `container`: the one that is meant, or null for the pod. */
export const podRequest = ({ containers, initContainers, podLevel }: PodSpec, container: string | null): Request => {
  const lasting = [...containers, ...initContainers.filter(({ restarts }) => restarts)]
  if (container !== null) {
    const named = lasting.find(({ name }) => name === container)
    return named === undefined ? { type: 'ContainerNotFound' } : asked(named.request)
  }
  if (podLevel === null) return sumOfAll(lasting)
  if (podLevel.request !== null) return asked(podLevel.request)
  return podLevel.others ? effective(containers, initContainers) : sumOfAll(lasting)
}

const asked = (request: Int | null): Request => (request === null ? { type: 'RequestMissing' } : { type: 'Asked', amount: request })

const sumOfAll = (containers: readonly Container[]): Request => {
  let sum: Int = 0
  for (const { request } of containers) {
    if (request === null) return { type: 'RequestMissing' }
    sum = add(sum, request)
  }
  return { type: 'Asked', amount: sum }
}

/** What lasts runs together; an init container that ends runs beside those before it that go on. The larger of the two is what the pod needs. */
const effective = (containers: readonly Container[], initContainers: readonly InitContainer[]): Request => {
  if ([...containers, ...initContainers].every(({ request }) => request === null)) return { type: 'RequestMissing' }
  let beside: Int = 0
  let most: Int = 0
  for (const { request, restarts } of initContainers) {
    const peak = add(beside, request ?? 0)
    if (peak > most) most = peak
    if (restarts) beside = peak
  }
  let lasting = beside
  for (const { request } of containers) lasting = add(lasting, request ?? 0)
  return { type: 'Asked', amount: lasting > most ? lasting : most }
}
