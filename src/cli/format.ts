/** Colours by meaning. Without a terminal, or with NO_COLOR, none of them does anything. */
import pc from 'picocolors'
import type { Output } from './io.js'

export type Colors = ReturnType<typeof pc.createColors>

export const colorsOf = ({ colors }: Output): Colors => pc.createColors(colors)
