import { BUILT_IN_CLASSES, type Law } from '../../lib/core/model';
import { dataOfClass } from '../../lib/core/report/class-in-words';

/** The data elements by the class that they make of whatever holds them, each with its source. */
export function vocabularyPage({ version, vocabulary }: Law): string {
  const elements = [...vocabulary.values()];
  const sections = BUILT_IN_CLASSES.flatMap((dataClass) => {
    const own = elements.filter((element) => element.dataClass === dataClass);
    if (own.length === 0) return [];
    const title = dataOfClass(dataClass);
    return [
      `## ${title.charAt(0).toUpperCase()}${title.slice(1)} (\`${dataClass}\`)`,
      '',
      '| element | source |',
      '| --- | --- |',
      ...own.map(({ id, source }) => `| \`${id}\` | ${source} |`),
      '',
    ];
  });
  return [
    '<!-- Generated from policies/vocabulary.yaml by scripts/generate-law.ts: change it there. -->',
    '',
    '# Vocabulary',
    '',
    `Law data ${version}. An element names what a store holds. It makes the store at least of its class: one that lists`,
    '`eating-preferences` cannot be generic. A list in a source that begins with "includes" or "such as" is open, and what it leaves',
    'out is added by its likeness. An organisation adds its own elements in `residency/vocabulary.yaml`.',
    '',
    ...sections,
  ].join('\n');
}
