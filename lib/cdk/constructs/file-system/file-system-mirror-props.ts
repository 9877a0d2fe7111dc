import { type ISecurityGroup, type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';

/**
 * The copy of a `ResidentFileSystem`. With a `vpc` it is a file system of the app that can be mounted, read-only, at once;
 * without one EFS makes a file system that only EFS knows, which needs mount targets before anybody can read it.
 */
export interface FileSystemMirrorProps {
  /**
   * Scope of the mirror or of its key: a stack, or a construct in one, in the other India region, with the same account
   * and Stage. It is deployed before the file system.
   *
   * @default - no own key is made: `encryptionKey` is needed, and there can be no `vpc`
   */
  readonly scope?: Construct;

  /**
   * Key of the mirror, in the other India region.
   *
   * @default - an own `ResidentKey` in `scope`
   */
  readonly encryptionKey?: IKey;

  /**
   * VPC, in the other India region, in which the mirror can be mounted.
   *
   * @default - EFS makes the mirror, without mount targets
   */
  readonly vpc?: IVpc;

  /**
   * Subnets of the mirror's mount targets.
   *
   * @default - one private subnet a zone
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * Security group of the mirror's mount targets.
   *
   * @default - a new one, which lets nobody in
   */
  readonly securityGroup?: ISecurityGroup;

  /**
   * Construct id of the mirror, where it has a `vpc`.
   *
   * @default - the file system's id and `Mirror`: `InvoicesMirror` for `Invoices`
   */
  readonly id?: string;
}
