/** How the report looks: two sets of colours, one column that fits 400 px and grows to 1,400. Series keep their colour in chart, legend and text. */

export const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --line: #dfe3e8; --grid: #eceff3; --text: #1b2430; --soft: #5b6775; --accent: #0b62c4;
  --load: #6b7a90; --demand: #b26a00; --desired: #c2347f; --ready: #0b62c4; --busy: #12876f; --waiting: #b3261e;
  --up: #12876f; --down: #0b62c4; --loss: #b3261e; --good: #0f7a4d; --bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1319; --card: #161d26; --line: #2a3441; --grid: #222c38; --text: #e4e9f0; --soft: #97a4b5; --accent: #74b3ff;
    --load: #90a0b7; --demand: #f0ad4e; --desired: #f07ab8; --ready: #66aaff; --busy: #43c9a8; --waiting: #ff8a80;
    --up: #43c9a8; --down: #66aaff; --loss: #ff8a80; --good: #4fd39a; --bad: #ff8a80;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1240px; margin: 0 auto; padding: 24px 20px 56px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 18px; margin: 0 0 4px; }
h3 { font-size: 15px; margin: 18px 0 2px; }
p { margin: 0 0 12px; }
.lead { font-size: 17px; max-width: 76ch; margin: 12px 0 0; }
.soft { color: var(--soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin-top: 20px; min-width: 0; }
.facts { display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 10px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: 14px; }
.facts b { color: var(--text); font-weight: 600; }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre { margin: 8px 0 0; padding: 12px 14px; background: var(--page); border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin-top: 8px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 7px 10px; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: 13px; vertical-align: bottom; }
th:first-child { text-align: left; padding-left: 0; position: sticky; left: 0; background: var(--card); }
th:last-child, td:last-child { padding-right: 0; }
tbody tr:last-child td, tbody tr:last-child th { border-bottom: 0; }
tbody th { color: var(--text); font-size: 15px; vertical-align: top; }
.half { display: block; color: var(--soft); font-size: 12px; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.policies { display: flex; flex-wrap: wrap; gap: 8px; margin: 10px 0 6px; }
.policies button { font: inherit; font-size: 14px; color: var(--text); background: transparent; border: 1px solid var(--line); border-radius: 999px; padding: 4px 14px; cursor: pointer; }
.policies button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--card); font-weight: 600; }
.policies button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.chart { margin-top: 14px; position: relative; min-width: 0; }
.chart h3 { font-size: 14px; margin: 0; font-weight: 600; }
.keys { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0 0 4px; padding: 0; list-style: none; font-size: 13px; color: var(--soft); }
.keys i { display: inline-block; width: 16px; height: 0; border-top: 3px solid; vertical-align: middle; margin-right: 6px; }
.keys i.dash { border-top-style: dashed; }
.keys i.mark { width: auto; height: auto; border: 0; font-style: normal; font-size: 11px; margin-right: 4px; }
.keys b { color: var(--text); font-weight: 600; display: inline-block; min-width: 4ch; font-variant-numeric: tabular-nums; }
.tip { position: absolute; z-index: 5; pointer-events: none; max-width: min(440px, 92%); padding: 8px 11px; font-size: 13px; line-height: 1.4; background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); }
.tip b { display: block; font-variant-numeric: tabular-nums; }
.tip p { margin: 2px 0 0; }
.tip[hidden] { display: none; }
details { margin-top: 14px; }
summary { cursor: pointer; color: var(--accent); font-size: 14px; }
.log { max-height: 420px; overflow-y: auto; margin-top: 8px; border-top: 1px solid var(--line); font-size: 13px; }
.log div { display: grid; grid-template-columns: 5.5em 1.2em 1fr; gap: 8px; padding: 4px 0; border-bottom: 1px solid var(--grid); }
.log time { color: var(--soft); font-variant-numeric: tabular-nums; }
.Up { color: var(--up); } .Down { color: var(--down); } .Loss { color: var(--loss); } .Other { color: var(--soft); }
.plane { width: 100%; height: auto; max-width: 600px; display: block; margin: 8px auto 0; }
.plane text { fill: var(--soft); font-size: 13px; } .plane .name { fill: var(--text); font-weight: 600; }
.plane .axis { stroke: var(--line); } .plane .slo { stroke: var(--bad); stroke-dasharray: 5 4; } .plane .dot { fill: var(--ready); } .plane .bar { stroke: var(--ready); stroke-width: 1.5; }
footer { margin-top: 24px; color: var(--soft); font-size: 13px; }
.uplot, .uplot * { font-family: inherit; }
@media (max-width: 560px) {
  main { padding: 16px 12px 40px; } .card { padding: 14px 12px; border-radius: 8px; }
  h1 { font-size: 22px; } .lead { font-size: 16px; } .log div { grid-template-columns: 4.6em 1.1em 1fr; gap: 6px; }
}
@media print { body { background: #fff; } .policies, summary { display: none; } }
`
