import { applyLaw } from '../core/law';
import { NO_POLICY, type Policy } from '../core/model';
import { folderFiles } from './folder-files';
import { readAttestations } from './read-attestations';
import { readDeclarations } from './read-declarations';
import { readLock } from './read-lock';
import { readOwnLaw } from './read-own-law';
import { readWaivers } from './read-waivers';
import { YamlDocument } from './yaml-document';

/** Reads a folder that is there. The own law comes first, because its classes and roles may be declared. */
export function readFolder(dir: string): Policy {
  const { regimes, file } = folderFiles(dir);
  const own = readOwnLaw(regimes, file('vocabulary.yaml'));
  const law = applyLaw({ ...NO_POLICY, ...own });

  const attestationsFile = file('attestations.yaml');
  const register = attestationsFile ? readAttestations(new YamlDocument(attestationsFile)) : [];
  const declarationsFile = file('declarations.yaml');
  const { maximumAttestationDays: maximumDays, ...declarations } = declarationsFile
    ? readDeclarations(new YamlDocument(declarationsFile), law, register)
    : {};
  const attestations = maximumDays === undefined ? register : register.map((entry) => ({ ...entry, maximumDays }));
  const waiversFile = file('waivers.yaml');
  const waivers = waiversFile ? readWaivers(new YamlDocument(waiversFile), law) : [];

  return { ...NO_POLICY, ...own, attestations, waivers, lock: readLock(dir), ...declarations };
}
