import { join } from 'node:path';
import { App, Aspects, Stack } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { InstanceClass, InstanceSize, InstanceType } from 'aws-cdk-lib/aws-ec2';
import { DatabaseInstanceEngine, PostgresEngineVersion } from 'aws-cdk-lib/aws-rds';
import {
  DataClass,
  ResidencyGuard,
  ResidentBackup,
  ResidentBucket,
  ResidentDatabaseInstance,
  ResidentFileSystem,
  ResidentLogGroup,
  ResidentNetwork,
  ResidentQueue,
  ResidentSecret,
  ResidentStream,
  ResidentTable,
} from '../../../lib';

/** Every store there is, the other way round than in the reference app: at home in Hyderabad, mirrored to Mumbai. */
const app = new App({ builtinCloudFormationValidation: false });
const account = '111111111111';
const mumbai = new Stack(app, 'Mirrors', { env: { account, region: 'ap-south-1' } });
/** The mirror of a database is deployed after its source, the others before theirs. */
const standby = new Stack(app, 'Standby', { env: { account, region: 'ap-south-1' } });
const hyderabad = new Stack(app, 'Shop', { env: { account, region: 'ap-south-2' } });

const mirror = { scope: mumbai };
const personal = { dataClass: DataClass.PERSONAL, elements: ['customer-name', 'order-history'] };
const partitionKey = { name: 'customerId', type: AttributeType.STRING };
const vpc = new ResidentNetwork(hyderabad, 'Network', { interfaceEndpoints: [] });

new ResidentTable(hyderabad, 'Customers', { ...personal, partitionKey, mirror });
const orders = new ResidentBucket(hyderabad, 'Orders', { ...personal, mirror });
new ResidentSecret(hyderabad, 'Gateway', { dataClass: DataClass.PERSONAL, mirror });
new ResidentFileSystem(hyderabad, 'Invoices', { ...personal, vpc, mirror });
new ResidentQueue(hyderabad, 'Incoming', personal);
new ResidentStream(hyderabad, 'Clicks', personal);
new ResidentLogGroup(hyderabad, 'WebLogs', { dataClass: DataClass.ICT_LOGS, elements: ['access-logs'], mirror });
new ResidentDatabaseInstance(hyderabad, 'Ledger', {
  ...personal,
  engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_5 }),
  instanceType: InstanceType.of(InstanceClass.M7G, InstanceSize.LARGE),
  vpc,
  mirror: { scope: standby, vpc: new ResidentNetwork(standby, 'Network', { interfaceEndpoints: [] }) },
});
new ResidentBackup(hyderabad, 'Nightly', { dataClass: DataClass.PERSONAL, stores: [orders], mirror });

Aspects.of(app).add(new ResidencyGuard({ residency: join(__dirname, 'residency') }));
app.synth();
