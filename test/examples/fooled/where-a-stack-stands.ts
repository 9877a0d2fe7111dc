import {
  Aws,
  Lazy,
  NestedStack,
  Stack,
  aws_dynamodb as ddb,
  aws_servicecatalog as sc,
  aws_sqs as sqs,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { anyRule, COPY, type Example, rule, STORE, UNRESOLVED } from '../example';
import { bucket, l1, raw, replicate, stack, table } from '../parts';
import { RULE } from '../rules';
import { A, HYD, MUM, SG } from '../shop';

const REPLICA = 'an inner template is inspected where it is deployed';

/** Regions that are tokens, references that cross regions, and templates inside templates. */
export const whereAStackStands: readonly Example[] = [
  {
    name: 'region-of-a-stack-is-a-pseudo-parameter',
    why: RULE.unresolved,
    build: (app) => void table(new Stack(app, 'Orders', { env: { account: A, region: Aws.REGION } }), 'Orders'),
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'region-of-a-stack-is-lazy',
    why: RULE.unresolved,
    build(app) {
      const region = Lazy.string({ produce: () => 'us-east-1' });
      table(new Stack(app, 'Orders', { env: { account: A, region } }), 'Orders');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'region-of-a-stack-is-a-variable-that-nobody-set',
    why: RULE.unresolved,
    build(app) {
      const region = process.env['SHOP_REGION_THAT_NOBODY_SET'];
      table(new Stack(app, 'Orders', { env: { account: A, region } }), 'Orders');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'l2-reference-to-a-named-bucket-abroad-is-a-literal',
    why: `${RULE.evidence} (the name in the ARN is that of a bucket of another stack)`,
    build(app, declare) {
      const copy = bucket(stack(app, 'Away', SG), 'Copy', { bucketName: 'shop-orders-copy' });
      const orders = bucket(stack(app, 'In', MUM), 'Orders');
      replicate(orders, { Bucket: copy.bucketArn });
      declare(orders, 'personal');
      declare(copy, 'personal');
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'nested-stack-replicates-a-table',
    why: REPLICA,
    build(app, declare) {
      const inner = new NestedStack(stack(app, 'In', MUM), 'Inner');
      const orders = table(inner, 'Orders');
      raw(inner, 'Copy', 'AWS::SecretsManager::Secret', {
        GenerateSecretString: {},
        ReplicaRegions: [{ Region: 'us-west-1' }],
      });
      declare(orders, 'personal');
    },
    expect: [anyRule('us-west-1')],
  },
  {
    name: 'product-replicates-a-table',
    why: REPLICA,
    build(app) {
      const k = stack(app, 'Catalog', MUM);
      class Starter extends sc.ProductStack {
        constructor(scope: Construct, id: string) {
          super(scope, id);
          new ddb.CfnGlobalTable(this, 'Orders', {
            attributeDefinitions: [{ attributeName: 'pk', attributeType: 'S' }],
            keySchema: [{ attributeName: 'pk', keyType: 'HASH' }],
            billingMode: 'PAY_PER_REQUEST',
            replicas: [{ region: 'ap-south-1' }, { region: 'eu-west-3' }],
          });
        }
      }
      const template = sc.CloudFormationTemplate.fromProductStack(new Starter(k, 'Starter'));
      new sc.CloudFormationProduct(k, 'Product', {
        productName: 'orders',
        owner: 'platform',
        productVersions: [{ cloudFormationTemplate: template }],
      });
    },
    expect: [anyRule('eu-west-3')],
  },
  {
    name: 'ok-l2-reference-to-a-named-queue-in-hyderabad',
    why: RULE.india,
    build(app, declare) {
      const queue = new sqs.Queue(stack(app, 'There', HYD), 'Queue', { queueName: 'shop-orders' });
      const k = stack(app, 'In', MUM);
      const orders = table(k, 'Orders');
      l1(orders).addMetadata('queue', queue.queueArn);
      declare(orders, 'personal');
    },
    expect: [],
  },
  {
    name: 'store-in-a-region-that-only-begins-like-india',
    why: RULE.storeAbroad,
    build: (app) => void table(stack(app, 'Away', SG), 'Orders'),
    expect: [rule(STORE, 'ap-southeast-1')],
  },
];
