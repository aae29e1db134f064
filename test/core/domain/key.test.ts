import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agentKey } from '../../../src/core/index.js'

it('is namespace/name as it is written', () => expect(agentKey({ namespace: 'default', name: 'support' })).toBe('default/support'))

it.each([
  ['a/b', 'c', 'a%2Fb/c'],
  ['a/b/', 'c', 'a%2Fb%2F/c'],
  ['%/', 'c', '%25%2F/c'],
  ['a%', 'c/d', 'a%25/c/d'],
  ['%%2F/', 'c%', '%25%252F%2F/c%'],
])('a namespace of %s and the name %s: %s', (namespace, name, key) => expect(agentKey({ namespace, name })).toBe(key))

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
