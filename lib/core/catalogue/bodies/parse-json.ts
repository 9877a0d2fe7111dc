/** A mark where JSON wants a number, a list or a map: `"MaxConcurrency": ${Max}`. */
const BARE_MARK = /([[:,]\s*)(\uE000[0-9a-z]+\uE001)(?=\s*[,}\]])/g;

/** A list or a map written as JSON inside a text, with the marks that stand in it; `undefined` for any other text. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  return parse(text) ?? parse(text.replace(BARE_MARK, '$1"$2"'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
