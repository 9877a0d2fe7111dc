/** Shorter ones are words: `https://` alone takes eleven letters. */
const SHORTEST = 24;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What is not written in texts: letters that happen to be base64, such as those of a path, decode to it. */
const BINARY = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/**
 * A script or a configuration that somebody encoded before it came into the template, where `Fn::Base64` would have
 * done it; `undefined` for any other text.
 */
export function textOfBase64(text: string): string | undefined {
  if (text.length < SHORTEST) return undefined;
  const packed = text.replace(/[\r\n]+/g, '').trim();
  if (packed.length % 4 !== 0 || !BASE64.test(packed)) return undefined;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return BINARY.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
