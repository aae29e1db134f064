/** The part of the page's script that says which stretch of time is seen: all plots show the same, and it never leaves the run. */

export const stretch = `
  let range = [0, lengthOf(line)]
  let isFollowing = false
  const LEAST = 30

  const show = (from, to) => {
    const end = lengthOf(line)
    const length = Math.min(end, Math.max(LEAST, to - from))
    const low = Math.max(0, Math.min(from, end - length))
    range = [low, low + length]
    isFollowing = true
    for (const plot of drawn) plot.setScale('x', { min: range[0], max: range[1] })
    isFollowing = false
    find('shown').textContent = (length >= end ? 'All of ' : 'From ') + clock(range[0]) + ' to ' + clock(range[1])
  }

  /** A plot whose stretch was dragged takes the others along. */
  const followed = ({ scales }) => {
    if (isFollowing || drawn.length <= panels.length || scales.x.min == null) return
    if (Math.abs(scales.x.min - range[0]) > 0.5 || Math.abs(scales.x.max - range[1]) > 0.5) queueMicrotask(() => show(scales.x.min, scales.x.max))
  }

  /** Around the chosen moment where one is in sight, else around the middle. */
  const zoom = (factor) => {
    const [low, high] = range
    const at = line.moments[chosen]?.at
    const centre = at !== undefined && at >= low && at <= high ? at : (low + high) / 2
    show(centre - (centre - low) * factor, centre + (high - centre) * factor)
  }
  const shift = (share) => show(range[0] + share * (range[1] - range[0]), range[1] + share * (range[1] - range[0]))
  const reveal = (at) => {
    const length = range[1] - range[0]
    if (at < range[0] || at > range[1]) show(at - length / 2, at + length / 2)
  }
`
