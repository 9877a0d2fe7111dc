import {
  CfnStack,
  NestedStack,
  Stack,
  Stage,
  aws_codepipeline as pipeline,
  aws_codepipeline_actions as pipeactions,
  aws_servicecatalog as sc,
  pipelines,
} from 'aws-cdk-lib';
import { rule, anyRule, COPY, STORE, type Example } from '../example';
import type { Construct } from 'constructs';
import { stack, raw, table, bucket, secretTo } from '../parts';
import { RULE } from '../rules';
import { A, MUM, OREGON, EU, ROLE } from '../shop';

/** What stack sets, products, pipelines and stages deploy. */
export const deployers: readonly Example[] = [
  {
    name: 'stack-set-with-a-table-in-virginia',
    why: `${RULE.deployers}; ${RULE.storeAbroad}`,
    build(app) {
      raw(stack(app, 'In', MUM), 'Set', 'AWS::CloudFormation::StackSet', {
        StackSetName: 'orders',
        PermissionModel: 'SELF_MANAGED',
        StackInstancesGroup: [{ DeploymentTargets: { Accounts: [A] }, Regions: ['ap-south-1', 'us-east-1'] }],
        TemplateBody: JSON.stringify({
          Resources: {
            Orders: {
              Type: 'AWS::DynamoDB::Table',
              Properties: {
                BillingMode: 'PAY_PER_REQUEST',
                AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
                KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
              },
            },
          },
        }),
      });
    },
    expect: [rule(STORE, 'us-east-1')],
  },
  {
    name: 'stack-set-template-that-replicates-from-india',
    why: RULE.deployers,
    build(app) {
      raw(stack(app, 'In', MUM), 'Set', 'AWS::CloudFormation::StackSet', {
        StackSetName: 'secrets',
        PermissionModel: 'SELF_MANAGED',
        StackInstancesGroup: [{ DeploymentTargets: { Accounts: [A] }, Regions: ['ap-south-1'] }],
        TemplateBody: JSON.stringify({
          Resources: {
            Key: {
              Type: 'AWS::SecretsManager::Secret',
              Properties: { GenerateSecretString: {}, ReplicaRegions: [{ Region: 'eu-west-2' }] },
            },
          },
        }),
      });
    },
    expect: [anyRule('eu-west-2')],
  },
  {
    name: 'product-with-a-stack-set-constraint',
    why: RULE.deployers,
    build(app) {
      const k = stack(app, 'Catalog', MUM);
      class Starter extends sc.ProductStack {
        constructor(scope: Construct, id: string) {
          super(scope, id);
          table(this, 'Customers');
        }
      }
      const product = new sc.CloudFormationProduct(k, 'Product', {
        productName: 'orders',
        owner: 'platform',
        productVersions: [
          { cloudFormationTemplate: sc.CloudFormationTemplate.fromProductStack(new Starter(k, 'Starter')) },
        ],
      });
      const portfolio = new sc.Portfolio(k, 'Portfolio', { displayName: 'shop', providerName: 'platform' });
      portfolio.addProduct(product);
      new sc.CfnStackSetConstraint(k, 'Spread', {
        accountList: [A],
        adminRole: ROLE,
        description: 'spread',
        executionRole: 'exec',
        portfolioId: portfolio.portfolioId,
        productId: product.productId,
        regionList: ['ap-south-1', 'eu-west-1'],
        stackInstanceControl: 'ALLOWED',
      });
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'cdk-pipeline-deploys-a-store-abroad',
    why: `the stack of a stage is part of what is inspected; ${RULE.storeAbroad}`,
    build(app) {
      const k = stack(app, 'Ci', MUM);
      const delivery = new pipelines.CodePipeline(k, 'Pipeline', {
        crossAccountKeys: true,
        synth: new pipelines.ShellStep('Synth', {
          input: pipelines.CodePipelineSource.connection('acme/shop', 'main', {
            connectionArn: `arn:aws:codestar-connections:ap-south-1:${A}:connection/1`,
          }),
          commands: ['npx cdk synth'],
        }),
      });
      const dr = new Stage(app, 'Dr', { env: OREGON });
      table(new Stack(dr, 'Orders'), 'Orders');
      delivery.addStage(dr);
    },
    expect: [rule(STORE, 'us-west-2')],
  },
  {
    name: 'store-in-a-stage-declared-on-the-app',
    why: `a declaration on the app reaches stacks inside stages; ${RULE.storeAbroad}`,
    build(app, declare) {
      const dr = new Stage(app, 'Dr', { env: EU });
      bucket(new Stack(dr, 'Orders'), 'Orders');
      table(stack(app, 'In', MUM), 'Orders');
      declare(app, 'payment');
    },
    expect: [rule(STORE, 'eu-west-1')],
  },
  {
    name: 'store-in-a-stage-with-validation-skipped',
    why: 'skipping validation does not skip the guard',
    synth: { skipValidation: true },
    build(app) {
      const prod = new Stage(app, 'Prod', { env: MUM });
      secretTo(new Stack(prod, 'Orders'), 'Key', 'eu-west-3');
    },
    expect: [rule(COPY, 'eu-west-3')],
  },
  {
    name: 'unknown-macro-in-a-nested-stack',
    why: 'an unknown macro may change the template unseen',
    build(app) {
      const inner = new NestedStack(stack(app, 'Parent', MUM), 'Data');
      inner.addTransform('AcmeSpread');
      table(inner, 'Customers');
    },
    expect: [rule('not-inspected')],
  },
  {
    name: 'warn-nested-template-from-a-url',
    why: RULE.notInspected,
    soft: true,
    build(app) {
      new CfnStack(stack(app, 'In', MUM), 'Network', {
        templateUrl: 'https://acme-templates.s3.ap-south-1.amazonaws.com/network.yaml',
      });
    },
    expect: [rule('not-inspected')],
  },
  {
    name: 'warn-stack-set-from-a-url',
    why: RULE.notInspected,
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Set', 'AWS::CloudFormation::StackSet', {
        StackSetName: 'base',
        PermissionModel: 'SELF_MANAGED',
        StackInstancesGroup: [{ DeploymentTargets: { Accounts: [A] }, Regions: ['us-east-1'] }],
        TemplateURL: 'https://acme-templates.s3.amazonaws.com/base.yaml',
      });
    },
    expect: [rule('not-inspected')],
  },
  {
    name: 'warn-product-from-a-url',
    why: RULE.notInspected,
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Product', 'AWS::ServiceCatalog::CloudFormationProduct', {
        Name: 'db',
        Owner: 'platform',
        ProvisioningArtifactParameters: [
          { Name: 'v1', Info: { LoadTemplateFromURL: 'https://acme-templates.s3.amazonaws.com/db.yaml' } },
        ],
      });
    },
    expect: [rule('not-inspected')],
  },
  {
    name: 'warn-pipeline-deploys-a-template-of-its-source',
    why: RULE.notInspected,
    soft: true,
    build(app) {
      const k = stack(app, 'Ci', MUM);
      const source = new pipeline.Artifact();
      new pipeline.Pipeline(k, 'Pipeline', {
        stages: [
          {
            stageName: 'Source',
            actions: [
              new pipeactions.S3SourceAction({
                actionName: 'Source',
                bucket: bucket(k, 'Code'),
                bucketKey: 'app.zip',
                output: source,
              }),
            ],
          },
          {
            stageName: 'Deploy',
            actions: [
              new pipeactions.CloudFormationCreateUpdateStackAction({
                actionName: 'Deploy',
                stackName: 'Orders',
                templatePath: source.atPath('Orders.template.json'),
                adminPermissions: true,
              }),
            ],
          },
        ],
      });
    },
    expect: [rule('not-inspected')],
  },
];
