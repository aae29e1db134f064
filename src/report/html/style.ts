/** How the report looks: two sets of colours, one column that fits 400 px and grows to 1,400; paper is light, and shows the still drawing. */
import { chartStyle, dark, light } from '../svg/palette.js'

export const style = `
:root { ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { ${light} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
header, main, footer { max-width: 1280px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 36px; } footer { padding-top: 20px; padding-bottom: 48px; color: var(--soft); font-size: 13px; }
h1, h2, h3, th, dt, dd, li, p, summary, legend, option, figcaption { overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.2; margin: 0; letter-spacing: -0.015em; }
h2 { font-size: 19px; line-height: 1.3; margin: 0 0 2px; letter-spacing: -0.01em; }
h3 { font-size: 15px; margin: 22px 0 2px; }
h3 small { font-size: 13px; font-weight: 400; color: var(--soft); margin-left: 4px; }
p { margin: 0 0 10px; }
.lead { font-size: 18px; line-height: 1.45; max-width: 70ch; margin: 10px 0 0; }
.soft { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 22px 24px 24px; margin-top: 22px; min-width: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 18px 0 0; }
dt { color: var(--soft); font-size: 13px; } dd { margin: 0; } .facts dd { font-weight: 600; } .facts div { min-width: 0; max-width: 100%; }
th, dd, .glance b, .pills span { unicode-bidi: isolate; }
pre, kbd { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
kbd { border: 1px solid var(--line); border-radius: 4px; padding: 0 5px; color: var(--text); }
button { font: inherit; font-size: 14px; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 5px 12px; min-height: 34px; cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
.command { display: flex; gap: 10px; align-items: stretch; margin: 8px 0 6px; }
.command pre { flex: 1; min-width: 0; margin: 0; padding: 11px 14px; background: var(--page); border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; position: relative; } .tall { max-height: 430px; overflow-y: auto; border: 1px solid var(--line); border-radius: 8px; margin-top: 10px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 8px 10px; text-align: right; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: 13px; vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 0; }
.results { margin-top: 8px; } .results td { white-space: nowrap; }
.results th:first-child { text-align: left; padding-left: 0; position: sticky; left: 0; background: var(--card); min-width: 116px; max-width: 260px; }
.results tbody th { color: var(--text); font-size: 15px; vertical-align: top; }
.results th:last-child { min-width: 96px; max-width: 200px; } .results th:last-child, .results td:last-child { padding-right: 2px; }
.half { display: block; color: var(--soft); font-size: 12px; }
.best { font-weight: 700; } .best > span[aria-hidden] { color: var(--accent); }
.good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 0 40px; }
.glossary { display: grid; gap: 7px; margin: 10px 0 14px; } .glossary div { display: grid; grid-template-columns: 8.5em 1fr; gap: 12px; } .glossary dt { color: var(--text); font-weight: 600; font-size: 14px; } .glossary dd { color: var(--soft); font-size: 14px; }
.controls { display: flex; flex-wrap: wrap; gap: 10px 28px; align-items: end; margin: 12px 0; }
.controls p { margin: 0; } .pick { display: grid; grid-template-columns: minmax(0, auto); gap: 8px; min-width: 0; max-width: 100%; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; } legend, .pick label { padding: 0; font-size: 13px; color: var(--soft); }
.pills { display: flex; flex-wrap: wrap; gap: 8px; } .pills legend { float: left; width: 100%; margin-bottom: -2px; }
.pills label { position: relative; display: inline-flex; min-width: 0; max-width: 100%; }
.pills input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.pills span { border: 1px solid var(--line); border-radius: 8px; padding: 5px 14px; min-height: 34px; font-size: 14px; overflow-wrap: anywhere; }
.pills input:hover + span { border-color: var(--accent); }
.pills input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.pills input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
select { font: inherit; font-size: 14px; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 5px 10px; min-height: 36px; min-width: 0; max-width: 100%; text-overflow: ellipsis; }
.tools { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; padding: 12px 0 2px; border-top: 1px solid var(--line); margin-top: 16px; }
.tools > div { display: flex; flex-wrap: wrap; gap: 6px; } .tools p { margin: 0; font-variant-numeric: tabular-nums; font-size: 14px; }
.panel { margin-top: 16px; min-width: 0; } .panel h3 { margin: 0; }
.head { display: flex; flex-wrap: wrap; gap: 2px 28px; align-items: baseline; justify-content: space-between; }
.keys { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0; padding: 0; list-style: none; font-size: 13px; color: var(--soft); }
.keys b { color: var(--text); display: inline-block; min-width: 3.6ch; font-variant-numeric: tabular-nums; }
.key { display: inline-block; width: 20px; height: 0; border-top: 3px solid currentColor; vertical-align: middle; margin-right: 6px; } .key.Dashes { border-top-style: dashed; }
.key.Area { height: 10px; border-top-style: solid; position: relative; } .key.Area::after { content: ""; position: absolute; inset: 0; background: currentColor; opacity: 0.2; }
.sign { font-style: normal; margin-right: 5px; }
.Up { color: var(--up); } .Down { color: var(--down); } .Loss { color: var(--loss); } .Other { color: var(--other); }
.plot { min-width: 0; border-radius: 4px; } #lanes { margin-top: 2px; cursor: pointer; }
#told { min-height: 68px; margin: 6px 0 0; padding: 10px 14px; background: var(--tint); border-radius: 8px; } #told p { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.time { margin: 0; text-align: right; font-size: 12px; color: var(--soft); padding-right: 10px; }
#how { margin: 12px 0 0; font-size: 14px; }
.tip { position: absolute; z-index: 100; pointer-events: none; width: max-content; max-width: min(440px, 100%); padding: 8px 12px; font-size: 13px; line-height: 1.45; background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / 0.25); }
.tip b { display: block; font-variant-numeric: tabular-nums; } .tip p { margin: 0 0 4px; overflow-wrap: anywhere; } .tip p:last-child { margin: 0; } .tip[hidden] { display: none; }
.decisions { margin-top: 8px; } summary { cursor: pointer; color: var(--accent); font-size: 14px; padding: 4px 0; }
.log { font-size: 13px; } .log th, .log td { padding: 5px 10px; } .log tbody th { color: var(--text); font-weight: 400; vertical-align: top; white-space: nowrap; }
.log th:last-child, .log td:last-child { text-align: left; width: 100%; min-width: 240px; overflow-wrap: anywhere; }
.log thead th { position: sticky; top: 0; background: var(--card); box-shadow: 0 1px 0 var(--line); white-space: nowrap; }
.log tbody tr { cursor: pointer; } .log tr[aria-current] > * { background: var(--tint); } .log tr[aria-current] > th { box-shadow: inset 3px 0 0 var(--accent); font-weight: 700; }
figure { margin: 0; min-width: 0; } .drawn #still { display: none; } #still .scroll > svg { min-width: 760px; width: 100%; height: auto; display: block; }
.glance { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 262px), 1fr)); gap: 22px 26px; margin-top: 14px; }
.glance svg { width: 100%; height: auto; display: block; } .glance figcaption { font-size: 13px; color: var(--soft); margin-bottom: 4px; } .glance figcaption > * { display: block; } .glance b { color: var(--text); font-size: 14px; min-width: 0; }
.key-busy { color: var(--busy); } .key-demand { color: var(--demand); } .key-desired { color: var(--desired); }
.plane { width: 100%; height: auto; max-width: 560px; display: block; margin: 4px 0 0; }
.plane text { fill: var(--soft); font-size: 13px; } .plane .name { fill: var(--text); font-weight: 600; }
.plane .axis { stroke: var(--grid); } .plane .slo { stroke: var(--bad); stroke-dasharray: 5 4; } .plane .dot { fill: var(--ready); } .plane .bar { stroke: var(--ready); stroke-width: 1.5; }
.uplot, .uplot * { font-family: inherit; } .u-over:focus { outline: none; }
.u-select { background: color-mix(in srgb, var(--accent) 18%, transparent); } .uplot .u-cursor-x { border-color: var(--soft); }
${chartStyle}
@media (max-width: 640px) {
  header, main, footer { padding-left: 12px; padding-right: 12px; } header { padding-top: 22px; } footer { padding-bottom: 32px; }
  .card { padding: 16px 14px; border-radius: 10px; margin-top: 14px; } h1 { font-size: 22px; } .lead { font-size: 16px; }
  .log .wide { display: none; } .glossary div { grid-template-columns: 1fr; gap: 0; } .command { flex-direction: column; } .tools button { padding: 5px 10px; }
  .head { display: block; } .plane text { font-size: 15px; }
}
@media print {
  body { background: #fff; } header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  #live, button { display: none !important; } .drawn #still { display: block; } .scroll { overflow: visible; } .tall { max-height: none; overflow: visible; border: 0; }
  .card { break-inside: auto; border: 0; padding: 0; } figure, tr { break-inside: avoid; } #still .scroll > svg { min-width: 0; } h2, h3 { break-after: avoid; }
}
@media (forced-colors: active) { .pills input:checked + span { outline: 2px solid; } .tip { border: 2px solid; } }
`
