import type { Finding, Opinion, RegimeStatus } from '../../model';
import { whatWouldPermit } from '../../law';
import type { Verdict } from '../verdicts/decide';

type LawPart = Pick<Finding, 'regime' | 'status' | 'clause' | 'citation' | 'wouldPermit' | 'unmet' | 'permittedBy'> & {
  readonly says?: string;
};

/** What a finding says of the law: the regime that decides, its clause, and what would permit. */
export function lawPart({ judgement }: Verdict, asOf: string): LawPart {
  const { decisive } = judgement;
  if (!decisive) return { wouldPermit: [] };
  const facts = decisive.permittedBy;
  return {
    regime: decisive.regime.id,
    status: statusOn(decisive, asOf),
    ...(decisive.clause ? { clause: decisive.clause.id, citation: citationOf(decisive), says: saysOf(decisive) } : {}),
    wouldPermit: judgement.verdict === 'deny' ? whatWouldPermit(judgement) : [],
    ...(judgement.verdict === 'deny' && decisive.unmet.length > 0 ? { unmet: decisive.unmet } : {}),
    ...(judgement.verdict === 'permit' && facts.length > 0 ? { permittedBy: facts } : {}),
  };
}

/** An enacted regime whose first day has come is in force. */
function statusOn({ regime }: Opinion, asOf: string): RegimeStatus {
  return regime.status === 'enacted' && regime.from !== undefined && regime.from <= asOf ? 'in-force' : regime.status;
}

/** A citation says where the clause is read; one that rests on no text says that it is a default. */
function citationOf({ clause }: Opinion): string {
  return clause!.basis === 'default' ? `${clause!.source} (default)` : clause!.source;
}

function saysOf({ clause, warns }: Opinion): string {
  return [clause!.says, ...warns].join('; but ');
}
