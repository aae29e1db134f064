/** Laws of a keyed queue, over scripts of what may happen to one: keys are added, turns end well or badly, time passes, it is closed and opened. */
import fc from 'fast-check'
import { type AsyncLaw, sometimes } from '../../src/laws/index.js'
import { must } from '../../src/laws/must.js'
import type { createQueue, Turn } from '../../src/operator/index.js'
import { flush, manualClock } from './manualClock.js'

type Ending = Turn | { readonly type: 'Throws' }
type Step =
  | { readonly type: 'Add' | 'Urge' | 'Forget'; readonly key: string }
  | { readonly type: 'AddAfter'; readonly key: string; readonly ms: number }
  | { readonly type: 'End'; readonly index: number; readonly ending: Ending }
  | { readonly type: 'Advance'; readonly ms: number }
  | { readonly type: 'Close' }

const key = fc.constantFrom('a', 'b', 'c')
const ending: fc.Arbitrary<Ending> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Ending>({ type: 'Done', afterMs: null }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000 }).map((afterMs): Ending => ({ type: 'Done', afterMs })) },
  { weight: 3, arbitrary: fc.constant<Ending>({ type: 'Failed' }) },
  { weight: 2, arbitrary: fc.constant<Ending>({ type: 'Throws' }) },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('Add', 'Urge'), key }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('Forget'), key }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('AddAfter'), key, ms: fc.nat(2_000) }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('End'), index: fc.nat(3), ending }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('Advance'), ms: fc.oneof(fc.nat(30), fc.nat(1_500)) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'Close' }) },
)

type Branch = 'Again' | 'Full' | 'BackedOff' | 'Closed' | 'Idle' | 'Urged'

/** `began`, `ended`: turns by key, in order. */
export const queueLaws = (create: typeof createQueue): readonly AsyncLaw[] => {
  const law = (title: string, branches: readonly Branch[], look: (story: Story, mark: (name: Branch, when?: boolean) => void) => void): AsyncLaw => {
    const reached = sometimes<Branch>(branches)
    const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 2 }), async (steps, concurrency) => {
      look(await play(create, steps, concurrency), reached.reach)
    })
    return { title, property: property as fc.IAsyncProperty<unknown>, sometimes: reached }
  }
  return [
    law('one in flight: no key has two turns at once, and no more turns are under way than may be', ['Full'], ({ mostOfOne, mostOfAll, concurrency }, mark) => {
      must(mostOfOne <= 1, () => `${mostOfOne} turns of one key at once`)
      must(mostOfAll <= concurrency, () => `${mostOfAll} turns at once, ${concurrency} may be`)
      mark('Full', mostOfAll === concurrency)
    }),
    law('none lost: what was added has a turn that began after it was added', ['Again', 'Urged'], ({ owed, again, urged }, mark) => {
      must(owed.length === 0, () => `no turn came for ${owed.join(', ')}`)
      mark('Again', again)
      mark('Urged', urged)
    }),
    law(
      'backoff: a failed key comes back after 5 ms, then twice as long each time, and anew after a success',
      ['BackedOff'],
      ({ early, waits, mostFailures }, mark) => {
        must(early.length === 0, () => early.join('; '))
        for (const [failures, ms] of waits) must(ms === Math.min(1_000_000, 5 * 2 ** (failures - 1)), () => `after ${failures} failures it waits ${ms} ms`)
        mark('BackedOff', mostFailures > 2)
      },
    ),
    law(
      'closed: nothing begins any more, and it is idle once what was under way has ended',
      ['Closed', 'Idle'],
      ({ afterClose, idleEarly, idle, closed }, mark) => {
        mark('Closed', closed)
        mark('Idle', idle)
        must(afterClose === 0, () => `${afterClose} turns began after it was closed`)
        must(!idleEarly, () => 'it said that it was idle while a turn was under way')
        must(!closed || idle, () => 'everything has ended, and it does not say so')
      },
    ),
  ]
}

