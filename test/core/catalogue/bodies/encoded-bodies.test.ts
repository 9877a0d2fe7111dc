import { describe, expect, test } from '@jest/globals';
import { placesIn } from './read';

const encoded = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('a body that was encoded before it came into the template', () => {
  test.each<[string, string, string[]]>([
    ['a script', '#!/bin/bash\naws s3 sync /orders s3://acme-orders --region us-east-1\n', ['us-east-1']],
    ['a script of India', '#!/bin/bash\naws s3 sync /orders s3://acme-orders --region ap-south-2\n', []],
    ['a text with dashes and quotes', '# “Orders” — every night\nREGION=eu-west-1\n', ['eu-west-1']],
    ['a configuration', '{"region": "us-west-2", "table": "orders"}', ['us-west-2']],
  ])('is read: %s', (_, body, places) => {
    expect(placesIn(encoded(body), 'script')).toEqual(places);
  });

  test('names the other brokers of a network', () => {
    const network = '<networkConnector uri="static:(ssl://b-1234-1.mq.us-east-1.amazonaws.com:61617)"/>';
    expect(placesIn(encoded(`<broker>${network}</broker>`), 'xml')).toEqual(['us-east-1']);
  });

  test('is no text where its letters only happen to be base64', () => {
    expect(placesIn('/opt/shop/bin/orders/run', 'script')).toEqual([]);
    expect(
      placesIn(
        Buffer.from([0xff, 0xfe, 0, 1, 2, 3, 200, 201, 202, 0, 0, 0, 9, 9, 9, 9, 9, 9]).toString('base64'),
        'text',
      ),
    ).toEqual([]);
  });
});
