import * as v from 'valibot';

const path = v.pipe(v.string(), v.nonEmpty());

/** `catalogue/ignored.yaml`: properties that look like a place and move nothing, each group with the reason why. */
export const ignoredFile = v.array(
  v.strictObject({
    reason: v.pipe(v.string(), v.nonEmpty()),
    paths: v.record(v.string(), v.union([path, v.pipe(v.array(path), v.nonEmpty())])),
  }),
);
