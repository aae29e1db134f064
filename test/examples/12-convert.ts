/** A file of the predecessor: read as it read it, turned into an agent of ours, with a note for whatever was assumed, rounded or has no place here. */
import { agent } from 'homeostat'
import { encodeAgent, importOrigin, renderErrors, toYaml } from 'homeostat/codec'

export type Converted = { readonly yaml: string; readonly notes: string }

/** Throws what is wrong, with its line and column, where the file cannot be meant. */
export const convert = (json: string, source: string): Converted => {
  const imported = importOrigin(json, { source })
  if (imported._tag === 'Left') throw new Error(renderErrors(imported.left, json))
  return { yaml: toYaml(encodeAgent(agent(imported.right))), notes: imported._tag === 'Both' ? renderErrors(imported.left) : '' }
}
