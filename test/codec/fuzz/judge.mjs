/** What must be true of an answer, whatever was asked: the sentence that is not, or undefined. */
import { renderErrors } from '../../../dist/codec/index.js'
import { SECRET } from './inputs.mjs'

export const wrongWith = (answer, { text, isPlanted }) => {
  const { errors, notes = [] } = answer
  if (errors === undefined) {
    if (answer.value !== answer.again()) return `what was taken is another thing after a round: ${answer.value} and ${answer.again()}`
  } else if (errors.length === 0) return 'it refuses, and does not say what'
  const told = errors ?? notes
  if (told.length > 101) return `it tells ${told.length} faults`
  for (const { path, problem, got, line, column } of told) {
    if (typeof path !== 'string' || problem === '' || typeof problem !== 'string' || got === '' || typeof got !== 'string')
      return 'an error without path, problem or kind'
    if ((line ?? 1) < 1 || (column ?? 1) < 1 || !Number.isSafeInteger((line ?? 1) * (column ?? 1))) return `an error in line ${line}, column ${column}`
    if (problem.includes(SECRET) || got.includes(SECRET)) return 'a message with the secret in it'
  }
  // A scenario names files, and what is wrong with one is told with its name.
  const shown = told.map(({ source: _, ...error }) => error)
  if (isPlanted && renderErrors(shown, text).includes(SECRET)) return 'the errors as they are shown hold the secret'
  return undefined
}

const BUILT_IN = [Object, Array, String, Number, Boolean, Function, Map, Set, RegExp, Date, Promise].flatMap((made) => [made, made.prototype])
const keysOf = () => BUILT_IN.map((each) => Reflect.ownKeys(each).length)
const before = keysOf()

/** What an input did to everybody's objects. */
export const polluted = () => {
  if ('polluted' in {} || Object.keys(Object.prototype).length > 0) return 'Object.prototype was changed'
  return keysOf().every((count, index) => count === before[index]) ? undefined : 'something built in was changed'
}
