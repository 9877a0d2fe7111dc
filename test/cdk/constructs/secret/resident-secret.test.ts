import { describe, expect, test } from '@jest/globals';
import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DataClass, ResidentKey, ResidentSecret, type ResidentSecretProps } from '../../../../lib';
import { clerk } from '../clerk';
import { grantedActions } from '../granted-actions';
import { ACCOUNT, shop } from '../payments-shop';

function gateway(props: Partial<ResidentSecretProps> = {}) {
  const { mumbai, hyderabad } = shop();
  const secret = new ResidentSecret(mumbai, 'Gateway', { dataClass: DataClass.SENSITIVE_PERSONAL, ...props });
  return { mumbai, hyderabad, secret };
}

function mirrored() {
  const { mumbai, hyderabad } = shop();
  const secret = new ResidentSecret(mumbai, 'Gateway', {
    dataClass: DataClass.SENSITIVE_PERSONAL,
    mirror: { scope: hyderabad },
  });
  return { mumbai, hyderabad, secret };
}

test('a secret is encrypted with its own rotated key, not replicated, and stays when it leaves the stack', () => {
  const { mumbai, secret } = gateway();
  expect(secret.encryptionKey).toBeInstanceOf(ResidentKey);
  Template.fromStack(mumbai).hasResource('AWS::SecretsManager::Secret', {
    Properties: {
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^GatewayKey'), 'Arn'] },
      GenerateSecretString: {},
      ReplicaRegions: Match.absent(),
    },
    DeletionPolicy: 'Retain',
    Metadata: { 'india-residency': { dataClass: 'sensitive-personal' } },
  });
});

describe('the mirror of a secret', () => {
  test('is a replica in the other region, with a key of that region, and known by its ARN', () => {
    const { mumbai, hyderabad, secret } = mirrored();
    Template.fromStack(mumbai).hasResourceProperties('AWS::SecretsManager::Secret', {
      ReplicaRegions: [
        {
          Region: 'ap-south-2',
          KmsKeyId: {
            'Fn::GetAtt': [Match.stringLikeRegexp('^ExportsReader'), Match.stringLikeRegexp('GatewayMirrorKey')],
          },
        },
      ],
    });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      MultiRegion: false,
    });
    expect(mumbai.dependencies).toContain(hyderabad);
    expect(JSON.stringify(mumbai.resolve(secret.mirrorArn))).toContain(`:secretsmanager:ap-south-2:${ACCOUNT}:secret:`);
  });

  test('goes from Hyderabad to Mumbai as well', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentSecret(hyderabad, 'Gateway', { dataClass: DataClass.PAYMENT, mirror: { scope: mumbai } });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::SecretsManager::Secret', {
      ReplicaRegions: [Match.objectLike({ Region: 'ap-south-1' })],
    });
  });

  test('can use a key that stands already', () => {
    const { mumbai } = shop();
    const arn = `arn:aws:kms:ap-south-2:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const mirror = { encryptionKey: Key.fromKeyArn(mumbai, 'HyderabadKey', arn) };
    new ResidentSecret(mumbai, 'Gateway', { dataClass: DataClass.PAYMENT, mirror });
    Template.fromStack(mumbai).hasResourceProperties('AWS::SecretsManager::Secret', {
      ReplicaRegions: [{ Region: 'ap-south-2', KmsKeyId: arn }],
    });
  });

  test('fails abroad, in the same region, or without a key', () => {
    const { app, mumbai } = shop();
    const ohio = new Stack(app, 'Ohio', { env: { account: ACCOUNT, region: 'us-east-2' } });
    const to = (mirror: object) => () =>
      new ResidentSecret(mumbai, 'Gateway', { dataClass: DataClass.PAYMENT, mirror });
    expect(to({ scope: ohio })).toThrow(
      /`Mumbai\/Gateway`: the mirror's stack is in `us-east-2`, which is not in India/,
    );
    expect(to({ scope: mumbai })).toThrow(/the mirror's stack is in `ap-south-1`, where the source is too/);
    expect(to({})).toThrow(/the mirror names neither scope nor encryptionKey.*a stack in ap-south-2/);
  });

  test('fails where a replica is added anywhere else', () => {
    const { secret } = gateway();
    for (const region of ['us-east-1', 'ap-southeast-1', 'ap-south-1']) {
      expect(() => {
        secret.addReplicaRegion(region);
      }).toThrow(`\`Mumbai/Gateway\`: no replica can be made in \`${region}\`; make it in \`ap-south-2\``);
    }
    expect(() => {
      secret.addReplicaRegion('ap-south-2', secret.encryptionKey);
    }).toThrow('`Mumbai/Gateway`: the key of its replica is in `ap-south-1`; give a key that is in `ap-south-2`');
    const replicaRegions: object = { replicaRegions: [{ region: 'us-east-1' }] };
    expect(() => gateway(replicaRegions)).toThrow(/`replicaRegions` is `an object`.*replicated with `mirror`/);
  });

  test('is added later with a key of the app', () => {
    const { mumbai, hyderabad, secret } = gateway();
    secret.addReplicaRegion('ap-south-2', new ResidentKey(hyderabad, 'Key', { dataClass: DataClass.PAYMENT }));
    Template.fromStack(mumbai).hasResourceProperties('AWS::SecretsManager::Secret', {
      ReplicaRegions: [Match.objectLike({ Region: 'ap-south-2' })],
    });
  });
});

