/** Colours by meaning. Without a terminal, or with NO_COLOR, none of them does anything. */
import pc from 'picocolors'
import type { Terminal, Tone } from '../report/index.js'
import type { Output } from './io.js'

export type Colors = ReturnType<typeof pc.createColors>

export const colorsOf = ({ colors }: Output): Colors => pc.createColors(colors)

/** A terminal as the report writes for it: its width, up to what is still read at a glance, and colours if it has any. */
export const terminalOf = (output: Output): Terminal => {
  const colors = colorsOf(output)
  const toneColors: Readonly<Record<Tone, (text: string) => string>> = {
    Title: colors.bold,
    Soft: colors.dim,
    load: String,
    demand: colors.dim,
    desired: colors.yellow,
    ready: colors.blue,
    busy: colors.green,
    waiting: colors.magenta,
    Up: colors.yellow,
    Down: colors.blue,
    Other: String,
    Loss: colors.red,
  }
  return { width: Math.min(output.columns, WIDEST), paint: (tone, text) => toneColors[tone](text) }
}

const WIDEST = 120
