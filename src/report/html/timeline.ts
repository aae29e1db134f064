/**
 * The time lines in the page: controls and places for the script to draw in, a still drawing for those without one (and for paper), and the decisions as tables.
 * With the script, the controls show and the still drawing and the tables of other time lines go; without it, everything is there to read.
 */
import { marks, type Panel, panels, timeSteps } from '../series.js'
import { timelineSvg } from '../svg/timeline.js'
import type { Timeline } from '../timeline.js'
import { escapeHtml } from './escape.js'
import { logHtml } from './log.js'

/** `first`: which is shown before anybody chooses. Not for an empty list. */
export const timelinesHtml = (lines: readonly Timeline[], first: number): string =>
  [
    '<section class="card" id="time-line" aria-labelledby="time-line-title"><h2 id="time-line-title">Time line</h2>',
    `<p class="soft">One world, one policy at a time.${lines.some(({ scoredFrom }) => scoredFrom > 0) ? ' The shaded beginning is not scored.' : ''}</p>`,
    '<div id="live" hidden>',
    controlsHtml(lines, first),
    TOOLS,
    ...panels.map((panel) => `${panelHtml(panel)}${panel.key === 'fleet' ? LANES : ''}`),
    '<p class="time">time since the start, h:mm</p>',
    HOW,
    '</div>',
    stillHtml(lines[first]!),
    '<h3>What was done, and why</h3>',
    ...lines.map((line, index) => logHtml(line, index, ownerText(line), index === first)),
    '</section>',
  ].join('\n')

/** What the script draws. The reasons of moments it reads from the tables. */
export const drawnData = (lines: readonly Timeline[], first: number): unknown => ({
  panels,
  marks,
  timeSteps,
  first,
  timelines: lines.map(({ moments, omitted, scenario, policy, seed, ...series }) => ({
    ...series,
    policy: policiesOf(lines).indexOf(policy),
    world: worldsOf(lines).indexOf(worldText({ scenario, seed })),
    moments: moments.map(({ at, kind }) => ({ at, kind })),
  })),
})

const controlsHtml = (lines: readonly Timeline[], first: number): string => {
  const [policies, worlds] = [policiesOf(lines), worldsOf(lines)]
  const { policy: own, ...world } = lines[first]!
  const radios = policies.map(
    (policy, index) =>
      `<label><input type="radio" name="policy" value="${index}"${policy === own ? ' checked' : ''}><span><bdi>${escapeHtml(policy)}</bdi></span></label>`,
  )
  const options = worlds.map((each, index) => `<option value="${index}"${each === worldText(world) ? ' selected' : ''}>${escapeHtml(each)}</option>`)
  return [
    `<form class="controls" autocomplete="off"><fieldset class="pills"><legend>Policy</legend>${radios.join('')}</fieldset>`,
    `<p class="pick"><label for="world">World</label><select id="world">${options.join('')}</select></p></form>`,
  ].join('')
}

const panelHtml = ({ key, title, unit, series }: Panel): string => {
  const keys = series.map(
    ({ key: name, label, form, weight }) =>
      `<li><i class="key ${form}" style="color:var(--${name});border-top-width:${Math.max(2, Math.round(weight))}px"></i>${escapeHtml(label)} <b data-value="${name}"></b></li>`,
  )
  return `<div class="panel"><div class="head"><h3>${title} <small>${unit}</small></h3><ul class="keys">${keys.join('')}</ul></div><div class="plot" data-panel="${key}"></div></div>`
}

const stillHtml = (line: Timeline): string => {
  const owner = ownerText(line)
  return [
    `<figure id="still"><div class="scroll" role="region" tabindex="0" aria-label="Time line of ${escapeHtml(owner)}">`,
    timelineSvg(line, `Time line of ${owner}: load, instances needed, desired, ready and busy, and the queue`),
    `</div><figcaption class="soft">${escapeHtml(owner)}</figcaption></figure>`,
  ].join('')
}

const ownerText = (line: Timeline): string => `${line.policy} on ${worldText(line)}`
const worldText = ({ scenario, seed }: Pick<Timeline, 'scenario' | 'seed'>): string => `${scenario}, seed ${seed}`
const worldsOf = (lines: readonly Timeline[]): readonly string[] => [...new Set(lines.map(worldText))]
const policiesOf = (lines: readonly Timeline[]): readonly string[] => [...new Set(lines.map(({ policy }) => policy))]

const TOOLS = [
  '<div class="tools"><div role="group" aria-label="Decisions"><button type="button" data-tool="previous">← Previous</button><button type="button" data-tool="next">Next →</button></div>',
  '<div role="group" aria-label="Stretch of time"><button type="button" data-tool="in">Zoom in</button><button type="button" data-tool="out">Zoom out</button>',
  '<button type="button" data-tool="earlier">Earlier</button><button type="button" data-tool="later">Later</button><button type="button" data-tool="all">Show all</button></div>',
  '<p id="shown" role="status" class="soft"></p></div>',
].join('')

const LANES = [
  '<div class="panel"><div class="head"><h3>Decisions <small>point at a mark to read its reason</small></h3><ul class="keys">',
  ...marks.map(({ kind, sign, label }) => `<li><i class="sign ${kind}" aria-hidden="true">${sign}</i>${label}</li>`),
  '</ul></div><div class="plot" id="lanes" tabindex="0" role="slider" aria-label="Decisions" aria-describedby="how" aria-valuemin="0" aria-valuenow="0"></div>',
  '<div id="told" role="status"></div></div>',
].join('')

const HOW = [
  '<p id="how" class="soft">With the marks focused, <kbd>←</kbd> and <kbd>→</kbd> go from decision to decision, <kbd>Home</kbd> and <kbd>End</kbd> to the first and the last, ',
  '<kbd>+</kbd> and <kbd>−</kbd> zoom, <kbd>Shift</kbd> with an arrow moves the stretch, <kbd>0</kbd> shows all. With a mouse: drag to zoom, double-click to show all.</p>',
].join('')
