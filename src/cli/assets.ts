/** uPlot as text for the report: found where npm put it, read when a report is written and not before. Its licence goes with it. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Assets } from '../report/index.js'
import { failed, type Work } from './refusal.js'

export const readAssets: Work<Assets> = TE.tryCatch(
  async () => {
    const { resolve } = createRequire(import.meta.url)
    const script = resolve('uplot/dist/uPlot.iife.min.js')
    const [code, chartStyle, licence] = await Promise.all(
      [script, resolve('uplot/dist/uPlot.min.css'), join(dirname(script), '../LICENSE')].map((path) => readFile(path, 'utf8')),
    )
    return {
      chartScript: `/*\n${licence?.trim()}\n*/\n${code}`,
      chartStyle: chartStyle ?? '',
      chartNotice: 'Charts: uPlot, © Leon Sorokin, MIT licence (its text is in this file).',
    }
  },
  (error) => failed(`homeostat: the chart for the report cannot be read (${String(error)}). Install the package again.`),
)
