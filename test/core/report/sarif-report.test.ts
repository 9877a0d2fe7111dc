import { describe, expect, test } from '@jest/globals';
import type { Log, Result, Run } from 'sarif';
import type { Finding } from '../../../lib/core/model';
import { sarifReport } from '../../../lib/core/report';
import { countsPermitted, customersReplica, ledgerPipe, peeringNote, RBI, reportOf } from './shop-reports';

function runOf(...findings: Finding[]): Run {
  const log = JSON.parse(sarifReport(reportOf(findings))) as Log;
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'india-residency' } } }] });
  return log.runs[0]!;
}

const resultOf = (finding: Finding): Result => runOf(finding).results![0]!;

describe('the SARIF report', () => {
  test('tells a violation as an error, at its line and its construct path', () => {
    expect(resultOf(customersReplica())).toMatchObject({
      ruleId: 'copy-outside-india',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'lib/orders.ts', uriBaseId: 'SRCROOT' },
            region: { startLine: 42 },
          },
          logicalLocations: [{ fullyQualifiedName: 'Prod/Orders/Customers', kind: 'resource' }],
        },
      ],
    });
  });

  test('names what leaves, the clause, its source and the fix in the message', () => {
    const { text } = resultOf(customersReplica()).message;
    for (const part of ['us-east-1', 'personal-stays', 'never became law', 'Source: draft', "'ap-south-2'"])
      expect(text).toContain(part);
  });

  test('refers to rules and clauses that the log holds, each once', () => {
    const run = runOf(customersReplica(), ledgerPipe(), customersReplica({ path: 'Prod/Orders/Books' }), peeringNote());
    const { rules = [] } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['copy-outside-india', 'network-path-abroad']);
    expect(rules.map(({ defaultConfiguration }) => defaultConfiguration?.level)).toEqual(['error', 'note']);
    for (const { ruleId, ruleIndex, taxa = [] } of run.results!) {
      expect(rules[ruleIndex!]?.id).toBe(ruleId);
      for (const { id, index, toolComponent } of taxa) {
        const taxonomy = run.taxonomies![toolComponent!.index!]!;
        expect([taxonomy.name, taxonomy.taxa![index!]!.id]).toEqual([toolComponent!.name, id]);
      }
    }
    expect(run.results!.flatMap(({ taxa = [] }) => taxa.map(({ id }) => id))).toEqual([
      'personal-stays',
      'domestic-component-may-also-go',
      'personal-stays',
    ]);
  });

  test('states the status of a regime, so that nobody takes a proposal for law', () => {
    const texts = runOf(customersReplica()).taxonomies!.map(({ shortDescription }) => shortDescription?.text);
    expect(texts).toContain(`${RBI.title}: in force`);
    expect(texts).toContainEqual(expect.stringContaining('never became law'));
  });

  test('suppresses what a waiver covers, and not a debt', () => {
    const waived = resultOf(customersReplica({ waiver: 'W-7' }));
    expect(waived).toMatchObject({ level: 'error', suppressions: [{ kind: 'external', status: 'accepted' }] });
    const owed = resultOf(customersReplica({ debt: '2026-11-01' }));
    expect(owed.suppressions).toMatchObject([{ status: 'underReview' }]);
    expect(resultOf(customersReplica()).suppressions).toBeUndefined();
  });

  test('shows each step of the data, and on whose word a copy is permitted', () => {
    expect(resultOf(ledgerPipe()).relatedLocations).toHaveLength(2);
    const permitted = resultOf(countsPermitted());
    expect(permitted.level).toBe('note');
    expect(permitted.message.text).toContain('attested by Chief Risk Officer on 2026-02-01');
  });

  test('knows a finding again when its line has moved, and tells it from one that goes elsewhere', () => {
    const print = (over: Partial<Finding>): string =>
      resultOf(customersReplica(over)).partialFingerprints!['finding/v1']!;
    expect(print({ at: 'lib/orders.ts:99' })).toBe(print({}));
    expect(print({ destination: { kind: 'abroad', region: 'eu-west-1', country: 'IE' } })).not.toBe(print({}));
  });

  test('writes a file name as a URI', () => {
    const { locations } = resultOf(customersReplica({ at: 'our shop/cfn templates/orders.yaml:3' }));
    expect(locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('our%20shop/cfn%20templates/orders.yaml');
  });

  test('has no place in a file for what stands in none', () => {
    expect(resultOf(customersReplica({ at: undefined })).locations![0]).not.toHaveProperty('physicalLocation');
  });
});
