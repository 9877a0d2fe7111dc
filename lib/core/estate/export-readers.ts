import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { isMap } from './intrinsics';
import type { StackInstance } from './stack-instance';

const READER = 'Custom::CrossRegionExportReader';
const WRITER = 'Custom::CrossRegionExportWriter';

/** What CDK's cross-region export writers hand over, by export key. */
export class CrossRegionExports {
  private byKey?: Map<string, { readonly value: unknown; readonly stack: StackInstance }>;

  public find(estate: Estate, key: string): { readonly value: unknown; readonly stack: StackInstance } | undefined {
    this.byKey ??= collect(estate);
    return this.byKey.get(key);
  }
}

function collect(estate: Estate): Map<string, { value: unknown; stack: StackInstance }> {
  const byKey = new Map<string, { value: unknown; stack: StackInstance }>();
  for (const writer of estate.resources) {
    if (writer.type !== WRITER) continue;
    const props = writer.properties['WriterProps'];
    const exported = isMap(props) ? props['exports'] : undefined;
    if (!isMap(exported)) continue;
    for (const [key, value] of Object.entries(exported)) byKey.set(key, { value, stack: writer.owner });
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
  const exported = estate.crossRegionExports.find(estate, attribute);
  if (exported) return estate.fold(exported.value, exported.stack, depth + 1);
  return [estate.unresolvedText(`the cross-region export \`${attribute}\` is written by no stack that was inspected`)];
}
