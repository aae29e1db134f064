import { describe, expect, it } from 'vitest'
import { reconcileWith, type WorldAction } from '../../../src/core/index.js'
import { builtin } from '../../../src/policy/index.js'
import { createKernel, type Kernel } from '../../../src/sim/kernel/kernel.js'
import { perform } from '../../../src/sim/loop/provider.js'
import { begin } from '../../../src/sim/loop/step.js'
import { fleet, quiet, tiny } from '../tiny.js'

const fresh = (): Kernel => {
  const world = tiny(quiet(100), 1, fleet(2))
  const kernel = createKernel(world, world.scenario.agent, reconcileWith(builtin), 'Nothing')
  begin(kernel)
  return kernel
}
const why = { type: 'AgentDeleted' } as const
const [first, second] = ['i-0000000', 'i-0000001']
const drain = (id: string, deadline = 9): WorldAction => ({ type: 'Drain', id, deadline, cause: 'ScaleDown', why })
const remove = (id: string, onlyIf: 'Draining' | 'NotReady'): WorldAction => ({ type: 'Delete', id, graceMs: 1_000, onlyIf, why })

describe('the provider', () => {
  it('says for each action how it ended, and when', () => {
    const kernel = fresh()
    expect(perform(kernel, drain(first), 1_500)).toEqual({ action: { type: 'Drain', id: first }, at: 1_767_225_600_001 })
  })
  it('refuses a namesake, and says of what is not there that it is gone', () => {
    const kernel = fresh()
    const create: WorldAction = { type: 'Create', name: kernel.fleet.listed[0]?.name ?? '', revision: 'r', why }
    expect(perform(kernel, create, 0).error?.type).toBe('Conflict')
    expect(perform(kernel, { ...create, name: 'new' }, 0)).toEqual({ action: { type: 'Create', name: 'new' }, at: 1_767_225_600_000 })
    for (const action of [drain('nobody'), remove('nobody', 'Draining'), { type: 'Undrain', id: 'nobody', why } as const]) {
      expect(perform(kernel, action, 0).error?.type).toBe('Gone')
    }
  })
  it('deletes only what is still as it was seen', () => {
    const kernel = fresh()
    expect(perform(kernel, remove(first, 'Draining'), 0).error?.type).toBe('Conflict')
    expect(perform(kernel, remove(first, 'NotReady'), 0).error?.type).toBe('Conflict')
    perform(kernel, drain(first), 0)
    expect(perform(kernel, remove(first, 'Draining'), 0).error).toBeUndefined()
    expect(kernel.fleet.listed.map(({ id }) => id)).toEqual([second])
  })
  it('a repeated Drain does not move the deadline; Undrain takes it back, unless it is being deleted', () => {
    const kernel = fresh()
    perform(kernel, drain(first, 50), 0)
    perform(kernel, drain(first, 99), 7_000)
    expect(kernel.fleet.listed[0]?.drain).toMatchObject({ deadline: 50, since: 1_767_225_600_000 })
    expect(kernel.fleet.ready).toBe(1)
    perform(kernel, { type: 'Undrain', id: first, why }, 8_000)
    expect(kernel.fleet.listed[0]?.drain).toBeNull()
    expect(kernel.fleet.ready).toBe(2)
    kernel.fleet.busy[0] = 1 // as if it served
    perform(kernel, drain(first), 9_000)
    perform(kernel, remove(first, 'Draining'), 9_000)
    expect(perform(kernel, { type: 'Undrain', id: first, why }, 9_000).error?.type).toBe('Conflict')
  })
})