type Story = {
  readonly concurrency: number
  readonly mostOfOne: number
  readonly mostOfAll: number
  readonly owed: readonly string[]
  readonly again: boolean
  readonly urged: boolean
  readonly early: readonly string[]
  readonly waits: readonly (readonly [failures: number, ms: number])[]
  readonly mostFailures: number
  readonly closed: boolean
  readonly afterClose: number
  readonly idle: boolean
  readonly idleEarly: boolean
}

const play = async (create: typeof createQueue, steps: readonly Step[], concurrency: number): Promise<Story> => {
  const clock = manualClock()
  const open: { readonly key: string; forgotten: boolean; urged: boolean; readonly end: (ending: Ending) => void }[] = []
  const owed = new Set<string>()
  const failures = new Map<string, number>()
  const notBefore = new Map<string, number>()
  const waits: [number, number][] = []
  const early: string[] = []
  const story = { mostOfOne: 0, mostOfAll: 0, again: false, urged: false, mostFailures: 0, closed: false, afterClose: 0, idle: false, idleEarly: false }
  const queue = create({
    clock,
    concurrency,
    work: (own) =>
      new Promise((resolve, reject) => {
        if (story.closed) story.afterClose++
        owed.delete(own)
        if (clock.elapsed() < (notBefore.get(own) ?? 0)) early.push(`${own} came back at ${clock.elapsed()}, and was to wait until ${notBefore.get(own)}`)
        notBefore.delete(own)
        open.push({
          key: own,
          forgotten: false,
          urged: false,
          end(how) {
            const last = failures.get(own) ?? 0
            if (how.type === 'Done') failures.delete(own)
            else if (!this.forgotten) {
              failures.set(own, last + 1)
              if (!this.urged) notBefore.set(own, clock.elapsed() + 5 * 2 ** last)
              story.mostFailures = Math.max(story.mostFailures, last + 1)
            }
            if (how.type === 'Throws') reject(new Error('thrown'))
            else resolve(how)
          },
        })
        story.mostOfOne = Math.max(story.mostOfOne, open.filter((one) => one.key === own).length)
        story.mostOfAll = Math.max(story.mostOfAll, open.length)
      }),
    onFailed: (_, count, ms) => void waits.push([count, ms]),
  })
  const end = async (index: number, how: Ending): Promise<void> => {
    const [one] = open.splice(index % Math.max(1, open.length), 1)
    one?.end(how)
    await flush()
  }
  for (const each of steps) {
    if (story.closed && each.type !== 'End' && each.type !== 'Advance') continue
    switch (each.type) {
      case 'Add':
      case 'Urge': {
        const urgent = each.type === 'Urge'
        // What backs off comes back by itself, and is not owed a turn now.
        if (urgent || !notBefore.has(each.key)) owed.add(each.key)
        if (urgent && notBefore.has(each.key)) story.urged = true
        if (urgent) notBefore.delete(each.key)
        for (const one of open) if (one.key === each.key) one.forgotten = false
        for (const one of open) if (one.key === each.key && urgent) one.urged = true
        if (open.some((one) => one.key === each.key)) story.again = true
        queue.add(each.key, urgent)
        break
      }
      case 'AddAfter':
        queue.addAfter(each.key, each.ms)
        break
      case 'Forget':
        queue.forget(each.key)
        for (const one of open) if (one.key === each.key) one.forgotten = true
        for (const one of open) if (one.key === each.key) one.urged = false
        owed.delete(each.key)
        failures.delete(each.key)
        notBefore.delete(each.key)
        break
      case 'End':
        await end(each.index, each.ending)
        break
      case 'Advance':
        await clock.advance(each.ms)
        break
      case 'Close':
        story.closed = true
        owed.clear()
        queue.close()
        void queue.idle().then(() => {
          story.idle = true
          story.idleEarly = open.length > 0
        })
    }
  }
  for (let i = 0; i < 100 && (open.length > 0 || owed.size > 0); i++) {
    await end(0, { type: 'Done', afterMs: null })
    if (open.length === 0) await clock.advance(2_000_000)
  }
  await flush()
  return { ...story, concurrency, owed: [...owed], early, waits }
}
