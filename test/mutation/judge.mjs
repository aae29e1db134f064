/**
 * What a report of Stryker says of a room, and what is wrong with it: a mutant that lives and is not listed, one listed that died or is gone, too small a
 * share killed, and every sign that the run was blind: a canary that lives, a mutant that died though nobody looked, too few mutants, some left out.
 */

/** One line a mutant, by what it replaces and not by where, so that lines may move: `file: code ⟦replaced⟧ code => replacement`. */
export const nameOf = (file, source, { location: { start, end }, replacement }) => {
  const lines = source.split('\n')
  const first = lines[start.line - 1] ?? ''
  const whole = start.line === end.line
  const replaced = whole ? first.slice(start.column - 1, end.column - 1) : `${first.slice(start.column - 1)} …`
  const after = whole ? first.slice(end.column - 1) : ''
  return `${file}: ${first.slice(0, start.column - 1).trimStart()}⟦${replaced}⟧${after} => ${(replacement ?? '').replace(/\s+/g, ' ')}`
}

/** `report`: of Stryker; `listed`: why a mutant may live, by its name; `least`: how many mutants there must be; `share`: how many of them must die. */
export const judge = (report, { listed, least, share }) => {
  const rows = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file, name: nameOf(file, source, mutant), status: mutant.status, canary: canaryOf(file) })),
  )
  const own = rows.filter(({ canary }) => canary === null)
  const count = (...statuses) => own.filter(({ status }) => statuses.includes(status)).length
  const [killed, alive] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')]
  const score = killed + alive === 0 ? 0 : killed / (killed + alive)
  const lives = new Set(own.filter(isAlive).map(({ name }) => name))
  const isMeasured = (name) => name.slice(0, name.indexOf(': ')) in report.files
  const faults = [
    ...rows.filter(({ canary, status }) => canary === 'judged' && status !== 'Killed').map(({ name }) => `the canary lives: ${name}`),
    ...rows.filter(({ canary, status }) => canary === 'unjudged' && status !== 'Survived').map(({ name }) => `died though nobody looks: ${name}`),
    ...['judged', 'unjudged'].filter((own) => !rows.some(({ canary }) => canary === own)).map((own) => `no ${own} canary was seen`),
    ...(own.length < least ? [`only ${own.length} mutants were seen, not ${least}`] : []),
    ...own.filter(({ status }) => !judged.includes(status)).map(({ name, status }) => `${status}, so not judged: ${name}`),
    ...(score < share ? [`${percent(score)} were killed, not ${percent(share)}`] : []),
    ...[...lives].filter((name) => !(name in listed)).map((name) => `lives: ${name}`),
    ...Object.keys(listed).flatMap((name) => (isMeasured(name) && !lives.has(name) ? [`listed, and does not live: ${name}`] : [])),
  ]
  return { mutants: own.length, killed, alive, timedOut: count('Timeout'), score, faults }
}

export const percent = (share) => `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`

const isAlive = ({ status }) => status === 'Survived' || status === 'NoCoverage'
const canaryOf = (file) => (file.endsWith('canary/judged.ts') ? 'judged' : file.endsWith('canary/unjudged.ts') ? 'unjudged' : null)
/** Errors too: a mutant that does not run is not seen by any test. Ignored, pending and what else there may be is not judged. */
const judged = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'CompileError']
