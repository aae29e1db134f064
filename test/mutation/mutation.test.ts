/** What judges mutants is judged here, on reports made by hand: a mutation run that is blind, or that somebody blinded, must not pass. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge, type Mutant, nameOf, percent, type Report } from './judge.mjs'
import { rooms } from './rooms.mjs'
import { survivors } from './survivors.mjs'

const source = 'const a = 1\n  return a < b || c\nif (a) {\n  b()\n}\n'
const mutant = (status: string, [line, from, to]: readonly [number, number, number], replacement = 'true', last = line): Mutant => ({
  status,
  replacement,
  location: { start: { line, column: from }, end: { line: last, column: to } },
})
const killed = mutant('Killed', [2, 10, 15])
const alive = mutant('Survived', [2, 10, 15], 'a <= b')
const name = 'src/x.ts: return ⟦a < b⟧ || c => a <= b'
const reportOf = (mutants: readonly Mutant[], judged = 'Killed', unjudged = 'Survived'): Report => ({
  files: {
    'src/x.ts': { source, mutants },
    'test/mutation/canary/judged.ts': { source, mutants: [mutant(judged, [1, 11, 12])] },
    'test/mutation/canary/unjudged.ts': { source, mutants: [mutant(unjudged, [1, 11, 12])] },
  },
})
const faults = (report: Report, listed: Readonly<Record<string, string>> = {}, least = 1, share = 0.5) => judge(report, { listed, least, share }).faults

describe('a name of a mutant', () => {
  it('says what is replaced, and by what', () => expect(nameOf('src/x.ts', source, alive)).toBe(name))
  it('stays in one line, and apart from the lines round it', () =>
    expect(nameOf('src/x.ts', source, mutant('Survived', [3, 8, 2], '{\n}', 5))).toBe('src/x.ts: if (a) ⟦{ …⟧ => { }'))
})

describe('a report', () => {
  it('passes with what died, and with what is listed', () => {
    expect(faults(reportOf([killed]))).toEqual([])
    expect(faults(reportOf([killed, alive]), { [name]: 'a is never b' })).toEqual([])
    expect(judge(reportOf([killed, killed, mutant('Timeout', [1, 1, 2]), alive]), { listed: {}, least: 1, share: 0 })).toMatchObject({
      mutants: 4,
      killed: 3,
      timedOut: 1,
      alive: 1,
      score: 0.75,
    })
  })

  it.each<[string, Report, Readonly<Record<string, string>>, number, number, string]>([
    ['a mutant lives that is not listed', reportOf([killed, alive]), {}, 1, 0.5, `lives: ${name}`],
    ['one that no test runs lives too', reportOf([killed, { ...alive, status: 'NoCoverage' }]), {}, 1, 0.5, `lives: ${name}`],
    ['what is listed died', reportOf([killed, { ...alive, status: 'Killed' }]), { [name]: 'no' }, 1, 0.5, `listed, and does not live: ${name}`],
    ['what is listed is gone', reportOf([killed]), { [name]: 'no' }, 1, 0.5, `listed, and does not live: ${name}`],
    ['too few died', reportOf([killed, alive]), { [name]: 'no' }, 1, 0.9, '50.0 % were killed, not 90.0 %'],
    ['too few were seen', reportOf([killed]), {}, 2, 0.9, 'only 1 mutants were seen, not 2'],
    ['one was left out', reportOf([killed, { ...alive, status: 'Ignored' }]), {}, 1, 0.9, `Ignored, so not judged: ${name}`],
    ['the canary lives', reportOf([killed], 'Survived'), {}, 1, 0.9, 'the canary lives: test/mutation/canary/judged.ts: const a = ⟦1⟧ => true'],
    ['all die', reportOf([killed], 'Killed', 'Killed'), {}, 1, 0.9, 'died though nobody looks: test/mutation/canary/unjudged.ts: const a = ⟦1⟧ => true'],
  ])('fails where %s', (_title, report, listed, least, share, fault) => expect(faults(report, listed, least, share)).toEqual([fault]))

  it('fails where there is no canary, and where there is nothing', () => {
    expect(faults({ files: { 'src/x.ts': { source, mutants: [killed] } } })).toEqual(['no judged canary was seen', 'no unjudged canary was seen'])
    expect(faults(reportOf([]), {}, 1, 0.9)).toEqual(['only 0 mutants were seen, not 1', '0.0 % were killed, not 90.0 %'])
  })

  it('says nothing of files that it did not measure', () => expect(faults(reportOf([killed]), { 'src/y.ts: ⟦a⟧ => b': 'no' })).toEqual([]))
  it('never rounds a share up', () => expect([0.89999, 0.9, 1].map(percent)).toEqual(['89.9 %', '90.0 %', '100.0 %']))
})

describe('src', () => {
  const root = join(import.meta.dirname, '..', '..')
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
  const hidden = /stryker\s+(?:disable|restore)|(?:istanbul|v8|c8|coverage)\s+ignore/i

  it('hides nothing from mutants and from coverage', () => {
    expect('// Stryker disable all').toMatch(hidden)
    expect(sources.filter((path) => hidden.test(readFileSync(join(root, 'src', path), 'utf8')))).toEqual([])
  })

  it('has every room of core, policy and codec in the table', () => {
    const isMutated = (path: string): boolean => /^(?:core|policy|codec)\/.*$/.test(path) && !path.endsWith('index.ts')
    const seen = new Set(sources.filter(isMutated).map((path) => path.slice(0, path.lastIndexOf('/'))))
    expect([...seen].sort()).toEqual(rooms.map(({ room }) => room).sort())
  })

  it('has a file of survivors for rooms alone, and in each those of its room', async () => {
    const folder = join(import.meta.dirname, 'survivors')
    for (const file of readdirSync(folder)) {
      const room = file.replace(/\.mjs$/, '').replaceAll('.', '/')
      expect(rooms.map((own) => own.room)).toContain(room)
      const own = (await import(join(folder, file))) as { readonly survivors: Readonly<Record<string, string>> }
      for (const listed of Object.keys(own.survivors)) expect(listed.slice(0, listed.indexOf(': '))).toMatch(new RegExp(`^src/${room}/[^/]+\\.ts$`))
    }
  })

  it('has the survivors that are listed, as they are named, each with a reason', () => {
    for (const [listed, why] of Object.entries(survivors)) {
      const [, file = '', rest = ''] = /^(\S+): (.*)$/s.exec(listed) ?? []
      const source = readFileSync(join(root, file), 'utf8')
      // There may be arrows in what is replaced, in what stands after it and in what replaces it, so any of them may be the one between.
      const shown = [...rest.matchAll(/ => /g)].map(({ index }) => rest.slice(0, index)).filter((line) => line.includes('⟧'))
      const lines = shown.map((line) => line.replace('⟦', '').replace('⟧', '').replace(/ …$/, ''))
      expect(
        lines.some((line) => source.includes(line)),
        listed,
      ).toBe(true)
      expect(why.length, listed).toBeGreaterThan(20)
    }
  })
})
