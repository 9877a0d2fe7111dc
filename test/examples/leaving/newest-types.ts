import { anyRule, COPY, type Example, PROCESS, rule } from '../example';
import { bucket, raw, stack } from '../parts';
import { RULE } from '../rules';
import { A, MUM } from '../shop';

const GATEWAY = `arn:aws:storagegateway:ap-south-1:${A}:gateway/sgw-1`;

/** Types that the CDK had before CloudFormation's specification. */
export const newestTypes: readonly Example[] = [
  {
    name: 'web-function-that-runs-in-many-regions',
    why: `${RULE.process} (each region of a multi-region endpoint runs the function)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const web = raw(k, 'Shop', 'AWS::Lambda::WebFunction', { FunctionName: 'shop' });
      const endpoint = raw(k, 'Endpoint', 'AWS::Lambda::WebFunctionEndpoint', {
        EndpointName: 'shop',
        EndpointType: 'MULTI_REGION',
        AuthType: 'IAM_AUTH',
        FunctionName: web.ref,
        Regions: ['ap-south-2', 'us-east-1'],
      });
      declare(endpoint, 'personal');
    },
    expect: [rule(PROCESS, 'us-east-1')],
  },
  {
    name: 'file-share-over-a-bucket-abroad',
    why: `${RULE.evidence} (the region of the bucket stands beside it)`,
    build(app, declare) {
      const share = raw(stack(app, 'In', MUM), 'Share', 'AWS::StorageGateway::NFSFileShare', {
        GatewayARN: GATEWAY,
        LocationARN: 'arn:aws:s3:::old-shop-files',
        BucketRegion: 'us-east-1',
        VPCEndpointDNSName: 'vpce-1.s3.us-east-1.vpce.amazonaws.com',
      });
      declare(share, 'personal');
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'backup-of-a-volume-is-a-store-where-it-stands',
    why: RULE.storeAbroad,
    build: (app) =>
      void raw(stack(app, 'Away', { account: A, region: 'eu-central-1' }), 'Copy', 'AWS::EC2::Snapshot', {
        VolumeId: 'vol-1',
      }),
    expect: [anyRule('eu-central-1')],
  },
  {
    name: 'ok-web-function-at-home-and-in-hyderabad',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const web = raw(k, 'Shop', 'AWS::Lambda::WebFunction', { FunctionName: 'shop' });
      const endpoint = (id: string, EndpointType: string, more: object) =>
        raw(k, id, 'AWS::Lambda::WebFunctionEndpoint', {
          EndpointName: id,
          EndpointType,
          AuthType: 'IAM_AUTH',
          FunctionName: web.ref,
          ...more,
        });
      declare(endpoint('Home', 'HOME_REGION', {}), 'personal');
      declare(endpoint('Both', 'MULTI_REGION', { Regions: ['ap-south-2'] }), 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-file-share-over-an-india-bucket',
    why: RULE.inIndia,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const files = bucket(k, 'Files');
      declare(files, 'personal');
      raw(k, 'Share', 'AWS::StorageGateway::SMBFileShare', {
        GatewayARN: GATEWAY,
        LocationARN: files.bucketArn,
        BucketRegion: 'ap-south-1',
        Authentication: 'GuestAccess',
        Role: `arn:aws:iam::${A}:role/gateway`,
      });
    },
    expect: [],
  },
];
