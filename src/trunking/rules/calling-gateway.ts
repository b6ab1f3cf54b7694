/** A gateway or trunk one of whose addresses a call came from. */
export interface CallingGateway {
  readonly kind: 'gateway' | 'trunk';
  readonly id: number;
  /** What FreeSWITCH calls it. */
  readonly sofiaName: string;
  readonly name: string;
  /** The SIP profile it belongs to. */
  readonly profile: string;
  /** Its ports at that address. */
  readonly ports: readonly number[];
  /** Its params of that name; empty when it has none. */
  readonly context: string;
  readonly extension: string;
  readonly variables: readonly { readonly k: string; readonly v: string; readonly direction: number }[];
}

/** What FreeSWITCH says of a call that came in, as far as it tells whose it is. */
export interface ArrivedCall {
  readonly profile: string;
  readonly port: number;
  /** The gateway that the Request-URI names (gw+… or ;gw=…): the caller's own words. */
  readonly named: string;
  /** FreeSWITCH's own choice of the number. */
  readonly number: string;
  readonly requestUser: string;
  readonly toUser: string;
}

/**
 * Whose call it is. Several gateways at one address are told apart by profile, then by port, then by the name in the
 * Request-URI, which counts among them only: a carrier cannot pass for one at another address.
 * @param candidates the gateways and trunks at the call's address, lowest id first
 */
export function callingGateway(
  candidates: readonly CallingGateway[],
  call: ArrivedCall,
): CallingGateway | undefined {
  const marks: readonly ((gateway: CallingGateway) => boolean)[] = [
    ({ profile }) => profile === call.profile,
    ({ ports }) => ports.includes(call.port),
    ({ sofiaName }) => sofiaName === call.named,
  ];
  const [one] = marks.reduce((left, fits) => {
    const fitting = left.filter(fits);
    return fitting.length > 0 ? fitting : left;
  }, candidates);
  return one;
}

/**
 * The number that was called, as FreeSWITCH itself takes it from a gateway it recognises: `extension` may be a number,
 * or auto_to_user for the one in To. Otherwise the Request-URI's, unless that is only our own Contact (`gw+…`).
 */
export function calledNumber({ extension }: CallingGateway, call: ArrivedCall, recognised: boolean): string {
  if (recognised) return call.number;
  if (extension === 'auto_to_user') return call.toUser;
  if (extension !== '' && extension !== 'auto') return extension;
  return call.requestUser.startsWith('gw+') ? call.toUser : call.requestUser;
}
