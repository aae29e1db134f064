// biome-ignore-all format: word for word as in the README
// biome-ignore-all assist/source/organizeImports: word for word as in the README
/** The third snippet of the README: policies side by side, on the same worlds. */
import { expect, it } from 'vitest'
import { mine } from './mine.js'
import { compare, scenarios } from 'homeostat/sim'                          // benchmark policies
import { fixed, standard } from 'homeostat/policy'
import { toText } from 'homeostat/report'

const said: string[] = []
const console = { log: (text: string) => void said.push(text) }

it('puts policies side by side', async () => {
console.log(toText(await compare({ scenarios: [scenarios.chatHour], policies: [standard(), mine, fixed(8)], seeds: 30 })))
  expect(said.join('\n')).toContain('mine')
  expect(said.join('\n')).toContain('fixed:8')
})
