import type { Template } from '../../../lib/core/model';
import { estateOf } from './estate-of';

/** A resource after the serverless transform. */
export interface MadeResource {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/** What the serverless transform makes of a resource called Pay, by the logical ids that it gives. */
export function expanded(kind: string, Properties: unknown, more: Template = {}, attributes: object = {}) {
  const Pay = { Type: `AWS::Serverless::${kind}`, Properties, ...attributes };
  const template = {
    ...more,
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: { Pay, ...more.Resources },
  } as Template;
  const [stack] = estateOf(template).stacks;
  return Object.fromEntries(
    [...stack!.resources].map(([id, { type, properties, path }]): [string, MadeResource] => [
      id,
      { type, properties, path },
    ]),
  );
}

export const SELF = { Ref: 'Pay' };
export const ARN = { 'Fn::GetAtt': ['Pay', 'Arn'] };
export const ABROAD = 'arn:aws:sqs:us-east-1:111111111111:orders';
