import { Lexer } from 'yaml';

/** What may follow a token that begins a value: `[`, `{`, `,`, `:`, a tag or an anchor, each with white space behind it. */
const NODE_PREFIX = /[!&][^\s,[\]{}]*/y;

/** Signs of the lexer's own: they stand for no text. Behind the last of them comes a text that is not quoted. */
const [DOCUMENT, FLOW_ERROR, UNQUOTED] = ['\u0002', '\u0018', '\u001f'];

/**
 * CloudFormation takes quoted texts and flow collections whose later lines are indented less than their key, as YAML 1.1
 * parsers do; the parser here ends them there. The same text with such lines indented deeper: quoted texts and flow
 * collections leave out the blanks at the beginning of their lines, so the values are the same, and no line moves.
 */
export function withLinesIndented(text: string): string {
  let [done, rest] = ['', text];
  for (;;) {
    const start = firstUnclosed(rest);
    const end = start === undefined ? undefined : endOfNode(rest, start);
    if (start === undefined || end === undefined) return done + rest;
    const token = rest.slice(start, end);
    if (/^(?:---|\.\.\.)(?:\s|$)/m.test(token)) return done + rest;
    const before = rest.slice(0, start);
    const deeper = ' '.repeat(start - before.lastIndexOf('\n'));
    done += before + token.replace(/\n(?=[^\r\n])/g, `\n${deeper}`);
    rest = rest.slice(end);
  }
}

/** Offset of the first quoted text or flow collection that the lexer finds no end of. */
function firstUnclosed(text: string): number | undefined {
  let [offset, depth, flow, previous] = [0, 0, 0, ''];
  for (const token of new Lexer().lex(text)) {
    const isNode = previous !== UNQUOTED;
    previous = token;
    if (token === FLOW_ERROR) return flow;
    if (token === DOCUMENT || token === UNQUOTED) continue;
    if (isNode && /^['"]/.test(token) && endOfQuote(token, 0) !== token.length) return depth > 0 ? flow : offset;
    if (isNode && (token === '[' || token === '{') && depth++ === 0) flow = offset;
    if (isNode && (token === ']' || token === '}')) depth--;
    offset += token.length;
  }
  return undefined;
}

/** Offset behind a quoted text or a flow collection; `undefined` where the text ends before it does. */
function endOfNode(text: string, start: number): number | undefined {
  if (text[start] === "'" || text[start] === '"') return endOfQuote(text, start);
  let [depth, isAtStart] = [0, true];
  for (let at = start; at < text.length; at++) {
    const mark = text[at]!;
    if (/\s/.test(mark)) continue;
    if (mark === '#' && /\s/.test(text[at - 1]!)) {
      at = text.indexOf('\n', at);
      if (at < 0) return undefined;
    } else if (isAtStart && (mark === "'" || mark === '"')) {
      const end = endOfQuote(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
      isAtStart = false;
    } else if (isAtStart && (mark === '!' || mark === '&')) {
      NODE_PREFIX.lastIndex = at;
      at += NODE_PREFIX.exec(text)![0].length - 1;
    } else {
      if (mark === '[' || mark === '{') depth++;
      else if (mark === ']' || mark === '}') depth--;
      if (depth === 0) return at + 1;
      isAtStart = '[{,:?'.includes(mark);
    }
  }
  return undefined;
}

/** Offset behind the quote that ends a quoted text. */
function endOfQuote(text: string, start: number): number | undefined {
  const quote = text[start]!;
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote && quote === "'" && text[at + 1] === "'") at++;
    else if (text[at] === quote) return at + 1;
  }
  return undefined;
}
