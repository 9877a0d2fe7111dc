import type { Flow } from '../verdicts/flow';

/** What goes to a store abroad out of which machinery deletes by the clock is processed there, and no copy that stays. */
export function processedThere(flows: readonly Flow[], transient: ReadonlyMap<number, unknown>): readonly Flow[] {
  if (transient.size === 0) return flows;
  return flows.map((flow) =>
    flow.action === 'copy-out' && flow.target && transient.has(flow.target.index)
      ? { ...flow, action: 'process-abroad' as const }
      : flow,
  );
}
