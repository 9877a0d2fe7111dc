import { describe, expect, test } from '@jest/globals';
import type { TemplateResource } from '../../../../lib/core/model';
import { inspected } from '../inspected';
import { declared, resource } from '../shop';

const machine = (config: object, type = 'AWS::EC2::Instance'): TemplateResource => {
  const web = declared(resource(type, { ImageId: 'ami-1', InstanceType: 't3.micro' }), 'personal');
  return {
    ...web,
    Metadata: { ...web.Metadata, 'AWS::CloudFormation::Init': { configSets: { all: ['c'] }, c: config } },
  };
};
const sync = (region: unknown) => ({
  commands: { copy: { command: { 'Fn::Join': ['', ['aws s3 sync /orders s3://acme --region ', region]] } } },
});
const agent = (region: string) => ({ files: { '/etc/agent.conf': { content: `[default]\nregion = ${region}\n` } } });
const at = { property: 'Metadata.AWS::CloudFormation::Init', level: 'violation' };

describe('what metadata tell a machine', () => {
  test('fails when a command or a file names a region abroad', () => {
    expect(inspected({ Web: machine(sync('us-east-1')) })).toMatchObject([{ ...at, to: 'us-east-1' }]);
    expect(inspected({ Web: machine(agent('eu-west-1')) })).toMatchObject([{ ...at, to: 'eu-west-1' }]);
    const Fleet = machine(agent('eu-west-1'), 'AWS::AutoScaling::LaunchConfiguration');
    expect(inspected({ Fleet })).toMatchObject([{ ...at, to: 'eu-west-1' }]);
  });

  test('stays in India with the region of the stack', () => {
    expect(inspected({ Web: machine(sync({ Ref: 'AWS::Region' })) })).toEqual([]);
    expect(inspected({ Web: machine(agent('ap-south-2')) })).toEqual([]);
  });

  test('is no finding where it only downloads', () => {
    const config = {
      sources: { '/var/www': 'https://s3.us-east-1.amazonaws.com/acme-site/site.zip' },
      packages: { rpm: { agent: ['https://s3.us-west-2.amazonaws.com/acme/agent.rpm'] } },
      files: { '/opt/install': { source: 'https://acme.s3.eu-west-1.amazonaws.com/install', mode: '000755' } },
    };
    expect(inspected({ Web: machine(config) })).toEqual([]);
  });
});
