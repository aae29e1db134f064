/**
 * What runs in the page. Plain script text, for it runs elsewhere; whatever it shows of the data goes in as text nodes. The parts share one function's scope:
 * `plots` draws, `stretch` zooms, `moments` goes from decision to decision; here they are tied to the controls.
 */
import { moments } from './moments.js'
import { plots } from './plots.js'
import { stretch } from './stretch.js'

export const script = `
(() => {
  'use strict'
  const find = (id) => document.getElementById(id)
  const all = (selector) => [...document.querySelectorAll(selector)]

  const copy = find('copy')
  copy.hidden = false
  copy.addEventListener('click', async () => {
    const told = (text) => { find('copied').textContent = text }
    try {
      await navigator.clipboard.writeText(find('command').textContent)
      told('Copied.')
    } catch {
      getSelection().selectAllChildren(find('command'))
      told(document.execCommand('copy') ? 'Copied.' : 'Selected: copy it with the keyboard.')
    }
  })

  if (find('data') === null) return
  const { panels, marks, timeSteps, first, timelines } = JSON.parse(find('data').textContent)
  const live = find('live')
  const make = (tag, text, kind) => {
    const made = document.createElement(tag)
    if (text !== undefined) made.textContent = text
    if (kind !== undefined) made.className = kind
    return made
  }
  const clock = (s) => Math.floor(s / 3600) + ':' + String(Math.floor(s / 60) % 60).padStart(2, '0') + ':' + String(Math.floor(s) % 60).padStart(2, '0')
  const number = (v) => (v == null ? '' : Number.isInteger(v) ? String(v) : v.toFixed(v < 1 ? 2 : 1))

  let line = timelines[first]
${plots}
${stretch}
${moments}
  const choose = () => {
    const policy = Number(document.querySelector('[name=policy]:checked').value)
    const world = Number(find('world').value)
    const before = lengthOf(line)
    line = timelines.find((each) => each.policy === policy && each.world === world) ?? line
    for (const log of all('[data-log]')) log.hidden = timelines[Number(log.dataset.log)] !== line
    const [log] = all('[data-log]:not([hidden])')
    log.open = wasOpen
    log.ontoggle = () => { wasOpen = log.open }
    rows = [...log.querySelectorAll('tbody tr')]
    if (lengthOf(line) !== before) range = [0, lengthOf(line)]
    draw()
    select(-1)
  }
  let wasOpen = false

  live.hidden = false
  document.body.classList.add('drawn')
  find('world').closest('p').hidden = find('world').length < 2
  for (const control of all('.controls input, .controls select')) control.addEventListener('change', choose)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)
  addEventListener('beforeprint', () => {
    for (const log of all('[data-log]:not([hidden])')) log.open = true
  })
  let width = live.clientWidth
  new ResizeObserver(() => {
    if (live.clientWidth === width || live.clientWidth === 0) return
    width = live.clientWidth
    draw()
  }).observe(live)
  choose()
})()
`
