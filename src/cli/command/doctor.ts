/** What of this machine homeostat could use. Looks and reads, writes nothing and opens no socket; what is missing is no failure. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { gridText } from '../../report/grid.js'
import { fileFindings } from '../doctor/files.js'
import type { Finding } from '../doctor/finding.js'
import { machineFindings } from '../doctor/machine.js'
import { peerFindings } from '../doctor/peers.js'
import { terminalFindings } from '../doctor/terminal.js'
import type { Io } from '../io.js'
import type { DoctorOptions } from '../options.js'
import { show } from '../output.js'
import { type Exit, exit, type Work } from '../refusal.js'

export const doctor = (io: Io, { output }: DoctorOptions): Work<Exit> =>
  TE.fromTask(async () => {
    const findings = [...machineFindings(io.machine()), ...terminalFindings(io), ...(await peerFindings(io)), ...fileFindings(io)]
    await show(io, output, { values: findings, text: () => textOf(findings) })
    return exit.ok
  })

const textOf = (findings: readonly Finding[]): string => {
  const rows = findings.map(({ name, found, detail, use, remedy }) => [found ? 'yes' : 'no', name, detail, use, remedy])
  const missing = findings.filter(({ found }) => !found).length
  const end = missing === 0 ? 'all of it is there' : `${findings.length - missing} of ${findings.length} are there; homeostat runs without the rest`
  return `${gridText(
    [['', 'WHAT', 'FOUND', 'GOOD FOR', 'TO HAVE IT'], ...rows],
    Array.from({ length: 5 }, () => 'left' as const),
  )}\n\n${end}\n`
}
