import {
  Duration,
  RemovalPolicy,
  aws_certificatemanager as acm,
  aws_cloudfront as cf,
  aws_cloudfront_origins as origins,
  aws_elasticloadbalancingv2 as elb,
  aws_lambda as lambda,
  aws_route53 as r53,
  aws_route53_targets as r53t,
  aws_s3 as s3,
  aws_s3_deployment as s3deploy,
  aws_wafv2 as waf,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, table, fn, network, site } from '../parts';
import { RULE } from '../rules';
import { A, MUM, US, PUBLIC } from '../shop';

/** Public sites, and what only passes an edge. */
export const edges: readonly Example[] = [
  {
    name: 'ok-dns-and-health-checks',
    why: `${RULE.notFindings}; so are health checkers`,
    build(app) {
      const k = stack(app, 'Dns', US);
      const zone = new r53.PublicHostedZone(k, 'Zone', { zoneName: 'shop.example' });
      new r53.ARecord(k, 'Api', { zone, recordName: 'api', target: r53.RecordTarget.fromIpAddresses('203.0.113.10') });
      new r53.TxtRecord(k, 'Spf', { zone, values: ['v=spf1 include:amazonses.com ~all'] });
      new r53.CfnHealthCheck(k, 'Check', {
        healthCheckConfig: {
          type: 'HTTPS',
          fullyQualifiedDomainName: 'api.shop.example',
          resourcePath: '/health',
          regions: ['us-east-1', 'eu-west-1', 'ap-southeast-1'],
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-certificate-and-firewall-in-virginia',
    why: RULE.notFindings,
    build(app) {
      const k = stack(app, 'Edge', US);
      new acm.Certificate(k, 'Cert', {
        domainName: 'shop.example',
        validation: acm.CertificateValidation.fromDns(
          r53.HostedZone.fromHostedZoneAttributes(k, 'Zone', { hostedZoneId: 'Z1', zoneName: 'shop.example' }),
        ),
      });
      new waf.CfnIPSet(k, 'Blocked', { scope: 'CLOUDFRONT', ipAddressVersion: 'IPV4', addresses: ['203.0.113.0/24'] });
      new waf.CfnWebACL(k, 'Acl', {
        scope: 'CLOUDFRONT',
        defaultAction: { allow: {} },
        visibilityConfig: { cloudWatchMetricsEnabled: true, metricName: 'acl', sampledRequestsEnabled: true },
      });
    },
    expect: [],
  },
  {
    name: 'ok-public-site-behind-a-caching-distribution',
    why: RULE.generic,
    build(app, declare) {
      const edge = stack(app, 'Edge', US, { crossRegionReferences: true });
      const certificate = new acm.Certificate(edge, 'Cert', { domainName: 'www.shop.example' });
      const k = stack(app, 'Web', MUM, { crossRegionReferences: true });
      const pages = new s3.Bucket(k, 'Pages', { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true });
      declare(pages, 'generic', PUBLIC);
      const cdn = site(
        k,
        pages,
        { viewerProtocolPolicy: cf.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
        { certificate, domainNames: ['www.shop.example'], defaultRootObject: 'index.html' },
      );
      new s3deploy.BucketDeployment(k, 'Deploy', {
        destinationBucket: pages,
        sources: [s3deploy.Source.data('index.html', '<h1>Shop</h1>')],
        distribution: cdn,
      });
      new r53.ARecord(k, 'Www', {
        zone: r53.HostedZone.fromHostedZoneAttributes(k, 'Zone', { hostedZoneId: 'Z1', zoneName: 'shop.example' }),
        recordName: 'www',
        target: r53.RecordTarget.fromAlias(new r53t.CloudFrontTarget(cdn)),
      });
    },
    expect: [],
  },
  {
    name: 'ok-cached-pages-and-uncached-accounts-in-one-distribution',
    why: `${RULE.cached}; ${RULE.pass}`,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const pages = new s3.Bucket(k, 'Pages');
      declare(pages, 'generic', PUBLIC);
      const accounts = table(k, 'Accounts');
      declare(accounts, 'personal');
      const handler = fn(k, 'Handler', { TABLE: accounts.tableName });
      accounts.grantReadWriteData(handler);
      const url = handler.addFunctionUrl({ authType: lambda.FunctionUrlAuthType.AWS_IAM });
      site(k, pages, undefined, {
        additionalBehaviors: {
          '/api/*': {
            origin: origins.FunctionUrlOrigin.withOriginAccessControl(url),
            cachePolicy: cf.CachePolicy.CACHING_DISABLED,
            allowedMethods: cf.AllowedMethods.ALLOW_ALL,
            originRequestPolicy: cf.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          },
        },
      });
    },
    expect: [],
  },
  {
    name: 'ok-distribution-whose-policy-never-stores',
    why: `${RULE.cached}; one that never stores is no cache`,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const files = new s3.Bucket(k, 'Files');
      declare(files, 'personal');
      site(k, files, {
        cachePolicy: new cf.CachePolicy(k, 'Never', {
          minTtl: Duration.seconds(0),
          defaultTtl: Duration.seconds(0),
          maxTtl: Duration.seconds(0),
        }),
      });
    },
    expect: [],
  },
  {
    name: 'ok-uncached-distribution-before-a-load-balancer',
    why: RULE.pass,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const alb = new elb.ApplicationLoadBalancer(k, 'Alb', { vpc: network(k), internetFacing: true });
      alb.addListener('Http', { port: 80, defaultAction: elb.ListenerAction.fixedResponse(200) });
      declare(alb, 'personal');
      declare(
        new cf.Distribution(k, 'Cdn', {
          defaultBehavior: {
            origin: new origins.LoadBalancerV2Origin(alb, { protocolPolicy: cf.OriginProtocolPolicy.HTTP_ONLY }),
            cachePolicy: cf.CachePolicy.CACHING_DISABLED,
            allowedMethods: cf.AllowedMethods.ALLOW_ALL,
          },
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-accelerator-to-mumbai',
    why: RULE.pass,
    build(app) {
      const k = stack(app, 'Front', MUM);
      const acc = raw(k, 'Acc', 'AWS::GlobalAccelerator::Accelerator', { Name: 'shop' });
      const listener = raw(k, 'Listener', 'AWS::GlobalAccelerator::Listener', {
        AcceleratorArn: acc.ref,
        Protocol: 'TCP',
        PortRanges: [{ FromPort: 443, ToPort: 443 }],
      });
      raw(k, 'Group', 'AWS::GlobalAccelerator::EndpointGroup', {
        ListenerArn: listener.ref,
        EndpointGroupRegion: 'ap-south-1',
        EndpointConfigurations: [{ EndpointId: `arn:aws:elasticloadbalancing:ap-south-1:${A}:loadbalancer/app/web/1` }],
      });
    },
    expect: [],
  },
  {
    name: 'ok-public-site-with-code-at-the-edge',
    why: `generic data may be processed at an edge; ${RULE.helpers}`,
    build(app, declare) {
      const k = stack(app, 'Web', MUM);
      const pages = new s3.Bucket(k, 'Pages');
      declare(pages, 'generic', PUBLIC);
      const headers = new cf.experimental.EdgeFunction(k, 'Headers', {
        runtime: lambda.Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: lambda.Code.fromInline('exports.handler = async e => e;'),
      });
      const rewrite = new cf.Function(k, 'Rewrite', {
        code: cf.FunctionCode.fromInline('function handler(event) { return event.request; }'),
      });
      const cdn = site(
        k,
        pages,
        {
          edgeLambdas: [{ eventType: cf.LambdaEdgeEventType.ORIGIN_RESPONSE, functionVersion: headers.currentVersion }],
          functionAssociations: [{ eventType: cf.FunctionEventType.VIEWER_REQUEST, function: rewrite }],
        },
        {
          enableLogging: true,
          logBucket: new s3.Bucket(k, 'CdnLogs', { objectOwnership: s3.ObjectOwnership.OBJECT_WRITER }),
        },
      );
      declare(cdn, 'generic', PUBLIC);
    },
    expect: [],
  },
];
