/** The built-in reconcile holds the laws of single passes and of what goes round them; those of whole worlds are beside, so that two cores share the work. */
import { it } from 'vitest'
import { reconcile } from '../../src/index.js'
import { holds, lawsOfPasses } from '../../src/laws/index.js'

it.each(lawsOfPasses.map((law) => law(reconcile)).map((law) => [law.title, law] as const))('%s', (_title, law) => holds(law))
