import { DOMAIN, passwordOf } from '../scene.js';
import type { LiveSwitch } from './live-switch.js';
import { freePort } from './ports.js';
import { sdp, SipAgent } from './sip-agent.js';
import { openUdp } from './sip-wire.js';

/** An extension's phone at a real FreeSWITCH that hears PCMA at `port` of its address, where an Ear may be. */
export function listeningAgent(
  live: LiveSwitch,
  user: string,
  ip: string,
  { port = 9, answerMs = 0 } = {},
): Promise<SipAgent> {
  return new SipAgent({
    ...{ user, password: passwordOf(user), domain: DOMAIN, treatment: answerMs },
    open: async (receive) => openUdp({ ip, port: await freePort(ip) }, live.address('sip'), receive),
    sdp: (at) => sdp(at.ip, 'RTP/AVP 8 101', ['a=rtpmap:8 PCMA/8000']).replace('audio 9', `audio ${port}`),
  }).open();
}
