/** The main job on a short stretch: what it tells, that it is the same every time, and what it leaves behind. */
import { describe, expect, it } from 'vitest'
import { azureConversation, azureConversationCounts } from '../../src/cli/data/azureConversation.js'
import { mainPolicies, mainScenario } from '../../src/cli/data/mainScenario.js'
import { worldOf } from '../../src/sim/index.js'
import { contentOf, file, homeostat } from './world.js'

const trace = file('short.txt', azureConversationCounts().slice(0, 900).join('\n'))
const args = ['start', '--trace', trace, '--report', 'short.html']

describe('start', () => {
  it('tells decisions with reasons, then compares two fixed sizes and two settings, then writes a report', async () => {
    const { code, stdout, stderr } = await homeostat(args)
    expect(code).toBe(0)
    expect(stdout).toMatch(/\n0:\d\d:\d\d +\d+\.\d +\d+→\d+ .*create \d+: concurrency asks for \d+/)
    expect(stdout).toMatch(/\d+ of \d+ passes acted/)
    expect(stdout.match(/^(fixed:\d+|standard:\w+) +\d/gm)).toHaveLength(4)
    expect(stdout).toMatch(/report: short\.html\n$/)
    expect(contentOf('short.html')).toContain('Permission is hereby granted')
    expect(contentOf('short.html')).not.toMatch(/https?:|src=|href=|@import|url\(|<link|<iframe|<img/i)
    expect(stderr).toMatch(/simulations of 0:15:00, [\d,]+ events, in/)
  })

  it('determinism: the same seed gives the same bytes, another seed others', async () => {
    const first = await homeostat(args)
    const report = contentOf('short.html')
    expect((await homeostat(args)).stdout).toBe(first.stdout)
    expect(contentOf('short.html')).toBe(report)
    expect((await homeostat([...args, '--seed', '2'])).stdout).not.toBe(first.stdout)
  })

  it('uses a stretch of what is too long to watch, and says so', async () => {
    const { code, stdout } = await homeostat([
      'start',
      '--trace',
      file(
        'long.txt',
        Array.from({ length: 200_000 }, () => 0)
          .fill(1, 0, 400)
          .join('\n'),
      ),
      '--report',
      'long.html',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('Only the first 24:00:00 of 55:33:20 is used.')
  })

  it('refuses a trace that is none', async () => expect((await homeostat(['start', '--trace', file('no.txt', 'x')])).code).toBe(3))
  it('cannot write a report where there is no folder', async () =>
    expect((await homeostat(['start', '--trace', trace, '--report', 'nowhere/r.html'])).code).toBe(1))
})

describe('the load that comes along', () => {
  const counts = azureConversationCounts()
  it('holds every request of the trace', () => expect(counts.reduce((sum, count) => sum + count, 0)).toBe(azureConversation.requests))
  it('spans 58 minutes and a few seconds', () => expect(counts).toHaveLength(3_502))
  it('says where it is from and under which licence', () =>
    expect(azureConversation.attribution).toMatch(/Azure.*Patel.*CC BY 4\.0.*creativecommons\.org\/licenses\/by\/4\.0/))

  it('is a fair ground: no warning but that it is one day', async () => {
    const { warnings } = (
      await import('../../src/sim/index.js').then(({ compare }) => compare({ scenarios: [mainScenario('x', counts, 1)], policies: [], seeds: 2 }))
    ).scenarios[0] ?? { warnings: [] }
    expect(warnings).toEqual([{ type: 'SeedsAreNotDays' }])
  })

  it('holds two sizes against each other even where the load needs but one', () => {
    const names = mainPolicies(worldOf(mainScenario('x', [1, 1, 1, 1], 1))).map(({ name }) => name)
    expect(new Set(names).size).toBe(4)
  })

  it('sets the fixed sizes by what the load needs', () => {
    const names = mainPolicies(worldOf(mainScenario('x', counts, 1))).map(({ name }) => name)
    expect(names).toEqual(['fixed:15', 'fixed:19', 'standard:calm', 'standard:lean'])
  })
})
