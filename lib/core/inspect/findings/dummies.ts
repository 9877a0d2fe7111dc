import type { Finding } from '../../model';

/** Values that CDK puts into templates until it has looked the real ones up: `dummy1a`, `dummy-value-for-…`, `vpc-12345`. */
const DUMMY = /dummy(?:\d|-value-for-)|\b(?:vpc|subnet|p|s|i|rtb|sg|ami)-(?:12345|1234)\b/;

/** Does a finding rest on such a value? It waits for the synth that knows. */
export function restsOnDummies({ destination, property, says, fix }: Finding): boolean {
  return [destination?.why, destination?.host, destination?.region, property, says, fix].some(
    (text) => text !== undefined && DUMMY.test(text),
  );
}
