/** A million signs of anything are read in linear time. */
import { describe, expect, it } from 'vitest'
import { decodeOrigin } from '../../../../src/codec/index.js'

describe('decodeOrigin', () => {
  it.each<[string, (size: number) => string]>([
    ['numbers that nobody wants', (size) => `{"a":[${'1,'.repeat(size / 2)}1]}`],
    ['one text', (size) => `{"kind":"${'x'.repeat(size)}"}`],
    ['escapes', (size) => `{"kind":"${'\\n'.repeat(size / 2)}"}`],
    ['half pairs', (size) => `{"kind":"${'\ud800'.repeat(size)}"}`],
    ['one number', (size) => `{"metadata":{"generation":${'9'.repeat(size)}}}`],
    ['labels', (size) => `{"metadata":{"labels":{${Array.from({ length: size / 12 }, (_, i) => `"k${i}":"v"`).join(',')}}}}`],
    ['unknown keys', (size) => `{${'"a":1,'.repeat(size / 6)}"b":1}`],
    ['lists again and again', (size) => `{"status":{${'"conditions":[{},{}],'.repeat(size / 21)}"a":1}}`],
    ['faults', (size) => `{"status":{"conditions":[${'1,'.repeat(size / 2)}1]}}`],
    ['lines before a fault', (size) => `{"kind":${'\n'.repeat(size)}1}`],
    ['levels', (size) => '['.repeat(size)],
  ])('linear in length: %s', (_, made) => {
    const cost = (size: number): number => {
      const text = made(size)
      const before = process.cpuUsage()
      decodeOrigin(text)
      return process.cpuUsage(before).user / 1000
    }
    cost(50_000)
    expect(cost(1_000_000)).toBeLessThan(3_000) // measured: 20 to 400 ms; one that is quadratic takes minutes
  })
})
