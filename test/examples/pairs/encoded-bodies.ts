import type { Example } from '../example';
import { toRegion } from '../pair';
import { raw } from '../parts';
import { RULE } from '../rules';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Bodies that were encoded before they came into the template, where `Fn::Base64` would have done it. */
export const encodedBodies: readonly Example[] = [
  ...toRegion('user-data-encoded-by-hand', RULE.code, ({ k, declare, region }) =>
    declare(
      raw(k, 'Web', 'AWS::EC2::Instance', {
        ImageId: 'ami-1',
        UserData: encoded(`#!/bin/bash\naws s3 sync /orders s3://acme-orders/ --region ${region}\n`),
      }),
      'personal',
    ),
  ),
  ...toRegion('launch-template-encoded-by-hand', RULE.code, ({ k, declare, region }) =>
    declare(
      raw(k, 'Fleet', 'AWS::EC2::LaunchTemplate', {
        LaunchTemplateData: {
          ImageId: 'ami-1',
          UserData: encoded(`#cloud-config\nruncmd:\n  - aws s3 sync /orders s3://acme-orders/ --region ${region}\n`),
        },
      }),
      'personal',
    ),
  ),
  ...toRegion('network-of-brokers', RULE.code, ({ k, declare, region }) =>
    declare(
      raw(k, 'Bridge', 'AWS::AmazonMQ::Configuration', {
        EngineType: 'ACTIVEMQ',
        EngineVersion: '5.18',
        Name: 'bridge',
        Data: encoded(
          `<broker><networkConnectors><networkConnector uri="static:(ssl://b-1-1.mq.${region}.amazonaws.com:61617)"/></networkConnectors></broker>`,
        ),
      }),
      'payment',
    ),
  ),
];
