/** The part of the page's script that draws: a uPlot for each panel and one for the lanes of marks, all with one cursor and one stretch of time. */

export const plots = `
  const lanes = find('lanes')
  const lengthOf = (each) => Math.max(1, each.at[each.at.length - 1] ?? 0)
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim()
  const font = '12px ' + getComputedStyle(document.body).fontFamily
  const steps = { count: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000, 1000000], fine: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] }
  let drawn = []

  const optionsOf = (holder, panel, roof, hooks) => ({
    width: holder.clientWidth,
    height: panel.height,
    legend: { show: false },
    padding: [8, 10, 0, 0],
    cursor: { sync: { key: 'time' }, y: false, points: { size: 7 }, drag: { x: true, y: false }, bind: { dblclick: () => () => show(0, lengthOf(line)) } },
    scales: { x: { time: false }, y: { range: () => [0, roof] } },
    axes: [
      { size: panel.hasTimes ? 30 : 6, stroke: colour('soft'), font, space: 60, incrs: timeSteps, grid: { stroke: colour('grid'), width: 1 }, ticks: { show: panel.hasTimes, stroke: colour('line'), width: 1, size: 5 },
        values: (plot, ticks) => ticks.map((tick) => (panel.hasTimes ? clock(tick).replace(/:00$/, '') : '')) },
      { size: 46, gap: 6, stroke: colour('soft'), font, space: 28, incrs: panel.isWhole ? steps.count : [...steps.fine, ...steps.count], grid: { stroke: colour('grid'), width: 1 }, ticks: { show: false }, ...panel.axis },
    ],
    series: [{}, ...panel.series.map(({ key, label, form, weight }) => ({
      label,
      stroke: colour(key),
      width: weight,
      dash: form === 'Dashes' ? [6, 4] : undefined,
      fill: form === 'Area' ? colour(key) + '33' : undefined,
      points: { show: false },
      paths: form === 'Area' ? undefined : uPlot.paths.stepped({ align: 1 }),
    }))],
    hooks: { ...hooks, setScale: [(plot, key) => { if (key === 'x') followed(plot) }], drawClear: [shade], draw: [needle, ...(hooks.draw ?? [])] },
  })

  const shade = (plot) => {
    const { ctx, bbox } = plot
    const end = Math.min(plot.valToPos(line.scoredFrom, 'x', true), bbox.left + bbox.width)
    if (end <= bbox.left) return
    ctx.save()
    ctx.globalAlpha = 0.09
    ctx.fillStyle = colour('soft')
    ctx.fillRect(bbox.left, bbox.top, end - bbox.left, bbox.height)
    ctx.restore()
  }

  /** The instant of the chosen moment, through all panels. */
  const needle = (plot) => {
    const moment = line.moments[chosen]
    if (moment === undefined) return
    const { ctx, bbox } = plot
    const x = Math.round(plot.valToPos(moment.at, 'x', true))
    if (x < bbox.left - 1 || x > bbox.left + bbox.width + 1) return
    ctx.save()
    ctx.strokeStyle = colour('accent')
    ctx.lineWidth = 2 * devicePixelRatio
    ctx.beginPath()
    ctx.moveTo(x, bbox.top)
    ctx.lineTo(x, bbox.top + bbox.height)
    ctx.stroke()
    ctx.restore()
  }

  const drawMarks = (plot) => {
    const { ctx, bbox } = plot
    const size = 4.5 * devicePixelRatio
    ctx.save()
    line.moments.forEach(({ at, kind }, index) => {
      const x = plot.valToPos(at, 'x', true)
      if (x < bbox.left - 1 || x > bbox.left + bbox.width + 1) return
      const y = plot.valToPos(laneOf(kind), 'y', true)
      if (index === chosen) {
        ctx.beginPath()
        ctx.arc(x, y, 2 * size, 0, 7)
        ctx.fillStyle = colour('card')
        ctx.fill()
        ctx.strokeStyle = colour('accent')
        ctx.lineWidth = 2 * devicePixelRatio
        ctx.stroke()
      }
      ctx.beginPath()
      ctx.fillStyle = ctx.strokeStyle = colour(kind.toLowerCase())
      if (kind === 'Up') { ctx.moveTo(x - size, y + size); ctx.lineTo(x + size, y + size); ctx.lineTo(x, y - size) }
      else if (kind === 'Down') { ctx.moveTo(x - size, y - size); ctx.lineTo(x + size, y - size); ctx.lineTo(x, y + size) }
      else if (kind === 'Loss') {
        ctx.lineWidth = 2 * devicePixelRatio
        ctx.moveTo(x - size, y - size); ctx.lineTo(x + size, y + size); ctx.moveTo(x + size, y - size); ctx.lineTo(x - size, y + size)
        ctx.stroke()
        return
      } else ctx.arc(x, y, 0.7 * size, 0, 7)
      ctx.fill()
    })
    ctx.restore()
  }
  const laneOf = (kind) => marks.length - 0.5 - marks.findIndex((mark) => mark.kind === kind)

  /** What the series are at a point; nothing at none. */
  const showValues = (index) => {
    for (const value of all('[data-value]')) value.textContent = index == null ? '' : number(line[value.dataset.value][index])
  }

  const draw = () => {
    for (const plot of drawn) plot.destroy()
    drawn = []
    const setCursor = [pointed]
    for (const holder of all('[data-panel]')) {
      const panel = panels.find(({ key }) => key === holder.dataset.panel)
      const most = Math.max(0, ...panel.series.flatMap(({ key }) => line[key]))
      const height = Math.round(panel.height * (holder.clientWidth < 560 ? 0.85 : 1))
      const options = optionsOf(holder, { ...panel, height, hasTimes: panel.key === 'queue' }, most > 0 ? most * 1.1 : 1, { setCursor })
      drawn.push(new uPlot(options, [line.at, ...panel.series.map(({ key }) => line[key])], holder))
    }
    const axis = { splits: () => marks.map(({ kind }) => laneOf(kind)), values: () => marks.map(({ sign }) => sign) }
    const panel = { height: 22 * marks.length + 14, hasTimes: false, isWhole: true, series: [], axis }
    drawn.push(new uPlot(optionsOf(lanes, panel, marks.length, { setCursor, draw: [drawMarks] }), [line.at], lanes))
    for (const plot of drawn) {
      plot.over.append(tip)
      plot.over.addEventListener('click', () => clicked(plot))
    }
    show(...range)
  }
`
