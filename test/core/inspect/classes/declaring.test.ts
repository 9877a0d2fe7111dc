import { describe, expect, test } from '@jest/globals';
import type { AssemblyStack, CodeDeclaration, Policy, Template } from '../../../../lib/core/model';
import { findingsIn, findingsOf, inspected, stack, type Asked } from '../inspected';
import { declared, globalTable, resource, table } from '../shop';

const COUNTS = ['order-count'];
/** A table that leaves: the finding says which class it was judged as, and from where that is known. */
const Orders = globalTable('ap-south-1', 'eu-west-1');
const classOf = (one: typeof Orders, asked: Asked = {}) =>
  findingsOf({ Orders: one }, asked).map(({ dataClass, classFrom, also }) => ({ dataClass, classFrom, also }))[0];

const at = (path: string, dataClass: string, more: Partial<CodeDeclaration> = {}): CodeDeclaration => ({
  path,
  dataClass,
  ...more,
});
const tagged = (Key: string, Value: unknown) =>
  resource('AWS::DynamoDB::GlobalTable', {
    Replicas: [{ Region: 'ap-south-1', Tags: [] }, { Region: 'eu-west-1' }],
    Tags: [{ Key, Value }],
  });

describe('declaring a class', () => {
  test('in code, on the resource, on a scope above it, or on the app', () => {
    for (const path of ['Shop/Orders', 'Shop', '']) {
      expect(classOf(Orders, { declarations: [at(path, 'payment')] })).toMatchObject({
        dataClass: 'payment',
        classFrom: 'code',
      });
    }
    expect(classOf(Orders, { declarations: [at('Shop/Customers', 'payment')] })).toMatchObject({
      dataClass: 'personal',
      classFrom: 'default',
    });
    expect(classOf(Orders, { declarations: [at('Sho', 'payment')] })).toMatchObject({ classFrom: 'default' });
  });

  test('the nearest scope wins, and two on one scope add up', () => {
    const near = classOf(Orders, {
      declarations: [at('', 'payment'), at('Shop', 'company-books'), at('Shop/Orders', 'insurance-records')],
    });
    expect(near).toEqual({ dataClass: 'insurance-records', classFrom: 'code', also: [] });
    const both = classOf(Orders, {
      declarations: [at('Shop/Orders', 'payment'), at('Shop/Orders', 'insurance-records')],
    });
    expect([both!.dataClass, ...both!.also].sort()).toEqual(['insurance-records', 'payment']);
  });

  test('in metadata: one class or several', () => {
    expect(classOf(declared(Orders, 'payment'))).toMatchObject({ dataClass: 'payment', classFrom: 'metadata' });
    const both = classOf(declared(Orders, ['payment', 'insurance-records']));
    expect([both!.dataClass, ...both!.also].sort()).toEqual(['insurance-records', 'payment']);
  });

  test("by a tag, and by a tag of the company's own", () => {
    expect(classOf(tagged('india-residency:data-class', 'payment'))).toMatchObject({
      dataClass: 'payment',
      classFrom: 'tag',
    });
    const policy = { tags: [{ key: 'DataClassification', value: 'PII', dataClass: 'sensitive-personal' }] };
    expect(classOf(tagged('DataClassification', 'PII'), { policy })).toMatchObject({
      dataClass: 'sensitive-personal',
      classFrom: 'tag',
    });
    expect(classOf(tagged('DataClassification', 'Public'), { policy })).toMatchObject({ classFrom: 'default' });
  });

  test.each([
    ['a list of keys and values', { Tags: [{ Key: 'india-residency:data-class', Value: 'payment' }] }],
    ['a map', { Tags: { 'india-residency:data-class': 'payment' } }],
    ['another name', { UserPoolTags: { 'india-residency:data-class': 'payment' } }],
    [
      'a value that is put together',
      { Tags: [{ Key: 'india-residency:data-class', Value: { 'Fn::Join': ['', ['pay', 'ment']] } }] },
    ],
  ])('by a tag written as %s', (_, tags) => {
    const Store = resource('AWS::Cognito::UserPool', tags);
    expect(inspected({ Store }, { region: 'eu-west-1' })).toMatchObject([{ dataClass: 'payment' }]);
  });

  test("by a tag of the whole stack, also inside a nested one; a resource's own tag of that key goes before it", () => {
    const policy = { tags: [{ key: 'Data', value: 'Cards', dataClass: 'payment' }] };
    const classIn = (template: Template, inner: AssemblyStack['inner'] = [], tags = { Data: 'Cards' }) =>
      findingsIn([{ ...stack(template, 'ap-south-1'), inner, tags }], { policy })[0];
    const tagless = { Resources: { Orders } };
    const Inner = resource('AWS::CloudFormation::Stack', { TemplateURL: 'https://s3/orders.json' });
    const nested = [{ deployedBy: 'Inner', template: tagless, templateFile: 'inner.json', inner: [] }];
    const Tagged = resource(Inner.Type, { ...Inner.Properties, Tags: [{ Key: 'Data', Value: 'Cards' }] });
    const Product = resource('AWS::ServiceCatalog::CloudFormationProduct', {});

    expect(classIn(tagless)).toMatchObject({ dataClass: 'payment', classFrom: 'tag' });
    expect(classIn({ Resources: { Inner } }, nested)).toMatchObject({ dataClass: 'payment', classFrom: 'tag' });
    expect(classIn({ Resources: { Inner: Tagged } }, nested, { Data: 'Counts' })).toMatchObject({ classFrom: 'tag' });
    expect(classIn({ Resources: { Inner: Product } }, nested)).toMatchObject({ classFrom: 'default' });
    expect(classIn(tagless, [], { Data: 'Counts' })).toMatchObject({ classFrom: 'default' });
    expect(classIn({ Resources: { Orders: tagged('Data', 'Counts') } })).toMatchObject({ classFrom: 'default' });
  });

  test('in the file of the organisation: by path, by glob, by physical name', () => {
    const file = (store: Partial<Policy['stores'][number]>) => ({
      policy: { stores: [{ dataClass: 'payment', elements: [], attestations: [], ...store }] },
    });
    const Named = resource('AWS::DynamoDB::GlobalTable', { ...Orders.Properties, TableName: 'orders-prod' });
    for (const store of [
      { path: 'Shop/Orders' },
      { path: '**/Orders' },
      { path: 'Shop/**' },
      { path: 'Shop/*' },
      { name: 'orders-prod' },
      { name: 'orders-*' },
    ]) {
      expect(classOf(Named, file(store))).toMatchObject({ dataClass: 'payment', classFrom: 'file' });
    }
    for (const store of [{ path: 'Shop' }, { path: '*' }, { path: 'Shop/Order' }, { name: 'orders' }]) {
      expect(classOf(Named, file(store))).toMatchObject({ classFrom: 'default' });
    }
  });

  test('code, metadata, tag and file are united', () => {
    const Store = { ...declared(tagged('india-residency:data-class', 'insurance-records'), 'payment') };
    const policy = {
      stores: [{ path: 'Shop/Orders', dataClass: 'telecom-subscriber', elements: [], attestations: [] }],
    };
    const { dataClass, also } = classOf(Store, { policy, declarations: [at('Shop', 'digital-lending')] })!;
    expect([dataClass, ...also].sort()).toEqual([
      'digital-lending',
      'insurance-records',
      'payment',
      'telecom-subscriber',
    ]);
  });

  test('one class declared twice is one, with the elements of both', () => {
    const declarations = [at('Shop/Orders', 'generic', { elements: COUNTS })];
    const findings = inspected(
      { Orders: declared(Orders, 'generic', { elements: ['trader-count'] }) },
      { declarations },
    );
    expect(findings).toMatchObject([{ level: 'note', rule: 'permitted-copy' }]);
    const more = [at('Shop/Orders', 'generic', { elements: ['fashion-choices'] })];
    expect(
      inspected({ Orders: declared(Orders, 'generic', { elements: COUNTS }) }, { declarations: more }).map(
        ({ rule }) => rule,
      ),
    ).toContain('declaration-conflict');
  });

  test('fails when a store is declared generic and of another class', () => {
    expect(inspected({ Orders: declared(table(), ['generic', 'payment']) })).toMatchObject([
      { level: 'violation', rule: 'declaration-conflict', id: 'Orders' },
    ]);
    const tag = { Tags: [{ Key: 'india-residency:data-class', Value: 'generic' }] };
    expect(inspected({ Orders: declared(table(tag), 'payment') })).toMatchObject([{ rule: 'declaration-conflict' }]);
    expect(inspected({ Orders: declared(table(), ['payment', 'company-books']) })).toEqual([]);
  });

  test.each([
    ['code', (dataClass: string) => inspected({ Orders: table() }, { declarations: [at('Shop/Orders', dataClass)] })],
    ['metadata', (dataClass: string) => inspected({ Orders: declared(table(), dataClass) })],
    [
      'a tag',
      (Value: string) => inspected({ Orders: table({ Tags: [{ Key: 'india-residency:data-class', Value }] }) }),
    ],
  ])('fails when %s names a class that nobody knows', (_, by) => {
    expect(by('personnel')).toMatchObject([
      { level: 'violation', rule: 'declaration-conflict', id: 'Orders', dataClass: 'personnel' },
    ]);
    expect(by('personal')).toEqual([]);
  });
});

describe('the name of a tag', () => {
  const written = (Key: unknown) => ({
    Parameters: { Name: { Type: 'String', AllowedValues: ['india-residency:data-class'] } },
    Resources: { Ledger: resource('AWS::SQS::Queue', { Tags: [{ Key, Value: 'payment' }] }) },
  });

  test.each([
    ['is written out', 'india-residency:data-class'],
    ['is a parameter', { Ref: 'Name' }],
    ['is joined', { 'Fn::Join': ['', ['india-residency:', 'data-class']] }],
  ])('counts where it %s', (_, Key) => {
    expect(findingsOf(written(Key), { region: 'eu-west-1' })).toMatchObject([
      { dataClass: 'payment', classFrom: 'tag' },
    ]);
  });
});
