import { type FixedProps } from '../../fixed-props';

const SESSIONS = 'is entered through Session Manager, with `grantSessions`';
const TEMPLATE = 'makes its own launch template';

/** What there is nothing to choose about on a `ResidentServerFleet`. */
export const FIXED_FLEET_PROPS: FixedProps = {
  associatePublicIpAddress: 'has no public addresses',
  keyName: SESSIONS,
  keyPair: SESSIONS,
  ssmSessionPermissions: SESSIONS,
  requireImdsv2: 'always asks for IMDSv2',
  blockDevices: 'encrypts its volumes, which are given as `rootVolumeSize` and `dataVolumes`',
  launchTemplate: TEMPLATE,
  mixedInstancesPolicy: TEMPLATE,
  role: 'makes its own role: grant to the fleet',
};
