import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mechanismsOf } from '../../../../lib/core/catalogue/catalogue';
import { FINDERS } from '../../../../lib/core/catalogue/finders';
import type { Found } from '../../../../lib/core/catalogue/found';
import { SPECIAL } from '../../../../lib/core/catalogue/special';
import { typeFacts } from '../../../../lib/core/catalogue/type-facts';
import { Estate } from '../../../../lib/core/estate/estate';
import { InputError, type FoundBy } from '../../../../lib/core/model';
import { anyStacks, anyValue } from '../../estate/any-template';
import { estateOf } from '../../estate/estate-of';
import { foundBy, mechanismOf } from './found-by';
import { anyWayToWrite } from './wrapped';

const KINDS = Object.keys(FINDERS) as FoundBy[];
const kind = fc.constantFrom(...KINDS);
const argument = fc.constantFrom(
  undefined,
  'json',
  'yaml',
  'map',
  'kv',
  'script',
  'xml',
  'remote',
  'true',
  'EDGE,absent',
  'present',
);

const text = fc.oneof(
  fc.constantFrom(
    'ap-south-1',
    'us-east-1',
    'US_EAST_1',
    'us-east-1a',
    'aps1-az1',
    'IN',
    'true',
    'EDGE',
    '222222222222',
    'orders',
    'arn:aws:s3:::books/2026',
    'arn:aws:sqs:us-east-1:111111111111:orders',
    'arn:aws:bedrock:ap-south-1:111111111111:inference-profile/global.anthropic.claude',
    'books-111111111111-us-east-1-an',
    'https://abc.execute-api.us-east-1.amazonaws.com/x',
    'jdbc:mysql://ledger.vendor.example:3306/shop',
    'b1.vendor.example:9092,b2.kafka.us-east-1.amazonaws.com:9092',
    'ops@shop.example',
    '{"region":"us-east-1","hosts":["https://x.vendor.example"]}',
    'REGION=us-east-1\n# was eu-west-1\nurl: https://x.vendor.example',
    '{{resolve:ssm:/shop/region}}',
    'us.anthropic.claude-sonnet-5',
  ),
  fc.string({ maxLength: 20 }),
);

/** What was found, without the objects of one estate. */
const told = (found: readonly Found[]) =>
  found.map(({ resource, ...rest }) => ({ ...rest, resource: resource?.logicalId }));

describe('a literal', () => {
  test('is the same place however it is written', () => {
    fc.assert(
      fc.property(kind, argument, text, anyWayToWrite, (finder, how, literal, write) => {
        const mechanism = { argument: how };
        const { value, template, inner } = write(literal);
        expect(told(foundBy(finder, value, { template, inner, mechanism }))).toEqual(
          told(foundBy(finder, literal, { mechanism })),
        );
      }),
      { numRuns: 700 },
    );
  });
});

const SIGNS = /[\uE000\uE001]/;

/** Nothing that a person reads holds a mark. */
function expectReadable(found: readonly Found[]): void {
  for (const { place, text: shown, declare } of found)
    expect(JSON.stringify([place, shown, declare])).not.toMatch(SIGNS);
}

function unlessBadInput(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

const PROPERTIES =
  'Content Create DistributionConfig Endpoint GlobalClusterIdentifier MultiRegion PrimaryKeyArn Protocol Regions Subscription Type WriterProps'.split(
    ' ',
  );
const INSIDE =
  'DefaultCacheBehavior CacheBehaviors Origins Id DomainName TargetOriginId CachePolicyId MaxTTL OriginGroups Items Members OriginId LambdaFunctionAssociations Endpoint Protocol Bucket region exports service action parameters plans copy_actions target_backup_vault_arn'.split(
    ' ',
  );

/** Values, lists and maps in the places where special finders look. */
const structure = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    anyValue,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...INSIDE), tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('any value', () => {
  test('is read by each finder, and shown without marks', () => {
    fc.assert(
      fc.property(anyStacks, anyValue, argument, (stacks, value, how) => {
        unlessBadInput(() => {
          const estate = new Estate({ stacks, declarations: [], missingContext: false }, typeFacts);
          const [bearer] = estate.resources;
          if (!bearer) return;
          for (const folded of estate.fold(JSON.parse(JSON.stringify(value)), bearer.owner).slice(0, 4)) {
            for (const finder of KINDS) {
              const mechanism = mechanismOf(finder, { argument: how, type: bearer.type });
              expectReadable(
                FINDERS[finder]({ estate, bearer, mechanism, value: folded, places: [], beside: () => undefined }),
              );
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('is read by each special finder, in the place of any of its properties', () => {
    const properties = fc.dictionary(fc.constantFrom(...PROPERTIES), structure);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SPECIAL)), properties, (Type, Properties) => {
        unlessBadInput(() => {
          const estate = estateOf(JSON.parse(JSON.stringify({ Resources: { A: { Type, Properties } } })));
          const mechanisms = mechanismsOf(Type).filter((mechanism) => SPECIAL[Type]!.owns(mechanism));
          const hits = SPECIAL[Type]!.hits({ estate, resource: estate.resources[0]!, places: [], mechanisms });
          expectReadable(hits.map(({ found }) => found));
        });
      }),
      { numRuns: 300 },
    );
  });
});
