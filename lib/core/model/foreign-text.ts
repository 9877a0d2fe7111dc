import { isIndiaRegion } from './region';

/** A region code standing by itself: not part of a name such as `orders-us-east-1-archive`, but also as a zone (`us-east-1a`). */
const REGION =
  /(?<![A-Za-z0-9_-])(?:af|ap|ca|cn|eusc|eu|il|me|mx|sa|us-gov|us)-(?:[a-z]+-)?(?:northeast|northwest|southeast|southwest|north|south|east|west|central)-\d{1,2}[a-f]?(?![A-Za-z0-9_-])/g;

/** What every region code has. */
const COMPASS = /(?:north|south|east|west|central)-\d/;

/** Model makers whose ids a geography's prefix may stand before; without one, `us.example.com` would be a model. */
const MODEL =
  /(?<![A-Za-z0-9_.-])(?:global|apac|us-gov|us|eu|jp|au|ca)\.(?:ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|moonshotai|nvidia|openai|qwen|stability|twelvelabs|writer|zai)\.[a-z0-9]/g;

/** Hosts whose names have a region in a form of their own: `.use1.cache.…`, `s3-us-west-2.…`. */
const SHORT_REGION_HOST = /\.(?:cache|memorydb|kafka)\.|(?:^|[./-])s3-/;

/** What may be a host, taken first: a pattern that looks for the end from every letter of a long text takes its square. */
const NAME = /[A-Za-z0-9\uE000\uE001._-]+/g;
const AWS_HOST = /^.+\.(?:amazonaws\.com|api\.aws|on\.aws)(?:\.cn)?/;

/** Every region code in a text that is not in India. */
export function foreignRegionsIn(text: string): string[] {
  // The cheapest tests first: this runs over every text of a template.
  if (!text.includes('-') || !COMPASS.test(text)) return [];
  const codes = text.match(REGION) ?? [];
  return codes.map((code) => code.replace(/[a-f]$/, '')).filter((code) => !isIndiaRegion(code));
}

/** Geographies of the inference profiles that a text names, other than India's. */
export function profilesIn(text: string): string[] {
  if (!text.includes('.')) return [];
  return (text.match(MODEL) ?? []).map((profile) => profile.slice(0, profile.indexOf('.')));
}

/** Hosts of AWS in a text. */
export function awsHostsIn(text: string): string[] {
  if (!text.includes('aws')) return [];
  const names = (text.match(NAME) ?? []).filter((name) => name.includes('aws'));
  return names.flatMap((name) => AWS_HOST.exec(name)?.[0] ?? []);
}

/** What no text that points abroad is without: of a region, of a profile, of a host with a short region. */
const SIGN =
  /(?:north|south|east|west|central)-\d|(?:global|apac|gov|us|eu|jp|au|ca)\.[a-z]|\.(?:cache|memorydb|kafka)\.|s3-/;

/** Might this text hold anything that points abroad? A cheap test for texts that nearly always hold nothing. */
export function mayPointAbroad(text: string): boolean {
  if ((!text.includes('-') && !text.includes('.')) || !SIGN.test(text)) return false;
  return foreignRegionsIn(text).length > 0 || profilesIn(text).length > 0 || SHORT_REGION_HOST.test(text);
}
