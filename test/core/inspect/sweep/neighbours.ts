/** What has to stand beside a property for it to mean anything. */
const NEIGHBOURS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'AWS::SNS::Subscription Endpoint': { Protocol: 'sqs', TopicArn: 'arn:aws:sns:ap-south-1:111111111111:orders' },
  'AWS::SNS::Topic Subscription[].Endpoint': { Subscription: [{ Protocol: 'sqs' }] },
};

/** Names beside values: in a list of pairs the name says what the value is. */
const PAIRED = /(Environment|EnvironmentVariables|OptionSettings|ProxyConfigurationProperties)\[\]\.Value$/;

/** The other properties that a resource gets in the sweep. */
export function neighboursOf(type: string, path: string): Record<string, unknown> {
  const known = NEIGHBOURS[`${type} ${path}`];
  if (known) return structuredClone(known);
  return PAIRED.test(path) ? pair(path.replace(/\.Value$/, '').split('.')) : {};
}

function pair([head = '', ...rest]: readonly string[]): Record<string, unknown> {
  const isList = head.endsWith('[]');
  const name = head.replace(/\[\]$/, '');
  const below = rest.length === 0 ? { Name: 'LEDGER_REGION', OptionName: 'LEDGER_REGION' } : pair(rest);
  return { [name]: isList ? [below] : below };
}
