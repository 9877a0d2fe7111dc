import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldIf } from '../../estate/fold';
import { intrinsicName, isMap } from '../../estate/intrinsics';

export type Properties = Readonly<Record<string, unknown>>;

export interface PipelineAction {
  readonly action: Properties;
  readonly property: string;
}

/** The actions of a pipeline, in every stage and along each branch that can be deployed. */
export function actionsOf(estate: Estate, pipeline: EstateResource): PipelineAction[] {
  const items = (list: unknown): [number, Properties][] =>
    branches(list).flatMap((one) =>
      Array.isArray(one)
        ? one.flatMap((item: unknown, at) =>
            branches(item)
              .filter(isMap)
              .map((map): [number, Properties] => [at, map]),
          )
        : [],
    );
  const branches = (value: unknown): unknown[] => {
    if (!isMap(value)) return [value];
    const intrinsic = intrinsicName(value);
    if (intrinsic === 'Fn::If') return foldIf(estate, value[intrinsic], pipeline.owner).flatMap(branches);
    // A branch that leaves the item out.
    return intrinsic === 'Ref' ? [] : [value];
  };
  return items(pipeline.properties['Stages']).flatMap(([i, stage]) =>
    items(stage['Actions']).map(([k, action]) => ({ action, property: `Stages[${i}].Actions[${k}]` })),
  );
}
