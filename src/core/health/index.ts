/** Health of one instance: what probes show, when they are due, and from when on one that does not get well is given up. */
export { onProbe } from './onProbe.js'
export { nextDue } from './probing.js'
