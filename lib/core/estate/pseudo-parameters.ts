import type { Estate } from './estate';
import type { StackInstance } from './stack-instance';

/** The value of a pseudo-parameter in a stack, as a text with marks; `undefined` for a name that is none. */
export function pseudoParameter(estate: Estate, name: string, stack: StackInstance): string | undefined {
  if (!name.startsWith('AWS::')) return undefined;
  switch (name) {
    case 'AWS::Region':
      return stack.region ?? estate.ownRegionText(stack);
    case 'AWS::AccountId':
      return stack.account ?? estate.opaqueText('AWS::AccountId');
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    case 'AWS::StackName':
      return stack.name;
    case 'AWS::StackId':
      return `arn:aws:cloudformation:${stack.region ?? estate.ownRegionText(stack)}:${stack.account ?? estate.opaqueText('AWS::AccountId')}:stack/${stack.name}`;
    case 'AWS::NotificationARNs':
      return estate.opaqueText(name);
    default:
      return undefined;
  }
}
