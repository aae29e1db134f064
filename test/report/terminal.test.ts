/** The report for a terminal: within its width, whole without colours, and the same facts as the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Timeline, timelineToText, toTerminal } from '../../src/report/index.js'
import { report, timelines } from './study.js'

const line: Timeline = {
  scenario: 'tiny',
  policy: 'mine',
  seed: 7,
  scoredFrom: 0,
  at: [0, 15, 30, 45, 60],
  load: [0, 1, 2, 4, 8],
  demand: [1, 1, 2, 2, 4],
  desired: [1, 1, 2, 4, 4],
  ready: [1, 1, 1, 2, 4],
  busy: [0.5, 1, 1, 2, 3.5],
  waiting: [0, 0, 3, 0, 0],
  moments: [
    { at: 30, kind: 'Up', level: 2, text: '1 → 2 create 1' },
    { at: 40, kind: 'Loss', level: 2, text: 'i-1 crashed' },
  ],
  omitted: 0,
}
const rowOf = (text: string, label: string): string => text.split('\n').find((row) => row.startsWith(label)) ?? ''

describe('timelineToText', () => {
  it('has a row a series with its highest value, marks in rows of their own, and a clock', () => {
    expect(timelineToText(line, { width: 40 })).toMatchInlineSnapshot(`
      "mine on tiny, seed 7
      arriving          8     ▁▁▁▁▁▂▂▂▂▂▄▄▄▄▄█
      busy            3.5                    ▆
                          ▂▂▂▂▄▄▄▄▄▄▄▄▄▄██████
      needed, d(t)      4                    █
                          ▄▄▄▄▄▄▄▄▄███████████
      desired           4               ██████
                          ▄▄▄▄▄▄▄▄▄███████████
      ready             4                    █
                          ▄▄▄▄▄▄▄▄▄▄▄▄▄▄██████
      waiting           3          ██████
      scales up         1           ▲
      trouble           1              ✕
                          0:00
      "
    `)
  })

  it('no line is wider than the terminal, whatever the run', () =>
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 200 }), fc.constantFrom(line, ...timelines, { ...line, policy: 'x'.repeat(300) }), (width, each) => {
        for (const row of timelineToText(each, { width }).split('\n')) expect([...row].length).toBeLessThanOrEqual(width)
      }),
    ))

  it('never hides a queue, however short it was and however narrow the terminal', () =>
    fc.assert(
      fc.property(fc.nat({ max: 998 }), fc.integer({ min: 40, max: 200 }), (place, width) => {
        const at = Array.from({ length: 1_000 }, (_, index) => index)
        const flat = at.map(() => 1)
        const waiting = at.map((each) => (each === place ? 1 : 0))
        const long: Timeline = { ...line, at, load: flat, demand: flat, desired: flat, ready: flat, busy: flat, waiting, moments: [] }
        expect(rowOf(timelineToText(long, { width }), 'waiting')).toMatch(/█/)
      }),
    ))

  it('does with nothing', () => {
    const empty: Timeline = { ...line, at: [], load: [], demand: [], desired: [], ready: [], busy: [], waiting: [], moments: [] }
    expect(timelineToText(empty, { width: 60 })).not.toMatch(/NaN|undefined|Infinity|[▁-█]/)
    expect(timelineToText({ ...line, demand: line.demand.map(() => Number.NaN) }, { width: 60 })).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('colours add nothing but colours', () => {
    const painted = timelineToText(line, { width: 60, paint: (tone, text) => `<${tone}>${text}</>` })
    expect(painted).toContain('<waiting>')
    expect(painted.replaceAll(/<[^>]*>/g, '')).toBe(timelineToText(line, { width: 60 }))
  })
})

describe('toTerminal', () => {
  const text = toTerminal(report, { width: 100 })
  it('says what the page says: facts, table, verdict, time lines, decisions, command', () => {
    for (const part of ['A study', 'SLO: 99 %', 'One sentence.', 'SLO kept', 'again: homeostat compare chat-hour', 'What fixed:4 did, and why'])
      expect(text).toContain(part)
    for (const { policy } of timelines) expect(text).toContain(`${policy} on chat-hour, seed 1`)
    expect(text).toContain(timelines[0]?.moments[0]?.text)
    expect(text).not.toContain('\u001b')
  })
  it('says how many decisions it leaves out', () => {
    const many = { ...line, moments: Array.from({ length: 60 }, (_, at) => ({ at, kind: 'Other' as const, level: 1, text: `deed ${at}` })), omitted: 5 }
    expect(toTerminal({ ...report, timelines: [many] }, { width: 80 })).toContain('and 25 more')
  })
  it('determinism', () => expect(toTerminal(report, { width: 100 })).toBe(text))
})
