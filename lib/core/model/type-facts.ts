import type { Moves } from './mechanism';
import type { Holds, TypeClass } from './resource';

/** What the catalogue knows of a resource type. */
export interface TypeFacts {
  readonly class: TypeClass;
  readonly holds?: Holds;
  /** Undeclared, and with nothing known flowing in, findings of this type are one level lower. */
  readonly lowered?: boolean;
  /** What a global type moves. */
  readonly globalMoves?: Moves;
  /** Property with the physical name by which other resources may refer to this one. */
  readonly name?: string;
  /** Type that a transform makes of it: `AWS::Serverless::Function` becomes `AWS::Lambda::Function`. */
  readonly expandsTo?: string;
}

/** Looks the facts of a type up; `undefined`: a type that the catalogue does not know. */
export type TypeFactsOf = (type: string) => TypeFacts | undefined;
