import {
  NO_POLICY,
  type Action,
  type AssemblyStack,
  type CodeDeclaration,
  type Finding,
  type Level,
  type Policy,
  type RuleId,
  type Template,
  type TemplateResource,
} from '../../../lib/core/model';
import { inspect } from '../../../lib/core/inspect/inspect';

/** The day for which the law is asked in these tests. */
export const TODAY = '2026-11-24';

export type Resources = Readonly<Record<string, TemplateResource>>;

/** A finding as a test cares for it: where the data go is a region, a host, or the kind of place. */
export interface Small {
  readonly level: Level;
  readonly rule: RuleId;
  readonly id: string;
  readonly property?: string;
  readonly to?: string;
  readonly dataClass?: string;
  readonly action?: Action;
}

export interface Asked {
  readonly region?: string;
  readonly account?: string;
  readonly policy?: Partial<Policy>;
  /** What code declared, by construct path. */
  readonly declarations?: readonly CodeDeclaration[];
  readonly asOf?: string;
  /** Other stacks of the same estate, by region. */
  readonly beside?: Readonly<Record<string, Resources>>;
  readonly missingContext?: boolean;
}

/** One stack of the shop. Its path is `Shop`, so a resource's path is `Shop/<logical id>`. */
export function stack(template: Template, region: string | undefined, name = 'Shop'): AssemblyStack {
  return {
    name,
    path: name,
    ...(region === undefined ? {} : { region }),
    account: '111111111111',
    template,
    templateFile: `${name}.template.json`,
    inner: [],
  };
}

/** Inspects stacks; whole findings. */
export function findingsIn(stacks: readonly AssemblyStack[], asked: Asked = {}): readonly Finding[] {
  const { policy, declarations = [], asOf = TODAY, missingContext = false } = asked;
  return inspect({ stacks, declarations, missingContext }, { ...NO_POLICY, ...policy }, asOf).findings;
}

/** Inspects one template (or the resources of one) deployed to Mumbai unless told otherwise; whole findings. */
export function findingsOf(template: Template | Resources, asked: Asked = {}): readonly Finding[] {
  const whole = isTemplate(template) ? template : { Resources: template };
  const region = 'region' in asked ? asked.region : 'ap-south-1';
  const others = Object.entries(asked.beside ?? {}).map(([at, Resources]) => stack({ Resources }, at, `Shop-${at}`));
  return findingsIn([stack(whole, region), ...others], asked);
}

/** The same, each finding reduced to what a test cares for. */
export function inspected(template: Template | Resources, asked: Asked = {}): Small[] {
  return findingsOf(template, asked).map(small);
}

export function small({ level, rule, logicalId, property, destination, dataClass, action }: Finding): Small {
  const to = destination && (destination.region ?? destination.host ?? destination.country ?? destination.kind);
  return {
    level,
    rule,
    id: logicalId,
    ...(property === undefined ? {} : { property }),
    ...(to === undefined ? {} : { to }),
    ...(dataClass === undefined ? {} : { dataClass }),
    ...(action === undefined ? {} : { action }),
  };
}

function isTemplate(template: Template | Resources): template is Template {
  return 'Resources' in template && !('Type' in (template['Resources'] as object));
}
