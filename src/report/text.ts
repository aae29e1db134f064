/**
 * A comparison as text: for each scenario a table of its policies with intervals, what each costs and keeps against the first, and what makes the verdict
 * doubtful. Pure: the same comparison gives the same bytes.
 */
import type { Comparison, Difference, PolicyResult, ScenarioResult, Warning } from '../sim/index.js'
import { gridText } from './grid.js'
import { columns, halfText } from './measure.js'
import { decimals } from './number.js'

/** Whole lines, with one at the end. */
export const toText = ({ scenarios }: Comparison): string => scenarios.map(scenarioText).join('\n')

const scenarioText = (result: ScenarioResult): string => {
  const table = gridText([['', ...columns.map(({ title }) => title)], ...rowsOf(result.policies)])
  const notes = result.warnings.map((warning) => `note: ${warningText(warning)}`).join('\n')
  const parts = [`${result.scenario}: ${seedsText(result.seeds)}`, table, againstFirst(result), notes]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

export const seedsText = (seeds: readonly number[]): string => {
  if (seeds.length === 1) return `seed ${seeds[0]}`
  const isRow = seeds.every((seed, index) => index === 0 || seed === seeds[index - 1]! + 1)
  return isRow ? `seeds ${seeds[0]} to ${seeds[seeds.length - 1]}, means with 95 % intervals` : `seeds ${seeds.join(', ')}, means with 95 % intervals`
}

/** The halves of intervals stand under each other: what a column has the longest of is the width of all its halves. */
const rowsOf = (policies: readonly PolicyResult[]): readonly (readonly string[])[] => {
  const halves = policies.map(({ means }) => columns.map((column) => halfText(column, means[column.measure])))
  const widths = columns.map((_, index) => Math.max(...halves.map((row) => row[index]!.length)))
  return policies.map(({ policy, means }, row) => [
    policy,
    ...columns.map(({ measure, show }, index) => {
      const width = widths[index]!
      return `${show(means[measure].mean)}${width === 0 ? '' : ` ${halves[row]![index]!.padEnd(width)}`}`
    }),
  ])
}

const againstFirst = ({ policies }: ScenarioResult): string => {
  const [first, ...others] = policies
  if (first === undefined || others.length === 0) return ''
  const lines = others.flatMap(({ policy, differences }) =>
    differences === null
      ? []
      : [[`  ${policy}`, `cost ${differenceText(differences.cost, 2)}`, `SLO kept ${differenceText(inPoints(differences.sloAttainment), 2)} points`]],
  )
  return [`against ${first.policy}, seed by seed`, gridText(lines)].join('\n')
}

const inPoints = ({ mean, halfWidth, ...rest }: Difference): Difference => ({
  ...rest,
  mean: mean === null ? null : mean * 100,
  halfWidth: halfWidth === null ? null : halfWidth * 100,
})

/** A difference with its sign; `same` where the interval holds zero. */
export const differenceText = ({ mean, halfWidth }: Difference, digits: number): string => {
  if (mean === null) return '—'
  const signed = `${mean > 0 ? '+' : ''}${decimals(mean, digits)}`
  return halfWidth === null ? signed : `${signed} ±${decimals(halfWidth, digits)}`
}

export const warningText = (warning: Warning): string => {
  switch (warning.type) {
    case 'WarmupShort':
      return `warmupSeconds is ${warning.warmupSeconds}, and a start and the longest window take ${warning.neededSeconds} s: the beginning colours the result`
    case 'SeedsAreNotDays':
      return 'the seeds share one recorded day; the intervals say nothing of other days'
    case 'OneSeed':
      return 'one seed has no interval; give --seeds'
  }
}
