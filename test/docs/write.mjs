/** Writes the pages: `npm run docs`, then open `dist-docs/index.html`. What is not documented, and whatever typedoc warns of, is an error. */
import { readModel, undocumented } from './model.mjs'

const { app, project, warnings } = await readModel()
await app.generateOutputs(project)
const faults = [...warnings, ...undocumented(project).map((each) => `not documented: ${each}`)]
for (const fault of faults) console.error(fault)
console.log(`${project.children?.length ?? 0} entries, ${faults.length} faults: dist-docs/index.html`)
process.exitCode = faults.length > 0 ? 1 : 0
