/** Instances in memory: the simulated world of `homeostat/sim`, in real time or in yours. */
export { type InMemoryOptions, type InMemoryProvider, inMemoryProvider } from './inMemory.js'
