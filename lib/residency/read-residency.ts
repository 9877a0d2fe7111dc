import { statSync } from 'node:fs';
import { InputError, NO_POLICY, type Policy } from '../core/model';
import type * as folder from './read-folder';

/** What the caller adds to what the organisation's folder says. */
export interface ResidencyOptions {
  /**
   * Raise every warning to a violation.
   *
   * @default - warnings stay warnings
   */
  readonly strict?: boolean;
  /**
   * Ids of the regimes to ask.
   *
   * @default - every regime in force on the date, and `ecommerce-2018`
   */
  readonly regimes?: readonly string[];
  /**
   * Whether the folder was named by somebody, so that it has to be there.
   *
   * @default - a folder that is not there says nothing
   */
  readonly required?: boolean;
}

/**
 * Reads an organisation's folder: `declarations.yaml`, `attestations.yaml`, `waivers.yaml`, `vocabulary.yaml`, `regimes/*.yaml`.
 *
 * @throws InputError with file and line for anything in it that cannot be understood
 */
export function readResidency(dir: string, options: ResidencyOptions = {}): Policy {
  const { strict = false, regimes, required = false } = options;
  return { ...read(dir, required), strict, ...(regimes && { regimes }) };
}

function read(dir: string, required: boolean): Policy {
  const found = statSync(dir, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- most apps have no folder, and the YAML reader costs start-up time
    const { readFolder } = require('./read-folder') as typeof folder;
    return readFolder(dir);
  }
  if (found)
    throw new InputError(`\`${dir}\` is a file; the organisation's folder holds declarations.yaml and the like`);
  if (required) throw new InputError(`there is no folder \`${dir}\``);
  return NO_POLICY;
}
