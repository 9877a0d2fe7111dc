import { expect, test } from '@jest/globals';
import { placesIn } from './read';

// A pattern that looks on from every letter of such a text would take minutes.
test.each([
  ['a blob without punctuation', `aws${'a1b2c3d4'.repeat(40_000)}`],
  ['steps without end', `cdk-x-assets-${'a-'.repeat(100_000)}`],
  ['an address without end', `https://${'a.'.repeat(100_000)}`],
])('%s is read in no time', (_, text) => {
  for (const format of ['map', 'script', 'yaml'])
    expect(placesIn({ NOTE: text, bucket: text.slice(0, 50_000) }, format).length).toBeLessThan(4);
});
