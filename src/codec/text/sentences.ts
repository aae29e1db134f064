/**
 * What to say where a text is no YAML. The parser's own messages quote the text, and a text may hold secrets: only its codes are read.
 */
import type { ErrorCode } from 'yaml'

export const sentenceOf = (code: ErrorCode): string => SENTENCES[code]

const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'expected an alias alone, without a tag or an anchor of its own',
  BAD_ALIAS: 'expected a name after & or *, and none that ends in a colon',
  BAD_COLLECTION_TYPE: 'expected a value without a tag; leave the tag out',
  BAD_DIRECTIVE: 'expected no directive; leave the line out',
  BAD_DQ_ESCAPE: 'expected an escape that YAML knows; double the backslash, or use single quotes',
  BAD_INDENT: 'expected the indentation of the lines before, or a closing bracket',
  BAD_PROP_ORDER: 'expected the tag or anchor after the dash or colon',
  BAD_SCALAR_START: 'expected a value that does not begin with a reserved sign; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'expected one value on the line; put a text that contains a colon in quotes',
  BLOCK_IN_FLOW: 'expected { } or [ ] inside of { } or [ ]',
  DUPLICATE_KEY: 'expected each key once in a map',
  IMPOSSIBLE: 'expected YAML or JSON',
  KEY_OVER_1024_CHARS: 'expected a key of at most 1024 signs',
  MISSING_CHAR: 'expected a closing quote or bracket, a colon or a space before this place',
  MULTILINE_IMPLICIT_KEY: 'expected a key on one line, with a colon after it',
  MULTIPLE_ANCHORS: 'expected one anchor',
  MULTIPLE_DOCS: 'expected one document',
  MULTIPLE_TAGS: 'expected one tag',
  NON_STRING_KEY: 'expected a key that is a text; put it in quotes',
  RESOURCE_EXHAUSTION: 'expected a text that is less deeply nested',
  TAB_AS_INDENT: 'expected spaces, for YAML takes no tab as indentation',
  TAG_RESOLVE_FAILED: 'expected a value without a tag; leave the tag out',
  UNEXPECTED_TOKEN: 'expected nothing more in this place; look before it for a missing colon, dash, quote or bracket',
}
