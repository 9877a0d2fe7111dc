import type { Finding, Report, ReportRegime } from '../../../lib/core/model';

/** Reports on a payments shop, made by hand: no inspection is needed to see how one reads. */

export const RBI: ReportRegime = {
  id: 'rbi-payment-data-2018',
  title: 'Storage of Payment System Data',
  status: 'in-force',
  citation: 'RBI/2017-18/153, DPSS.CO.OD No.2785/06.08.005/2017-2018, 6 April 2018',
};
export const CERT_IN: ReportRegime = {
  id: 'cert-in-2022',
  title: 'CERT-In Directions',
  status: 'in-force',
  citation: 'CERT-In Directions No. 20(3)/2022-CERT-In, 28 April 2022',
};
export const DPDP: ReportRegime = {
  id: 'dpdp-2023',
  title: 'Digital Personal Data Protection Act',
  status: 'enacted',
  citation: 'Act No. 22 of 2023 and the Rules of 13 November 2025',
};
export const ECOMMERCE: ReportRegime = {
  id: 'ecommerce-2018',
  title: 'E-commerce proposals of August 2018',
  status: 'never-law',
  citation: 'draft e-commerce policy as reported on 14 August 2018',
};
export const REGIMES: readonly ReportRegime[] = [RBI, CERT_IN, ECOMMERCE];

const UNITED_STATES = { kind: 'abroad', region: 'us-east-1', country: 'US' } as const;

/** Personal customers whose global table has a replica in us-east-1. */
export function customersReplica(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'copy-outside-india',
    level: 'violation',
    path: 'Prod/Orders/Customers',
    logicalId: 'Customers07BADE11',
    type: 'AWS::DynamoDB::GlobalTable',
    stack: 'Prod/Orders',
    region: 'ap-south-1',
    via: [],
    dataClass: 'personal',
    classFrom: 'code',
    also: [],
    destination: UNITED_STATES,
    action: 'copy-out',
    mechanism: 'replica',
    property: 'Replicas[].Region',
    regime: ECOMMERCE.id,
    status: ECOMMERCE.status,
    clause: 'personal-stays',
    citation: ECOMMERCE.citation,
    says: 'personal data generated through e-commerce shall not be sent out of the country',
    fix: "remove the replica, or keep it in India: `replicas: [{ region: 'ap-south-2' }]`",
    at: 'lib/orders.ts:42',
    wouldPermit: [],
    ...over,
  };
}

/** Payment records of the ledger that a stream and a pipe carry to a queue in Singapore. */
export function ledgerPipe(over: Partial<Finding> = {}): Finding {
  return customersReplica({
    path: 'Prod/Books/Reconcile',
    logicalId: 'Reconcile',
    type: 'AWS::Pipes::Pipe',
    stack: 'Prod/Books',
    source: 'Prod/Books/Ledger',
    via: [
      { path: 'Prod/Books/Ledger', type: 'AWS::DynamoDB::Table', property: 'KinesisStreamSpecification.StreamArn' },
      { path: 'Prod/Books/Changes', type: 'AWS::Kinesis::Stream', property: 'Source' },
    ],
    dataClass: 'payment-cross-border',
    classFrom: 'flow',
    also: ['personal', 'ict-logs'],
    destination: { kind: 'abroad', region: 'ap-southeast-1', country: 'SG' },
    property: 'Target',
    mechanism: 'stream/flow destination',
    regime: RBI.id,
    status: RBI.status,
    clause: 'domestic-component-may-also-go',
    citation: 'FAQ on Storage of Payment System Data, 26 June 2019',
    says: 'a copy of the domestic component may also be stored abroad, if required',
    fix: 'send it to a queue in India: `target: queueInMumbai.queueArn`',
    at: 'lib/books.ts:17',
    wouldPermit: [['in-india-copy', 'business-need'], ['rbi-approval']],
    unmet: [{ condition: 'in-india-copy', detail: 'the original is deleted after 1 day, before the copy' }],
    ...over,
  });
}

