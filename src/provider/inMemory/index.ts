/**
 * Instances in memory: the simulated world of `homeostat/sim`, in real time or in yours.
 * @module homeostat/provider/inMemory
 */
export { type InMemoryOptions, type InMemoryProvider, inMemoryProvider } from './inMemory.js'
