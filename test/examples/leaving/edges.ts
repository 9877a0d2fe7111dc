import {
  Duration,
  aws_apigateway as apigw,
  aws_cloudfront as cf,
  aws_cloudfront_origins as origins,
  aws_lambda as lambda,
  aws_s3 as s3,
} from 'aws-cdk-lib';
import { rule, anyRule, COPY, PROCESS, type Example } from '../example';
import { stack, raw, l1, fn, site } from '../parts';
import { RULE } from '../rules';
import { MUM, PUBLIC } from '../shop';

/** What an edge keeps, and what passes it. */
export const edges: readonly Example[] = [
  {
    name: 'cached-distribution-before-personal-files',
    why: RULE.cached,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const files = new s3.Bucket(k, 'Files');
      declare(files, 'personal');
      declare(site(k, files), 'personal');
    },
    expect: [rule(COPY)],
  },
  {
    name: 'cached-distribution-before-an-undeclared-bucket',
    why: `${RULE.cached}; ${RULE.defaultClass}`,
    build(app) {
      const k = stack(app, 'Web', MUM);
      site(k, new s3.Bucket(k, 'Site'));
    },
    expect: [rule(COPY)],
  },
  {
    name: 'one-cached-behaviour-before-the-accounts-api',
    why: RULE.cached,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const pages = new s3.Bucket(k, 'Pages');
      declare(pages, 'generic', PUBLIC);
      const accounts = new s3.Bucket(k, 'Accounts');
      declare(accounts, 'payment');
      site(k, pages, undefined, {
        additionalBehaviors: {
          '/statements/*': {
            origin: origins.S3BucketOrigin.withOriginAccessControl(accounts),
            cachePolicy: new cf.CachePolicy(k, 'Short', {
              minTtl: Duration.seconds(1),
              defaultTtl: Duration.seconds(60),
              maxTtl: Duration.hours(1),
            }),
          },
        },
      });
    },
    expect: [rule(COPY)],
  },
  {
    name: 'cached-regional-api-that-is-declared',
    why: RULE.cached,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const api = new apigw.LambdaRestApi(k, 'Api', {
        handler: fn(k, 'Handler'),
        endpointConfiguration: { types: [apigw.EndpointType.REGIONAL] },
      });
      declare(api, 'personal');
      declare(
        new cf.Distribution(k, 'Cdn', {
          defaultBehavior: { origin: new origins.RestApiOrigin(api), cachePolicy: cf.CachePolicy.CACHING_OPTIMIZED },
        }),
        'personal',
      );
    },
    expect: [rule(COPY)],
  },
  {
    name: 'origin-shield-in-virginia',
    why: `${RULE.cached} (OriginShieldRegion, literal region)`,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const files = new s3.Bucket(k, 'Files');
      declare(files, 'personal');
      declare(
        new cf.Distribution(k, 'Cdn', {
          defaultBehavior: {
            origin: origins.S3BucketOrigin.withOriginAccessControl(files, {
              originShieldEnabled: true,
              originShieldRegion: 'us-east-1',
            }),
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'edge-function-on-a-declared-distribution',
    why: `code at an edge runs at every edge; ${RULE.process}`,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const files = new s3.Bucket(k, 'Files');
      declare(files, 'personal');
      const rewrite = new cf.experimental.EdgeFunction(k, 'Rewrite', {
        runtime: lambda.Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: lambda.Code.fromInline('exports.handler = async e => e;'),
      });
      declare(
        site(k, files, {
          cachePolicy: cf.CachePolicy.CACHING_DISABLED,
          edgeLambdas: [
            {
              eventType: cf.LambdaEdgeEventType.VIEWER_REQUEST,
              functionVersion: rewrite.currentVersion,
              includeBody: true,
            },
          ],
        }),
        'personal',
      );
    },
    expect: [rule(PROCESS)],
  },
  {
    name: 'key-value-store-at-the-edge-filled-with-customers',
    why: `${RULE.cached} (what is put in is copied to every edge)`,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const seed = new s3.Bucket(k, 'Seed');
      declare(seed, 'personal');
      declare(
        raw(k, 'Kvs', 'AWS::CloudFront::KeyValueStore', {
          Name: 'customers',
          ImportSource: { SourceType: 'S3', SourceArn: `${seed.bucketArn}/customers.json` },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'warn-edge-api-by-a-deletion-override',
    why: `${RULE.pass} (an API without an endpoint configuration is one at the edge)`,
    soft: true,
    build(app) {
      const k = stack(app, 'In', MUM);
      const api = new apigw.RestApi(k, 'Api', { endpointConfiguration: { types: [apigw.EndpointType.REGIONAL] } });
      api.root.addMethod('GET', new apigw.MockIntegration());
      l1(api).addPropertyDeletionOverride('EndpointConfiguration');
    },
    expect: [anyRule()],
  },
  {
    name: 'warn-uncached-distribution',
    why: RULE.pass,
    soft: true,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const files = new s3.Bucket(k, 'Files');
      declare(files, 'personal');
      site(k, files, { cachePolicy: cf.CachePolicy.CACHING_DISABLED });
    },
    expect: [anyRule()],
  },
  {
    name: 'warn-cached-host-that-no-stack-owns',
    why: 'a cached host that no stack owns is a warning',
    soft: true,
    build(app) {
      new cf.Distribution(stack(app, 'Web', MUM), 'Cdn', {
        defaultBehavior: { origin: new origins.HttpOrigin('www.partner.example') },
      });
    },
    expect: [anyRule()],
  },
];
