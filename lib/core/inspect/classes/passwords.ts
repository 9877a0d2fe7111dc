import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Holding } from './holding';

/**
 * The databases abroad whose passwords lie beside them, by the index of the secret. A password opens its database and
 * nothing else, so it is no copy of what the law speaks of: it is judged with the database.
 */
export function passwordsAbroad(estate: Estate): ReadonlyMap<number, EstateResource> {
  const databases = new Map<number, EstateResource>();
  for (const attachment of estate.ofTypes((type) => type === 'AWS::SecretsManager::SecretTargetAttachment')) {
    const [secret, database] = ['SecretId', 'TargetId'].map((key) => named(estate, attachment, key));
    const together = secret && database?.isStore && database.placement.kind === 'abroad';
    if (together && secret.region === database.region) databases.set(secret.index, database);
  }
  return databases;
}

/** Was nothing said of the password that was not said of its database too? */
export function isJudgedWith(password: readonly Holding[], database: readonly Holding[]): boolean {
  return password.every(({ said, dataClass }) => !said || database.some((one) => one.dataClass === dataClass));
}

function named(estate: Estate, { properties, owner }: EstateResource, key: string): EstateResource | undefined {
  const [text] = properties[key] === undefined ? [] : estate.foldText(properties[key], owner);
  const mark = text === undefined ? undefined : estate.marks.whole(text);
  return mark?.kind === 'resource' ? mark.resource : undefined;
}
