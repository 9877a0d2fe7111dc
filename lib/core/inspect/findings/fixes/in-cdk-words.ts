/** Properties as a person writes them in CDK, where the L2 construct has another word than CloudFormation. */
const IN_CDK: readonly (readonly [type: RegExp, path: RegExp, line: (region: string) => string])[] = [
  [/^AWS::DynamoDB::GlobalTable$/, /^Replicas\[\d*\]\.Region$/, (region) => `replicas: [{ region: '${region}' }]`],
  [/^Custom::DynamoDBReplica$/, /^Region$/, (region) => `replicationRegions: ['${region}']`],
  [
    /^AWS::SecretsManager::Secret$/,
    /^ReplicaRegions\[\d*\]\.Region$/,
    (region) => `replicaRegions: [{ region: '${region}' }]`,
  ],
];

/** A property with its value, in the words of CDK or of CloudFormation: `replicas: [{ region: 'ap-south-2' }]`. */
export function regionLine(type: string, property: string, region: string, inCode: boolean): string {
  const known = inCode ? IN_CDK.find(([ofType, path]) => ofType.test(type) && path.test(property)) : undefined;
  if (known) return known[2](region);
  const key = property.split('.').at(-1) ?? property;
  const isItem = /\[\d*\]$/.test(key);
  return `${key.replace(/\[\d*\]$/, '')}: ${isItem ? `[${region}]` : region}`;
}
