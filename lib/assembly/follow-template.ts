import type { AssemblyStack } from '../core/model';
import { assetBodiesOf } from './asset-bodies';
import { InnerTemplates, type FollowedStack, type OpenTemplate } from './inner-templates';

/** The templates that a template deploys in turn, and the definitions that all of them refer to, as far as they lie at hand. */
export function followTemplate(
  stack: FollowedStack,
  outermost: Omit<OpenTemplate, 'above'>,
): Required<Pick<AssemblyStack, 'inner' | 'assetBodies'>> {
  const assetBodies: Record<string, string> = {};
  const collect = (open: OpenTemplate): void => {
    Object.assign(assetBodies, assetBodiesOf(open, stack.assets));
  };
  const open: OpenTemplate = { ...outermost, above: [] };
  collect(open);
  return { inner: new InnerTemplates(stack, collect).of(open), assetBodies };
}
