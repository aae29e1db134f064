/**
 * Keys that people may know from the predecessor, from Kubernetes or from a later version, and that are refused here: every field has an effect, and these have none.
 */
const later = 'leave it out, for this version gives it no effect yet'
const ofKubernetes = 'leave it out, for it belongs to Kubernetes'

export const laterTop = { status: 'leave it out, for status is handed in with the observation' }

export const laterMetadata = {
  creationTimestamp: ofKubernetes,
  managedFields: ofKubernetes,
  ownerReferences: ofKubernetes,
  finalizers: ofKubernetes,
  selfLink: ofKubernetes,
}

export const laterScaling = { metrics: later, pause: later, override: later, activation: later, schedules: later, priority: later, weight: later }
