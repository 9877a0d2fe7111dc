import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Credentials } from 'aws-cdk-lib/aws-rds';

/** Name and password of a database's administrator. */
export interface Administrator {
  readonly credentials: Credentials;
  /** Whether RDS makes the password, keeps it and rotates it. */
  readonly managed: boolean;
}

/**
 * RDS manages the password of a database that is alone. It cannot where there is a replica in another region ("Limitations
 * for Secrets Manager integration", Amazon Aurora and RDS User Guides): such a database has a generated secret. The name
 * is the same in both, as another one would replace the database.
 */
export function administrator(
  given: Credentials | undefined,
  name: string | undefined,
  key: IKey,
  mirrored: boolean,
): Administrator {
  if (given) return { credentials: given, managed: false };
  const username = name ?? 'admin';
  return mirrored
    ? { credentials: Credentials.fromGeneratedSecret(username, { encryptionKey: key }), managed: false }
    : { credentials: Credentials.fromUsername(username, { encryptionKey: key }), managed: true };
}
