/** The engine: pure, total, imports only fp-ts. */
export * from './domain/index.js'
export { explain, explainTrail } from './explain/explain.js'
export { actionLine } from './explain/phrases.js'
export * from './health/index.js'
export * from './reconcile/index.js'
export * from './scaling/index.js'
