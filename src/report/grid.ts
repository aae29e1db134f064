/** A table as text, as wide as what is in it. Without `align` the first column stands left and the rest, numbers, stand right. */

export type Align = 'left' | 'right'

export const gridText = (rows: readonly (readonly string[])[], align: readonly Align[] = ['left']): string => {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  }
  return rows.map((row) => lineOf(row, widths, align)).join('\n')
}

const lineOf = (row: readonly string[], widths: readonly number[], align: readonly Align[]): string =>
  row
    .map((cell, index) => (align[index] === 'left' ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('  ')
    .trimEnd()
