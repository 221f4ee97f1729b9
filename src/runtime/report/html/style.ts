/** The colours: text on what it stands on has a contrast of 4.5 to 1 or more, light and dark. */
const colours = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --line: #dfe3e8; --grid: #e9ecf0;
  --ink: #1b2028; --muted: #57606c; --link: #1f56b8; --code: #eef1f5;
  --good: #18713f; --warn: #8a5300; --bad: #b3211b; --unknown: #57606c;
  --good-soft: #e3f4ea; --warn-soft: #fdf1da; --bad-soft: #fde8e6; --head: #eef1f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101317; --card: #191d23; --line: #303741; --grid: #262c34;
    --ink: #e7eaee; --muted: #a2abb6; --link: #8fb6ff; --code: #252b33;
    --good: #62cf93; --warn: #e9b75a; --bad: #ff9089; --unknown: #a2abb6;
    --good-soft: #17301f; --warn-soft: #352a12; --bad-soft: #3d1d1b; --head: #252b33;
  }
}`

const base = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
body > * { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
.top { padding-top: 36px; }
main { padding-bottom: 64px; }
h1, h2, h3, h4, p, dl, dd, ul, figure { margin: 0; }
h1, h2, dd { overflow-wrap: anywhere; }
h1 { font-size: 30px; line-height: 1.2; letter-spacing: -0.02em; }
h2 { font-size: 22px; line-height: 1.3; letter-spacing: -0.01em; }
h3 { font-size: 16px; margin-bottom: 10px; }
h4 { font-size: 14px; margin: 20px 0 8px; }
.kind { color: var(--muted); font-size: 13px; font-weight: 600; letter-spacing: 0.02em; margin-bottom: 4px; }
.muted, .none { color: var(--muted); font-size: 14px; }
.muted + *, .none + * { margin-top: 12px; }
.top .muted { margin-top: 6px; }
.none { border: 1px dashed var(--line); border-radius: 10px; padding: 14px 16px; }
a { color: var(--link); text-underline-offset: 2px; }
code, .diagram { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { background: var(--code); border-radius: 4px; padding: 1px 5px; font-size: 0.87em; user-select: all; overflow-wrap: anywhere; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.overview { margin-top: 24px; }
article { margin-top: 36px; } article + article { margin-top: 64px; }
article > header { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; margin-bottom: 4px; }
section { margin-top: 32px; }
.chip { border: 1px solid var(--line); border-radius: 99px; padding: 0 10px; font-size: 13px; color: var(--muted); }
.error { margin-top: 16px; padding: 12px 16px; border-color: var(--bad); background: var(--bad-soft); }
.error p + p { margin-top: 6px; }
.standing { display: inline-flex; align-items: center; gap: 7px; font-size: 14px; font-weight: 600; white-space: nowrap; }
.standing svg { flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); } .unknown { color: var(--unknown); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr)); gap: 12px; margin-top: 18px; }
.tiles .card { padding: 12px 16px; }
.tiles dt { color: var(--muted); font-size: 13px; }
.tiles dd { font-size: 19px; font-weight: 600; letter-spacing: -0.01em; }
.told { padding: 6px 0; font-size: 14px; }
.told div { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 4px 16px; padding: 6px 16px; }
.told dt { color: var(--muted); }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 14px; }
th, td { padding: 10px 16px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { color: var(--muted); font-size: 13px; font-weight: 500; border-top: 0; padding-bottom: 6px; }
thead th, .times time, .backups time { white-space: nowrap; }
th[scope=row] { font-weight: 600; }
.number { white-space: nowrap; }
.checks td:first-child { width: 132px; } .checks th[scope=row] { width: 210px; }
.advice { margin-top: 6px; padding: 8px 12px; background: var(--page); border-radius: 7px; }
.times th[scope=row] { font-weight: 400; } .backups th[scope=row] { font-weight: 400; }
.times .standing { margin-left: 8px; }
.times .bar { width: 34%; padding-right: 0; } .times .number { width: 1%; }
.bar svg { display: block; margin-top: 6px; } .bar rect { fill: var(--link); } .bar rect.failed { fill: var(--bad); }
section > p + p { margin-top: 6px; } section > p + table { margin-top: 12px; } table + .muted { margin-top: 8px; }
`

