import { builtInLaw } from '../../../core/law';
import { elementsOf } from '../../../core/inspect/gate/elements-of';
import type { AggregateSchema } from '../../../runtime/aggregate-gate/aggregate-schema';
import { type GenericExportProps } from './generic-export-props';

const SMALLEST_GROUP = 10;
const LARGEST_CATEGORY = 1000;

/**
 * The schema that the gate of an export is told.
 *
 * @throws when a row has no count, a field has room for more than an aggregate, or names what the vocabulary knows as personal
 */
export function aggregateSchemaOf(path: string, { fields, smallestGroup }: GenericExportProps): AggregateSchema {
  const smallest = smallestGroup ?? SMALLEST_GROUP;
  if (!Number.isInteger(smallest) || smallest < 2) {
    throw new Error(
      `\`${path}\`: a smallestGroup of \`${smallest}\` counts single people; give a whole number from 2 on`,
    );
  }
  const entries = Object.entries(fields);
  if (!entries.some(([, field]) => field._rule.kind === 'count')) {
    throw new Error(`\`${path}\`: no field counts anything; give fields: { customers: AggregateField.count() }`);
  }
  for (const [name, { _rule: rule }] of entries) {
    if (rule.kind !== 'category' || (rule.values.length > 0 && rule.values.length <= LARGEST_CATEGORY)) continue;
    throw new Error(
      `\`${path}\`: the category \`${name}\` has ${rule.values.length} values; give 1 to ${LARGEST_CATEGORY} of them`,
    );
  }
  const elements = [...new Set(entries.flatMap(([, field]) => field._element ?? []))].sort();
  const schema = {
    smallest,
    fields: Object.fromEntries(entries.map(([name, field]) => [name, field._rule])),
    elements,
  };
  requireGeneric(path, schema);
  return schema;
}

/** The built-in vocabulary alone is asked here; the guard knows the organisation's own words too. */
function requireGeneric(path: string, schema: AggregateSchema): void {
  const law = builtInLaw();
  const other = elementsOf(JSON.stringify(schema), law)?.find((id) => {
    const known = law.vocabulary.get(id);
    return known !== undefined && known.dataClass !== 'generic';
  });
  if (other === undefined) return;
  throw new Error(
    `\`${path}\`: the vocabulary knows \`${other}\` as ${law.vocabulary.get(other)!.dataClass}, and only generic data leave; remove the field`,
  );
}
