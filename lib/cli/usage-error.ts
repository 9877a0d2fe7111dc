/** Commander's message in the form of all our messages: lower-case, no full stop, the user's value in backticks. */
export function usageError(text: string): string {
  const [message = '', suggestion] = text
    .trim()
    .replace(/^error: /, '')
    .split(/\n\(Did you mean (?:one of )?(.*)\?\)/);
  const quoted = message.replace(/'([^']*)'/g, '`$1`').replace(/\.$/, '');
  const meant = suggestion === undefined ? '' : `; did you mean ${suggestion.replace(/[\w-]+/g, '`$&`')}?`;
  return `error: ${quoted}${meant}\nsee \`india-residency --help\`\n`;
}
