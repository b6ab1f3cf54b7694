/** A sofia gateway as the switches are told of it, be its row one of gateways or of trunks; the password in the clear. */
export interface GatewayFacts {
  /** What FreeSWITCH calls it (sofia-names.ts). */
  readonly name: string;
  readonly profile: string;
  readonly realm: string;
  readonly username: string;
  readonly password: string;
  readonly register: 'yes' | 'no';
  readonly params: readonly { readonly k: string; readonly v: string }[];
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}
