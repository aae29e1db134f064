/** What is created, whose it is, how it drains, and what is kept with it. */

import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { DrainCause, Evidence, Health, InstanceInput } from '../../core/index.js'
import { must, sameValue } from '../must.js'
import type { ProviderLaw } from './law.js'
import { type Answer, accepted, refused, type Scene } from './scene.js'

const slots = fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 6 })

export const once: ProviderLaw<{ readonly slots: readonly number[]; readonly together: boolean }> = {
  title: 'once: what was accepted is listed once, under its name, of its revision, and as nobody else’s',
  branches: ['OneByOne', 'Together'],
  inputs: fc.record({ slots, together: fc.boolean() }),
  look: async ({ create, list, mine, nameOf }, { slots: wanted, together }, reach) => {
    if (together) for (const answer of await Promise.all(wanted.map((slot) => create(slot)))) accepted('create', answer)
    else for (const slot of wanted) accepted('create', await create(slot))
    reach(together ? 'Together' : 'OneByOne', wanted.length > 1)
    const { instances } = await list()
    sameValue(instances.map(nameIn).sort(), wanted.map((slot) => nameOf(mine, slot)).sort(), 'the names that are listed')
    must(new Set(instances.map(({ id }) => id)).size === instances.length, () => 'two instances have one id')
    for (const { name, ownerUid = mine.uid, revision = mine.revision } of instances) {
      must(ownerUid === mine.uid, () => `${name} is listed as owned by ${ownerUid}`)
      must(revision === mine.revision, () => `${name} is listed with revision ${revision}`)
    }
  },
}

export const namesake: ProviderLaw<{ readonly slot: number; readonly together: boolean }> = {
  title: 'namesake: a name that is taken is refused, and stays one',
  branches: ['Later', 'Together'],
  inputs: fc.record({ slot: fc.nat(8), together: fc.boolean() }),
  look: async ({ create, list }, { slot, together }, reach) => {
    const answers: readonly Answer<void>[] = together ? await Promise.all([create(slot), create(slot)]) : [await create(slot), await create(slot)]
    reach(together ? 'Together' : 'Later')
    must(answers.filter(E.isRight).length === 1, () => `${answers.filter(E.isRight).length} of two creates of one name were accepted`)
    for (const answer of answers) if (E.isLeft(answer)) refused('the second create', answer, 'Rejected', 'Conflict')
    const { length } = (await list()).instances
    must(length === 1, () => `two creates of one name, and ${length} are listed`)
  },
}

export const strangers: ProviderLaw<{ readonly slot: number; readonly by: 'Drain' | 'Undrain' | 'Delete' | 'Remember' }> = {
  title: 'strangers: the instances of another agent are neither listed nor touched',
  branches: ['Drain', 'Undrain', 'Delete', 'Remember'],
  inputs: fc.record({ slot: fc.nat(8), by: fc.constantFrom('Drain', 'Undrain', 'Delete', 'Remember') }),
  look: async ({ created, drain: drainIt, undrain: undrainIt, remove, remember, list, listedAs, theirs, world }, { slot, by }, reach) => {
    const own = await created(slot)
    const other = await created(slot, theirs)
    reach(by)
    sameValue(
      (await list()).instances.map(({ id }) => id),
      [own.id],
      'the ids that are listed',
    )
    // The wrong owner asks; the instance would be fit for it.
    if (by === 'Undrain') accepted('drain', await drainIt(other.id, world.now() + 60_000, 'ScaleDown', theirs))
    if (by === 'Drain') refused('draining a stranger', await drainIt(other.id, world.now() + 60_000, 'ScaleDown'), 'Gone', 'Rejected', 'Conflict')
    if (by === 'Undrain') refused('taking back a stranger’s drain', await undrainIt(other.id), 'Gone', 'Rejected', 'Conflict')
    if (by === 'Delete') refused('deleting a stranger', await remove(other.id, 'NotReady'), 'Gone', 'Rejected', 'Conflict')
    if (by === 'Remember') await remember([{ id: other.id, health: { type: 'Ready', failed: 0, seq: 1, since: 1 }, probing: 7 }])
    const after = await listedAs(other.id, theirs)
    must(after !== undefined && after.deletingAt === undefined, () => 'it was deleted')
    must((after?.drainingSince !== undefined) === (by === 'Undrain'), () => 'its drain was changed')
    must((after?.probing ?? null) === null, () => 'evidence was kept with it')
  },
}

const cause: fc.Arbitrary<DrainCause> = fc.constantFrom('ScaleDown', 'Rollout', 'Suspect', 'Deletion')
const leadMs = fc.integer({ min: 0, max: 600_000 })

