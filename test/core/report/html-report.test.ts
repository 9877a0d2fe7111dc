import { describe, expect, test } from '@jest/globals';
import { htmlReport } from '../../../lib/core/report';
import {
  countsPermitted,
  customersReplica,
  ledgerPipe,
  peeringNote,
  receiptsUnresolved,
  reportOf,
} from './shop-reports';

describe('the HTML report', () => {
  const page = htmlReport(
    reportOf([
      customersReplica(),
      ledgerPipe({ level: 'warning' }),
      receiptsUnresolved({ waiver: 'W-7' }),
      countsPermitted(),
      peeringNote(),
    ]),
  );

  test('tells an auditor every finding with its clause and source, and who stands for what is permitted or waived', () => {
    for (const part of [
      'Data residency in India as of 2026-11-24',
      'personal data would be copied to us-east-1 (United States)',
      'clause personal-stays',
      'draft e-commerce policy as reported on 14 August 2018',
      'by W-7 in waivers.yaml',
      'attested by Chief Risk Officer on 2026-02-01 (NEED-2026-3)',
      'a 2018 proposal that never became law',
      'This is not legal advice.',
    ])
      expect(page).toContain(part);
  });

  test('has a section for each kind of finding that there is, and none for others', () => {
    const titles = (html: string): string[] => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title!);
    expect(titles(page)).toEqual([
      'Violations',
      'Warnings',
      'Waived or owed',
      'Permitted copies, and the facts on which they rest',
      'Notes',
      'The law that was asked',
    ]);
    expect(titles(htmlReport(reportOf([])))).toEqual(['The law that was asked']);
  });

  test('opens from an archive: nothing is loaded from elsewhere, and nothing runs', () => {
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import/);
  });

  test('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, close, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (name === 'meta') continue;
      if (close === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('reads no markup out of what a template brought', () => {
    const html = htmlReport(
      reportOf([peeringNote({ path: 'Prod/"><script>', says: 'a <b>path</b> & `<i>code</i>`' })]),
    );
    expect(html).toContain('a &lt;b&gt;path&lt;/b&gt; &amp; <code>&lt;i&gt;code&lt;/i&gt;</code>');
    expect(html).toContain('Prod/&quot;&gt;&lt;script&gt;');
  });
});
