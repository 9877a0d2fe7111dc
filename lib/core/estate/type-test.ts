/** A question about resource types, each type asked once: an estate has many resources and few types. */
export function typeTest(pattern: RegExp): (type: string) => boolean {
  const answers = new Map<string, boolean>();
  return (type) => {
    let answer = answers.get(type);
    if (answer === undefined) answers.set(type, (answer = pattern.test(type)));
    return answer;
  };
}
