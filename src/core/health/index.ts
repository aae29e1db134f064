/** Health of one instance: what probes show, and when they are due. */
export { onProbe } from './onProbe.js'
export { nextDue } from './probing.js'
