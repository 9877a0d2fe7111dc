import { type IEngine } from 'aws-cdk-lib/aws-rds';

/** What a database engine is asked to do, in its own words. */
export interface EngineRules {
  /** Parameters that refuse every connection without TLS. */
  readonly tls: Readonly<Record<string, string>>;
  /** Parameters that make the engine write the logs below. */
  readonly logging: Readonly<Record<string, string>>;
  /** Logs that go to CloudWatch. None of them holds the statements of applications. */
  readonly logs: readonly string[];
  /** Whether the engine knows IAM database authentication. */
  readonly iam: boolean;
}

const WHO_CONNECTED = { log_connections: '1', log_disconnections: '1', log_statement: 'ddl' };
const SLOW_QUERIES = { slow_query_log: '1', log_output: 'FILE' };

/** Aurora, by engine type. Parameters are those of the cluster's parameter group. */
const CLUSTERS: Readonly<Record<string, EngineRules>> = {
  'aurora-postgresql': {
    tls: { 'rds.force_ssl': '1' },
    logging: WHO_CONNECTED,
    logs: ['postgresql'],
    iam: true,
  },
  'aurora-mysql': {
    tls: { require_secure_transport: 'ON' },
    logging: { server_audit_logging: '1', server_audit_events: 'CONNECT,QUERY_DCL,QUERY_DDL', slow_query_log: '1' },
    logs: ['audit', 'error', 'slowquery'],
    iam: true,
  },
};

/** Single instances, by the beginning of the engine type. */
const INSTANCES: Readonly<Record<string, EngineRules>> = {
  postgres: { tls: { 'rds.force_ssl': '1' }, logging: WHO_CONNECTED, logs: ['postgresql'], iam: true },
  mysql: { tls: { require_secure_transport: '1' }, logging: SLOW_QUERIES, logs: ['error', 'slowquery'], iam: true },
  mariadb: { tls: { require_secure_transport: '1' }, logging: SLOW_QUERIES, logs: ['error', 'slowquery'], iam: true },
  sqlserver: { tls: { 'rds.force_ssl': '1' }, logging: {}, logs: ['error'], iam: false },
};

/** @throws when the engine is not Aurora PostgreSQL or Aurora MySQL 5.7 and later, or names no version */
export function clusterRules(path: string, engine: IEngine): EngineRules {
  const { engineType } = engine;
  requireVersion(path, engine);
  const rules = CLUSTERS[engineType];
  if (rules) return rules;
  throw new Error(
    `\`${path}\`: the engine \`${engineType}\` cannot be kept to TLS by a parameter group; ` +
      'give engine: DatabaseClusterEngine.auroraPostgres(…) or DatabaseClusterEngine.auroraMysql(…)',
  );
}

/** @throws when the engine cannot be kept to TLS by a parameter group, as Oracle and Db2, or names no version */
export function instanceRules(path: string, engine: IEngine): EngineRules {
  const { engineType } = engine;
  requireVersion(path, engine);
  const family = Object.keys(INSTANCES).find((name) => engineType === name || engineType.startsWith(`${name}-`));
  if (family !== undefined) return INSTANCES[family]!;
  throw new Error(
    `\`${path}\`: the engine \`${engineType}\` cannot be kept to TLS by a parameter group; ` +
      'give engine: DatabaseInstanceEngine.postgres(…), mysql(…), mariaDb(…) or one of SQL Server',
  );
}

/**
 * The parameters of a database: those that were given, and those that force TLS.
 *
 * @throws when a given parameter would let connections without TLS in
 */
export function parametersOf(
  path: string,
  { tls, logging }: EngineRules,
  given: { readonly [name: string]: string } = {},
): { [name: string]: string } {
  for (const [name, value] of Object.entries(tls)) {
    const found = given[name];
    if (found !== undefined && !['1', 'ON'].includes(found.toUpperCase())) {
      throw new Error(
        `\`${path}\`: the parameter \`${name}\` is \`${found}\`, which lets connections without TLS in; leave it out, or write \`${value}\``,
      );
    }
  }
  return { ...logging, ...given, ...tls };
}

/** Parameters are those of a version. */
function requireVersion(path: string, { engineType, engineVersion }: IEngine): void {
  if (engineVersion !== undefined) return;
  throw new Error(
    `\`${path}\`: the engine \`${engineType}\` names no version, without which no parameter group forces TLS; give engine: …({ version: … })`,
  );
}
