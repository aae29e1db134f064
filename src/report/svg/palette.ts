/**
 * The colours of everything that is drawn, light and dark, as custom properties: blue, vermilion and bluish green stay apart for the colour-blind, and text has
 * at least 4.5 to 1 against the card and the page. Page and picture share them.
 */

export const light =
  'color-scheme:light;--page:#f4f6f8;--card:#ffffff;--line:#d9dfe6;--grid:#e9edf2;--text:#18212c;--soft:#556170;--accent:#0a5ea8;--on-accent:#ffffff;--tint:#eaf2fa;' +
  '--load:#5f6f86;--demand:#3c4757;--desired:#b54705;--ready:#0b63b5;--busy:#0d8266;--waiting:#a3316f;' +
  '--up:#b54705;--down:#0b63b5;--loss:#b3261e;--other:#5f6f86;--good:#0b6e4f;--bad:#b3261e;'

export const dark =
  'color-scheme:dark;--page:#0d1218;--card:#151c25;--line:#2c3745;--grid:#222c38;--text:#e6ebf2;--soft:#9dabbc;--accent:#7ab8f5;--on-accent:#0d1218;--tint:#1a2735;' +
  '--load:#93a4bb;--demand:#cfd8e3;--desired:#ff9c55;--ready:#62b0f5;--busy:#3ecfa6;--waiting:#ec8fc3;' +
  '--up:#ff9c55;--down:#62b0f5;--loss:#ff8a80;--other:#93a4bb;--good:#52d6a2;--bad:#ff8a80;'

/** Of what is drawn as SVG, by class: `line`, `area` and `mark` of a series or a kind of moment; `axis`, `grid`, texts. */
export const chartStyle = `
.chart text { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.chart .title { fill: var(--text); font-weight: 600; font-size: 13px; }
.chart .grid { stroke: var(--grid); } .chart .axis { stroke: var(--line); } .chart .shade { fill: var(--soft); opacity: 0.09; }
.chart .line { fill: none; stroke-linejoin: round; } .chart .Dashes { stroke-dasharray: 6 4; } .chart .area { opacity: 0.2; }
${['load', 'demand', 'desired', 'ready', 'busy', 'waiting'].map((key) => `.chart .line.${key} { stroke: var(--${key}); } .chart .area.${key} { fill: var(--${key}); }`).join('\n')}
.chart .Up { fill: var(--up); } .chart .Down { fill: var(--down); } .chart .Other { fill: var(--other); } .chart .Loss { stroke: var(--loss); stroke-width: 2; fill: none; }
`
