import { type Endpoint, sipEndpoint, withVariables } from '../freeswitch/dial-string.js';
import type { RegisteredAt } from './registrations.js';

/**
 * A number behind a gateway device that registered as an extension: the INVITE goes to where its REGISTER came from and
 * asks for the number. Never to its Contact, which is the device's own text (docs/decisions.md 20). Over TCP, TLS and
 * WebSocket sofia finds the connection the device opened by that address and uses it again.
 */
export function deviceEndpoint(device: RegisteredAt, number: string): Endpoint {
  const { extn, profile, network_ip, network_port, transport, domain } = device;
  const endpoint = sipEndpoint(profile, number, network_ip, network_port, transport);
  return withVariables(endpoint, { presence_id: `${extn}@${domain}`, sip_invite_domain: domain });
}
