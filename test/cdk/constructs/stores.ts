import { type Construct } from 'constructs';
import { type IVpc } from 'aws-cdk-lib/aws-ec2';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import {
  DataClass,
  ResidentBucket,
  ResidentFileSystem,
  ResidentKey,
  ResidentLogGroup,
  ResidentQueue,
  ResidentSecret,
  ResidentStream,
  ResidentTable,
} from '../../../lib';

/** Makes a store of the payments shop; what is given on top may be anything, as in JavaScript. */
export type Make = (scope: Construct, id: string, vpc: IVpc, props?: object) => Construct;

const dataClass = DataClass.PERSONAL;
const partitionKey = { name: 'id', type: AttributeType.STRING };

/** The stores that AWS can mirror. */
export const MIRRORED: Readonly<Record<string, Make>> = {
  ResidentBucket: (scope, id, _, props) => new ResidentBucket(scope, id, { dataClass, ...props }),
  ResidentFileSystem: (scope, id, vpc, props) => new ResidentFileSystem(scope, id, { dataClass, vpc, ...props }),
  ResidentLogGroup: (scope, id, _, props) =>
    new ResidentLogGroup(scope, id, { dataClass: DataClass.ICT_LOGS, ...props }),
  ResidentSecret: (scope, id, _, props) => new ResidentSecret(scope, id, { dataClass, ...props }),
  ResidentTable: (scope, id, _, props) => new ResidentTable(scope, id, { dataClass, partitionKey, ...props }),
};

/** Those that it cannot mirror, and the key, which has no mirror by right. */
export const UNMIRRORED: Readonly<Record<string, Make>> = {
  ResidentKey: (scope, id, _, props) => new ResidentKey(scope, id, { dataClass, ...props }),
  ResidentQueue: (scope, id, _, props) => new ResidentQueue(scope, id, { dataClass, ...props }),
  ResidentStream: (scope, id, _, props) => new ResidentStream(scope, id, { dataClass, ...props }),
};

export const STORES = { ...MIRRORED, ...UNMIRRORED };
