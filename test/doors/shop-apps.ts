import { type App, Aws, CfnResource, Fn, NestedStack, Stack, Stage, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CloudFormationProduct, CloudFormationTemplate, ProductStack } from 'aws-cdk-lib/aws-servicecatalog';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import type { Construct } from 'constructs';
import { DataClass, DataClassification } from '../../lib';

const ACCOUNT = '111122223333';
const MUMBAI: StackProps = { env: { account: ACCOUNT, region: 'ap-south-1' } };
const HYDERABAD: StackProps = { env: { account: ACCOUNT, region: 'ap-south-2' } };
const VIRGINIA: StackProps = { env: { account: ACCOUNT, region: 'us-east-1' } };

/** One app of the payments shop, with the organisation's folder where it has one. */
export interface ShopApp {
  readonly build: (app: App) => void;
  readonly residency?: Readonly<Record<string, string>>;
}

function table(scope: Construct, id: string, ...regions: string[]): TableV2 {
  const partitionKey = { name: 'id', type: AttributeType.STRING };
  return new TableV2(scope, id, { partitionKey, replicas: regions.map((region) => ({ region })) });
}

function bucket(scope: Construct, id: string, props: BucketProps = {}): Bucket {
  return new Bucket(scope, id, { versioned: true, ...props });
}

function declare(scope: Construct, dataClass: DataClass, ...elements: string[]): void {
  DataClassification.of(scope).declare(dataClass, { elements });
}

/** Apps that differ in how data and declarations reach the templates: both doors have to see the same. */
export const SHOP_APPS: Readonly<Record<string, ShopApp>> = {
  'all at home': {
    build: (app) => {
      const orders = new Stack(app, 'Orders', MUMBAI);
      declare(table(orders, 'Table', 'ap-south-2'), DataClass.PAYMENT);
      new LogGroup(orders, 'Log');
      new Certificate(new Stack(app, 'Web', VIRGINIA), 'Certificate', { domainName: 'shop.example' });
    },
  },
  'a class by a tag of the whole stack': {
    build: (app) => {
      table(new Stack(app, 'Orders', { ...MUMBAI, tags: { Data: 'Cards' } }), 'Table', 'us-east-2');
    },
    residency: { 'declarations.yaml': 'tags: [{ key: Data, value: Cards, class: payment }]' },
  },
  'a table that replicates abroad, in a Stage, declared on the app': {
    build: (app) => {
      declare(app, DataClass.PERSONAL, 'name');
      const prod = new Stage(app, 'Prod', MUMBAI);
      const orders = table(new Stack(prod, 'Orders'), 'Table', 'us-east-2');
      prod.synth();
      declare(orders, DataClass.PAYMENT);
    },
  },
  'a stack abroad, a Stage in a Stage, and a stack without a region': {
    build: (app) => {
      table(new Stack(app, 'Books', VIRGINIA), 'Ledger');
      const inner = new Stage(new Stage(app, 'Prod'), 'Eu', { env: { account: ACCOUNT, region: 'eu-west-1' } });
      bucket(new Stack(inner, 'Customers'), 'Photos');
      bucket(new Stack(app, 'Anywhere'), 'Invoices');
    },
  },
  'nested stacks, with a class on the outer one': {
    build: (app) => {
      const orders = new Stack(app, 'Orders', MUMBAI);
      declare(orders, DataClass.AADHAAR);
      const inner = new NestedStack(new NestedStack(orders, 'Ledger'), 'Archive');
      declare(table(inner, 'Table', 'us-east-2'), DataClass.COMPANY_BOOKS);
      table(inner, 'Other', 'us-west-2');
    },
  },
  'a product that stands where its stack stands': {
    build: (app) => {
      const catalogue = new Stack(app, 'Catalogue', VIRGINIA);
      const product = new (class extends ProductStack {})(catalogue, 'Product');
      new CfnResource(product, 'Table', { type: 'AWS::DynamoDB::Table', properties: { TableName: 'customers' } });
      new CloudFormationProduct(catalogue, 'Orders', {
        owner: 'Shop',
        productName: 'Orders',
        productVersions: [{ cloudFormationTemplate: CloudFormationTemplate.fromProductStack(product) }],
      });
    },
  },
  'replication through an export reader, and a name that another stack owns': {
    build: (app) => {
      const away = new Stack(app, 'Away', { ...VIRGINIA, crossRegionReferences: true });
      const mirror = bucket(away, 'Mirror');
      const named = bucket(away, 'Named', { bucketName: 'shop-orders-copy' });
      const home = new Stack(app, 'Orders', { ...MUMBAI, crossRegionReferences: true });
      for (const [id, target] of Object.entries({ ByReference: mirror, ByName: named })) {
        const source = bucket(home, id).node.defaultChild as CfnResource;
        source.addPropertyOverride('ReplicationConfiguration', {
          Role: `arn:${Aws.PARTITION}:iam::${ACCOUNT}:role/replication`,
          Rules: [{ Status: 'Enabled', Destination: { Bucket: target.bucketArn } }],
        });
      }
    },
  },
  'destinations in bodies: a state machine, a custom resource, an environment': {
    build: (app) => {
      const orders = new Stack(app, 'Orders', MUMBAI);
      const call = new CallAwsService(orders, 'Copy', {
        service: 's3',
        action: 'copyObject',
        parameters: { Bucket: 'somebody-elses-bucket', CopySource: 'a/b', Key: 'b' },
        iamResources: ['*'],
      });
      new StateMachine(orders, 'Machine', { definitionBody: DefinitionBody.fromChainable(call) });
      new AwsCustomResource(orders, 'Export', {
        policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
        onCreate: {
          service: 'dynamodb',
          action: 'createTable',
          region: 'eu-west-1',
          parameters: { TableName: 'orders' },
          physicalResourceId: PhysicalResourceId.of('orders'),
        },
      });
      new Lambda(orders, 'Server', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: Code.fromInline('exports.handler = async () => {};'),
        environment: { QUEUE: `https://sqs.us-east-1.amazonaws.com/${ACCOUNT}/orders` },
      });
    },
  },
  'tokens that nobody can tell': {
    build: (app) => {
      const orders = new Stack(app, 'Orders', MUMBAI);
      const replicas = [{ Region: Fn.ref('AWS::Region') }, { Region: Fn.importValue('dr-region') }];
      (table(orders, 'Table').node.defaultChild as CfnResource).addPropertyOverride('Replicas', replicas);
    },
  },
  'classes that the code gives twice, by hand and against each other': {
    build: (app) => {
      const orders = new Stack(app, 'Orders', MUMBAI);
      declare(orders, DataClass.GENERIC, 'customer-count');
      const queue = new Queue(orders, 'Queue');
      declare(queue, DataClass.GENERIC);
      declare(queue, DataClass.PERSONAL);
      const ledger = table(orders, 'Ledger', 'us-east-2').node.defaultChild as CfnResource;
      ledger.addMetadata('india-residency', { dataClass: 'company-books' });
      declare(table(orders, 'Own', 'eu-west-1').node.defaultChild as CfnResource, DataClass.of('loyalty-points'));
    },
  },
  "an organisation's folder that classes the stores": {
    build: (app) => {
      table(new Stack(app, 'Orders', MUMBAI), 'Table', 'us-east-2');
      bucket(new Stack(app, 'Books', HYDERABAD), 'Ledger');
    },
    residency: {
      'declarations.yaml':
        'stores:\n  - { path: "Orders/**", class: payment }\n  - { path: Books/Ledger, class: company-books }\n',
    },
  },
};
