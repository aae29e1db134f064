/** Where the shell says what it does. Messages are short sentences without values; what is variable stands in the fields, and never holds a secret. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>
/** Takes a text, with fields beside it. */
export type Log = (message: string, fields?: Fields) => void
/** By level: `debug`, `info`, `warn`, `error`. */
export type Logger = { readonly debug: Log; readonly info: Log; readonly warn: Log; readonly error: Log }
