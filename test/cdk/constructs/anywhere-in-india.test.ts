import { describe, expect, test } from '@jest/globals';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { ClusterInstance, DatabaseInstanceEngine, PostgresEngineVersion } from 'aws-cdk-lib/aws-rds';
import { DataClass, ResidentBackup, ResidentBucket, ResidentDatabase, ResidentDatabaseInstance } from '../../../lib';
import { POSTGRES } from './database/networks';
import { findingsIn, inShort } from './inspected';
import { network } from './network';
import { ACCOUNT, QUICK } from './payments-shop';

/** Stacks of an app or a Stage: two with originals and their mirrors, and one for the mirrors of databases. */
function stacksOf(scope: App | Stage, account?: string): [Stack, Stack, Stack] {
  const at = (id: string, region: string) => new Stack(scope, id, { env: { account, region } });
  return [at('Mumbai', 'ap-south-1'), at('Hyderabad', 'ap-south-2'), at('DatabaseMirrors', 'ap-south-2')];
}

/** Books in every kind of store that is backed up or replicated, each with a mirror. */
function mirroredBooks(mumbai: Stack, hyderabad: Stack, later: Stack): void {
  const dataClass = DataClass.COMPANY_BOOKS;
  const [vpc, far] = [network(mumbai), network(later)];
  const writer = ClusterInstance.serverlessV2('Writer');
  const engine = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_5 });
  const mirror = { scope: later, vpc: far };
  const ledger = new ResidentDatabase(mumbai, 'Ledger', { dataClass, engine: POSTGRES, writer, vpc, mirror });
  const orders = new ResidentDatabaseInstance(mumbai, 'Orders', { dataClass, engine, vpc, mirror });
  const names = { bucketName: 'shop-books', mirror: { scope: hyderabad, bucketName: 'shop-books-mirror' } };
  const books = new ResidentBucket(mumbai, 'Books', { dataClass, ...names });
  new ResidentBackup(mumbai, 'Nightly', { dataClass, stores: [ledger, orders, books], mirror: { scope: hyderabad } });
}

describe('databases and back-ups with their mirrors pass the guard', () => {
  test('in stacks that do not know their account', () => {
    const app = new App(QUICK);
    mirroredBooks(...stacksOf(app));
    expect(findingsIn(app).map(inShort)).toEqual([]);
  });

  test('in a Stage', () => {
    const app = new App(QUICK);
    mirroredBooks(...stacksOf(new Stage(app, 'Prod'), ACCOUNT));
    expect(findingsIn(app).map(inShort)).toEqual([]);
  });

  test('in nested stacks', () => {
    const app = new App(QUICK);
    const [mumbai, hyderabad, later] = stacksOf(app, ACCOUNT);
    mirroredBooks(new NestedStack(mumbai, 'Inner'), hyderabad, new NestedStack(later, 'Inner'));
    expect(findingsIn(app).map(inShort)).toEqual([]);
  });
});

test('deploys originals before the mirrors of databases, and after those of buckets and the vaults of copies', () => {
  const [mumbai, hyderabad, later] = stacksOf(new App(QUICK), ACCOUNT);
  mirroredBooks(mumbai, hyderabad, later);
  expect(mumbai.dependencies).toEqual([hyderabad]);
  expect(later.dependencies).toEqual([mumbai]);
});
