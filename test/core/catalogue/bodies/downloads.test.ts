import { describe, expect, test } from '@jest/globals';
import { placesIn } from './read';

describe('a line of a script that only brings something in', () => {
  test.each([
    'wget https://s3-us-west-2.amazonaws.com/acme/agent.rpm',
    'curl -sL https://acme.s3.us-east-1.amazonaws.com/install.sh | bash',
    'sudo yum install -y https://s3.us-east-2.amazonaws.com/packages/agent.rpm',
    'cd /tmp && curl -O https://aws-codedeploy-us-east-1.s3.us-east-1.amazonaws.com/latest/install && chmod +x install',
    'aws s3 cp s3://aws-codedeploy-us-east-1/latest/install . --region us-east-1',
    'aws --region us-east-1 s3 sync --quiet s3://acme-site/ /var/www/',
    '  - wget https://acme.s3.eu-west-1.amazonaws.com/orders.tgz',
    'Invoke-WebRequest -Uri https://s3.us-east-1.amazonaws.com/acme/setup.exe -OutFile setup.exe',
    'docker run 111111111111.dkr.ecr.us-west-2.amazonaws.com/agent:1',
  ])('names no destination: %s', (line) => {
    expect(placesIn(`#!/bin/bash\n${line}\n`, 'script')).toEqual([]);
  });

  test.each<[string, string]>([
    ['aws s3 cp /orders s3://acme-orders/ --region us-east-1', 'us-east-1'],
    ['aws s3 sync s3://acme-orders s3://acme-copy --region us-west-2', 'us-west-2'],
    ['aws s3 mv s3://acme-orders s3://acme-copy --region us-west-2', 'us-west-2'],
    ['curl -T orders.csv https://acme.s3.us-east-1.amazonaws.com/orders.csv', 'us-east-1'],
    ['curl -X PUT --data-binary @orders https://s3-eu-west-1.amazonaws.com/acme/orders', 'eu-west-1'],
    ['curl https://sqs.us-east-1.amazonaws.com/111111111111/orders?Action=SendMessage', 'us-east-1'],
    [
      'wget https://s3.us-east-1.amazonaws.com/acme/agent && aws s3 sync /orders s3://acme --region us-east-1',
      'us-east-1',
    ],
    ['aws configure set region us-east-1', 'us-east-1'],
  ])('is not one that sends: %s', (line, region) => {
    expect(placesIn(line, 'script')).toContain(region);
  });
});
