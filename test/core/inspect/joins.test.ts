import { describe, expect, test } from '@jest/globals';
import { typeFacts } from '../../../lib/core/catalogue/type-facts';
import { Estate } from '../../../lib/core/estate/estate';
import { Links } from '../../../lib/core/inspect/classes/links';
import { findHits } from '../../../lib/core/inspect/flows/find-hits';
import type { Mechanism, TemplateResource } from '../../../lib/core/model';
import { queue } from './shop';
import { stack } from './inspected';
import { everyEntry, nameOf, type Property } from './sweep/entries';
import { emptyResource, write } from './sweep/one-resource';

/** Those of serverless types are judged as what they expand to, tested in precision/serverless. */
const joins = everyEntry.filter(({ mechanism, type }) => mechanism === 'join' && !type.startsWith('AWS::Serverless::'));

/** A resource that refers to a queue, where a join of the catalogue looks. */
function referring(entry: Mechanism): TemplateResource {
  const property: Property = { ...entry, entries: [entry] };
  const Orders = emptyResource(property, undefined);
  write(Orders.Properties, entry.path, { Ref: 'Payments' });
  return Orders;
}

/** Does content go from the queue to the resource, or to the queue? */
function isJoined(entry: Mechanism): boolean {
  const template = { Resources: { Payments: queue(), Orders: referring(entry) } };
  const estate = new Estate(
    { stacks: [stack(template, 'ap-south-1')], declarations: [], missingContext: false },
    typeFacts,
  );
  const links = new Links(findHits(estate, []).hits, []);
  const [payments, orders] = estate.resources as [(typeof estate.resources)[0], (typeof estate.resources)[0]];
  const [from, to] = entry.direction === 'in' ? [payments, orders] : [orders, payments];
  return links.leaving(from).some((link) => link.to === to);
}

describe('every join of the catalogue', () => {
  test('joins what it names to the resource, in its direction', () => {
    expect(joins.length).toBeGreaterThan(200);
    expect(joins.filter((entry) => !isJoined(entry)).map(nameOf)).toEqual([]);
  });

  test('says nothing by itself', () => {
    expect(joins.filter(({ weight }) => weight !== 'info')).toEqual([]);
  });
});
