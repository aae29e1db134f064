import { describe, expect, it } from 'vitest'
import { podRequest } from '../../../../src/core/scaling/hpa/podRequest.js'

type Container = { readonly name: string; readonly request: number | null }
const one = (name: string, request: number | null): Container => ({ name, request })
const init = (name: string, request: number | null, restarts = false) => ({ name, request, restarts })
const of = (
  containers: readonly Container[],
  initContainers: readonly ReturnType<typeof init>[] = [],
  podLevel: { readonly request: number | null; readonly others: boolean } | null = null,
  container: string | null = null,
) => podRequest({ containers, initContainers, podLevel }, container)
const asked = (amount: number) => ({ type: 'Asked', amount })
const missing = { type: 'RequestMissing' }

describe('what a pod asks for', () => {
  it('is the sum of what lasts', () => {
    expect(of([one('a', 2), one('b', 3)])).toEqual(asked(5))
    expect(of([one('a', 2)], [init('once', 100), init('beside', 4, true)])).toEqual(asked(6))
    expect(of([])).toEqual(asked(0))
  })
  it('is missing where one of them does not say', () => {
    expect(of([one('a', 2), one('b', null)])).toEqual(missing)
    expect(of([one('a', 2)], [init('beside', null, true)])).toEqual(missing)
    expect(of([one('a', 2)], [init('once', null)])).toEqual(asked(2))
  })
  it('of one container is its own', () => {
    expect(of([one('a', 2), one('b', 3)], [], null, 'b')).toEqual(asked(3))
    expect(of([one('a', null)], [], null, 'a')).toEqual(missing)
    expect(of([one('a', 2)], [init('beside', 4, true)], null, 'beside')).toEqual(asked(4))
    expect(of([one('a', 2)], [init('once', 4)], null, 'once')).toEqual({ type: 'ContainerNotFound' })
    expect(of([one('a', 2)], [], null, 'x')).toEqual({ type: 'ContainerNotFound' })
  })
  it('is what the pod says for itself', () => expect(of([one('a', null)], [], { request: 7, others: false })).toEqual(asked(7)))
  it('is the sum where the pod says nothing at all', () => expect(of([one('a', 2)], [], { request: null, others: false })).toEqual(asked(2)))
})

describe('what a pod that says other things for itself needs', () => {
  const others = { request: null, others: true }
  it('is missing where nobody says', () => expect(of([one('a', null)], [init('once', null)], others)).toEqual(missing))
  it('counts who does not say as nothing', () => expect(of([one('a', null), one('b', 3)], [init('once', null)], others)).toEqual(asked(3)))
  it('is the peak of what begins first', () => expect(of([one('a', 2)], [init('once', 9)], others)).toEqual(asked(9)))
  it('wherever it is', () => expect(of([one('a', 1)], [init('once', 9), init('later', 2)], others)).toEqual(asked(9)))
  it('or what lasts, if that is more', () => expect(of([one('a', 2), one('b', 8)], [init('once', 9)], others)).toEqual(asked(10)))
  it('what goes on runs beside what comes after', () => {
    expect(of([one('a', 2)], [init('beside', 4, true), init('once', 5)], others)).toEqual(asked(9))
    expect(of([one('a', 2)], [init('once', 5), init('beside', 4, true)], others)).toEqual(asked(6))
    expect(of([one('a', 9)], [init('beside', 4, true), init('too', 1, true), init('once', 5)], others)).toEqual(asked(14))
  })
})
