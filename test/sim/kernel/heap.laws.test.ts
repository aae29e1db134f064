import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compact, createHeap, type Heap, type Kind, kindOnTop, pop, push } from '../../../src/sim/kernel/heap.js'

type Event = { readonly time: number; readonly kind: Kind }
const event: fc.Arbitrary<Event> = fc.record({ time: fc.nat(20), kind: fc.nat(11).map((kind) => kind as Kind) })
/** Push these, then pop so many. */
const steps = fc.array(fc.tuple(fc.array(event, { maxLength: 20 }), fc.nat(20)), { maxLength: 12 })

const first = (heap: Heap): readonly number[] => [heap.time[0] ?? 0, kindOnTop(heap), heap.about[0] ?? 0, heap.stamp[0] ?? 0]

describe('the calendar', () => {
  it('twin: gives events by time, kind and sequence, as a sorted list does', () => {
    let emptied = 0
    let tied = 0
    fc.assert(
      fc.property(steps, (plan) => {
        const heap = createHeap(1)
        let twin: (readonly number[])[] = []
        let sequence = 0
        for (const [events, pops] of plan) {
          for (const { time, kind } of events) {
            push(heap, time, kind, sequence, 7 * sequence)
            twin.push([time, kind, sequence, 7 * sequence])
            sequence += 1
          }
          twin = twin.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!)
          for (let i = 0; i < pops && twin.length > 0; i++) {
            if (twin.length > 1 && twin[0]?.[0] === twin[1]?.[0]) tied += 1
            expect(first(heap)).toEqual(twin.shift())
            pop(heap)
          }
          if (twin.length === 0) emptied += 1
          expect(heap.size).toBe(twin.length)
        }
      }),
    )
    expect(Math.min(emptied, tied)).toBeGreaterThan(0)
  })
  it('compact keeps what is live, in order', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const heap = createHeap(1)
        events.forEach(({ time, kind }, index) => {
          push(heap, time, kind, index, 0)
        })
        compact(heap, (_, about) => about % 3 !== 0)
        const out: number[] = []
        while (heap.size > 0) {
          out.push(heap.about[0]!)
          pop(heap)
        }
        const kept = events.map(({ time, kind }, index) => [time, kind, index] as const).filter(([, , index]) => index % 3 !== 0)
        expect(out).toEqual(kept.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map(([, , index]) => index))
      }),
    )
  })
})
