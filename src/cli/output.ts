/**
 * One way of showing a result, on every command that has one: `--output json|yaml|table`. JSON is for programs, a line a value, with instants as milliseconds;
 * YAML and tables are for people, with instants as RFC 3339.
 */
import { toDocument, toJsonLine, toYaml } from '../codec/index.js'
import type { Io } from './io.js'
import type { Form } from './options.js'

/** `values`: a line of JSON each. `text`: whole lines; made only when it is asked for. */
export type Shown = { readonly values: readonly unknown[]; readonly text: () => string }

/** False when nobody reads any more. */
export const show = async (io: Io, form: Form, { values, text }: Shown): Promise<boolean> => {
  switch (form) {
    case 'json':
      for (const value of values) if (!(await io.stdout.write(`${toJsonLine(value)}\n`))) return false
      return true
    case 'yaml':
      return io.stdout.write(toYaml(toDocument(values.length === 1 ? values[0] : values)))
    case 'table':
      return io.stdout.write(text())
  }
}
