/** What `explain` says of a line of a stream, of a plan that was made, and of a status; and what it refuses. */
import { describe, expect, it } from 'vitest'
import type { Plan, Status } from '../../src/core/index.js'
import { agentDocument, file, homeostat, NOW, observedDocument } from './world.js'

const at = Date.parse(NOW)
const spec = file('agent.json', agentDocument())
const line = (observed: object, now = at): string => JSON.stringify({ spec: agentDocument(), observed, now })
const decided = async (text: string): Promise<Plan> => JSON.parse((await homeostat(['decide', '--stream'], `${text}\n`)).stdout) as Plan
const calm = line({ instances: [{ id: 'a', phase: 'Healthy' }], metrics: [{ name: 'concurrency', value: 4, at }] })
const busy = line(observedDocument)
const lines = file('lines.jsonl', `${calm}\n${busy}\n`)

describe('explain, of a line of a stream', () => {
  it('says what it says of the same as files', async () => {
    const asked = await homeostat(['explain', '--spec', spec, '--observed', file('observed.json', observedDocument), '--now', NOW])
    expect(await homeostat(['explain', lines, '--line', '2'])).toEqual(asked)
    expect(await homeostat(['explain', '-'], busy)).toEqual(asked)
  })

  it('fills the calendar in, and refuses one that cannot be read', async () => {
    const scaling = (cron: string): object => ({
      enabled: true,
      maxReplicas: 20,
      targetMetrics: [{ type: 'concurrency', targetValue: 4 }],
      schedules: [{ cron, timeZone: 'Europe/Berlin', durationSeconds: 3_600, minReplicas: 7 }],
    })
    const of = (cron: string) => homeostat(['explain', '-'], JSON.stringify({ spec: agentDocument(scaling(cron)), observed: observedDocument, now: NOW }))
    expect((await of('0 13 * * *')).stdout).toContain('at least 7')
    expect(await of('0 25 * * *')).toMatchObject({ code: 3, stderr: expect.stringContaining('spec.spec.scaling.schedules[0].cron') })
  })
})

describe('explain, of a plan', () => {
  it('says why from the plan alone, as of the line that it came of', async () => {
    const plans = file(
      'plans.jsonl',
      `${JSON.stringify(await decided(calm))}\n${JSON.stringify(await decided(busy))}\n{"error":[{"path":"now","problem":"expected a time","got":"nothing"}]}\n`,
    )
    for (const number of ['1', '2'])
      expect(await homeostat(['explain', plans, '--line', number])).toEqual(await homeostat(['explain', lines, '--line', number]))
    expect(await homeostat(['explain', plans, '--line', '3'])).toMatchObject({ code: 3, stderr: expect.stringContaining('now: expected a time (got nothing)') })
  })
})

describe('explain, of a status', () => {
  const statusOf = async (change: (status: Status) => unknown = (same) => same): Promise<string> =>
    JSON.stringify(change((await decided(line({ instances: [], metrics: [{ name: 'concurrency', value: 12, at }] }))).status))

  it('tells what is desired, what was asked for, and what it waits for', async () => {
    const { code, stdout } = await homeostat(['explain', '-'], await statusOf())
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Pending: 1 desired, 0 exist/)
    expect(stdout).toMatch(
      /asked for and not seen yet\n {2}create support-\w+-0-0, asked at 2030-01-31T12:00:00Z: no answer yet, overdue at 2030-01-31T12:01:00Z\n/,
    )
    expect(stdout).toMatch(/conditions\n {2}Ready no, \w+, since 2030-01-31T12:00:00Z\n/)
    expect(stdout).toMatch(/\nnext at 2030-01-31T12:01:00Z: /)
  })

  it('waits for nothing once all is past', async () =>
    expect((await homeostat(['explain', '-', '--now', '2030-02-01T00:00:00Z'], await statusOf())).stdout).toContain('it waits for nothing'))

  it('tells of refusals and back-offs', async () => {
    const text = await statusOf(({ memory, ...status }) => ({
      ...status,
      memory: {
        ...memory,
        wishes: [{ type: 'Drain', key: 'b', revision: 'x', at, until: at + 90_000, failures: 2, blocked: true }],
        backoffs: [{ slots: '0-3', failures: 4, until: at + 80_000 }],
        creates: { failures: 1, afterAt: at + 1_000, burst: 1 },
      },
    }))
    const { stdout } = await homeostat(['explain', '-'], text)
    expect(stdout).toContain('drain b, asked at 2030-01-31T12:00:00Z: refused 2 times in a row, not asked again before 2030-01-31T12:01:30Z')
    expect(stdout).toContain('slots 0-3: failed 4 times in a row, nothing is created there before 2030-01-31T12:01:20Z')
    expect(stdout).toContain('creates: refused 1 time in a row, none before 2030-01-31T12:00:01Z')
    expect(stdout).toMatch(/next at 2030-01-31T12:00:01Z: the provider may be asked for creates again\n$/)
  })

  it.each<[what: string, document: object, says: string]>([
    ['the agent as it is', agentDocument(), 'it is that of default/support as it stands, within 1 to 20'],
    ['another agent', agentDocument(undefined, 'other'), 'the memory is of another agent'],
    [
      'narrower bounds',
      agentDocument({ enabled: true, minReplicas: 3, maxReplicas: 9, targetMetrics: [{ type: 'concurrency', targetValue: 4 }] }),
      '1 is outside of 3 to 9',
    ],
  ])('beside %s it says where the two differ', async (_, document, says) =>
    expect((await homeostat(['explain', '-', '--spec', file('beside.json', document)], await statusOf())).stdout).toContain(says),
  )
})

describe('explain refuses', () => {
  it.each<[what: string, args: readonly string[], stdin: string, code: number, says: string]>([
    ['several lines without a number', [lines], '', 2, 'Give --line, from 1 to 2'],
    ['a line that is not there', [lines, '--line', '3'], '', 3, 'holds 2 lines and no line 3'],
    ['a line of nothing', ['--line', '1'], '', 2, 'Name the file'],
    ['a file beside an observation', [lines, '--observed', 'x'], '', 2, 'explained by itself'],
    ['nothing at all', [], '', 2, 'homeostat init --all'],
    ['what is something else', ['-'], '{"a":1}', 3, 'nothing that can be explained'],
    ['a list', ['-'], '[]', 3, 'nothing that can be explained'],
    ['what is no JSON', ['-'], '{', 3, 'stdin'],
    ['a line with a fault', ['-'], '{"spec":{},"observed":{},"now":1}', 3, 'observed.instances'],
    ['a plan of another shape', ['-'], '{"actions":[{}],"trail":[],"wake":null}', 3, 'is no plan'],
    ['a plan that cannot be told', ['-'], '{"actions":[{"type":"Create"}],"trail":[],"wake":null}', 3, 'is no plan'],
    ['a status that is not sound', ['-'], '{"phase":"Running","memory":{}}', 3, 'is no status'],
  ])('%s', async (_, args, stdin, code, says) => {
    const ran = await homeostat(['explain', ...args], stdin)
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' })
    expect(ran.stderr).toContain(says)
  })
})
