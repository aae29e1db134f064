/**
 * What runs in the page: draws the time line of the chosen policy with uPlot, shows the moments under the pointer, follows size and colour scheme.
 * Plain script text, for it runs elsewhere; whatever it shows of the data goes in as text nodes.
 */

export const script = `
(() => {
  'use strict'
  const { timelines, first } = JSON.parse(document.getElementById('data').textContent)
  const holder = document.getElementById('charts')
  const log = document.getElementById('log')
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim()
  const faint = (name) => 'color-mix(in srgb, ' + colour(name) + ' 18%, transparent)'
  const clock = (s) => Math.floor(s / 3600) + ':' + String(Math.floor(s / 60) % 60).padStart(2, '0') + ':' + String(Math.floor(s) % 60).padStart(2, '0')
  const number = (v) => (v == null ? '' : Number.isInteger(v) ? String(v) : v.toFixed(v < 1 ? 2 : 1))
  const make = (tag, text, kind) => {
    const made = document.createElement(tag)
    if (text !== undefined) made.textContent = text
    if (kind !== undefined) made.className = kind
    return made
  }
  const signs = { Up: '\\u25B2', Down: '\\u25BC', Loss: '\\u2715', Other: '\\u25CF' }
  const panels = [
    { title: 'Load', height: 120, fine: true, series: [{ key: 'load', label: 'requests per second', fill: true }] },
    { title: 'Instances', height: 300, moments: true, series: [
      { key: 'busy', label: 'busy', fill: true },
      { key: 'demand', label: 'needed, d(t)', dash: [6, 4], stepped: true },
      { key: 'desired', label: 'desired', stepped: true, width: 4.5 },
      { key: 'ready', label: 'ready', stepped: true, width: 1.6 },
    ] },
    { title: 'Queue', height: 120, last: true, series: [{ key: 'waiting', label: 'waiting requests', fill: true }] },
  ]
  let chosen = first
  let plots = []

  const drawMoments = (plot, line) => {
    const { ctx } = plot
    const size = 4 * devicePixelRatio
    ctx.save()
    for (const { at, kind, level } of line.moments) {
      const x = plot.valToPos(at, 'x', true)
      const y = plot.valToPos(level, 'y', true)
      if (x < plot.bbox.left || x > plot.bbox.left + plot.bbox.width) continue
      ctx.beginPath()
      if (kind === 'Up') { ctx.moveTo(x - size, y + 3 * size); ctx.lineTo(x + size, y + 3 * size); ctx.lineTo(x, y + 1.2 * size) }
      else if (kind === 'Down') { ctx.moveTo(x - size, y - 3 * size); ctx.lineTo(x + size, y - 3 * size); ctx.lineTo(x, y - 1.2 * size) }
      else if (kind === 'Loss') {
        ctx.strokeStyle = colour('loss')
        ctx.lineWidth = 2 * devicePixelRatio
        ctx.moveTo(x - size, y - size); ctx.lineTo(x + size, y + size); ctx.moveTo(x + size, y - size); ctx.lineTo(x - size, y + size)
        ctx.stroke()
        continue
      } else ctx.arc(x, y, size / 2, 0, 7)
      ctx.fillStyle = colour(kind === 'Up' ? 'up' : kind === 'Down' ? 'down' : 'soft')
      ctx.fill()
    }
    ctx.restore()
  }

  const showTip = (plot, tip, line) => {
    const { left, top, idx } = plot.cursor
    tip.hidden = true
    if (left == null || left < 0 || idx == null) return
    const reach = plot.posToVal(Math.min(left + 9, plot.over.clientWidth), 'x') - plot.posToVal(left, 'x')
    const at = plot.posToVal(left, 'x')
    const most = holder.clientWidth < 560 ? 3 : 6
    const near = line.moments.filter((moment) => Math.abs(moment.at - at) <= Math.max(reach, 8))
    if (near.length === 0) return
    tip.replaceChildren()
    for (const { at: when, kind, text } of near.slice(0, most)) {
      const entry = make('p')
      entry.append(make('b', signs[kind] + ' ' + clock(when), kind), text)
      tip.append(entry)
    }
    if (near.length > most) tip.append(make('p', (near.length - most) + ' more', 'soft'))
    tip.hidden = false
    const half = plot.over.clientWidth / 2
    tip.style.left = (left < half ? plot.over.offsetLeft + left + 14 : Math.max(0, plot.over.offsetLeft + left - 14 - tip.offsetWidth)) + 'px'
    tip.style.top = Math.min(top + 30, 120) + 'px'
  }

  const optionsOf = (panel, line, keys, tip, width) => ({
    width,
    height: panel.height,
    legend: { show: false },
    cursor: { sync: { key: 'time' }, y: false, points: { size: 7 }, drag: { x: true, y: false } },
    scales: { x: { time: false }, y: { range: (plot, low, high) => [0, panel.fine && high > 0 ? high * 1.12 : Math.max(1, high * 1.12)] } },
    axes: [
      { show: true, size: panel.last ? 34 : 8, stroke: colour('soft'), grid: { stroke: colour('grid'), width: 1 }, ticks: { show: panel.last === true, stroke: colour('line'), width: 1, size: 5 }, font: '12px system-ui, sans-serif',
        space: 64, incrs: [15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 172800, 604800], values: (plot, ticks) => ticks.map((tick) => (panel.last ? clock(tick).replace(/:00$/, '') : '')) },
      { size: 40, gap: 4, stroke: colour('soft'), grid: { stroke: colour('grid'), width: 1 }, ticks: { show: false }, font: '12px system-ui, sans-serif', space: 28, incrs: [...(panel.fine ? [0.01, 0.02, 0.05, 0.1, 0.2, 0.5] : []), 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000, 1000000] },
    ],
    series: [{}, ...panel.series.map(({ key, label, fill, dash, stepped, width: thick }) => ({
      label,
      stroke: colour(key),
      width: thick ?? 1.5,
      dash,
      fill: fill ? faint(key) : undefined,
      points: { show: false },
      paths: stepped ? uPlot.paths.stepped({ align: 1 }) : undefined,
    }))],
    hooks: {
      draw: panel.moments ? [(plot) => drawMoments(plot, line)] : [],
      setCursor: [(plot) => {
        const idx = plot.cursor.idx
        panel.series.forEach(({ key }, index) => { keys[index].textContent = idx == null || plot.cursor.left < 0 ? '' : number(line[key][idx]) })
        if (panel.moments) showTip(plot, tip, line)
      }],
    },
  })

  const draw = () => {
    for (const plot of plots) plot.destroy()
    holder.replaceChildren()
    const line = timelines[chosen]
    plots = panels.map((panel) => {
      const chart = make('div', undefined, 'chart')
      const list = make('ul', undefined, 'keys')
      const keys = panel.series.map(({ key, label, dash }) => {
        const entry = make('li')
        const swatch = make('i', undefined, dash ? 'dash' : undefined)
        swatch.style.borderColor = colour(key)
        const value = make('b')
        entry.append(swatch, label + ' ', value)
        list.append(entry)
        return value
      })
      if (panel.moments) for (const [kind, text] of [['Up', 'scales up'], ['Down', 'scales down'], ['Loss', 'crash'], ['Other', 'acts']]) {
        const entry = make('li')
        entry.append(make('i', signs[kind], 'mark ' + kind), text)
        list.append(entry)
      }
      const tip = make('div', undefined, 'tip')
      tip.hidden = true
      chart.append(make('h3', panel.title), list)
      holder.append(chart)
      const plot = new uPlot(optionsOf(panel, line, keys, tip, holder.clientWidth), [line.at, ...panel.series.map(({ key }) => line[key])], chart)
      chart.append(tip)
      return plot
    })
    log.replaceChildren(...line.moments.map(({ at, kind, text }) => {
      const row = make('div')
      row.append(make('time', clock(at)), make('span', signs[kind], kind), make('span', text))
      return row
    }))
    document.getElementById('count').textContent = line.moments.length + (line.omitted > 0 ? ' of ' + (line.moments.length + line.omitted) : '')
    for (const button of document.querySelectorAll('[data-line]')) button.setAttribute('aria-pressed', String(Number(button.dataset.line) === chosen))
  }

  for (const button of document.querySelectorAll('[data-line]')) button.addEventListener('click', () => { chosen = Number(button.dataset.line); draw() })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)
  let width = holder.clientWidth
  new ResizeObserver(() => {
    if (holder.clientWidth === width || holder.clientWidth === 0) return
    width = holder.clientWidth
    for (const [index, plot] of plots.entries()) plot.setSize({ width, height: panels[index].height })
  }).observe(holder)
  draw()
})()
`
