/** Skips, while mutants are judged, what says nothing of src: that a law rejects a wrong implementation of its own, and how long something takes. */
import { beforeEach } from 'vitest'

beforeEach(({ task, skip }) => {
  if (saysNothing.test(task.name)) skip()
})

const saysNothing = /\brejects\b|\blinear in length\b|\bin a moment\b/