/** An undeclared bucket, personal by default, whose replication names a bucket that no template holds. */
export function receiptsUnresolved(over: Partial<Finding> = {}): Finding {
  return customersReplica({
    rule: 'placement-unresolved',
    path: 'Prod/Orders/Receipts',
    logicalId: 'Receipts9A1B2C3D',
    type: 'AWS::S3::Bucket',
    classFrom: 'default',
    destination: {
      kind: 'unresolved',
      why: 'the bucket `shop-receipts-archive` is in none of the templates, and an S3 ARN has no region',
    },
    property: 'ReplicationConfiguration.Rules[].Destination.Bucket',
    fix: 'say where it is, in residency/declarations.yaml: `places: [{ bucket: shop-receipts-archive, region: ap-south-2, owner: …, reason: … }]`',
    at: 'lib/orders.ts:58',
    wouldPermit: [],
    ...over,
  });
}

/** A function in India that hands payments to a company's host. */
export function paymentsToHost(over: Partial<Finding> = {}): Finding {
  return customersReplica({
    path: 'Prod/Payments/Settle',
    logicalId: 'Settle5D1F',
    type: 'AWS::Events::ApiDestination',
    stack: 'Prod/Payments',
    source: 'Prod/Payments/Settlements',
    via: [{ path: 'Prod/Payments/Settlements', type: 'AWS::Events::EventBus', property: 'Targets[].Arn' }],
    dataClass: 'payment',
    classFrom: 'tag',
    destination: { kind: 'external', host: 'hooks.settle.example.com' },
    action: 'process-abroad',
    rule: 'processing-outside-india',
    property: 'InvocationEndpoint',
    regime: RBI.id,
    status: RBI.status,
    clause: 'process-abroad-24h',
    citation: 'FAQ on Storage of Payment System Data, 26 June 2019, questions 5 and 6',
    says: 'data processed abroad is deleted there and brought back within one business day or 24 hours, whichever is earlier',
    fix: 'say where the host is, in residency/declarations.yaml: `places: [{ host: hooks.settle.example.com, country: IN, owner: …, reason: … }]`',
    at: 'lib/payments.ts:88',
    wouldPermit: [['deleted-abroad-within-hours <= 24']],
    ...over,
  });
}

/** Counts of customers, copied abroad as the law lets them. */
export function countsPermitted(over: Partial<Finding> = {}): Finding {
  return customersReplica({
    rule: 'permitted-copy',
    level: 'note',
    path: 'Prod/Stats/Counts',
    logicalId: 'CountsAB12',
    type: 'AWS::S3::Bucket',
    stack: 'Prod/Stats',
    dataClass: 'generic',
    property: 'ReplicationConfiguration.Rules[].Destination.Bucket',
    clause: 'generic-may-leave',
    says: 'numbers of customers and traders can be sent outside the country',
    fix: '',
    at: 'lib/stats.ts:9',
    permittedBy: [
      { condition: 'aggregate-only', how: 'verified', detail: 'every element is generic' },
      { condition: 'business-need', how: 'attested', id: 'NEED-2026-3', by: 'Chief Risk Officer', on: '2026-02-01' },
    ],
    ...over,
  });
}

/** A network path, as a note of its own words. */
export function peeringNote(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'network-path-abroad',
    level: 'note',
    path: 'Prod/Net/Peering',
    logicalId: 'Peering',
    type: 'AWS::EC2::VPCPeeringConnection',
    stack: 'Prod/Net',
    region: 'ap-south-1',
    via: [],
    also: [],
    property: 'PeerRegion',
    says: 'a network path reaches eu-west-1 (Ireland)',
    fix: 'remove the peering where nothing needs it',
    at: 'lib/net.ts:12',
    wouldPermit: [],
    ...over,
  };
}

/** A report on those findings; the counts follow from them as an inspection makes them. */
export function reportOf(findings: readonly Finding[], over: Partial<Report> = {}): Report {
  const open = findings.filter((f) => f.waiver === undefined && f.debt === undefined);
  return {
    version: '1',
    asOf: '2026-11-24',
    regimes: REGIMES,
    summary: {
      resources: 41,
      stores: 9,
      flows: 14,
      violations: open.filter((f) => f.level === 'violation').length,
      warnings: open.filter((f) => f.level === 'warning').length,
      notes: open.filter((f) => f.level === 'note').length,
      waived: findings.filter((f) => f.waiver !== undefined).length,
      debt: findings.filter((f) => f.debt !== undefined).length,
    },
    findings,
    ...over,
  };
}
