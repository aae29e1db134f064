/**
 * What every stage keeps to, ours and a user's: laws over the memories that a random life reaches (`history.ts`).
 * Laws by word: identity, bounded, caution, idempotence, patience, punctuality, clock, roundtrip, totality, bounded memory.
 */
import fc from 'fast-check'
import { canonicalText, type Duration, type Instant, never, type Stage, type StageMemory, type Step } from '../../core/index.js'
import { must, sameValue } from '../must.js'
import { type Law, type Sometimes, sometimes } from '../sometimes.js'
import { damages, longestIn, spoilt } from './damage.js'
import { crowdedHistories, type History, histories, live, type Moment } from './history.js'

/** What runs of a law must have reached; what a stage cannot do is taken out by `never`. */
export type Branch =
  | 'Present'
  | 'HeldUp'
  | 'HeldDown'
  | 'PassedUp'
  | 'PassedDown'
  | 'Young'
  | 'Grown'
  | 'Remembered'
  | 'Lived'
  | 'Waited'
  | 'Untimed'
  | 'Refused'
  | 'Accepted'
  | 'Crowded'

/** `cautiousMs`: for how long after its birth it lets no step down pass. `of`: what it was built of, for a reader of a failed run. `stage`: to be tried. */
export type Subject = { readonly stage: Stage; readonly cautiousMs?: Duration; readonly of?: unknown }
/**
 * `exempt`: it may move the count anywhere, as bounds do; no identity, bounded, caution, and no punctuality, for it wakes at a human's instants. `never`: what
 * this stage cannot reach. `cautiousMs`: for how long a new memory holds a fall back.
 */
export type StageLawOptions = { readonly exempt?: boolean; readonly cautiousMs?: Duration; readonly never?: readonly Branch[] }

/** The laws of a stage, or of every stage that an arbitrary builds. */
export const stageLaws = (built: Stage | fc.Arbitrary<Subject>, options: StageLawOptions = {}): readonly Law[] => {
  const { cautiousMs: cautious = 0 } = options
  const subjects = ('decide' in built ? fc.constant<Subject>({ stage: built, cautiousMs: cautious }) : built).map(readable)
  return table
    .filter(({ free }) => options.exempt !== true || free !== true)
    .map(({ title, branches, lives, look }) => {
      const reached = sometimes(branches.filter((branch) => !(options.never ?? []).includes(branch)))
      const property = fc.property(subjects, lives, damages, ({ stage, cautiousMs = 0 }, history, damage) =>
        live(stage, history, (moment) => look({ ...moment, cautiousMs, damage, exempt: options.exempt === true }, reached.reach)),
      )
      return { title: `${title} (${nameOf(built)})`, property, sometimes: reached }
    })
}

/** A stage is functions: what a failed run shows of it is what it was built of. */
const readable = (subject: Subject): Subject =>
  ({ ...subject, [fc.toStringMethod]: () => `${subject.stage.name}(${JSON.stringify(subject.of ?? null)})` }) as Subject

type Seen = Moment & { readonly cautiousMs: Duration; readonly damage: readonly [number, unknown]; readonly exempt: boolean }
type Reach = Sometimes<Branch>['reach']
/** `free`: an exempt stage is free of it. */
type StageLaw = {
  readonly title: string
  readonly branches: readonly Branch[]
  readonly lives: fc.Arbitrary<History>
  readonly free?: true
  readonly look: (seen: Seen, reach: Reach) => void
}

const nameOf = (built: Stage | fc.Arbitrary<Subject>): string =>
  ('decide' in built ? built.name : fc.sample(built, { numRuns: 1, seed: 1 })[0]?.stage.name) ?? ''

