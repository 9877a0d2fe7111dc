import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { isMap } from './intrinsics';
import type { StackInstance } from './stack-instance';

const READER = 'Custom::CrossRegionExportReader';
const WRITER = 'Custom::CrossRegionExportWriter';

interface Written {
  readonly value: unknown;
  readonly stack: StackInstance;
}

/** What CDK's cross-region export writers hand over, by export key: consumers of one name in two accounts share a key. */
export class CrossRegionExports {
  private byKey?: Map<string, Written[]>;

  public find(estate: Estate, key: string): readonly Written[] {
    if (!estate.isComplete) return collect(estate).get(key) ?? [];
    return (this.byKey ??= collect(estate)).get(key) ?? [];
  }
}

function collect(estate: Estate): Map<string, Written[]> {
  const byKey = new Map<string, Written[]>();
  for (const writer of estate.resources) {
    if (writer.type !== WRITER) continue;
    const props = writer.properties['WriterProps'];
    const exported = isMap(props) ? props['exports'] : undefined;
    if (!isMap(exported)) continue;
    for (const [key, value] of Object.entries(exported)) {
      const known = byKey.get(key);
      if (known) known.push({ value, stack: writer.owner });
      else byKey.set(key, [{ value, stack: writer.owner }]);
    }
  }
  return byKey;
}

/**
 * An attribute of an export reader: what the writer in the producing stack put under the same key. A reader stands in
 * the consuming stack, so it says nothing of where the thing is.
 */
export function crossRegionExport(
  estate: Estate,
  resource: EstateResource,
  attribute: string,
  depth: number,
): unknown[] | undefined {
  if (resource.type !== READER) return undefined;
  const what = `the cross-region export \`${attribute}\``;
  const written = estate.crossRegionExports.find(estate, attribute);
  if (written.length === 0) return [estate.unresolvedText(`${what} is written by no stack that was inspected`)];
  return written.flatMap(({ value, stack }) => estate.foldShared(value, stack, depth, what));
}
