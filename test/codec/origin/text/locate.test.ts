/** Where the values at some paths stand: the rest of the text from there. */
import { expect, it } from 'vitest'
import type { Path } from '../../../../src/codec/base/path.js'
import { locate } from '../../../../src/codec/origin/text/locate.js'

it.each<[what: string, text: string, path: Path, rest: string]>([
  ['the whole', '{"a":1}', [], '{"a":1}'],
  ['the whole of a scalar', '5', [], '5'],
  ['a scalar in a map', '{"a":1,"b":2}', ['b'], '2}'],
  ['a map in a map', '{"a":{"b": {"c":3}}}', ['a', 'b'], '{"c":3}}}'],
  ['beside a map of the same keys', '{"x":{"b":1},"a":{"b":2},"y":{"b":3}}', ['a', 'b'], '2},"y":{"b":3}}'],
  ['an entry of a list', '{"a":[5,{"b":6},[7]]}', ['a', 1, 'b'], '6},[7]]}'],
  ['behind lists and maps inside of a list', '{"a":[[1,2],{"b":3},4]}', ['a', 2], '4]}'],
  ['no key that looks like an index', '{"a":{"0":1,"1":2}}', ['a', 0], '1,"1":2}}'],
  ['the last of two', '{"a":1,"a":2}', ['a'], '2}'],
  ['inside of the last of two that has it', '{"a":{"b":1},"a":{"c":2}}', ['a', 'b'], '1},"a":{"c":2}}'],
  ['a key in another case', '{"META":{"Name":1}}', ['meta', 'name'], '1}}'],
  ['a key that is asked for in another case', '{"meta":{"name":1}}', ['META', 'nAme'], '1}}'],
  ['a key with escapes', '{"\\u0061":1}', ['a'], '1}'],
  ['what is around that which is not there', '{"a":{"b":1}}', ['a', 'c', 'd'], '{"b":1}}'],
  ['the whole, where nothing is there', '{"a":1}', ['b'], '{"a":1}'],
  ['not behind a key that nobody wants', '{"x":{"a":1},"b":[{"a":2}]}', ['a'], '{"x":{"a":1},"b":[{"a":2}]}'],
])('%s: %s', (_, text, path, rest) => expect(text.slice(locate(text, [path])[0])).toBe(rest))

it('finds several in one walk, in the order they are asked for', () => {
  const text = '{"a":{"b":1,"c":2}}'
  expect(locate(text, [['a', 'c'], ['a'], ['a', 'b'], ['a', 'c']]).map((at) => text[at])).toEqual(['2', '{', '1', '2'])
})
