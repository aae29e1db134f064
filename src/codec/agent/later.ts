/**
 * Keys that people may know from Kubernetes, and that are refused here: every field has an effect, and these have none.
 */
const ofKubernetes = 'leave it out, for it belongs to Kubernetes'

export const laterTop = { status: 'leave it out, for status is handed in with the observation' }

export const laterMetadata = {
  creationTimestamp: ofKubernetes,
  managedFields: ofKubernetes,
  ownerReferences: ofKubernetes,
  finalizers: ofKubernetes,
  selfLink: ofKubernetes,
}
