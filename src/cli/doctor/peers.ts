/** The packages that homeostat can do without: each is loaded once, as whoever needs it would, for only that shows that it works on this Node.js. */
import type { Io } from '../io.js'
import { type Finding, finding } from './finding.js'

export const peerFindings = ({ canImport }: Pick<Io, 'canImport'>): Promise<readonly Finding[]> =>
  Promise.all(
    PEERS.map(async ({ name, use, version }) => {
      const refused = await canImport(name)
      return finding(name, refused === null, refused ?? 'can be imported', use, `npm install ${name}@${version}`)
    }),
  )

const PEERS = [
  { name: 'fast-check', use: 'homeostat/laws: properties and worlds for a policy of your own', version: '4' },
  { name: '@kubernetes/client-node', use: 'agents on Kubernetes', version: '1' },
] as const
