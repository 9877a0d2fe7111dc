import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../../scripts/catalogue/compile';
import { indexPage } from '../../../scripts/catalogue-pages/index-page';
import { serviceOf, servicePage } from '../../../scripts/catalogue-pages/service-page';

const source = readCatalogue(resolve(__dirname, '../../..'));
const page = (service: string) => servicePage(service, source, '<!-- generated -->');

describe('the pages of the catalogue', () => {
  test('a page says of each mechanism how its destination is found, what AWS enforces, and how we know', () => {
    const [, rule] = /(- \*\*`Replicas\[\]\.Region`\*\*[^]*?)\n- /.exec(page('AWS::DynamoDB')) ?? [];
    expect(rule).toContain('Found by: the region is written out');
    expect(rule).toContain('Weight: critical. AWS allows another region');
    expect(rule).toContain('How we know: AWS documentation');
  });

  test('what nobody looked up says so', () => {
    expect(page('AWS::Pinpoint')).toContain('nobody has looked it up for this entry');
  });

  test('every type with a mechanism stands on the page of its service, with every path', () => {
    const pages = new Map<string, string>();
    for (const [type, entries] of source.mechanisms) {
      const service = serviceOf(type);
      const text = pages.get(service) ?? page(service);
      pages.set(service, text);
      expect(text).toContain(`## ${type}\n`);
      for (const { path, alsoAt = [] } of entries)
        for (const one of [path, ...alsoAt]) expect(text).toContain(`\`${one}\``);
    }
  });

  test('the list names every service once, those without a mechanism at its end', () => {
    const list = indexPage(source, new Map([['AWS::DynamoDB', 'aws-dynamodb.md']]), '');
    expect(list).toContain('[AWS::DynamoDB](aws-dynamodb.md)');
    expect(list.split('## Services without')[1]).toContain('AWS::S3,');
  });
});
