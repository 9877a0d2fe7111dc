import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnDocument } from 'aws-cdk-lib/aws-ssm';
import { type Construct } from 'constructs';

/**
 * Preferences of sessions: encrypted with a key of the region, and written, while they last, to a log group of the
 * region. The account's own preferences (`SSM-SessionManagerRunShell`) are one document for everybody, so this is one
 * beside it.
 */
export function sessionDocument(scope: Construct, id: string, logs: ILogGroup, key: IKey): CfnDocument {
  return new CfnDocument(scope, id, {
    documentType: 'Session',
    documentFormat: 'JSON',
    updateMethod: 'NewVersion',
    content: {
      schemaVersion: '1.0',
      description: 'Sessions with logs in India',
      sessionType: 'Standard_Stream',
      inputs: {
        cloudWatchLogGroupName: logs.logGroupName,
        cloudWatchEncryptionEnabled: true,
        cloudWatchStreamingEnabled: true,
        kmsKeyId: key.keyArn,
        runAsEnabled: false,
        idleSessionTimeout: '20',
      },
    },
  });
}
