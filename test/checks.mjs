/** Checks of a script outside the suite: one after the other, each told as it ends, and counted. */
const count = { passed: 0, failed: 0 }

export const check = async (title, run) => {
  try {
    await run()
    count.passed += 1
    console.log(`ok    ${title}`)
  } catch (error) {
    count.failed += 1
    console.log(`FAIL  ${title}\n      ${String(error.message).trim().replaceAll('\n', '\n      ')}`)
  }
}

export const claim = (condition, message) => {
  if (!condition) throw new Error(message)
}

/** The last line of a script, and its exit code. */
export const tell = () => {
  console.log(`\n${count.passed} passed, ${count.failed} failed`)
  process.exitCode = count.failed === 0 ? 0 : 1
}
