import { SPECIAL } from '../../../../lib/core/catalogue/special';
import type { Mechanism } from '../../../../lib/core/model';
import type { Property } from './entries';

/** What is written there: a literal place abroad, one in India, or a value that nobody can tell. */
export type Question = 'abroad' | 'india' | 'unknown';

interface Exception {
  /** Why the question has no plain answer here, and where it is answered. */
  readonly reason: string;
  readonly of: (entry: Mechanism) => boolean;
  /** Questions that do not apply; none: no question does. */
  readonly questions?: readonly Question[];
}

/** Finders that read several properties together, or a form of their own: they have tests of their own. */
const READ_TOGETHER =
  /^(?:AWS::CloudFront::Distribution|AWS::(?:DocDB|Neptune|RDS)::(?:GlobalCluster|DBCluster)|AWS::S3::MultiRegionAccessPoint|AWS::KMS::Key|AWS::Organizations::Policy|Custom::CrossRegionExportWriter)$/;

const DEPLOYS = /^AWS::(?:CloudFormation|ServiceCatalog|CodePipeline|Proton)::/;

const EXCEPTIONS: readonly Exception[] = [
  {
    reason: 'read together with other properties: special finders, tested in precision/special-finders',
    of: (entry) => READ_TOGETHER.test(entry.type) && SPECIAL[entry.type]?.owns(entry) === true,
  },
  {
    reason: 'an SDK call is a text of its own form: special finder, tested in precision/code-can-call',
    of: ({ type }) => type === 'Custom::AWS',
    questions: ['unknown'],
  },
  {
    reason: 'deployers have no placement of their own, tested in precision/deployers',
    of: ({ type, mechanism }) => DEPLOYS.test(type) && mechanism === 'placement',
  },
  {
    reason: 'judged as what they expand to, tested in precision/serverless',
    of: ({ type }) => type.startsWith('AWS::Serverless::'),
  },
  {
    reason: 'who may read or select is no flow',
    of: ({ foundBy, argument }) => foundBy === 'opaque-body' && /^(?:policy|tags|code)$/.test(argument ?? ''),
  },
  {
    reason: 'always the own region of the resource, catalogued so that nobody takes it for a flow',
    of: ({ foundBy }) => foundBy === 'stack-region',
  },
  {
    reason: 'one note an estate, tested in precision/not-findings',
    of: ({ foundBy, argument }) => foundBy === 'value-triggers' && argument === 'ai-opt-out',
  },
  {
    reason: 'a definition that lies elsewhere has no place of its own: unresolved by its weight',
    of: ({ foundBy, argument }) => foundBy === 'opaque-body' && argument === 'remote',
    questions: ['abroad', 'india'],
  },
  {
    reason: 'global by nature: no value makes it Indian, and none can be unknown',
    of: ({ foundBy }) => foundBy === 'always-global' || foundBy === 'service-implicit',
    questions: ['india', 'unknown'],
  },
  {
    reason: 'whatever is written there triggers',
    of: ({ foundBy, argument }) => foundBy === 'value-triggers' && (argument ?? '').includes('present'),
    questions: ['india', 'unknown'],
  },
];

/** Is a question not asked of a property, for one reason or several? */
export function isExcepted({ entries }: Property, question: Question): boolean {
  const applying = EXCEPTIONS.filter(({ questions }) => !questions || questions.includes(question));
  return entries.every((entry) => applying.some(({ of }) => of(entry)));
}

/** The exceptions that excuse nothing any more. */
export function idleExceptions(properties: readonly Property[]): string[] {
  return EXCEPTIONS.filter(({ of }) => !properties.some(({ entries }) => entries.some(of))).map(({ reason }) => reason);
}
