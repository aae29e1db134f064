/**
 * The engine as a service, for callers in any language: POST what you see, get the plan. It keeps nothing: each caller hands back the status that the last plan
 * gave it, in `observed.status`. The body is the same JSON as a line of `homeostat decide --stream`, read within the same limits.
 */
import express, { type Express, type Request } from 'express'
import { explain, type Plan, reconcile } from 'homeostat'
import { decodeStreamLine, planToJson, type SpecErrors } from 'homeostat/codec'

export const createService = (): Express => {
  const app = express()
  app.use(express.text({ type: () => true, limit: '1mb' }))
  app.post('/plan', (request, response) => {
    const answer = decide(request)
    if ('refused' in answer) response.status(422).json({ errors: answer.refused })
    else response.type('json').send(planToJson(answer.plan))
  })
  app.post('/explanation', (request, response) => {
    const answer = decide(request)
    if ('refused' in answer) response.status(422).json({ errors: answer.refused })
    else response.type('text').send(explain(answer.plan))
  })
  return app
}

/** What is wrong with a document is an `Either`, plain data: there is no need to import fp-ts. */
const decide = ({ body }: Request): { readonly plan: Plan } | { readonly refused: SpecErrors } => {
  const decoded = decodeStreamLine(typeof body === 'string' ? body : '')
  if (decoded._tag === 'Left') return { refused: decoded.left }
  const { agent, observed, now } = decoded.right
  return { plan: reconcile(agent, observed, now) }
}
