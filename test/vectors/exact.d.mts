export const parse: (text: string) => unknown
export const int: (json: number | string) => number | bigint
export const maybeInt: (json: number | string | null | undefined) => number | bigint | null
export const agrees: (expected: unknown, got: unknown) => boolean
