/** The built-in reconcileFleet holds the laws of fleets. */
import { it } from 'vitest'
import { reconcileFleet } from '../../src/index.js'
import { fleetLaws, holds } from '../../src/laws/index.js'

it.each(fleetLaws(reconcileFleet).map((law) => [law.title, law] as const))('%s', (_title, law) => holds(law))
