/**
 * What a gateway is called in FreeSWITCH, which silently ignores one whose name is not letters, digits, `. - _`
 * (sofia.c); the row's name is free text.
 */
export const gatewayName = (id: number): string => `gw-${id}`;

export interface RunningGateway {
  readonly name: string;
  /** NOREG, TRYING, REGED, FAIL_WAIT, … */
  readonly state: string;
  /** UP or DOWN. */
  readonly status: string;
}

/** `sofia xmlstatus gateway`: flat elements without attributes, so a pattern reads it. */
export function parseGatewayStatus(xml: string): RunningGateway[] {
  return [...xml.matchAll(/<gateway>([^]*?)<\/gateway>/g)].map(([, body = '']) => {
    const field = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1] ?? '';
    return { name: field('name'), state: field('state'), status: field('status') };
  });
}
