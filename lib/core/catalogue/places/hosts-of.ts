/** Every host in an address: a URL, a JDBC string, host:port, a list of brokers, a mail address. Without user, port and path. */
export function hostsOf(text: string): string[] {
  const described = [...text.matchAll(/\(HOST\s*=\s*([^)\s]+)\s*\)/gi)].map((match) => match[1]!.toLowerCase());
  if (described.length > 0) return described;
  const authority = afterScheme(text.trim()).split(/[/?#;]/)[0] ?? '';
  const afterUser = authority.slice(authority.lastIndexOf('@') + 1);
  const hosts = afterUser.split(',').map(withoutPort);
  return hosts.length > 1 ? hosts.filter((host) => host !== '') : hosts;
}

/** The host in an address, or the first of a list. */
export function hostOf(text: string): string {
  return hostsOf(text)[0] ?? '';
}

/** Oracle's addresses have their slashes, if any, behind the user: `jdbc:oracle:thin:pay/secret@//host:1521/shop`. */
function afterScheme(text: string): string {
  if (/^jdbc:oracle:/i.test(text)) return text.slice(text.indexOf('@') + 1).replace(/^\/\//, '');
  return text.replace(/^(?:[a-z][a-z0-9+.-]*:)+\/\//i, '').replace(/^mailto:/i, '');
}

function withoutPort(host: string): string {
  const bare = host.trim().startsWith('[') ? (/\[[^\]]*\]/.exec(host)?.[0] ?? host) : host.trim().split(':')[0]!;
  return bare.toLowerCase();
}
