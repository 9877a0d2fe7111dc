import type { Assembly, Finding, Policy, Report } from '../model';
import { typeFacts } from '../catalogue/type-facts';
import { Estate } from '../estate/estate';
import { applyLaw, selectRegimes } from '../law';
import { carryClasses } from './classes/carry';
import { Declarations } from './classes/declared';
import { Links } from './classes/links';
import { scopeLinks } from './classes/scopes';
import { withoutDenials } from './findings/denials';
import { restsOnDummies } from './findings/dummies';
import { findingsOfAiServices } from './findings/of-ai-services';
import { findingsOfAttestations } from './findings/of-attestations';
import { findingsOfDeclarations } from './findings/of-declarations';
import { findingsOfFlows } from './findings/of-flows';
import { withLock } from './findings/of-lock';
import { findingsOfPossible } from './findings/of-possible';
import { findingsOfStacks } from './findings/of-stacks';
import { findingsOfStores } from './findings/of-stores';
import { findingsOfStrays } from './findings/of-strays';
import { findingsOfTemplates } from './findings/of-templates';
import { findingsOfThirdParties } from './findings/of-third-parties';
import { withWaivers } from './findings/of-waivers';
import { inOrder, strictly } from './findings/order';
import { findHits } from './flows/find-hits';
import type { Inspection } from './inspection';
import { toReport } from './to-report';
import { processedThere } from './transient/processed-there';
import { transientStores } from './transient/transient-stores';
import { copiesInIndia } from './verdicts/copies';
import { Court } from './verdicts/decide';
import { Facts } from './verdicts/facts';
import { Register } from './verdicts/register';
import { flowOf } from './verdicts/flow-of';

/**
 * Inspects an assembly: which data leaves India, or lies abroad, and under which clause. Pure: no file, clock or console;
 * the same input gives the same report.
 *
 * @param assembly final templates and where each is deployed
 * @param policy what the organisation's folder and the caller ask
 * @param asOf the day for which the law is asked, YYYY-MM-DD
 */
export function inspect(assembly: Assembly, policy: Policy, asOf: string): Report {
  const law = applyLaw(policy);
  const regimes = selectRegimes(law, policy.regimes, asOf);

  const estate = new Estate(assembly, typeFacts);
  const { hits, strays, holes } = findHits(estate, policy.places);
  const transient = transientStores(estate);
  const flows = processedThere(hits.map(flowOf), transient);

  const declarations = new Declarations(estate, assembly, policy);
  const links = new Links(hits, scopeLinks(estate));
  const holdings = carryClasses(estate, law, declarations, links);

  const copies = copiesInIndia(estate, hits, links);
  const facts = new Facts(estate, law, new Register(policy.attestations, asOf), copies, transient);
  const court = new Court(law, regimes, policy, facts);
  const inspection: Inspection = {
    estate,
    policy,
    law,
    regimes,
    asOf,
    hits,
    links,
    declarations,
    holdings,
    copies,
    facts,
    court,
  };

  const { findings: ofFlows, judged } = findingsOfFlows(inspection, flows);
  const findings: Finding[] = [
    ...ofFlows,
    ...findingsOfStores(inspection, judged),
    ...findingsOfPossible(inspection, flows, ofFlows),
    ...findingsOfStacks(inspection),
    ...findingsOfStrays(inspection, strays, flows),
    ...findingsOfDeclarations(inspection, judged),
    ...findingsOfAttestations(inspection),
    ...findingsOfTemplates(inspection, holes),
    ...findingsOfThirdParties(inspection),
    ...findingsOfAiServices(inspection),
  ];
  const settled = assembly.missingContext ? findings.filter((finding) => !restsOnDummies(finding)) : findings;
  const waived = strictly(withWaivers(inspection, settled, !assembly.missingContext), policy);
  const reported = withLock(inspection, waived.map(withoutDenials), !assembly.missingContext);
  return toReport(inspection, flows, inOrder(reported));
}
