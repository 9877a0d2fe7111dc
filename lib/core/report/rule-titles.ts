import type { RuleId } from '../model';

/** What each rule is about, in one sentence without a full stop. A rule that the model gains and that has no title does not compile. */
export const RULE_TITLES: Readonly<Record<RuleId, string>> = {
  'store-outside-india': 'A store of Indian data stands outside India',
  'store-forbidden': 'Data of this class may be stored nowhere',
  'copy-outside-india': 'Data would be copied out of India without the leave of the law',
  'processing-outside-india': 'Data would be processed outside India without the leave of the law',
  'original-outside-india': 'The original stands outside India, and what the law asks of its copy in India is lacking',
  'placement-unresolved': 'Nobody can tell where the data would go',
  'not-inspected': 'What will be deployed could not be inspected',
  'consent-missing': 'The consent that the law asks for is not in the register',
  'condition-missing': 'A condition that the law sets for data in India is not met',
  'declaration-conflict': 'A declaration contradicts another one, or what the templates show',
  'no-regime': 'No regime that was asked governs this class of data',
  'attestation-invalid': 'An attestation is not in the register, or is not valid',
  'waiver-invalid': 'A waiver is unused, expired, or wider than a waiver may be',
  'lock-changed': 'What leaves India differs from the lock',
  'passes-an-edge': 'Content passes an edge that may stand outside India, and is not kept there',
  'network-path-abroad': 'A network path leads out of India',
  'compute-outside-india': 'Undeclared compute stands outside India',
  'inflow-from-abroad': 'Data come in from abroad',
  'another-account': 'Data go to another account in India',
  'permitted-copy': 'A copy outside India that the law permits, with the facts on which the permit rests',
  'permitted-store': 'A store in India that the law permits by what somebody attests',
  'ai-services-may-keep-content': 'AI services may keep content for their improvement unless the organisation opts out',
};
