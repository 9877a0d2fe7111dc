import { App, type AppProps, Aspects, PhysicalName, Stack, Validations } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataClass, DataClassification, ResidencyGuard, ResidentBucket, ResidentKey, ResidentTable } from '../lib';

/** A placeholder: nothing is looked up, so the app synthesises without credentials. */
const account = '111111111111';

/**
 * An e-commerce company in India that takes payments itself: its stores are in Mumbai, their mirrors in Hyderabad, and
 * its parent in Singapore gets the numbers of customers and traders, and nothing else.
 */
export function inCountryApp(props?: AppProps): App {
  // CDK's own validation of templates takes longer than the whole synthesis; the test of this app runs it.
  const app = new App({ builtinCloudFormationValidation: false, ...props });
  const hyderabad = new Stack(app, 'Hyderabad', { env: { account, region: 'ap-south-2' } });
  const mumbai = new Stack(app, 'Mumbai', { env: { account, region: 'ap-south-1' } });
  const singapore = new Stack(app, 'Singapore', { env: { account, region: 'ap-southeast-1' } });

  shop(mumbai, hyderabad);
  payments(mumbai, hyderabad);
  books(mumbai, hyderabad);
  logs(mumbai);
  countsForTheParent(mumbai, singapore);

  Aspects.of(app).add(new ResidencyGuard());
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** What the shop knows of its customers. */
function shop(mumbai: Stack, hyderabad: Stack): void {
  new ResidentTable(mumbai, 'Customers', {
    dataClass: DataClass.PERSONAL,
    elements: ['customer-name', 'postal-address', 'eating-preferences', 'fashion-choices'],
    partitionKey: { name: 'customerId', type: AttributeType.STRING },
    mirror: { scope: hyderabad },
  });
  new ResidentBucket(mumbai, 'Orders', {
    dataClass: DataClass.PERSONAL,
    elements: ['order-history'],
    mirror: { scope: hyderabad },
  });
  new ResidentBucket(mumbai, 'FaceScans', {
    dataClass: DataClass.SENSITIVE_PERSONAL,
    elements: ['biometrics'],
    attestations: ['CONSENT-2026-014'],
    mirror: { scope: hyderabad },
  });
}

/** Every payment is domestic: the Reserve Bank wants its data in India and nowhere else. */
function payments(mumbai: Stack, hyderabad: Stack): void {
  const elements = ['card-number', 'transaction-amount', 'transaction-reference'];
  new ResidentTable(mumbai, 'Payments', {
    dataClass: DataClass.PAYMENT,
    elements,
    partitionKey: { name: 'paymentId', type: AttributeType.STRING },
    mirror: { scope: hyderabad },
    refuseOutsideReplication: true,
  });
  new ResidentBucket(mumbai, 'Settlements', {
    dataClass: DataClass.PAYMENT,
    elements,
    mirror: { scope: hyderabad },
    refuseOutsideReplication: true,
  });
}

/** The mirror is the daily back-up on a server in India that the Companies (Accounts) Rules ask for. */
function books(mumbai: Stack, hyderabad: Stack): void {
  new ResidentBucket(mumbai, 'Books', {
    dataClass: DataClass.COMPANY_BOOKS,
    elements: ['ledger-entries', 'vouchers'],
    mirror: { scope: hyderabad },
  });
}

/** CERT-In asks for 180 days of logs; a year is the next retention that CloudWatch offers beyond the DPDP Rules' one. */
function logs(mumbai: Stack): void {
  const key = new ResidentKey(mumbai, 'LogsKey', { dataClass: DataClass.ICT_LOGS });
  key.grantEncryptDecrypt(new ServicePrincipal(`logs.${mumbai.region}.amazonaws.com`));
  new LogGroup(mumbai, 'WebLogs', { retention: RetentionDays.THIRTEEN_MONTHS, encryptionKey: key });
}

/** The one copy that leaves: aggregates, with no row about a person. */
function countsForTheParent(mumbai: Stack, singapore: Stack): void {
  const plain: BucketProps = { enforceSSL: true, versioned: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL };
  const copy = new Bucket(singapore, 'Counts', { ...plain, bucketName: PhysicalName.GENERATE_IF_NEEDED });
  const role = new Role(mumbai, 'CountsRole', { assumedBy: new ServicePrincipal('s3.amazonaws.com') });
  const counts = new Bucket(mumbai, 'Counts', {
    ...plain,
    replicationRole: role,
    replicationRules: [{ destination: copy }],
  });
  mumbai.addStackDependency(singapore, 'S3 replicates only to a bucket that exists');
  counts.grantReplicationPermission(role, { destinations: [{ bucket: copy }] });

  for (const bucket of [counts, copy]) {
    DataClassification.of(bucket).declare(DataClass.GENERIC, { elements: ['customer-count', 'trader-count'] });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'two published numbers: who reads them tells nothing',
    });
  }
  for (const objects of [
    '<Counts7F28E4F7.Arn>/*',
    'arn:<AWS::Partition>:s3:::singaporesingaporecountsad352c88d45670bfb2d5/*',
  ]) {
    const id = `AwsSolutions-IAM5[Resource::${objects}]`;
    Validations.of(role).acknowledge({ id, reason: 'replication covers every object of one bucket of counts' });
  }
}

if (require.main === module) inCountryApp().synth();