const table: readonly StageLaw[] = [
  {
    title: 'identity: the advice is never touched, and the present number passes as it is',
    branches: ['Present'],
    lives: histories,
    free: true,
    look: ({ context, value, step }, reach) => {
      must(step.value.raw === value.raw && step.value.missing === value.missing, () => 'it touched what the metrics say')
      if (value.count !== context.current) return
      reach('Present')
      must(step.value === value, () => `the present number ${value.count} became ${step.value.count}, or a copy`)
    },
  },
  {
    title: 'bounded: the result lies between the present number and the one that was handed in',
    branches: ['HeldUp', 'HeldDown', 'PassedUp', 'PassedDown'],
    lives: histories,
    free: true,
    look: ({ context: { current }, value, step }, reach) => {
      mustBeBetween(step.value.count, current, value.count)
      const held = step.value.count !== value.count
      if (value.count > current) reach(held ? 'HeldUp' : 'PassedUp')
      if (value.count < current) reach(held ? 'HeldDown' : 'PassedDown')
    },
  },
  {
    title: 'caution: a memory that was just born lets no step down pass early',
    branches: ['Young', 'Grown'],
    lives: histories,
    free: true,
    look: ({ born, cautiousMs, context: { current }, value, now, step }, reach) => {
      if (value.count >= Math.min(current, born.current)) return
      const young = now < born.at + cautiousMs
      reach('Young', young)
      reach('Grown', !young && step.value.count < Math.min(current, born.current))
      must(!young || step.value.count >= Math.min(current, born.current), () => `${now - born.at} ms after its birth ${current} became ${step.value.count}`)
    },
  },
  {
    title: 'idempotence: asked twice at one instant it says the same, and remembers nothing new',
    branches: ['Remembered'],
    lives: histories,
    look: ({ stage, context, value, memory, now, step }, reach) => {
      reach('Remembered', step.memory !== memory)
      const again = stage.decide(context, value, step.memory, now)
      must(again.memory === step.memory, () => 'the second answer has a memory of its own')
      sameAnswer(again, step, 'the second answer')
    },
  },
  {
    title: 'patience: before the instant it names it says the same, and remembers nothing new',
    branches: ['Waited', 'Untimed'],
    lives: histories,
    look: ({ stage, context, value, now, step, look }, reach) => {
      reach(step.until === never ? 'Untimed' : 'Waited')
      const span = step.until === never ? LONG_MS : step.until - now
      for (const at of [now + Math.floor(span * look), now + span - 1]) {
        const later = stage.decide(context, value, step.memory, at)
        must(later.memory === step.memory, () => `${at - now} ms later its memory moved, though nothing was said before ${span} ms`)
        must(later.until === step.until, () => `${at - now} ms later it names another instant`)
        must(
          later.value.count === step.value.count && later.why.type === step.why.type,
          () => `${at - now} ms later it says ${later.value.count} (${later.why.type})`,
        )
      }
    },
  },
  {
    title: 'punctuality: the instant it names lies ahead, and at it the answer is another',
    branches: ['Waited'],
    lives: histories,
    look: ({ stage, context, value, now, step, exempt }, reach) => {
      must(step.until === never || (Number.isSafeInteger(step.until) && step.until > now), () => `it names ${step.until}, and it is ${now}`)
      if (step.until === never) return
      reach('Waited')
      const then = stage.decide(context, value, step.memory, step.until)
      must(exempt || then.value.count !== step.value.count || then.why.type !== step.why.type, () => `woken in vain after ${step.until - now} ms`)
    },
  },
  {
    title: 'clock: a clock that steps back moves no memory, and lets nothing pass that was held',
    branches: ['HeldUp', 'HeldDown'],
    lives: histories,
    look: ({ stage, context, value, now, step, look, exempt }, reach) => {
      const back = stage.decide(context, value, step.memory, now - Math.floor(look * BACK_MS))
      must(back.memory === step.memory, () => 'its memory moved')
      if (exempt) return
      reach('HeldUp', step.value.count < value.count)
      reach('HeldDown', step.value.count > value.count)
      mustBeBetween(back.value.count, context.current, step.value.count)
    },
  },
  {
    title: 'roundtrip: its memory survives JSON, and what is sound comes back as it was',
    branches: ['Lived'],
    lives: histories,
    look: ({ stage, born, context, value, now, step }, reach) => {
      if (stage.memory.version === 0) return
      reach('Lived', canonicalText(step.memory) !== canonicalText(stage.memory.empty(born.current, born.at)))
      const json: unknown = JSON.parse(JSON.stringify(step.memory))
      sameValue(json, step.memory, 'JSON of the memory')
      const decoded = stage.memory.decode(json, now)
      if (decoded === null) throw new Error(`its own memory is not sound: ${JSON.stringify(json)}`)
      must(decoded === json, () => 'sound memory is not handed back as it is, so that a pass which changes nothing would change memory')
      sameAnswer(stage.decide(context, value, decoded, now), stage.decide(context, value, step.memory, now), 'the answer with the decoded memory')
    },
  },
  {
    title: 'totality: damaged memory is refused or sound, and never throws',
    branches: ['Refused', 'Accepted'],
    lives: histories,
    look: ({ stage, context, value, now, step, damage, exempt }, reach) => {
      if (stage.memory.version === 0) return
      const decoded = stage.memory.decode(spoilt(step.memory, damage), now)
      reach(decoded === null ? 'Refused' : 'Accepted')
      if (decoded === null) return
      const answer = stage.decide(context, value, decoded, now)
      must(Number.isSafeInteger(answer.value.count), () => `it counts ${answer.value.count}`)
      must(answer.until === never || Number.isSafeInteger(answer.until), () => `it names ${answer.until}`)
      if (!exempt) mustBeBetween(answer.value.count, context.current, value.count)
      must(isKept(stage, answer.memory, now), () => `sound memory became unsound: ${JSON.stringify(answer.memory)}`)
      must(isKept(stage, stage.settle(answer.memory, { from: context.current, to: context.current + 1 }, now), now), () => 'sound memory settled unsound')
    },
  },
  {
    title: 'bounded memory: a list never holds more than 64 entries',
    branches: ['Crowded'],
    lives: crowdedHistories,
    look: ({ step }, reach) => {
      if (measured.has(step.memory)) return
      measured.add(step.memory)
      const longest = longestIn(step.memory)
      must(longest <= MOST_ENTRIES, () => `a list holds ${longest} entries`)
      reach('Crowded', longest === MOST_ENTRIES)
    },
  },
]

const mustBeBetween = (count: number, one: number, other: number): void =>
  must(count >= Math.min(one, other) && count <= Math.max(one, other), () => `${count} is not between ${one} and ${other}`)

const sameAnswer = (got: Step<StageMemory>, expected: Step<StageMemory>, what: string): void =>
  sameValue([got.value, got.why, `${got.until}`], [expected.value, expected.why, `${expected.until}`], what)

const isKept = (stage: Stage, memory: StageMemory, now: Instant): boolean => {
  const json: unknown = JSON.parse(JSON.stringify(memory))
  return canonicalText(json) === canonicalText(memory) && stage.memory.decode(json, now) !== null
}

const measured = new WeakSet<StageMemory>()
const MOST_ENTRIES = 64
const LONG_MS: Duration = 86_400_000
const BACK_MS: Duration = 300_000