export const drain: ProviderLaw<{ readonly leads: readonly [number, number]; readonly causes: readonly [DrainCause, DrainCause] }> = {
  title: 'drain: it is listed with deadline and cause, and asked again the first ones stay',
  branches: ['Earlier', 'Later', 'OtherCause'],
  inputs: fc.record({ leads: fc.tuple(leadMs, leadMs), causes: fc.tuple(cause, cause) }),
  look: async ({ created, drain: drainIt, listedAs, world }, { leads: [first, second], causes }, reach) => {
    const { id, drainingSince } = await created(0)
    must(drainingSince === undefined, () => 'it drains before it was asked to')
    const began = world.now()
    accepted('drain', await drainIt(id, began + first, causes[0]))
    const drained = await listedAs(id)
    mustDrain(drained, began + first, causes[0])
    reach('Earlier', second < first)
    reach('Later', second > first)
    reach('OtherCause', causes[0] !== causes[1])
    await world.wait(1_000)
    accepted('the second drain', await drainIt(id, began + second, causes[1]))
    const again = await listedAs(id)
    mustDrain(again, began + first, causes[0])
    must(again?.drainingSince === drained?.drainingSince, () => 'asked again, it drains since another instant')
  },
}

const mustDrain = (instance: InstanceInput | undefined, deadline: number, why: DrainCause): void => {
  if (instance === undefined) throw new Error('what drains is no longer listed')
  must(Number.isSafeInteger(instance.drainingSince), () => `it drains since ${instance.drainingSince}`)
  must(instance.drainDeadline === deadline, () => `the deadline is ${instance.drainDeadline} and not ${deadline}`)
  must(instance.drainCause === why, () => `the cause is ${instance.drainCause} and not ${why}`)
}

export const undrain: ProviderLaw<{ readonly before: boolean; readonly twice: boolean }> = {
  title: 'undrain: a drain is taken back whole, and where there is none that is fine',
  branches: ['Drained', 'Undrained', 'Twice'],
  inputs: fc.record({ before: fc.boolean(), twice: fc.boolean() }),
  look: async ({ created, drain: drainIt, undrain: undrainIt, listedAs, world }, { before, twice }, reach) => {
    const { id } = await created(0)
    reach(before ? 'Drained' : 'Undrained')
    if (before) accepted('drain', await drainIt(id, world.now() + 60_000, 'ScaleDown'))
    accepted('undrain', await undrainIt(id))
    reach('Twice', twice)
    if (twice) accepted('the second undrain', await undrainIt(id))
    const { drainingSince, drainDeadline, drainCause } = (await listedAs(id)) ?? { id, phase: 'Failed' }
    must(drainingSince === undefined && drainDeadline === undefined && drainCause === undefined, () => 'something of the drain is left')
    const deadline = world.now() + 5_000
    accepted('a drain afterwards', await drainIt(id, deadline, 'Rollout'))
    mustDrain(await listedAs(id), deadline, 'Rollout')
  },
}

const instant = fc.integer({ min: 1, max: 2_000_000_000_000 })
const few = fc.nat(5)
const health: fc.Arbitrary<Health> = fc.oneof(
  fc.record({ type: fc.constant('Ready'), failed: few, seq: instant, since: instant }),
  fc.record({ type: fc.constantFrom('Starting', 'NotReady'), passed: few, seq: instant, since: instant }),
)
type Note = Omit<Evidence, 'id'>
const note: fc.Arbitrary<Note> = fc.record({ health: fc.option(health), probing: fc.option(instant) })

export const evidence: ProviderLaw<{ readonly notes: readonly Note[]; readonly unknown: boolean }> = {
  title: 'evidence: what was remembered last is listed as it was, and changes nothing else',
  branches: ['Health', 'Probing', 'TakenBack', 'Unknown'],
  inputs: fc.record({ notes: fc.array(note, { minLength: 1, maxLength: 3 }), unknown: fc.boolean() }),
  look: async (scene, { notes, unknown }, reach) => {
    const { created, remember } = scene
    const before = await created(0)
    const bystander = await created(1)
    for (const each of notes) {
      const strange: readonly Evidence[] = unknown ? [{ ...each, id: 'no-such-instance' }] : []
      accepted('remember', await remember([...strange, { ...each, id: before.id }]))
    }
    const last = notes.at(-1) as Note
    reach('Unknown', unknown)
    reach('Health', last.health !== null)
    reach('Probing', last.probing !== null)
    reach('TakenBack', notes.length > 1 && last.health === null && notes.some((each) => each.health !== null))
    await mustHold(scene, before, last)
    await mustHold(scene, bystander, { health: null, probing: null })
  },
}

const mustHold = async ({ listedAs }: Scene, before: InstanceInput, { health: expected, probing }: Note): Promise<void> => {
  const after = await listedAs(before.id)
  if (after === undefined) throw new Error('it is no longer listed')
  sameValue(after.health ?? null, expected, 'health')
  sameValue(after.probing ?? null, probing, 'probing')
  sameValue([after.name, after.drainingSince, after.deletingAt], [before.name, before.drainingSince, before.deletingAt], 'the rest of the instance')
}

const nameIn = ({ id, name }: InstanceInput): string => name ?? (id as string)
