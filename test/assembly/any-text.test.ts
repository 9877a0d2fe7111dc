import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { JsonScanner } from '../../lib/assembly/json-scanner';
import { readTemplate } from '../../lib/assembly/template-file';
import { InputError } from '../../lib/core/model';
import { ORDERS_YAML } from './folder';

const ORDERS_JSON = JSON.stringify({
  Resources: { Orders: { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ n: -1.5e3 }] } } },
});

/** A text with a piece of it replaced by something that means something in JSON or YAML. */
const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(6),
      fc.oneof(fc.constantFrom(...'{}[]":,\\-?&*!|>%@`#\n\t\u0000 01e.'), fc.string({ maxLength: 5 })),
    )
    .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));

function readOrRefused(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
  }
}

test('whatever is done to a template, it is read or refused as bad input', () => {
  const texts = fc.oneof(damaged(ORDERS_YAML), damaged(ORDERS_JSON), damaged(ORDERS_YAML).chain(damaged), fc.string());
  fc.assert(
    fc.property(texts, fc.constantFrom('cdk' as const, 'anyone' as const), (text, author) => {
      readOrRefused(() => readTemplate(text, 'orders.yaml', author, true));
    }),
    { numRuns: 1000 },
  );
});

test('the scanner takes what JSON.parse takes, and nothing else', () => {
  const texts = fc.oneof(damaged(ORDERS_JSON), fc.json().chain(damaged), fc.json());
  fc.assert(
    fc.property(texts, (text) => {
      let message = '';
      try {
        new JsonScanner(text, 'orders.json').scan();
      } catch (error) {
        message = (error as Error).message;
      }
      if (message.includes('stands twice')) return;
      expect(message !== '').toBe(refused(text));
    }),
    { numRuns: 1000 },
  );
});

function refused(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
