import { type Size } from 'aws-cdk-lib';

/** A volume of each server beside its root. It goes when its server goes. */
export interface FleetVolume {
  /** Name under which the server sees it, such as `/dev/xvdb`. */
  readonly deviceName: string;

  /** Its size. */
  readonly size: Size;
}
