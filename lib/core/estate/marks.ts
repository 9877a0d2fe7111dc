import type { EstateResource } from './estate-resource';

/**
 * What stands in a folded text for something that is no literal. A mark is printable and holds none of the
 * characters that ARNs, URLs, JSON or YAML take for punctuation, so that a body can be parsed with marks in it.
 */
export type Mark =
  | ResourceMark
  | {
      readonly kind: 'unresolved';
      readonly why: string;
      readonly label?: string;
      readonly ownRegion?: boolean;
      readonly abroadByDefault?: boolean;
    }
  /** A value that is unknown and places nothing: an account id, a stack name, a list of addresses. */
  | { readonly kind: 'opaque'; readonly label: string };

/** A reference to a resource, or to an attribute of it. */
export interface ResourceMark {
  readonly kind: 'resource';
  readonly resource: EstateResource;
  readonly attribute?: string;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const ANY_MARK = /\uE000[0-9a-z]+\uE001/g;
const SIGNS = /[\uE000\uE001]/g;

/** A mark, and how a person reads it: most are asked for that more than once. */
interface Known {
  readonly mark: Mark;
  words?: string;
}

/** All marks of one estate, by their text. */
export class Marks {
  private readonly byKey = new Map<string, string>();
  private readonly byText = new Map<string, Known>();
  /** References by attribute and the resource's index: templates hold more of them than of anything else. */
  private readonly references = new Map<string, string[]>();

  /** The text of a mark; the same key gives the same text. */
  public text(key: string, make: () => Mark): string {
    let text = this.byKey.get(key);
    if (text === undefined) this.byKey.set(key, (text = this.add(make())));
    return text;
  }

  /** The text of a reference to a resource, or to an attribute of it. */
  public reference(resource: EstateResource, attribute?: string): string {
    let known = this.references.get(attribute ?? '');
    if (!known) this.references.set(attribute ?? '', (known = []));
    return (known[resource.index] ??= this.add({ kind: 'resource', resource, attribute }));
  }

  private add(mark: Mark): string {
    const text = OPEN + this.byText.size.toString(36) + CLOSE;
    this.byText.set(text, { mark });
    return text;
  }

  /** A template may hold the characters of marks itself: such a text is the text of no mark. */
  private of(text: string): Mark | undefined {
    return this.byText.get(text)?.mark;
  }

  /** The mark that is the whole of a text, `undefined` when the text is anything else. */
  public whole(text: string): Mark | undefined {
    return text.startsWith(OPEN) ? this.of(text) : undefined;
  }

  /** Every mark in a text, in order. */
  public within(text: string): Mark[] {
    if (!text.includes(OPEN)) return [];
    const whole = this.whole(text);
    if (whole) return [whole];
    const marks: Mark[] = [];
    for (const one of text.match(ANY_MARK) ?? []) {
      const mark = this.of(one);
      if (mark) marks.push(mark);
    }
    return marks;
  }

  /** The first mark in a text that nobody can resolve. */
  public unresolvedIn(text: string): Extract<Mark, { kind: 'unresolved' }> | undefined {
    for (const mark of this.within(text)) if (mark.kind === 'unresolved') return mark;
    return undefined;
  }

  /** A text as a person reads it: `arn:aws:s3:::${Orders}`. */
  public inWords(text: string): string {
    if (!hasSigns(text)) return text;
    const whole = this.byText.get(text);
    if (whole) return (whole.words ??= withoutSigns(markInWords(whole.mark)));
    return withoutSigns(
      text.replace(ANY_MARK, (one) => {
        const mark = this.of(one);
        return mark ? markInWords(mark) : '';
      }),
    );
  }
}

/** A template may hold the characters of marks itself. */
function withoutSigns(text: string): string {
  return hasSigns(text) ? text.replace(SIGNS, '') : text;
}

function hasSigns(text: string): boolean {
  return text.includes(OPEN) || text.includes(CLOSE);
}

/** The pieces of a text between the separators that stand outside of its marks. */
export function splitOutsideMarks(text: string, separator: string): string[] {
  if (separator === '') return [text];
  if (!hasMark(text)) return text.split(separator);
  const pieces = [''];
  for (const part of text.split(/(\uE000[0-9a-z]+\uE001)/)) {
    const [first = '', ...rest] = hasMark(part) ? [part] : part.split(separator);
    pieces[pieces.length - 1] += first;
    pieces.push(...rest);
  }
  return pieces;
}

/** Does a text hold any mark? */
export function hasMark(text: string): boolean {
  return text.includes(OPEN);
}

function markInWords(mark: Mark): string {
  if (mark.kind === 'resource') {
    return `\${${mark.resource.logicalId}${mark.attribute ? '.' + mark.attribute : ''}}`;
  }
  return `\${${mark.label ?? '?'}}`;
}
