import {
  Aspects,
  BootstraplessSynthesizer,
  type CfnResource,
  Stack,
  Validations,
  aws_s3_assets as assets,
  aws_s3_deployment as deployment,
  aws_secretsmanager as sm,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { anyRule, COPY, type Example, rule, STORE, UNRESOLVED } from '../example';
import { bucket, included, l1, raw, secretTo, stack } from '../parts';
import { RULE } from '../rules';
import { A, MUM, ROLE, US } from '../shop';

const SECRET_ABROAD = {
  Type: 'AWS::SecretsManager::Secret',
  Properties: { GenerateSecretString: {}, ReplicaRegions: [{ Region: 'eu-west-2' }] },
};

const final = 'whatever changes a resource late is in the final template';

/** Late Aspects and overrides, included templates, transforms, assets, acknowledgements. */
export const howATemplateIsMade: readonly Example[] = [
  {
    name: 'aspect-makes-a-resource-late',
    why: final,
    build(app) {
      const k = stack(app, 'In', MUM);
      let made = false;
      Aspects.of(app).add({
        visit(node: IConstruct) {
          if (made || node !== k) return;
          made = true;
          secretTo(k, 'Late', 'eu-west-2');
        },
      });
      raw(k, 'Queue', 'AWS::SQS::Queue');
    },
    expect: [anyRule('eu-west-2')],
  },
  {
    name: 'aspect-of-the-last-priority-overrides-the-region',
    why: final,
    build(app) {
      const k = stack(app, 'In', MUM);
      const secret = new sm.Secret(k, 'Key', { replicaRegions: [{ region: 'ap-south-2' }] });
      const late = {
        visit: (node: IConstruct) =>
          node === l1(secret)
            ? (node as CfnResource).addPropertyOverride('ReplicaRegions.0.Region', 'eu-west-2')
            : undefined,
      };
      Aspects.of(app).add(late, { priority: 100_000 });
    },
    expect: [anyRule('eu-west-2')],
  },
  {
    name: 'core-include-of-a-template',
    why: 'an included template is seen, because it is in the final one',
    build: (app) => included(stack(app, 'In', MUM), 'Old', { template: { Resources: { Key: SECRET_ABROAD } } }),
    expect: [anyRule('eu-west-2')],
  },
  {
    name: 'transform-on-one-resource',
    why: 'a transform from outside may change the template unseen',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const orders = l1(bucket(k, 'Orders'));
      orders.addPropertyOverride('Fn::Transform', {
        Name: 'AWS::Include',
        Parameters: { Location: 's3://acme/part.json' },
      });
      declare(orders, 'personal');
    },
    expect: [rule('not-inspected')],
  },
  {
    name: 'macro-on-the-whole-template',
    why: 'a macro that nobody reviewed may change the template unseen',
    build(app) {
      const k = stack(app, 'In', MUM);
      k.addTransform('CompanyDefaults');
      raw(k, 'Orders', 'AWS::SQS::Queue');
    },
    expect: [rule('not-inspected')],
  },
  {
    name: 'ok-macro-that-the-folder-reviewed',
    why: 'a macro that was reviewed is taken at its word',
    residency: {
      'declarations.yaml': 'macros:\n  - { name: CompanyDefaults, reviewedBy: Platform, on: 2026-05-01 }\n',
    },
    build(app) {
      const k = stack(app, 'In', MUM);
      k.addTransform('CompanyDefaults');
      raw(k, 'Orders', 'AWS::SQS::Queue');
    },
    expect: [],
  },
  {
    name: 'include-of-an-asset-that-replicates',
    why: 'a piece in a file of the assembly is read',
    files: { 'piece.json': JSON.stringify({ ReplicaRegions: [{ Region: 'eu-west-2' }] }) },
    build(app, declare, dir) {
      const k = stack(app, 'In', MUM);
      const piece = new assets.Asset(k, 'Piece', { path: `${dir}/piece.json` });
      const secret = raw(k, 'Key', 'AWS::SecretsManager::Secret', { GenerateSecretString: {} });
      secret.addPropertyOverride('Fn::Transform', {
        Name: 'AWS::Include',
        Parameters: { Location: piece.s3ObjectUrl },
      });
      declare(secret, 'personal');
    },
    expect: [rule(COPY, 'eu-west-2')],
  },
  {
    name: 'ok-include-of-an-asset-that-stays',
    why: 'a piece in a file of the assembly is read',
    files: { 'piece.json': JSON.stringify({ ReplicaRegions: [{ Region: 'ap-south-2' }] }) },
    build(app, declare, dir) {
      const k = stack(app, 'In', MUM);
      const piece = new assets.Asset(k, 'Piece', { path: `${dir}/piece.json` });
      const secret = raw(k, 'Key', 'AWS::SecretsManager::Secret', { GenerateSecretString: {} });
      secret.addPropertyOverride('Fn::Transform', {
        Name: 'AWS::Include',
        Parameters: { Location: piece.s3ObjectUrl },
      });
      declare(secret, 'personal');
    },
    expect: [],
  },
  {
    name: 'definition-is-an-asset-that-calls-abroad',
    why: 'a definition in a file of the assembly is read',
    files: {
      'orders.asl.json': JSON.stringify({
        StartAt: 'Copy',
        States: {
          Copy: {
            Type: 'Task',
            Resource: 'arn:aws:states:::sqs:sendMessage',
            Parameters: { QueueUrl: `https://sqs.eu-west-2.amazonaws.com/${A}/orders`, 'MessageBody.$': '$' },
            End: true,
          },
        },
      }),
    },
    build(app, declare, dir) {
      const k = stack(app, 'In', MUM);
      const file = new assets.Asset(k, 'Definition', { path: `${dir}/orders.asl.json` });
      const machine = raw(k, 'Machine', 'AWS::StepFunctions::StateMachine', {
        RoleArn: ROLE,
        DefinitionS3Location: { Bucket: file.s3BucketName, Key: file.s3ObjectKey },
      });
      declare(machine, 'personal');
    },
    expect: [anyRule('eu-west-2')],
  },
  {
    name: 'seed-data-is-unpacked-into-a-bucket-abroad',
    why: RULE.storeAbroad,
    build(app, declare) {
      const k = stack(app, 'Away', US);
      const customers = bucket(k, 'Customers');
      new deployment.BucketDeployment(k, 'Seed', {
        sources: [deployment.Source.data('customers.csv', 'name\nAsha')],
        destinationBucket: customers,
      });
      declare(customers, 'personal');
    },
    expect: [rule(STORE, 'us-east-1')],
  },
  {
    name: 'ok-seed-data-is-unpacked-in-mumbai',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const customers = bucket(k, 'Customers');
      new deployment.BucketDeployment(k, 'Seed', {
        sources: [deployment.Source.data('customers.csv', 'name\nAsha')],
        destinationBucket: customers,
      });
      declare(customers, 'personal');
    },
    expect: [],
  },
  {
    name: 'stack-with-a-synthesizer-of-its-own',
    why: 'how a stack is synthesised does not matter: its final template is read',
    build(app) {
      const k = new Stack(app, 'In', { env: MUM, synthesizer: new BootstraplessSynthesizer() });
      secretTo(k, 'Key', 'eu-west-2');
    },
    expect: [anyRule('eu-west-2')],
  },
  {
    name: 'app-acknowledges-the-rule',
    why: 'code of the app cannot wave a violation through',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const secret = secretTo(k, 'Key', 'eu-west-2');
      for (const id of [COPY, `ResidencyGuard::${COPY}`, `cdk-india-residency::${COPY}`])
        for (const scope of [app, k, secret])
          Validations.of(scope).acknowledge({ id, reason: 'we would rather not know' });
      declare(secret, 'personal');
    },
    expect: [rule(COPY, 'eu-west-2')],
  },
  {
    name: 'declared-third-party-type',
    why: 'nobody knows where a type of another vendor puts what it is given',
    build(app, declare) {
      declare(raw(stack(app, 'In', MUM), 'Cluster', 'MongoDB::Atlas::Cluster', { Name: 'orders' }), 'personal');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'type-that-is-newer-than-the-catalogue',
    why: RULE.catchAll,
    build(app, declare) {
      const ledger = raw(stack(app, 'In', MUM), 'Ledger', 'AWS::LedgerNext::Ledger', {
        Copies: [{ Where: 'eu-west-2' }],
      });
      declare(ledger, 'personal');
    },
    expect: [anyRule('eu-west-2')],
  },
  {
    name: 'ok-type-that-is-newer-than-the-catalogue',
    why: RULE.inIndia,
    build(app, declare) {
      const ledger = raw(stack(app, 'In', MUM), 'Ledger', 'AWS::LedgerNext::Ledger', {
        Copies: [{ Where: 'ap-south-2' }],
      });
      declare(ledger, 'personal');
    },
    expect: [],
  },
  {
    name: 'arn-without-a-region',
    why: RULE.unresolved,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const orders = raw(k, 'Orders', 'AWS::SNS::Topic');
      raw(k, 'Sub', 'AWS::SNS::Subscription', {
        TopicArn: orders.ref,
        Protocol: 'sqs',
        Endpoint: `arn:aws:sqs:*:${A}:orders`,
      });
      declare(orders, 'personal');
    },
    expect: [rule(UNRESOLVED)],
  },
];
