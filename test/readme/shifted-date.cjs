// Preloaded into the processes that print the README's output: the law is asked as of the day that the page shows, and time moves on.
const Real = Date;
const shift = Real.parse('2026-11-24T12:00:00Z') - Real.now();
globalThis.Date = class extends Real {
  constructor(...args) {
    super(...(args.length === 0 ? [Real.now() + shift] : args));
  }
  static now() {
    return Real.now() + shift;
  }
};
