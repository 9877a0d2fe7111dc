import * as v from 'valibot';

const CLASSES = ['data-store', 'data-mover', 'compute', 'global-or-edge', 'control'] as const;
const HOLDS = ['content', 'logs', 'keys', 'code', 'configuration', 'metadata'] as const;
const MOVES = ['content', 'logs', 'metadata', 'keys', 'code'] as const;

const facts = v.pipe(
  v.strictObject({
    class: v.picklist(CLASSES),
    holds: v.optional(v.picklist(HOLDS)),
    lowered: v.optional(v.literal(true)),
    globalMoves: v.optional(v.picklist(MOVES)),
    name: v.optional(v.string()),
    expandsTo: v.optional(v.string()),
  }),
  v.check((f) => f.class !== 'data-store' || f.holds !== undefined, 'a data-store says what it `holds`'),
  v.check(
    (f) => f.class === 'global-or-edge' || f.globalMoves === undefined,
    '`globalMoves` is for class `global-or-edge`',
  ),
  v.check(
    (f) => f.class !== 'compute' || f.lowered === undefined,
    'all compute is lowered, `lowered` is for the others',
  ),
);

/** `catalogue/types.yaml`: facts of each type; a bare class stands for a type of which no more is known. */
export const typeFile = v.record(
  v.string(),
  v.union([
    v.pipe(
      v.picklist(CLASSES),
      v.transform((c) => ({ class: c })),
    ),
    facts,
  ]),
);

export type TypeEntry = v.InferOutput<typeof facts>;
