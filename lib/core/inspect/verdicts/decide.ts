import type { Judgement, Law, Level, Opinion, Placement, Policy, Regime, Weight } from '../../model';
import { isSoft, judge } from '../../law';
import type { Holding } from '../classes/holding';
import type { Circumstances, Facts } from './facts';
import { atMostWarning, levelOfDenial, louder, lower } from './level';
import type { Moving } from './moving';

/** What is put before the law: these classes, doing this, there. */
export interface Case {
  readonly moving: readonly Moving[];
  readonly circumstances: Circumstances;
  readonly weight: Weight;
  readonly place: Placement;
  /** The property itself names a region abroad: then what is not sure is no reason to be quieter. */
  readonly namesRegionAbroad: boolean;
}

/** What comes out for one class. */
export interface Verdict {
  readonly holding: Holding;
  readonly judgement: Judgement;
  readonly level: Level;
}

/** Puts a case before the selected regimes: a verdict for each class, the strictest first. */
export class Court {
  public constructor(
    private readonly law: Law,
    private readonly selected: readonly Regime[],
    private readonly policy: Policy,
    private readonly facts: Facts,
  ) {}

  public decide(one: Case): Verdict[] {
    const verdicts = one.moving.map((moving) => this.decideOne(one, moving)).sort(strictestFirst);
    // Of several declarations of one class the strictest speaks for it.
    const told = new Set<string>();
    return verdicts.filter(({ holding: { dataClass } }) => !told.has(dataClass) && told.add(dataClass));
  }

  /** The judgement alone, for what lies in India. */
  public judge(holding: Holding, circumstances: Circumstances): Judgement {
    return judge(this.law, this.selected, {
      dataClass: holding.dataClass,
      action: circumstances.action,
      roles: this.policy.roles,
      factOf: this.facts.about(holding, circumstances),
    });
  }

  private decideOne({ circumstances, weight, place, namesRegionAbroad }: Case, { holding, sure }: Moving): Verdict {
    const judgement = this.judge(holding, circumstances);
    return { holding, judgement, level: levelOf(judgement, weight, place, sure || namesRegionAbroad) };
  }
}

function levelOf(judgement: Judgement, weight: Weight, place: Placement, sure: boolean): Level {
  const { decisive, verdict } = judgement;
  if (verdict === 'no-regime') return 'warning';
  const denied = levelOfDenial(weight, place);
  // A doubtful permit is no louder than a denial would be.
  if (verdict === 'permit') return decisive!.warns.length > 0 ? atMostWarning(denied) : 'note';
  const level = sure ? denied : lower(denied);
  return isSoft(decisive!) ? atMostWarning(level) : level;
}

/**
 * Louder first; then a denial before a permit, a `never` before conditions, law in force before drafts; then what
 * somebody declared before a default; then by name.
 */
function strictestFirst(a: Verdict, b: Verdict): number {
  return (
    louder(a.level, b.level) ||
    rank(a) - rank(b) ||
    Number(b.holding.said) - Number(a.holding.said) ||
    a.holding.dataClass.localeCompare(b.holding.dataClass)
  );
}

const STATUSES: readonly Regime['status'][] = ['in-force', 'enacted', 'draft', 'never-law'];

function rank({ judgement }: Verdict): number {
  const opinion: Opinion | undefined = judgement.decisive;
  if (!opinion) return 50;
  const verdict = opinion.verdict === 'deny' ? 0 : 100;
  return verdict + (opinion.conditional ? 10 : 0) + STATUSES.indexOf(opinion.regime.status);
}
