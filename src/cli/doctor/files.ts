/** What lies on the disk: programs on the path, a kubeconfig, folders to write to. Looks whether it is there, and reads nothing of it. */
import { accessSync, constants, type Stats, statSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import type { Io } from '../io.js'
import { shells } from '../options.js'
import { type Finding, finding } from './finding.js'

export const fileFindings = (io: Pick<Io, 'env' | 'cwd'>): readonly Finding[] => [
  browserFinding(io),
  ...shells.map((shell) => {
    const path = programOf(io, [shell])
    const use = `completion: homeostat completion ${shell}`
    return finding(shell, path !== undefined, path ?? 'not on the PATH', use, `only if ${shell} is your shell: install it`)
  }),
  kubeconfigFinding(io),
  programFinding(io, 'kubectl', 'looking at what runs on a cluster', 'install kubectl'),
  folderFinding('this folder', io.cwd, 'reports and samples', 'change to a folder that you may write to'),
  folderFinding(
    'state folder',
    stateFolderOf(io),
    'status that outlives the process (homeostat/operator with a store of files)',
    'set XDG_STATE_HOME to a folder that you may write to',
  ),
]

const browserFinding = (io: Pick<Io, 'env'>): Finding => {
  const path = programOf(io, [...(io.env.BROWSER ?? '').split(delimiter).filter((each) => each !== ''), ...BROWSERS])
  return finding(
    'browser',
    path !== undefined,
    path ?? 'none on the PATH',
    'looking at a report (--report); any browser, anywhere, does',
    'open the file on another machine',
  )
}

const programFinding = (io: Pick<Io, 'env'>, name: string, use: string, remedy: string): Finding => {
  const path = programOf(io, [name])
  return finding(name, path !== undefined, path ?? 'not on the PATH', use, remedy)
}

const kubeconfigFinding = ({ env }: Pick<Io, 'env'>): Finding => {
  const named = (env.KUBECONFIG ?? '').split(delimiter).filter((path) => path !== '')
  const candidates = named.length > 0 ? named : [join(homeOf(env), '.kube', 'config')]
  const inside = env.KUBERNETES_SERVICE_HOST !== undefined
  const path = candidates.find(isFile) ?? (inside ? 'the service account of this pod' : undefined)
  return finding('kubeconfig', path !== undefined, path ?? `not at ${candidates.join(', ')}`, 'agents on Kubernetes', 'set KUBECONFIG, or run inside a cluster')
}

const folderFinding = (name: string, path: string, use: string, remedy: string): Finding => {
  const allowed = mayWrite(path)
  return finding(name, allowed, allowed ? path : `${path} cannot be written to`, use, remedy)
}

const stateFolderOf = ({ env }: Pick<Io, 'env'>): string => join(env.XDG_STATE_HOME ?? join(homeOf(env), '.local', 'state'), 'homeostat')

/** Whether it, or the nearest folder above it that is there, takes new files. */
const mayWrite = (path: string): boolean => {
  const folder = resolve(path)
  const found = statsOf(folder)
  if (found !== undefined) return found.isDirectory() && can(folder, constants.W_OK | constants.X_OK)
  return dirname(folder) !== folder && mayWrite(dirname(folder))
}

/** The first of these programs that the path leads to. */
const programOf = ({ env }: Pick<Io, 'env'>, names: readonly string[]): string | undefined => {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .find((path) => isFile(path) && can(path, constants.X_OK))
}

const homeOf = (env: Io['env']): string => env.HOME ?? env.USERPROFILE ?? '.'

const isFile = (path: string): boolean => statsOf(path)?.isFile() ?? false

const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined // below a file, or where one may not look
  }
}

const can = (path: string, mode: number): boolean => {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

const BROWSERS = ['xdg-open', 'open', 'google-chrome', 'chromium', 'chromium-browser', 'firefox', 'msedge']
