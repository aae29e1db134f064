/** Agents and their status in memory, as JSON would keep them: what is handed out is never what was handed in. They are lost with the process. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { agentKey, agent as canonical, compareBytes } from '../core/index.js'
import type { AgentStore, Stored } from '../port/index.js'

/** Keeps agents and their status in this process; a restart forgets them. */
export const memoryStore = (): AgentStore => {
  const held = new Map<string, string>()
  const read = (text: string): Stored => {
    const { agent, status } = JSON.parse(text)
    return { agent: canonical(agent), status }
  }
  return {
    list: () => TE.fromIO(() => [...held].sort(([a], [b]) => compareBytes(a, b)).map(([, text]) => read(text))),
    load: (agent) =>
      TE.fromIO(() => {
        const text = held.get(agentKey(agent))
        return text === undefined ? null : read(text)
      }),
    save: (agent, status) => TE.fromIO(() => void held.set(agentKey(agent), JSON.stringify({ agent, status }))),
    remove: (agent) => TE.fromIO(() => void held.delete(agentKey(agent))),
  }
}
