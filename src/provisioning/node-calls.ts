import { Injectable } from '@nestjs/common';
import { SecretBox } from '../database/secret-box.js';
import type { Call } from '../dialplan/rules/plan.js';
import type { DirectoryEntry } from '../extensions/extension-directory.js';
import { assign, type Application } from '../freeswitch/applications.js';
import { sipEndpoint, withVariables, type DialVariables, type Endpoint } from '../freeswitch/dial-string.js';
import { NODES_PROFILE, NodePlaces } from '../trunking/node-places.js';
import { set } from './steps.js';
import type { RequestFields } from './request-fields.js';

const HEADER = 'X-Switchyard-Call';

/** What one switch says of a call that it carries to another. */
export type CarriedCall =
  /** Rings a phone that is registered there. */
  | { readonly phone: { readonly extn: string; readonly domain: string } }
  /** Goes on at a number of INSIDE_CONTEXT. */
  | {
      readonly to: string;
      readonly caller?: NonNullable<Call['caller']>;
      /** Which it is in otherwise. */
      readonly context: string;
      readonly sentOn?: true;
    };

/**
 * Calls from switch to switch (telephony-rules 15). The profile lets in by address alone, so what such a call may do is in
 * a header that only this program can write or read, and that is good for one run of one switch.
 */
@Injectable()
export class NodeCalls {
  constructor(
    private readonly box: SecretBox,
    private readonly places: NodePlaces,
  ) {}

  /** @returns undefined while that switch cannot be called @throws UnsafeValue */
  endpoint(core: string, number: string, call: CarriedCall, leg: DialVariables = {}): Endpoint | undefined {
    const place = this.places.of(core);
    if (place === undefined) return undefined;
    const there = sipEndpoint(NODES_PROFILE, number, place.host, place.port);
    return withVariables(there, {
      ...leg,
      [`sip_h_${HEADER}`]: this.box.seal(JSON.stringify({ core, call })),
    });
  }

  /** The leg that has that switch ring a phone of an extension. Between the switches no phone's wishes count. */
  toPhone(core: string, { extn, domain, enable_srtp, type }: DirectoryEntry): Endpoint | undefined {
    const plain = {
      ...(enable_srtp === 1 && { rtp_secure_media: 'forbidden' }),
      ...(type === 'WebRTC' && { media_webrtc: false }),
    };
    return this.endpoint(core, extn, { phone: { extn, domain } }, plain);
  }

  /** What a call was carried here for; undefined: it was not. */
  of(fields: RequestFields): CarriedCall | undefined {
    const token = tokenOf(fields);
    if (token === '') return undefined;
    try {
      const { core, call } = JSON.parse(this.box.open(token)) as { core: string; call: CarriedCall };
      return core === fields.get('Core-UUID') ? call : undefined;
    } catch {
      // Nobody of ours wrote it.
      return undefined;
    }
  }

  /** The header stays with the call, should it be moved; no phone is to see it. */
  kept(fields: RequestFields): Application[] {
    return [set('switchyard_call', tokenOf(fields)), assign('set', `sip_h_${HEADER}`, '')];
  }
}

/** No phone and no carrier reaches the variable; a header counts where carriers and nodes call alone. */
function tokenOf(fields: RequestFields): string {
  const kept = fields.get('variable_switchyard_call');
  if (kept !== '' || fields.get('variable_sofia_profile_name') !== NODES_PROFILE) return kept;
  return fields.get('Call-Direction') === 'inbound' ? fields.get('variable_sip_h_X-Switchyard-Call') : '';
}
