import { randomUUID } from 'node:crypto';
import type { Core } from './test-switch-core.js';
import { Dialog } from './test-switch-inbound.js';
import type { Answering, Inviter, Invitation } from './test-switch-network.js';
import { PhoneCall } from './test-switch-phone-call.js';
import type { FarEnd } from './test-switch-sip.js';

/** Other switches of the same network call this one at the profile where carriers do. */
export function answerSwitches(core: Core): void {
  const profile = core.sofia.profiles.get('external');
  if (profile === undefined) return;
  const { ip, port } = profile;
  core.network.listen(ip, port, {
    invited: (invitation, answering, inviter) => invited(core, invitation, answering, inviter),
  });
  void core.clock.died.then(() => core.network.leave(ip, port));
}

function invited(core: Core, invitation: Invitation, answering: Answering, inviter: Inviter): FarEnd {
  const call = new PhoneCall();
  let accepted = false;
  const dialog = new Dialog(core, {
    progress: (status) => (status === 180 ? answering.ringing() : answering.early()),
    accepted: () => {
      accepted = true;
      call.farEnd.accepted();
      answering.answer();
    },
    ended: (status) => {
      call.farEnd.ended(status);
      if (accepted) answering.hangUp();
      // The Reason header says which cause it was.
      else answering.refuse(status, dialog.cause);
    },
  });
  const dial = async (): Promise<void> => {
    const { ip, port, headers } = inviter;
    const { number, from } = invitation;
    const to = { user: number, host: ip };
    const reply = await dialog.invite({
      ...{ method: 'INVITE', profile: 'external', ip, port, callId: randomUUID() },
      from: { user: from.number, display: from.name, host: invitation.hosts.from },
      ...{ to, request: to, contactUser: 'mod_sofia', userAgent: 'switchyard', expires: 0, headers },
    });
    if ('channel' in reply) call.started(core, reply.channel);
    else answering.refuse('status' in reply ? reply.status : reply.challenge.status);
  };
  core.spawn(dial());
  return {
    ...{ progress: () => undefined, accepted: () => undefined },
    ended: () => core.spawn(call.hangUp()),
  };
}
