import { isMap } from '../intrinsics';
import { expandEvents } from './expand-events';
import type { Expansion, Made, Written } from './expansion';
import { invokeConfig } from './invoke-config';
import { present, without } from './properties';
import { roleOfPolicies } from './role-of-policies';
import { codeLocation } from './s3-location';

/** A function, its role, and all that its events, its destinations and its address ask for. */
export function expandFunction(written: Written): Expansion {
  const { logicalId, properties } = written;
  const {
    CodeUri,
    InlineCode,
    ImageUri,
    DeadLetterQueue: dead,
    EventInvokeConfig: invoked,
    Events: events,
    FunctionUrlConfig: url,
    Tracing,
    ...rest
  } = properties;
  const own = without(rest, 'Policies', 'AssumeRolePolicyDocument', 'PermissionsBoundary', 'RolePath');
  const role = properties['Role'] === undefined ? roleOfPolicies(written, 'lambda') : undefined;
  const { made, patches } = expandEvents({ logicalId, arn: { 'Fn::GetAtt': [logicalId, 'Arn'] } }, events);
  return {
    Type: 'AWS::Lambda::Function',
    Properties: present({
      ...own,
      Role: role === undefined ? properties['Role'] : { 'Fn::GetAtt': [role.id, 'Arn'] },
      Code: codeOf(CodeUri, InlineCode, ImageUri),
      DeadLetterConfig: isMap(dead) ? { TargetArn: dead['TargetArn'] } : own['DeadLetterConfig'],
      TracingConfig: Tracing === undefined ? undefined : { Mode: Tracing },
    }),
    made: [...(role ? [role] : []), ...invokeConfig(logicalId, invoked), ...urlOf(logicalId, url), ...made],
    patches,
  };
}

function codeOf(uri: unknown, inline: unknown, image: unknown): unknown {
  if (uri !== undefined) return codeLocation(uri);
  if (inline !== undefined) return { ZipFile: inline };
  return image === undefined ? undefined : { ImageUri: image };
}

function urlOf(logicalId: string, config: unknown): Made[] {
  if (!isMap(config)) return [];
  const Properties = { ...config, TargetFunctionArn: { Ref: logicalId } };
  return [{ id: `${logicalId}Url`, part: 'FunctionUrlConfig', Type: 'AWS::Lambda::Url', Properties }];
}
