#!/usr/bin/env node
/** The entry of `homeostat`: the process is the world, `run` is the program. */
import { processIo } from './io.js'
import { run } from './run.js'

// Not process.exit: what is written must still reach a slow reader.
process.exitCode = await run(process.argv.slice(2), processIo())
