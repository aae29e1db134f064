/**
 * An adapter for providers that know create, delete, status and list.
 * @module homeostat/provider/fourMethods
 */
export {
  type FourInstance,
  type FourMethods,
  type FourMethodsOptions,
  type FourMethodsProvider,
  fourMethodsProvider,
  nameLabel,
  revisionLabel,
} from './fourMethods.js'
export { type Promises, promises } from './promises.js'
