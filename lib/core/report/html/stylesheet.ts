/** One page, no script, no font and no picture from elsewhere: it opens from an archive in ten years, and prints. */
export const STYLESHEET = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --quiet: #59636e; --line: #d1d9e0; --wash: #f6f8fa;
  --violation: #b3261e; --warning: #8a5a00; --known: #6b4fa0; --permitted: #1a6b3c; --note: #59636e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --quiet: #9198a1; --line: #3d444d; --wash: #151b23;
  --violation: #ff7b72; --warning: #e3b341; --known: #bc9cff; --permitted: #56d364; --note: #9198a1; } }
body { margin: 2rem auto; max-width: 68rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin-bottom: 0; }
h2 { font-size: 1.15rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h3 { font-size: 1rem; margin: 0; }
code { font: .88em ui-monospace, monospace; background: var(--wash); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
td:first-child code { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: 7rem 1fr; gap: .15rem .8rem; margin: .6rem 0 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
dd p { margin: 0; }
article { border-left: 4px solid var(--line); padding: .2rem 0 .2rem 1rem; margin: 1.2rem 0; break-inside: avoid; }
.violation { border-color: var(--violation); } .warning { border-color: var(--warning); } .known { border-color: var(--known); }
.permitted { border-color: var(--permitted); } .note { border-color: var(--note); }
.where, .quiet { color: var(--quiet); }
.counts { display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 0; margin: 1rem 0; list-style: none; }
.counts b { display: block; font-size: 1.6rem; line-height: 1.2; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } }
`;
