import { typeFacts } from '../../../lib/core/catalogue/type-facts';
import { Estate } from '../../../lib/core/estate/estate';
import type { EstateResource } from '../../../lib/core/estate/estate-resource';
import type { AssemblyStack, InnerTemplate, Template } from '../../../lib/core/model';

export const MUMBAI = 'ap-south-1';
export const HYDERABAD = 'ap-south-2';
export const VIRGINIA = 'us-east-1';
export const ACCOUNT = '111111111111';

/** Where a stack of the shop stands, and what stands beside it. */
export interface Around {
  /** Mumbai unless said otherwise; `undefined`: nobody says. */
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly name?: string;
  readonly inner?: readonly InnerTemplate[];
  readonly assetBodies?: Readonly<Record<string, string>>;
  /** Other stacks of the estate: they come after the first. */
  readonly beside?: readonly AssemblyStack[];
}

/** A stack of the shop; in Mumbai, and called Orders, unless said otherwise. */
export function stackOf(template: Template, around: Around = {}): AssemblyStack {
  const { name = 'Orders', inner = [], assetBodies } = around;
  return {
    name,
    path: `Shop/${name}`,
    region: 'region' in around ? around.region : MUMBAI,
    account: 'account' in around ? around.account : ACCOUNT,
    template,
    templateFile: `${name}.template.json`,
    inner,
    ...(assetBodies ? { assetBodies } : {}),
  };
}

/** A template that the resource of this logical id deploys. */
export function innerOf(deployedBy: string, template: Template, inner: readonly InnerTemplate[] = []): InnerTemplate {
  return { deployedBy, template, templateFile: `${deployedBy}.template.json`, inner };
}

/** The estate of one stack, and of whatever stands beside it. */
export function estateOf(template: Template, around: Around = {}): Estate {
  const stacks = [stackOf(template, around), ...(around.beside ?? [])];
  return new Estate({ stacks, declarations: [], missingContext: false }, typeFacts);
}

/** The alternatives of a value, as a person reads them: references are `${Orders.Arn}`, an unresolved parameter `${Name}`, else `${?}`. */
export function folded(value: unknown, template: Template = {}, around: Around = {}): unknown[] {
  const estate = estateOf(template, around);
  return inWords(estate, estate.fold(value, estate.stacks[0]!));
}

/** Why nobody can tell a value. */
export function whyUnresolved(value: unknown, template: Template = {}, around: Around = {}): string | undefined {
  const estate = estateOf(template, around);
  const [text] = estate.foldText(value, estate.stacks[0]!);
  return estate.marks.unresolvedIn(text ?? '')?.why;
}

/** The first resource of a logical id. */
export function resourceOf(estate: Estate, logicalId: string): EstateResource {
  const resource = estate.resources.find((one) => one.logicalId === logicalId);
  if (!resource) throw new Error(`the test's estate holds no ${logicalId}`);
  return resource;
}

function inWords<T>(estate: Estate, value: T): T {
  const text = (one: unknown): unknown =>
    typeof one === 'string'
      ? estate.marks.inWords(one)
      : Array.isArray(one)
        ? one.map(text)
        : typeof one === 'object' && one !== null
          ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, text(inner)]))
          : one;
  return text(value) as T;
}
