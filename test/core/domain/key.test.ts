import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agent, agentKey } from '../../../src/core/index.js'

it('is namespace/name as it is written', () => expect(agentKey({ namespace: 'default', name: 'support' })).toBe('default/support'))

it.each([
  ['a/b', 'c', 'a%2Fb/c'],
  ['a/b/', 'c', 'a%2Fb%2F/c'],
  ['%/', 'c', '%25%2F/c'],
  ['a%', 'c/d', 'a%25/c/d'],
  ['%%2F/', 'c%', '%25%252F%2F/c%'],
])('a namespace of %s and the name %s: %s', (namespace, name, key) => expect(agentKey({ namespace, name })).toBe(key))

it('is that of now for names that may change, and of an agent always the same', () => {
  const named = { namespace: 'default', name: 'a' }
  expect(agentKey(named)).toBe('default/a')
  named.name = 'b'
  expect(agentKey(named)).toBe('default/b')
  const own = agent({ name: 'a', namespace: 'x/y', spec: { agentType: 'chat', model: { provider: 'acme', model: 'm1' } } })
  expect([agentKey(own), agentKey(own), agentKey({ ...own, name: 'b' })]).toEqual(['x%2Fy/a', 'x%2Fy/a', 'x%2Fy/b'])
})

it('tells apart whatever is called otherwise', () => {
  expect(agentKey({ namespace: 'a/b', name: 'c' })).not.toBe(agentKey({ namespace: 'a', name: 'b/c' }))
  const texts = fc.string({ unit: fc.constantFrom('a', '/', '%', '2', 'F', '5'), maxLength: 5 })
  fc.assert(
    fc.property(texts, texts, texts, texts, (namespace, name, other, another) => {
      const same = agentKey({ namespace, name }) === agentKey({ namespace: other, name: another })
      expect(same).toBe(namespace === other && name === another)
    }),
  )
})
