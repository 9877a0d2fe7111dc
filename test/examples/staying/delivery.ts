import {
  NestedStack,
  Stack,
  Stage,
  aws_certificatemanager as acm,
  aws_codebuild as codebuild,
  aws_codepipeline as pipeline,
  aws_codepipeline_actions as pipeactions,
  aws_iam as iam,
  aws_rds as rds,
  aws_s3 as s3,
  aws_secretsmanager as sm,
  aws_servicecatalog as sc,
  pipelines,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import type { Construct } from 'constructs';
import { stack, raw, table, bucket, fn, network, included } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, HYD, US } from '../shop';

/** Pipelines, stages and what they deploy in India. */
export const delivery: readonly Example[] = [
  {
    name: 'ok-build-pipeline-in-mumbai',
    why: RULE.inIndia,
    build(app) {
      const k = stack(app, 'Ci', MUM);
      const source = new pipeline.Artifact(),
        built = new pipeline.Artifact();
      const project = new codebuild.PipelineProject(k, 'Build', {
        environmentVariables: { REGION: { value: 'ap-south-1' } },
        buildSpec: codebuild.BuildSpec.fromObject({
          version: '0.2',
          phases: { build: { commands: ['npm ci', 'aws s3 ls --region ap-south-1'] } },
        }),
      });
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
            stageName: 'Build',
            actions: [
              new pipeactions.CodeBuildAction({ actionName: 'Build', project, input: source, outputs: [built] }),
            ],
          },
          {
            stageName: 'Deploy',
            actions: [new pipeactions.S3DeployAction({ actionName: 'Site', bucket: bucket(k, 'Site'), input: built })],
          },
        ],
      });
    },
    expect: [],
  },
  {
    name: 'ok-pipeline-to-hyderabad-with-its-support-stack',
    why: `${RULE.helpers}; ${RULE.india}`,
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
                actionName: 'Dr',
                stackName: 'Orders',
                templatePath: source.atPath('Orders.template.json'),
                adminPermissions: true,
                region: 'ap-south-2',
              }),
            ],
          },
        ],
      });
    },
    expect: [],
  },
  {
    name: 'ok-cdk-pipeline-with-an-edge-stack-in-virginia',
    why: `${RULE.helpers}; ${RULE.notFindings}`,
    build(app) {
      const k = stack(app, 'Ci', MUM);
      const delivery = new pipelines.CodePipeline(k, 'Pipeline', {
        crossAccountKeys: true,
        synth: new pipelines.ShellStep('Synth', {
          input: pipelines.CodePipelineSource.connection('acme/shop', 'main', {
            connectionArn: `arn:aws:codestar-connections:ap-south-1:${A}:connection/1`,
          }),
          commands: ['npm ci', 'npx cdk synth'],
        }),
      });
      const prod = new Stage(app, 'Prod');
      new acm.Certificate(new Stack(prod, 'Edge', { env: US }), 'Cert', { domainName: 'shop.example' });
      table(new Stack(prod, 'Orders', { env: MUM }), 'Orders');
      delivery.addStage(prod);
    },
    expect: [],
  },
  {
    name: 'ok-github-deploy-role',
    why: RULE.notFindings,
    build(app) {
      const k = stack(app, 'Ci', MUM);
      const provider = new iam.OpenIdConnectProvider(k, 'GitHub', {
        url: 'https://token.actions.githubusercontent.com',
        clientIds: ['sts.amazonaws.com'],
      });
      new iam.Role(k, 'Deploy', {
        assumedBy: new iam.WebIdentityPrincipal(provider.openIdConnectProviderArn, {
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/shop:*' },
        }),
        managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess')],
      });
    },
    expect: [],
  },
  {
    name: 'ok-rotation-through-the-serverless-repository',
    why: `${RULE.notFindings} (an application from the serverless repository)`,
    build(app, declare) {
      const k = stack(app, 'Ledger', MUM);
      const db = new rds.DatabaseInstance(k, 'Db', {
        vpc: network(k),
        engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.VER_8_0_39 }),
        credentials: rds.Credentials.fromGeneratedSecret('app'),
      });
      db.addRotationSingleUser();
      declare(db, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hosted-rotation',
    why: 'the transforms of AWS itself are known',
    build(app, declare) {
      const k = stack(app, 'Ledger', MUM);
      const secret = new sm.Secret(k, 'Db', {
        generateSecretString: { secretStringTemplate: '{"username":"app"}', generateStringKey: 'password' },
      });
      secret.addRotationSchedule('Rotate', { hostedRotation: sm.HostedRotation.postgreSqlSingleUser() });
      declare(secret, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-roles-everywhere-by-stack-set',
    why: RULE.notFindings,
    build(app) {
      raw(stack(app, 'Org', MUM), 'Set', 'AWS::CloudFormation::StackSet', {
        StackSetName: 'audit-roles',
        PermissionModel: 'SERVICE_MANAGED',
        AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
        StackInstancesGroup: [
          { DeploymentTargets: { OrganizationalUnitIds: ['ou-ab12-cdefgh34'] }, Regions: ['us-east-1', 'eu-west-1'] },
        ],
        TemplateBody: JSON.stringify({
          Resources: {
            Audit: {
              Type: 'AWS::IAM::Role',
              Properties: {
                AssumeRolePolicyDocument: {
                  Version: '2012-10-17',
                  Statement: [{ Effect: 'Allow', Principal: { AWS: B }, Action: 'sts:AssumeRole' }],
                },
              },
            },
          },
        }),
      });
    },
    expect: [],
  },
  {
    name: 'ok-stores-in-both-india-regions-by-stack-set',
    why: `${RULE.deployers}; ${RULE.india}`,
    build(app) {
      raw(stack(app, 'Org', MUM), 'Set', 'AWS::CloudFormation::StackSet', {
        StackSetName: 'orders',
        PermissionModel: 'SELF_MANAGED',
        StackInstancesGroup: [{ DeploymentTargets: { Accounts: [A] }, Regions: ['ap-south-1', 'ap-south-2'] }],
        TemplateBody: JSON.stringify({
          Resources: {
            Q: { Type: 'AWS::SQS::Queue' },
            L: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 365 } },
          },
        }),
      });
    },
    expect: [],
  },
  {
    name: 'ok-product-with-an-india-table',
    why: RULE.deployers,
    build(app) {
      const k = stack(app, 'Catalog', HYD);
      class Starter extends sc.ProductStack {
        constructor(scope: Construct, id: string) {
          super(scope, id);
          table(this, 'Customers');
          new s3.CfnBucket(this, 'Files');
        }
      }
      new sc.CloudFormationProduct(k, 'Product', {
        productName: 'orders',
        owner: 'platform',
        productVersions: [
          { cloudFormationTemplate: sc.CloudFormationTemplate.fromProductStack(new Starter(k, 'Starter')) },
        ],
      });
    },
    expect: [],
  },
  {
    name: 'ok-organisation-backup-policy-inside-india',
    why: RULE.india,
    build(app) {
      raw(stack(app, 'Org', US), 'Backups', 'AWS::Organizations::Policy', {
        Name: 'backups',
        Type: 'BACKUP_POLICY',
        TargetIds: ['r-abcd'],
        Content: {
          plans: {
            Gold: {
              regions: { '@@assign': ['ap-south-1'] },
              rules: {
                Daily: {
                  target_backup_vault_name: { '@@assign': 'Default' },
                  copy_actions: {
                    'arn:aws:backup:ap-south-2:$account:backup-vault:dr': {
                      target_backup_vault_arn: { '@@assign': 'arn:aws:backup:ap-south-2:$account:backup-vault:dr' },
                    },
                  },
                },
              },
            },
          },
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-sam-application',
    why: `serverless types are judged as what they expand to; ${RULE.pass}`,
    build(app) {
      included(stack(app, 'Sam', MUM), 'Sam', {
        template: {
          Transform: 'AWS::Serverless-2016-10-31',
          Resources: {
            Orders: {
              Type: 'AWS::Serverless::SimpleTable',
              Metadata: { 'india-residency': { dataClass: 'personal' } },
            },
            Get: {
              Type: 'AWS::Serverless::Function',
              Properties: {
                Runtime: 'nodejs22.x',
                Handler: 'index.handler',
                InlineCode: 'exports.handler = async () => {};',
                Environment: { Variables: { TABLE: { Ref: 'Orders' } } },
                Events: { Api: { Type: 'Api', Properties: { Path: '/orders', Method: 'get' } } },
              },
            },
          },
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-for-each-over-the-india-regions',
    why: `a loop over literals is expanded; ${RULE.india}`,
    build(app) {
      included(stack(app, 'In', MUM), 'Loop', {
        template: {
          Transform: 'AWS::LanguageExtensions',
          Resources: {
            'Fn::ForEach::Secrets': [
              'Target',
              ['ap-south-2'],
              {
                'Secret${Target}': {
                  Type: 'AWS::SecretsManager::Secret',
                  Properties: { GenerateSecretString: {}, ReplicaRegions: [{ Region: { Ref: 'Target' } }] },
                },
              },
            ],
          },
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-stages-in-both-regions',
    why: RULE.india,
    synth: { skipValidation: true },
    build(app, declare) {
      for (const [id, env] of Object.entries({ Mum: MUM, Hyd: HYD })) {
        const step = new Stage(app, id, { env });
        const k = new Stack(step, 'Orders');
        table(new NestedStack(k, 'Data'), 'Orders');
        bucket(k, 'Files');
        fn(k, 'Handler');
      }
      declare(app, 'payment');
    },
    expect: [],
  },
];
