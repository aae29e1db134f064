import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRequests, dequeue, enqueue, enqueueFirst, freePlace, NONE, type Requests, takePlace } from '../../../src/sim/kernel/requests.js'

const queueOf = (requests: Requests): number[] => {
  const places: number[] = []
  for (let place = requests.head; place !== NONE; place = requests.next[place]!) places.push(place)
  return places
}

describe('requests', () => {
  it('twin: the queue is a list, and no two requests share a place', () => {
    const change = fc.tuple(fc.constantFrom('join', 'cut in', 'leave'), fc.nat())
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const requests = createRequests(2)
        const twin: number[] = []
        for (const [what, which] of changes) {
          if (what === 'leave') {
            const place = twin.splice(twin.length === 0 ? 0 : which % twin.length, 1)[0]
            if (place === undefined) continue
            const generation = requests.generation[place]!
            dequeue(requests, place)
            freePlace(requests, place)
            expect(requests.generation[place]).toBe(generation + 1)
          } else {
            const place = takePlace(requests)
            expect(twin).not.toContain(place)
            if (what === 'join') {
              enqueue(requests, place)
              twin.push(place)
            } else {
              enqueueFirst(requests, place)
              twin.unshift(place)
            }
          }
          expect(queueOf(requests)).toEqual(twin)
          expect([requests.waiting, requests.inSystem]).toEqual([twin.length, twin.length])
        }
      }),
    )
  })
})
