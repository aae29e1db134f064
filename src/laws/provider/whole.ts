/** Lists: what each must hold of what was asked for before it, beside it and after it. */
import fc from 'fast-check'
import type { InstanceName, Instant } from '../../core/index.js'
import type { Listed } from '../../port/index.js'
import { must } from '../must.js'
import type { ProviderLaw } from './law.js'
import { accepted, type Scene } from './scene.js'

/** Await: until creates and drains are answered; lists may still be open. */
type Step =
  | { readonly type: 'Create' | 'Drain'; readonly slot: number }
  | { readonly type: 'List' }
  | { readonly type: 'Await' }
  | { readonly type: 'Wait'; readonly ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('Create'), slot: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('Drain'), slot: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'List' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'Await' }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('Wait'), ms: fc.integer({ min: 1, max: 5_000 }) }) },
)

/** When its create was asked for and answered: by count, and in the provider's time. */
type Made = { readonly asked: number; answered: number; answeredAt: Instant | null }
type Look = {
  readonly listed: Listed
  readonly expected: readonly InstanceName[]
  readonly possible: readonly InstanceName[]
  readonly text: string
  readonly answeredAt: Instant
}

export const whole: ProviderLaw<readonly Step[]> = {
  title: 'whole: a list is of one moment, not later than its answer; it holds each instance once, and does not change in the hand',
  branches: ['Beside', 'After', 'Dated'],
  inputs: fc.array(step, { minLength: 4, maxLength: 20 }),
  look: async (scene, steps, reach) => {
    const { world, create, drain, mine, nameOf } = scene
    const made = new Map<InstanceName, Made>()
    const open: Promise<void>[] = []
    const lists: Promise<void>[] = []
    const looks: Look[] = []
    let count = 0
    for (const each of steps) {
      switch (each.type) {
        case 'Create': {
          const name = nameOf(mine, each.slot)
          if (made.has(name)) break
          const one: Made = { asked: count++, answered: Number.POSITIVE_INFINITY, answeredAt: null }
          made.set(name, one)
          open.push(
            create(each.slot).then((answer) => {
              accepted('create', answer)
              one.answered = count++
              one.answeredAt = world.now()
            }),
          )
          break
        }
        case 'Drain': {
          const id = looks.at(-1)?.listed.instances[0]?.id
          if (id !== undefined) open.push(drain(id, world.now() + 60_000, 'ScaleDown').then((answer) => accepted('drain', answer)))
          break
        }
        case 'List':
          reach(
            'Beside',
            [...made.values()].some(({ answeredAt }) => answeredAt === null),
          )
          reach(
            'After',
            [...made.values()].some(({ answeredAt }) => answeredAt !== null),
          )
          lists.push(looked(scene, made).then((look) => void looks.push(look)))
          break
        case 'Await':
          await Promise.all(open.splice(0))
          break
        case 'Wait':
          await Promise.all([...open.splice(0), ...lists.splice(0)])
          await world.wait(each.ms)
      }
    }
    await Promise.all([...open, ...lists])
    for (const look of looks) {
      reach('Dated', look.listed.at !== undefined)
      check(look, made)
    }
  },
}

const looked = async ({ list, world }: Scene, made: ReadonlyMap<InstanceName, Made>): Promise<Look> => {
  const expected = [...made].filter(([, { answeredAt }]) => answeredAt !== null).map(([name]) => name)
  const listed = await list()
  return { listed, expected, possible: [...made.keys()], text: JSON.stringify(listed), answeredAt: world.now() }
}

const check = ({ listed, expected, possible, text, answeredAt }: Look, made: ReadonlyMap<InstanceName, Made>): void => {
  const names = listed.instances.map(({ id, name }): string => name ?? (id as string))
  must(new Set(names).size === names.length, () => `a name is listed twice: ${names.join(', ')}`)
  must(new Set(listed.instances.map(({ id }) => id)).size === names.length, () => 'an id is listed twice')
  for (const name of names) must(possible.includes(name), () => `${name} is listed, and nobody had asked for it`)
  must(listed.at === undefined || listed.at <= answeredAt, () => `the list is of ${listed.at}, and was answered at ${answeredAt}`)
  // A list that says that it is older need not show what is newer.
  const seen = expected.filter((name) => listed.at === undefined || (made.get(name)?.answeredAt ?? 0) <= listed.at)
  for (const name of seen) must(names.includes(name), () => `${name} was accepted before the list was asked for, and is not in it`)
  for (const [name, { answered }] of made) {
    const after = names.find((each) => answered < (made.get(each)?.asked ?? 0))
    must(names.includes(name) || after === undefined, () => `${after} is listed, and ${name}, which was there before it was asked for, is not`)
  }
  must(JSON.stringify(listed) === text, () => 'a list changed after it was handed out')
}