const drawings = `
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 12px; }
.plots + .muted { margin-top: 10px; }
.plot { padding: 14px 14px 8px; }
.plot figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 0 4px 8px; font-size: 14px; }
.plot svg { display: block; width: 100%; max-width: 460px; margin: 0 auto; overflow: visible; }
.plot .axis { font-size: 10.5px; fill: var(--muted); }
.end { text-anchor: end; } .middle { text-anchor: middle; }
.grid { stroke: var(--grid); } .limit { stroke: var(--muted); stroke-dasharray: 4 3; }
.line { fill: none; stroke: var(--link); stroke-width: 1.6; stroke-linejoin: round; }
.dot { fill: var(--link); } .hover { fill: transparent; } .hover:hover { fill: var(--link); fill-opacity: 0.14; }
rect.unhealthy { fill: var(--bad); fill-opacity: 0.2; }
.swatch { display: inline-block; width: 12px; height: 12px; border-radius: 2px; vertical-align: -1px; }
.unhealthy-swatch { background: var(--bad); opacity: 0.45; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; margin-bottom: 12px; font-size: 13px; color: var(--muted); }
.legend li { display: inline-flex; align-items: center; gap: 6px; }
.end-mark { fill: none; stroke: var(--muted); stroke-width: 1.3; }
.sign { font-family: ui-monospace, Menlo, Consolas, monospace; font-weight: 700; }
span.sign { display: inline-block; width: 20px; text-align: center; border-radius: 4px; line-height: 20px; }
span.added { color: var(--good); background: var(--good-soft); }
span.changed { color: var(--warn); background: var(--warn-soft); }
span.dropped { color: var(--bad); background: var(--bad-soft); }
.scroll { margin: 0; overflow: auto; max-height: min(82vh, 860px); }
.diagram { display: block; font-size: 12px; }
.diagram text { fill: var(--ink); } .diagram .type, .diagram .key, .diagram .count { fill: var(--muted); }
.diagram .name { font-weight: 700; } .diagram .count { font-weight: 400; }
.box { fill: var(--card); stroke: var(--line); } .head { fill: var(--head); }
.table.added .box { stroke: var(--good); } .table.changed .box { stroke: var(--warn); } .table.dropped .box { stroke: var(--bad); }
.table.added .head, .column.added .marked { fill: var(--good-soft); }
.table.changed .head, .column.changed .marked { fill: var(--warn-soft); }
.table.dropped .head, .column.dropped .marked { fill: var(--bad-soft); }
.table.dropped .box { stroke-dasharray: 5 3; }
.diagram .added > .sign, .diagram .added > .name > .sign { fill: var(--good); }
.diagram .changed > .sign, .diagram .changed > .name > .sign { fill: var(--warn); }
.diagram .dropped > .sign, .diagram .dropped > .name > .sign { fill: var(--bad); }
.table.dropped .called, .column.dropped .called { text-decoration: line-through; }
.link path { fill: none; stroke: var(--muted); stroke-width: 1.2; } .link .ends { stroke-width: 1.3; }
.link:hover path { stroke: var(--link); stroke-width: 2; }
.link.added path { stroke: var(--good); } .link.dropped path { stroke: var(--bad); stroke-dasharray: 4 3; }
details { margin-top: 14px; font-size: 14px; } summary { cursor: pointer; color: var(--muted); }
.changes { display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: 8px 20px; margin-top: 12px; }
`

const media = `
@media (max-width: 860px) {
  body > * { padding-left: 16px; padding-right: 16px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr { display: block; } tr { padding: 10px 14px; border-top: 1px solid var(--line); }
  tbody tr:first-child { border-top: 0; }
  th, td, .checks th[scope=row], .checks td:first-child, .times .bar, .times .number { display: block; width: auto; border: 0; padding: 2px 0; }
  td[data-label] { display: flex; justify-content: space-between; gap: 16px; text-align: right; }
  td[data-label]::before { content: attr(data-label); color: var(--muted); flex: none; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .changes { grid-template-columns: minmax(0, 1fr); gap: 2px; } .changes dd { margin-bottom: 10px; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --line: #bbb; --grid: #ddd; --ink: #000; --muted: #444; --link: #1f56b8; --code: #eee;
    --good: #18713f; --warn: #8a5300; --bad: #b3211b; --unknown: #444;
    --good-soft: #e3f4ea; --warn-soft: #fdf1da; --bad-soft: #fde8e6; --head: #eee;
  }
  .scroll { overflow: visible; max-height: none; } .diagram { width: 100%; height: auto; }
  .card, tr { break-inside: avoid; } article + article { break-before: page; }
}`

/** The style of the page, as small as it is read. */
export const style = [colours, base, drawings, media].join('').trim()
