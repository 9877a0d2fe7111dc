import type { TemplateResource } from '../../model';
import type { Properties } from './properties';

/** A serverless resource as its author wrote it, with what the template says of all of its kind. */
export interface Written {
  readonly logicalId: string;
  readonly properties: Properties;
}

/** A resource that a serverless one brings along. */
export interface Made {
  /** The logical id that the transform gives it: others may refer to it. */
  readonly id: string;
  /** What of the serverless resource it comes from: `Events.Orders`. */
  readonly part: string;
  readonly Type: string;
  readonly Properties: Properties;
}

/** What a serverless resource writes into another one of the template: the notification of a bucket. */
export interface Patch {
  readonly logicalId: string;
  readonly change: (properties: Properties) => Properties;
}

/** What one serverless resource becomes. */
export interface Expansion {
  readonly Type: string;
  readonly Properties: Properties;
  readonly made?: readonly Made[];
  readonly patches?: readonly Patch[];
}

/** Where a resource stands in the template that its author wrote, for one that nobody wrote down. */
export interface WrittenIn {
  readonly logicalId: string;
  readonly part: string;
}

/** A template's resources after the serverless transform. */
export interface Expanded {
  readonly resources: Readonly<Record<string, TemplateResource>>;
  /** For each resource that the transform made: whose part it is. */
  readonly writtenIn: ReadonlyMap<string, WrittenIn>;
}
