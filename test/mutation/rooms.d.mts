export type Room = { readonly room: string; readonly least: number; readonly runs: number; readonly tests: readonly string[] }
export const rooms: readonly Room[]
export const LEAST_KILLED: number
export const testsOf: (room: Room) => readonly string[]
