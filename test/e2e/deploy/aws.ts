/** How the AWS SDK reaches the emulator. */
export interface Aws {
  readonly endpoint: string;
  readonly account: string;
  /** The settings of a client in a region. */
  in(region: string): ClientSettings;
}

export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export function emulated(endpoint: string, account: string): Aws {
  const credentials = { accessKeyId: account, secretAccessKey: 'emulated' };
  return { endpoint, account, in: (region) => ({ endpoint, region, credentials }) };
}
