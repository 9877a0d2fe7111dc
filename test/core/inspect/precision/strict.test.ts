import { describe, expect, test } from '@jest/globals';
import { inspected } from '../inspected';
import { declared, globalTable, resource } from '../shop';

const Front = resource('AWS::ApiGateway::RestApi');
const Totals = declared(globalTable('ap-south-1', 'us-east-1'), 'generic', { elements: ['order-count'] });
const Nested = resource('AWS::CloudFormation::Stack', { TemplateURL: 'https://t.example/orders.yaml' });

describe('strict', () => {
  test('raises every warning to a violation', () => {
    const levels = (strict: boolean) => inspected({ Front, Nested }, { policy: { strict } }).map(({ level }) => level);
    expect(levels(false)).toEqual(['warning', 'warning']);
    expect(levels(true)).toEqual(['violation', 'violation']);
  });

  test('leaves notes as they are', () => {
    expect(inspected({ Totals }, { policy: { strict: true } })).toMatchObject([
      { level: 'note', rule: 'permitted-copy' },
    ]);
  });
});
