import type { Estate } from './estate';
import { isMap } from './intrinsics';
import { hasMark } from './marks';
import type { StackInstance } from './stack-instance';

/** What an included piece is called when it is not among what was inspected; a body says so wherever it stands. */
const INCLUDED = 'an `AWS::Include`';

/** `AWS::Include` of a file that the assembly holds folds to its text; what any other transform makes, only CloudFormation knows. */
export function foldTransform(estate: Estate, argument: unknown, stack: StackInstance, depth = 0): string[] {
  const parameters = isMap(argument) && argument['Name'] === 'AWS::Include' ? argument['Parameters'] : undefined;
  if (!isMap(parameters)) return [estate.unresolvedText('an `Fn::Transform` that only CloudFormation runs')];
  return estate.foldText(parameters['Location'] ?? '', stack, depth).map((location) => {
    const body = bodyOf(stack, location);
    return (
      body ?? estate.unresolvedText(`${INCLUDED} of \`${estate.marks.inWords(location)}\`, which was not inspected`)
    );
  });
}

function bodyOf(stack: StackInstance, location: string): string | undefined {
  const hash = /[0-9a-f]{64}/.exec(location)?.[0];
  const asset = hash === undefined ? undefined : stack.assetBody(hash);
  return asset ?? (hasMark(location) ? undefined : stack.assetBody(location));
}

/** Does a reason say that a piece of a body is written by CloudFormation alone? */
export function isUnseenPiece(why: string): boolean {
  return why.startsWith(INCLUDED) || why.startsWith('an `Fn::Transform`');
}
