// How the operator's view looks besides what every page of the site has.

export const OPERATOR_STYLE = `
:root {
  --good: #1b6e43; --good-paper: #e3f3ea;
  --calm: #3d4a5c; --calm-paper: #e9edf2;
  --warn: #7a4d00; --warn-paper: #fdf3dc;
  --bad: #9b1c1c; --bad-paper: #fdeaea;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --good: #7fd6a8; --good-paper: #14301f;
    --calm: #b9c4d3; --calm-paper: #262f3b;
    --warn: #f0c674; --warn-paper: #2b2415;
    --bad: #ff9d9d; --bad-paper: #3a1a1c;
  }
}
:root { --width: 70rem; }
.cards li { flex-basis: 8.5rem; }
.cards a { height: 100%; }
.badge {
  display: inline-block;
  padding: 0 0.55em;
  border-radius: 0.3rem;
  font-size: 0.85em;
  font-weight: 600;
  white-space: nowrap;
}
.good { background: var(--good-paper); color: var(--good); }
.calm { background: var(--calm-paper); color: var(--calm); }
.warn { background: var(--warn-paper); color: var(--warn); }
.bad { background: var(--bad-paper); color: var(--bad); }
.notice { padding: 0.5rem 0.9rem; border-left: 4px solid var(--calm); border-radius: 0.3rem; background: var(--calm-paper); }
.notice.done { border-color: var(--good); background: var(--good-paper); }
.cards .alarm strong { color: var(--bad); }
.here { display: flex; flex-wrap: wrap; gap: 0.2rem 1.25rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
.here li { margin: 0; }
.here a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.part { margin-top: 2rem; padding-top: 0.25rem; border-top: 1px solid var(--line); }
.part h2 { margin-top: 0.75rem; }
.part > p, .grid th .quiet { font-weight: 400; }
.grid p { max-width: 46rem; }
.grid { font-size: 0.95rem; }
.grid th, .grid td { min-width: 5rem; padding: 0.45rem 0.9rem 0.45rem 0; overflow-wrap: anywhere; }
.grid th .quiet { font-weight: 400; }
.grid p { margin: 0.2rem 0 0; font-size: 0.95em; }
.below { display: block; color: var(--quiet); font-size: 0.85em; font-weight: 400; }
.plain { margin: 0; padding: 0; list-style: none; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: 0.35rem; }
.buttons form { margin: 0; }
button:disabled { border-color: var(--field); background: transparent; color: var(--quiet); cursor: not-allowed; }
#live { display: flex; min-height: 2.2rem; margin: 0 0 1rem; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.75rem; color: var(--quiet); font-size: 0.92rem; }
#live button { padding: 0.15rem 0.6rem; border-color: var(--field); background: var(--raised); color: var(--ink); }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: 0.6rem; margin: 0 0 1rem; }
.filter input, .filter select, .filter button { height: 2.3rem; }
.filter label { display: grid; flex: 1 1 12rem; max-width: 24rem; gap: 0.15rem; font-size: 0.92rem; }
select {
  padding: 0.35rem 0.65rem;
  border: 1px solid var(--field);
  border-radius: 0.4rem;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
  font-size: 0.95rem;
}
select:focus-visible, progress:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
progress { width: 12rem; max-width: 100%; accent-color: var(--accent); vertical-align: middle; }
@media (max-width: 48rem) {
  .grid, .grid tbody, .grid tr, .grid th, .grid td { display: block; }
  .grid thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .grid tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .grid th, .grid td { padding: 0.1rem 0; border: 0; }
  .grid td[data-label]::before { content: attr(data-label) ': '; color: var(--quiet); font-size: 0.9em; }
}
@media print {
  .buttons, #live, .filter, .here, .more { display: none; }
}
`
