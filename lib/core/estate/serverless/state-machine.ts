import { expandEvents } from './expand-events';
import type { Expansion, Written } from './expansion';
import { present } from './properties';
import { roleOfPolicies } from './role-of-policies';
import { s3Location } from './s3-location';

/** A state machine, its role, and what starts it. */
export function expandStateMachine(written: Written): Expansion {
  const { logicalId, properties } = written;
  const { Definition, DefinitionUri, DefinitionSubstitutions, Events, Logging, Name, Role, Tags, Tracing, Type } =
    properties;
  const role = Role === undefined ? roleOfPolicies(written, 'states') : undefined;
  const { made, patches } = expandEvents({ logicalId, arn: { Ref: logicalId } }, Events);
  return {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: present({
      Definition,
      DefinitionS3Location: DefinitionUri === undefined ? undefined : s3Location(DefinitionUri),
      DefinitionSubstitutions,
      LoggingConfiguration: Logging,
      RoleArn: role === undefined ? Role : { 'Fn::GetAtt': [role.id, 'Arn'] },
      StateMachineName: Name,
      StateMachineType: Type,
      TracingConfiguration: Tracing,
      EncryptionConfiguration: properties['EncryptionConfiguration'],
      Tags,
    }),
    made: [...(role ? [role] : []), ...made],
    patches,
  };
}
