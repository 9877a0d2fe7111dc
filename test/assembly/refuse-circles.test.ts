import { describe, expect, test } from '@jest/globals';
import { refuseCircles } from '../../lib/assembly/refuse-circles';
import type { Template } from '../../lib/core/model';

const at = (logicalId: string): { file: string; line: number } => ({ file: 'shop.yaml', line: logicalId.length });
const queue = (properties: Record<string, unknown>): { Type: string; Properties: Record<string, unknown> } => ({
  Type: 'AWS::SQS::Queue',
  Properties: properties,
});
const refuse = (template: Template) => () => refuseCircles(template, at);

describe('resources that need each other', () => {
  test('fails when two queues are each the dead-letter queue of the other', () => {
    const Resources = {
      Orders: queue({ Dead: { 'Fn::GetAtt': ['Failed', 'Arn'] } }),
      Failed: queue({ Dead: { 'Fn::Sub': '${Orders.Arn}' } }),
    };
    expect(refuse({ Resources })).toThrow(/shop\.yaml:6: .*circle.*`Orders` → `Failed` → `Orders`/);
  });

  test('fails when a queue depends on itself', () => {
    expect(refuse({ Resources: { Orders: { ...queue({}), DependsOn: 'Orders' } } })).toThrow(/`Orders` → `Orders`/);
  });

  test('passes a chain, and two queues that share a third', () => {
    const Resources = {
      Orders: queue({ Dead: { Ref: 'Failed' } }),
      Payments: queue({ Dead: { Ref: 'Failed' } }),
      Failed: queue({}),
    };
    expect(refuse({ Resources })).not.toThrow();
  });

  test('passes a circle that a condition may break, and one that a transform may write anew', () => {
    const Resources = {
      Orders: queue({ Dead: { 'Fn::If': ['Live', { Ref: 'Failed' }, { Ref: 'AWS::NoValue' }] } }),
      Failed: queue({ Dead: { Ref: 'Orders' } }),
    };
    expect(refuse({ Resources })).not.toThrow();
    const circle = { A: queue({ Dead: { Ref: 'B' } }), B: queue({ Dead: { Ref: 'A' } }) };
    expect(refuse({ Resources: circle, Transform: 'AWS::Serverless-2016-10-31' })).not.toThrow();
  });

  test('passes a variable of a Sub that is called as the resource itself', () => {
    expect(
      refuse({ Resources: { Orders: queue({ Name: { 'Fn::Sub': ['${Orders}', { Orders: 'x' }] } }) } }),
    ).not.toThrow();
  });

  test('follows a chain of ten thousand queues', () => {
    const Resources = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`Q${i}`, queue(i < 9_999 ? { Dead: { Ref: `Q${i + 1}` } } : {})]),
    );
    expect(refuse({ Resources })).not.toThrow();
  });
});
