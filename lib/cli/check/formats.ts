/** What `--format` can be. Kept apart from the reporters: `--help` lists these and needs none of those. */
export const FORMATS = ['text', 'json', 'sarif', 'csv', 'markdown', 'html'] as const;

export type Format = (typeof FORMATS)[number];
