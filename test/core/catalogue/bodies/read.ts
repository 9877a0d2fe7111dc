import { foundBy, inShort, type Asked } from '../finders/found-by';

/** What a body of a format names, in short: `us-east-1`, and the text beside it where that helps. */
export function placesIn(body: unknown, format: string, asked: Asked = {}): string[] {
  return foundIn(body, format, asked).map(({ place }) => inShort(place));
}

export function foundIn(body: unknown, format: string, asked: Asked = {}) {
  return foundBy('opaque-body', body, { ...asked, mechanism: { argument: format, ...asked.mechanism } });
}
