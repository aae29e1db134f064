/**
 * A JSON value as YAML: in the order of its keys, long texts unfolded, nothing said by reference. Law: reading it back gives the value.
 */
import { stringify } from 'yaml'

/** JSON as YAML, for people; texts that YAML would misread are quoted. */
export const toYaml = (json: unknown): string => stringify(json ?? null, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.2' })
