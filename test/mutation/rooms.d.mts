export const rooms: readonly { readonly room: string; readonly least: number; readonly runs: number; readonly tests: readonly string[] }[]
export const LEAST_KILLED: number
