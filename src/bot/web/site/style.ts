// How the pages of the site look: the style of every page, the frame around them, tables and pictures.

import { COLORS, PALETTE } from '../../pictures/picture.ts'
import { STYLE } from '../style.ts'

/** What the colours of a drawing become in the dark; each stays as far from its ground as it was. */
const DARK: Readonly<Record<string, string>> = {
  [COLORS.paper]: '#1a2029',
  [COLORS.ink]: '#e6e8ec',
  [COLORS.quiet]: '#a2abb8',
  [COLORS.line]: '#465062',
  [COLORS.shade]: '#242c38',
  '#ffffff': '#1a2029',
  [PALETTE.blue]: '#5aa9e6',
  [PALETTE.orange]: '#ff8a4c',
  [PALETTE.green]: '#3fbf95',
  [PALETTE.purple]: '#d685b2',
  [PALETTE.sky]: '#7cc0ea',
  [PALETTE.amber]: '#e0a83a',
}

const DARK_PICTURES = Object.entries(DARK)
  .flatMap(([light, dark]) => [
    `  .picture [fill='${light}'] { fill: ${dark}; }`,
    `  .picture [stroke='${light}'] { stroke: ${dark}; }`,
  ])
  .join('\n')

/** The whole style of the site, as one file. */
export const SITE_STYLE = `${STYLE}
:root { --raised: #ffffff; --field: #8a8f98; --width: 62rem; --edge: max(1rem, (100% - var(--width)) / 2); }
main { max-width: calc(var(--width) + 2rem); }
main > p, main > ul, main > section > p { max-width: 46rem; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { left: 0; z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.5rem 1.25rem;
  padding: 0.6rem var(--edge);
  border-bottom: 1px solid var(--line);
  background: var(--raised);
}
.brand { color: var(--ink); font-size: 1.1rem; font-weight: 700; text-decoration: none; white-space: nowrap; }
.top ul, .foot ul, .cards, .ways ul { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.top ul { gap: 0.1rem 1rem; }
.top li, .foot li, .cards li, .ways li { margin: 0; }
.top nav a { display: inline-block; padding: 0.3rem 0; color: var(--ink); text-decoration: none; border-bottom: 2px solid transparent; }
.top nav a:hover { border-color: var(--line); }
.top nav a[aria-current] { border-color: var(--accent); font-weight: 600; }
.top form { display: flex; flex: 1 1 18rem; gap: 0.4rem; }
input, button {
  min-width: 0;
  padding: 0.35rem 0.65rem;
  border: 1px solid var(--field);
  border-radius: 0.4rem;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
  font-size: 0.95rem;
}
input { flex: 1 1 auto; width: 100%; }
input::placeholder { color: var(--quiet); opacity: 1; }
button { flex: none; white-space: nowrap; background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; }
input:focus-visible, button:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.lead { font-size: 1.15rem; }
.cards { gap: 0.6rem; margin: 0 0 0.75rem; }
.cards li { flex: 1 1 8rem; }
.cards a {
  display: block;
  padding: 0.7rem 0.9rem;
  border: 1px solid var(--line);
  border-radius: 0.6rem;
  background: var(--raised);
  text-decoration: none;
}
.cards a:hover { border-color: var(--accent); }
.cards strong { display: block; color: var(--ink); font-size: 1.5rem; line-height: 1.2; }
.newest {
  margin: 1.5rem 0;
  padding: 0.25rem 1.25rem 0.25rem;
  border: 1px solid var(--line);
  border-left: 4px solid var(--accent);
  border-radius: 0.4rem;
  background: var(--raised);
}
.newest h2 { margin-top: 1rem; }
.ways { margin: 1.25rem 0; }
.ways h2 { margin: 0 0 0.5rem; font-size: 1rem; }
.ways ul { gap: 0.4rem; }
.ways a {
  display: inline-block;
  padding: 0.2rem 0.7rem;
  border: 1px solid var(--line);
  border-radius: 1rem;
  background: var(--raised);
  font-size: 0.95rem;
  text-decoration: none;
}
.ways a:hover { border-color: var(--accent); }
.wide { overflow-x: auto; }
.picture { margin: 0 0 1.5rem; }
.picture svg { display: block; width: 100%; min-width: 46rem; height: auto; border-radius: 0.6rem; }
.picture .wide { border: 1px solid var(--line); border-radius: 0.6rem; }
figcaption { margin-top: 0.3rem; font-size: 0.9rem; }
figcaption a { margin-right: 1rem; }
table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; font-size: 0.98rem; }
caption { padding: 0 0 0.5rem; color: var(--quiet); text-align: left; }
th, td { min-width: 7rem; overflow-wrap: break-word; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--line); white-space: nowrap; }
tbody th { min-width: 14rem; font-weight: 600; }
td p { margin: 0 0 0.25rem; }
.facts > div { grid-template-columns: 10.5rem 1fr; }
.resting { margin-left: 0.5rem; font-size: 0.88em; white-space: nowrap; }
.foot {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.5rem 2rem;
  padding: 1rem var(--edge) 2rem;
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.92rem;
}
.foot p { margin: 0; }
.foot ul { gap: 0.25rem 1.25rem; }
@media screen and (prefers-color-scheme: dark) {
  :root { --raised: #1a2029; --field: #7b8594; }
${DARK_PICTURES}
}
.hint { display: none; color: var(--quiet); }
@media (max-width: 48rem) {
  .hint { display: block; }
}
@media (max-width: 34rem) {
  .top { gap: 0.35rem 1rem; }
  .top ul { gap: 0 0.9rem; }
  .cards li { flex-basis: 6.5rem; }
  .newest { padding: 0 0.9rem; }
}
@media print {
  .top, .skip, .ways, .resting, figcaption, .foot ul, .cards { display: none; }
  .wide { overflow: visible; }
  .picture svg { min-width: 0; }
  .picture, tr { break-inside: avoid; }
  .newest { border: 0; padding: 0; }
}
`
