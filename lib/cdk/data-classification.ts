import type { IConstruct } from 'constructs';
import type { DataClass } from './data-class';
import { SynthesisHook } from './guard/synthesis-hook';
import { writeMetadata } from './guard/write-metadata';

/** What is known of declared data beside its class. */
export interface DeclareProps {
  /**
   * The elements that the data consists of, in the words of the vocabulary: `card-number`, `customer-count`.
   *
   * @default - not named: a class is judged as a whole
   */
  readonly elements?: string[];

  /**
   * Ids of entries of the organisation's `attestations.yaml` on which a permit may rest.
   *
   * @default - none
   */
  readonly attestations?: string[];
}

/**
 * Says what the data of a construct, a stack or the whole app is in law.
 *
 * A declaration holds for everything at or below its scope, what is added later included, in Stages too. The nearest
 * scope with a declaration wins; two on one scope add up.
 *
 * @example
 * DataClassification.of(app).declare(DataClass.PERSONAL);
 * DataClassification.of(orders).declare(DataClass.PAYMENT, { elements: ['card-number'] });
 */
export class DataClassification {
  /** The classification of a scope. */
  public static of(scope: IConstruct): DataClassification {
    return new DataClassification(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Declares the class of the data at or below this scope.
   *
   * @param dataClass the class
   * @param props its elements, and the attestations on which it relies
   */
  public declare(dataClass: DataClass, props: DeclareProps = {}): void {
    const { elements, attestations } = props;
    const { declared } = SynthesisHook.of(this.scope);
    if (declared.on(this.scope).length === 0) {
      // CDK validates when all Aspects have run, so that what they add is declared too; an Aspect of ours would cost each construct
      this.scope.node.addValidation({
        validate: () => {
          writeMetadata(this.scope, declared);
          return [];
        },
      });
    }
    declared.add(this.scope, {
      dataClass: dataClass.name,
      ...(elements && elements.length > 0 && { elements: [...elements] }),
      ...(attestations && attestations.length > 0 && { attestations: [...attestations] }),
    });
  }
}