test('a secret refuses that somebody replicates it by hand, if asked to, and never opens to the public', () => {
  const { mumbai } = gateway({ refuseOutsideReplication: true });
  Template.fromStack(mumbai).hasResourceProperties('AWS::SecretsManager::ResourcePolicy', {
    BlockPublicPolicy: true,
    ResourcePolicy: {
      Statement: [
        Match.objectLike({
          Sid: 'OnlyCloudFormation',
          Effect: 'Deny',
          Action: 'secretsmanager:ReplicateSecretToRegions',
        }),
      ],
    },
  });
  const open = gateway();
  open.secret.addToResourcePolicy(
    new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: ['*'],
      principals: [new AccountPrincipal('222222222222')],
    }),
  );
  Template.fromStack(open.mumbai).hasResourceProperties('AWS::SecretsManager::ResourcePolicy', {
    BlockPublicPolicy: true,
  });
});

test('a secret takes the props of its CDK counterpart', () => {
  const { mumbai } = gateway({
    secretName: 'shop/gateway',
    description: 'password of the payment gateway',
    generateSecretString: { secretStringTemplate: '{"merchant":"shop"}', generateStringKey: 'password' },
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Template.fromStack(mumbai).hasResource('AWS::SecretsManager::Secret', {
    Properties: {
      Name: 'shop/gateway',
      Description: 'password of the payment gateway',
      GenerateSecretString: { SecretStringTemplate: '{"merchant":"shop"}', GenerateStringKey: 'password' },
    },
    DeletionPolicy: 'Delete',
  });
});

test('a secret takes a value that another resource makes, as a string or an object', () => {
  const value = SecretValue.unsafePlainText('made-elsewhere');
  for (const [given, written] of [
    [{ secretStringValue: value }, 'made-elsewhere'],
    [{ secretObjectValue: { password: value } }, '{"password":"made-elsewhere"}'],
  ] as const) {
    Template.fromStack(gateway(given).mumbai).hasResourceProperties('AWS::SecretsManager::Secret', {
      SecretString: written,
      GenerateSecretString: Match.absent(),
    });
  }
});

describe('a secret is an ISecret', () => {
  test('it grants, on itself and on its key', () => {
    const { mumbai, secret } = gateway();
    secret.grantRead(clerk(mumbai));
    expect(grantedActions(mumbai)).toContain('secretsmanager:GetSecretValue');
    Template.fromStack(mumbai).hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'kms:Decrypt',
            Principal: { AWS: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ClerkServiceRole'), 'Arn'] } },
          }),
        ]),
      },
    });
  });

  test('it rotates', () => {
    const { mumbai, secret } = gateway();
    secret.addRotationSchedule('Rotation', { rotationLambda: clerk(mumbai), automaticallyAfter: Duration.days(30) });
    Template.fromStack(mumbai).hasResourceProperties('AWS::SecretsManager::RotationSchedule', {
      RotationRules: { ScheduleExpression: 'rate(30 days)' },
    });
  });
});
