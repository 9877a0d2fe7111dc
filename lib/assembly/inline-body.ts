/** The text of a template that stands in a property. */
export interface InlineBody {
  readonly text: string;
  /** False where references were left out of it: what cannot be parsed then may be whole once they are filled in. */
  readonly literal: boolean;
}

/**
 * The text of a `TemplateBody`: a string, a map, a `Sub`, or the `Join` that CDK writes where a text holds references. A reference
 * becomes the `${…}` by which `Sub` would name it. `undefined` where no text is to be seen.
 */
export function inlineBody(value: unknown): InlineBody | undefined {
  if (typeof value === 'string') return { text: value, literal: true };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { 'Fn::Sub': sub, 'Fn::Join': join, ...rest } = value as Record<string, unknown>;
  if (sub !== undefined) {
    const text: unknown = Array.isArray(sub) ? sub[0] : sub;
    return typeof text === 'string' ? { text, literal: false } : undefined;
  }
  if (join !== undefined) return joined(join);
  return 'Resources' in rest ? { text: JSON.stringify(value), literal: true } : undefined;
}

function joined(join: unknown): InlineBody | undefined {
  if (!Array.isArray(join)) return undefined;
  const [separator, parts] = join as unknown[];
  if (typeof separator !== 'string' || !Array.isArray(parts)) return undefined;
  const text = parts.map((part: unknown) => (typeof part === 'string' ? part : placeholder(part))).join(separator);
  return { text, literal: false };
}

function placeholder(reference: unknown): string {
  const { Ref: ref, 'Fn::GetAtt': attribute } = (reference ?? {}) as Record<string, unknown>;
  if (typeof ref === 'string') return `\${${ref}}`;
  return Array.isArray(attribute) ? `\${${attribute.join('.')}}` : '${unresolved}';
}
