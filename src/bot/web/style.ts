// How a page looks: light and dark, wide and narrow, on a screen and on paper.

/** The whole style of a page; the policy of the page allows exactly this text. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --ink: #1d2430;
  --quiet: #5b6472;
  --line: #dcd9d0;
  --accent: #1f4e8c;
  --open: #7a4d00;
  --open-paper: #fdf3dc;
  --target: #fff1b8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181f;
    --ink: #e6e8ec;
    --quiet: #a2abb8;
    --line: #333b47;
    --accent: #8db8f2;
    --open: #f0c674;
    --open-paper: #2b2415;
    --target: #4a3f12;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 {
  margin: 0 0 1.25rem;
  padding-bottom: 0.75rem;
  border-bottom: 3px solid var(--accent);
  font-size: 1.6rem;
  line-height: 1.25;
  text-wrap: balance;
}
h2 { margin: 2rem 0 0.6rem; font-size: 1.15rem; line-height: 1.3; }
p, ul, ol, dl { margin: 0 0 1rem; }
ul { padding-left: 1.2rem; }
li { margin-bottom: 0.4rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { background: var(--target); }
.marks { font-size: 0.78em; line-height: 1; }
.marks a { padding: 0.3em 0.1em; text-decoration: none; }
.marks a:hover { text-decoration: underline; }
.quiet { color: var(--quiet); }
.open {
  padding: 0.05em 0.45em;
  border-radius: 0.25rem;
  background: var(--open-paper);
  color: var(--open);
  font-size: 0.85em;
  font-weight: 600;
}
.facts { border-top: 1px solid var(--line); }
.facts > div {
  display: grid;
  grid-template-columns: 9rem 1fr;
  column-gap: 1rem;
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--line);
}
dt { font-weight: 600; }
dd { grid-column: 2; margin: 0 0 0.25rem; }
dd:last-child { margin-bottom: 0; }
code {
  display: inline-block;
  padding: 0.1em 0.35em;
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  font: 0.88em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
}
.picture { margin: 0 0 1.5rem; }
.picture svg { display: block; width: 100%; height: auto; border-radius: 0.25rem; }
.choices { padding: 0; list-style: none; }
.choices code { margin-left: 0.25rem; color: var(--accent); }
.choices code:first-child { margin-left: 0; }
time { white-space: nowrap; }
.sources { margin-top: 2.5rem; border-top: 1px solid var(--line); font-size: 0.92rem; }
.sources h2 { margin-top: 1.25rem; }
.sources ol { padding: 0; list-style: none; }
.sources li { position: relative; padding-left: 2.6rem; margin-bottom: 0.75rem; }
.number { position: absolute; left: 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
.address { display: block; }
.address > span:first-child { font-size: 0.88em; }
.back a { display: inline-block; min-width: 1.5rem; text-align: center; text-decoration: none; }
@media (max-width: 34rem) {
  main { padding: 1.25rem 1rem 2rem; }
  h1 { font-size: 1.35rem; }
  .facts > div { display: block; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --accent: #000; --open: #000; --open-paper: #fff; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  li, .facts > div { break-inside: avoid; }
  .ask, .back { display: none; }
}
`
