import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Aspects, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type * as Library from '../../../lib';
import { DataClass, DataClassification } from '../../../lib';
import type { inspect } from '../../../lib/core/inspect/inspect';
import type { Assembly } from '../../../lib/core/model';
import { aReport } from './a-report';
import { guardedApp, MUMBAI, output, shopApp } from './in-process';

const inspected = jest.fn<typeof inspect>();
jest.mock('../../../lib/core/inspect/inspect', () => ({ inspect: inspected }));
beforeEach(() => {
  inspected.mockReset();
  inspected.mockReturnValue(aReport());
});

function table(scope: Construct, id: string): Table {
  return new Table(scope, id, { partitionKey: { name: 'id', type: AttributeType.STRING } });
}

/** The Metadata `india-residency` of each resource, by construct id of the L2 around it. */
function metadataOf(stack: Stack): Record<string, unknown> {
  const resources = Object.values(Template.fromStack(stack).toJSON()['Resources'] as Record<string, CfnLike>);
  return Object.fromEntries(
    resources.map(({ Metadata }) => [
      String(Metadata?.['aws:cdk:path']).split('/').at(-2),
      Metadata?.['india-residency'],
    ]),
  );
}
interface CfnLike {
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

describe('a declared class as Metadata of resources', () => {
  test('the nearest scope wins, and what comes later is declared too', () => {
    const app = shopApp();
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    const cards = new Construct(orders, 'Cards');
    DataClassification.of(orders).declare(DataClass.PERSONAL);
    DataClassification.of(cards).declare(DataClass.PAYMENT, { elements: ['card-number'], attestations: ['RBI-7'] });
    table(orders, 'Customers');
    table(cards, 'Tokens');
    expect(metadataOf(orders)).toEqual({
      Customers: { dataClass: 'personal' },
      Tokens: { dataClass: 'payment', elements: ['card-number'], attestations: ['RBI-7'] },
    });
  });

  test('two on one scope add up', () => {
    const books = new Stack(shopApp(), 'Books', { env: MUMBAI });
    table(books, 'Ledger');
    const classification = DataClassification.of(books);
    classification.declare(DataClass.COMPANY_BOOKS, { elements: ['ledger'] });
    classification.declare(DataClass.PERSONAL, { elements: ['name', 'ledger'] });
    expect(metadataOf(books)).toEqual({
      Ledger: { dataClass: ['company-books', 'personal'], elements: ['ledger', 'name'] },
    });
  });

  test('what somebody wrote by hand stands', () => {
    const orders = new Stack(shopApp(), 'Orders', { env: MUMBAI });
    const resource = table(orders, 'Table').node.defaultChild as CfnResource;
    resource.addMetadata('india-residency', { dataClass: 'kyc-video' });
    DataClassification.of(orders).declare(DataClass.PERSONAL);
    expect(metadataOf(orders)).toEqual({ Table: { dataClass: 'kyc-video' } });
  });

  test('is not written in nested stacks, whose templates have a hash by then', () => {
    const app = shopApp();
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    const ledger = new NestedStack(orders, 'Ledger');
    table(ledger, 'Table');
    DataClassification.of(app).declare(DataClass.PERSONAL);
    expect(metadataOf(ledger)).toEqual({ Table: undefined });
    expect(output(app, 'india-residency.json')).toMatchObject({ declarations: [{ path: '', dataClass: 'personal' }] });
  });

  test('is written anew when the app is synthesised again', () => {
    const app = shopApp();
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    const customers = table(orders, 'Customers');
    DataClassification.of(orders).declare(DataClass.PERSONAL);
    app.synth();
    DataClassification.of(customers).declare(DataClass.PAYMENT);
    app.synth({ force: true });
    expect(metadataOf(orders)).toEqual({ Customers: { dataClass: 'payment' } });
  });

  test.each([[500], [1000]])('an Aspect of priority %d may declare, after other Aspects ran', (priority) => {
    const app = shopApp({ context: { '@aws-cdk/core:aspectStabilization': true } });
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    table(orders, 'Table');
    DataClassification.of(app).declare(DataClass.PERSONAL);
    Aspects.of(app).add(
      { visit: (n) => n instanceof CfnResource && DataClassification.of(n.node.scope ?? n).declare(DataClass.PAYMENT) },
      { priority },
    );
    expect(metadataOf(orders)).toEqual({ Table: { dataClass: 'payment' } });
  });
});

describe('a declared class in cdk.out and for the guard', () => {
  test('reaches Stages, and is there when it was declared after a Stage was synthesised', () => {
    const app = guardedApp();
    const prod = new Stage(app, 'Prod', { env: MUMBAI });
    const orders = new Stack(prod, 'Orders');
    const customers = table(orders, 'Customers');
    prod.synth();
    DataClassification.of(app).declare(DataClass.PERSONAL);
    DataClassification.of(customers.node.defaultChild as CfnResource).declare(DataClass.PAYMENT, {
      attestations: ['CONSENT-2026-014'],
    });
    app.synth();
    const declarations = [
      { path: '', dataClass: 'personal' },
      { path: 'Prod/Orders/Customers', dataClass: 'payment', attestations: ['CONSENT-2026-014'] },
    ];
    expect((inspected.mock.calls[0]?.[0] as Assembly).declarations).toEqual(declarations);
    expect(output(app, 'india-residency.json')).toMatchObject({
      declarations,
      templates: { [`assembly-Prod/${orders.templateFile}`]: expect.any(String) },
    });
  });

  test('is in cdk.out without a guard, for check to read', () => {
    const app = shopApp();
    table(new Stack(app, 'Orders', { env: MUMBAI }), 'Table');
    DataClassification.of(app).declare(DataClass.PAYMENT);
    app.synth();
    expect(inspected).not.toHaveBeenCalled();
    expect(output(app, 'india-residency.json')).toMatchObject({
      declarations: [{ path: '', dataClass: 'payment' }],
      templates: { 'Orders.template.json': expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('is written by an app that declared nothing too, once it is guarded', () => {
    const app = guardedApp();
    new Stack(app, 'Orders');
    app.synth();
    expect(output(app, 'india-residency.json')).toMatchObject({ declarations: [] });
  });

  test('is seen by another copy of this library in the same app', () => {
    const app = guardedApp();
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    jest.isolateModules(() => {
      const other = jest.requireActual<typeof Library>('../../../lib');
      expect(other.DataClassification).not.toBe(DataClassification);
      other.DataClassification.of(orders).declare(other.DataClass.AADHAAR);
    });
    app.synth();
    expect((inspected.mock.calls[0]?.[0] as Assembly).declarations).toEqual([{ path: 'Orders', dataClass: 'aadhaar' }]);
  });
});
