/** The part of the page's script that tells moments: under the pointer in a tip, and the chosen one, by keys, buttons or a click, in words that are announced. */

export const moments = `
  let chosen = -1
  let rows = []
  const tip = make('div', undefined, 'tip')
  tip.hidden = true
  const textOf = (index) => rows[index]?.lastElementChild.textContent ?? ''
  const markOf = (kind) => marks.find((mark) => mark.kind === kind)
  const pointOf = (at) => Math.max(0, line.at.findLastIndex((each) => each <= at))

  const select = (index) => {
    const count = line.moments.length
    rows[chosen]?.removeAttribute('aria-current')
    chosen = count === 0 ? -1 : Math.min(index, count - 1)
    const moment = line.moments[chosen]
    const told = find('told')
    told.replaceChildren()
    lanes.setAttribute('aria-valuemax', String(count))
    lanes.setAttribute('aria-valuenow', String(chosen + 1))
    const valueText = moment === undefined ? (count === 0 ? 'no decision' : 'none of ' + count + ' chosen') : chosen + 1 + ' of ' + count + ', ' + clock(moment.at)
    lanes.setAttribute('aria-valuetext', valueText)
    if (moment === undefined) told.append(make('p', count === 0 ? 'No decision in this run.' : count + (count === 1 ? ' decision' : ' decisions') + '. Choose one to read its reason.', 'soft'))
    else {
      const { sign, label } = markOf(moment.kind)
      const head = make('p')
      head.append(make('span', sign + ' ', moment.kind), make('b', clock(moment.at) + ' ' + label), make('span', ' (' + (chosen + 1) + ' of ' + count + ')', 'soft'))
      told.append(head, make('p', textOf(chosen)))
      const row = rows[chosen]
      row?.setAttribute('aria-current', 'true')
      const box = row?.closest('.scroll')
      if (box) box.scrollTop = row.offsetTop - box.clientHeight / 2
      reveal(moment.at)
    }
    showValues(moment === undefined ? null : pointOf(moment.at))
    for (const plot of drawn) plot.redraw(false)
  }

  /** From the chosen one; from the edge of what is seen where none is. */
  const step = (by) => {
    if (chosen >= 0) return select(Math.max(0, chosen + by))
    const seen = line.moments.map(({ at }, index) => [at, index]).filter(([at]) => at >= range[0] && at <= range[1])
    const [, index = 0] = (by > 0 ? seen[0] : seen[seen.length - 1]) ?? []
    select(index)
  }

  const nearTo = (plot, reach) => {
    const { left, top } = plot.cursor
    if (left == null || left < 0) return []
    const distance = ({ at, kind }) => {
      const across = Math.abs(plot.valToPos(at, 'x') - left)
      return plot.root.parentElement === lanes && Math.abs(plot.valToPos(laneOf(kind), 'y') - top) > 13 ? Infinity : across
    }
    return line.moments
      .map((moment, index) => ({ moment, index, distance: distance(moment) }))
      .filter((each) => each.distance <= reach)
      .toSorted((a, b) => a.distance - b.distance)
  }

  const clicked = (plot) => {
    if (plot.select.width > 0) return
    const [nearest] = nearTo(plot, 14)
    if (nearest !== undefined) select(nearest.index)
  }

  /** Values follow the pointer, and marks under it say why. */
  const pointed = (plot) => {
    if (plot.cursor.left >= 0 && !plot.over.matches(':hover')) return
    const isIn = plot.cursor.left >= 0 && plot.cursor.idx != null
    const held = line.moments[chosen]
    showValues(isIn ? plot.cursor.idx : held === undefined ? null : pointOf(held.at))
    tip.hidden = true
    const holder = plot.root.parentElement
    if (!isIn || (holder !== lanes && holder.dataset.panel !== 'fleet')) return
    const near = nearTo(plot, 9)
    if (near.length === 0) return
    const most = live.clientWidth < 560 ? 2 : 4
    tip.replaceChildren()
    for (const { moment, index } of near.slice(0, most).toSorted((a, b) => a.index - b.index)) {
      const entry = make('p')
      entry.append(make('b', markOf(moment.kind).sign + ' ' + clock(moment.at), moment.kind), make('span', textOf(index)))
      tip.append(entry)
    }
    if (near.length > most) tip.append(make('p', near.length - most + ' more', 'soft'))
    plot.over.append(tip)
    tip.hidden = false
    const { left } = plot.cursor
    const room = plot.over.clientWidth
    tip.style.left = Math.max(0, left < room / 2 ? Math.min(left + 14, room - tip.offsetWidth) : left - 14 - tip.offsetWidth) + 'px'
    tip.style.top = '10px'
  }

  const tools = {
    previous: () => step(-1), next: () => step(1), in: () => zoom(0.5), out: () => zoom(2),
    earlier: () => shift(-0.5), later: () => shift(0.5), all: () => show(0, lengthOf(line)),
  }
  for (const button of all('[data-tool]')) button.addEventListener('click', () => tools[button.dataset.tool]())

  const keys = {
    ArrowLeft: tools.previous, ArrowDown: tools.previous, ArrowRight: tools.next, ArrowUp: tools.next,
    PageUp: () => step(10), PageDown: () => step(-10), Home: () => select(0), End: () => select(line.moments.length - 1),
    '+': tools.in, '=': tools.in, '-': tools.out, 0: tools.all, Escape: tools.all,
  }
  const shifted = { ArrowLeft: tools.earlier, ArrowRight: tools.later, '+': tools.in }
  lanes.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = (event.shiftKey ? shifted : keys)[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  for (const log of all('[data-log]')) log.addEventListener('click', ({ target }) => {
    const index = rows.indexOf(target.closest('tbody tr'))
    if (index >= 0) select(index)
  })
`
