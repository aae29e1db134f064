/** Which vectors are known: a function of `inputs` for each kind, giving what is to be compared with `expected`. */
import { hpaPasses } from './hpaPasses.mjs'
import { hpaSteps } from './hpaSteps.mjs'
import { originKinds } from './origin.mjs'
import { originCrd } from './originCrd.mjs'

export const kinds = { ...hpaSteps, ...hpaPasses, ...originKinds, ...originCrd }
