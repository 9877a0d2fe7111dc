import { isMap } from '../../../estate/intrinsics';
import { tagsOf } from '../declared';
import type { Scope } from '.';

/** A lifecycle policy takes the volumes and instances that have one of its tags; without tags, all of its region. */
export const snapshotVolumes: Scope = {
  property: 'PolicyDetails.TargetTags',
  moves: 'content',
  selects(estate, bearer) {
    const details = bearer.properties['PolicyDetails'];
    const written = isMap(details) && Array.isArray(details['TargetTags']) ? (details['TargetTags'] as unknown[]) : [];
    const wanted = written
      .filter(isMap)
      .map((tag) => `${String(tag['Key'])}=${estate.foldText(tag['Value'], bearer.owner)[0] ?? ''}`);
    return estate.resources.filter((resource) => {
      if (!/^AWS::EC2::(?:Volume|Instance)$/.test(resource.type) || resource.region !== bearer.region) return false;
      return wanted.length === 0 || tagsOf(estate, resource).some(([key, value]) => wanted.includes(`${key}=${value}`));
    });
  },
};
