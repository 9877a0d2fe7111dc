import { DataClass, ResidentLogGroup } from '../../lib';
import { type Stacks } from './stacks';

/**
 * CERT-In asks for 180 days of logs in India, and the DPDP Rules for a year: thirteen months is what a ResidentLogGroup
 * keeps.
 */
export function logs({ mumbai, hyderabad }: Stacks): ResidentLogGroup {
  return new ResidentLogGroup(mumbai, 'WebLogs', {
    dataClass: DataClass.ICT_LOGS,
    elements: ['access-logs'],
    mirror: { scope: hyderabad },
  });
}
