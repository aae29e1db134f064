/** The mutants that may live, each with the reason why no test can tell it from what stands in src; by name, as `judge` gives it; a file for each room. */
import { readdirSync } from 'node:fs'

const folder = new URL('survivors/', import.meta.url)
const modules = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)))

export const survivors = Object.assign({}, ...modules.map((module) => module.survivors))
