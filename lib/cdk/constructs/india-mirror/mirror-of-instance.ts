import { ArnFormat, Duration, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { InstanceType } from 'aws-cdk-lib/aws-ec2';
import {
  CfnDBInstance,
  type DatabaseInstanceReadReplica,
  type IDatabaseInstance,
  type IInstanceEngine,
} from 'aws-cdk-lib/aws-rds';
import { type Construct } from 'constructs';
import { instanceRules, parametersOf } from '../database/database-engine';
import { logRetention } from '../database/kept-for';
import { mirrorInstance } from '../database/mirror-instance';
import { declareClass, requireDataClass } from '../declare-class';
import { pathOf, requireIndia } from '../india-region';
import { stableName } from '../stable-name';
import { type InstanceOriginalProps } from './database-original-props';
import { deployInOrder, regionAbroad } from './original-abroad';

/** RDS takes names of 63 characters. */
const LONGEST_NAME = 63;

/** A read replica in India of an instance that stays abroad. */
export function mirrorOfInstance(
  scope: Construct,
  id: string,
  props: InstanceOriginalProps,
): DatabaseInstanceReadReplica {
  requireIndia(scope, id);
  const path = pathOf(scope, id);
  requireDataClass(path, props);
  const { original, removalPolicy } = props;
  const resource = resourceOf(original);
  const sourceRegion = regionAbroad(
    path,
    original,
    props.originalRegion ?? (resource && Stack.of(original).region),
    "give originalRegion: 'us-east-1', or its stack env: { region: 'us-east-1' }",
  );
  const engine = engineOf(path, props);
  const rules = instanceRules(path, engine);
  const parameters = parametersOf(path, rules, props.parameters);
  const retention = logRetention(path, props.cloudwatchLogsRetention);
  const instanceType = classOf(path, props, resource);
  const sourceName = nameOf(path, original, resource);
  if (resource) {
    requireReplicable(path, original, resource);
    deployInOrder(path, resource, scope);
    declareClass(resource, props);
  }
  const arn = Stack.of(scope).formatArn({
    service: 'rds',
    region: sourceRegion,
    account: original.env.account,
    resource: 'db',
    resourceName: sourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const from = {
    engine,
    instance: original,
    region: sourceRegion,
    arn,
    name: sourceName,
    instanceType,
    parameters,
    logs: rules.logs,
    logRetention: retention,
    backup: Duration.days(35),
    port: undefined,
    iamAuthentication: rules.iam,
    deletionProtection: removalPolicy !== RemovalPolicy.DESTROY,
    removalPolicy,
  };
  const { vpc, vpcSubnets, securityGroups, encryptionKey, multiAz } = props;
  const identifier = props.identifier ?? stableName(scope, id, LONGEST_NAME);
  const copy = { scope, vpc, vpcSubnets, securityGroups, encryptionKey, multiAz, identifier };
  return mirrorInstance(scope, id, from, copy, props);
}

/** CDK's own instance; an imported one has no resource. */
function resourceOf(original: IDatabaseInstance): CfnDBInstance | undefined {
  const child = original.node.defaultChild;
  return child instanceof CfnDBInstance ? child : undefined;
}

function engineOf(path: string, { original, engine }: InstanceOriginalProps): IInstanceEngine {
  const found = engine ?? original.engine;
  if (found) return found;
  throw new Error(
    `\`${path}\`: its original \`${original.node.path}\` does not tell its engine; give engine: DatabaseInstanceEngine.postgres({ version: … })`,
  );
}

function classOf(
  path: string,
  { original, instanceType }: InstanceOriginalProps,
  resource: CfnDBInstance | undefined,
): InstanceType {
  const written: unknown = resource && Stack.of(resource).resolve(resource.dbInstanceClass);
  if (instanceType) return instanceType;
  if (typeof written === 'string') return new InstanceType(written.replace(/^db\./, ''));
  throw new Error(
    `\`${path}\`: its original \`${original.node.path}\` does not tell its class; give instanceType: InstanceType.of(InstanceClass.R7G, InstanceSize.LARGE)`,
  );
}

/** A replica in another region names its source, and no reference crosses a region. */
function nameOf(path: string, original: IDatabaseInstance, resource: CfnDBInstance | undefined): string {
  const name = resource ? resource.dbInstanceIdentifier : original.instanceIdentifier;
  if (name !== undefined && !Token.isUnresolved(name)) return name;
  throw new Error(
    `\`${path}\`: its original \`${original.node.path}\` has no name that is known at synthesis; give the original instanceIdentifier: '…'`,
  );
}

/** RDS copies ciphertext to ciphertext, and cannot keep the password of a replicated database. */
function requireReplicable(path: string, original: IDatabaseInstance, resource: CfnDBInstance): void {
  if (resource.storageEncrypted !== true) {
    throw new Error(
      `\`${path}\`: its original \`${original.node.path}\` is not encrypted, and a copy of it could not be; give the original storageEncrypted: true`,
    );
  }
  if (resource.manageMasterUserPassword === true) {
    throw new Error(
      `\`${path}\`: RDS cannot manage the password of a mirrored instance; take manageMasterUserPassword from \`${original.node.path}\``,
    );
  }
}
