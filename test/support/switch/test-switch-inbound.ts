import { type CallerProfile, type Channel, newTimes } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import type { Gateway } from './test-switch-gateway.js';
import { REMOTE_MEDIA } from './test-switch-media.js';
import type { Challenge, FarEnd, SipRequest } from './test-switch-sip.js';
import type { Profile } from './test-switch-sofia.js';

/** What an INVITE comes to at first: a challenge, a refusal, or a channel that goes its way. */
export type Invited = { challenge: Challenge } | { status: number } | { channel: Channel };

interface Admission {
  authorized: boolean;
  /** The list that vouched for the address. */
  acl?: string;
  variables: [name: string, value: string][];
}

/** A call of a phone, from its first INVITE on (sofia.c sofia_handle_sip_i_invite). */
export class Dialog {
  #channel?: Channel;

  constructor(
    private readonly core: Core,
    private readonly farEnd: FarEnd,
  ) {}

  /** Why it ended. */
  get cause(): string | undefined {
    return this.#channel?.cause;
  }

  async invite(request: SipRequest): Promise<Invited> {
    await this.core.clock.running();
    const profile = this.core.sofia.profiles.get(request.profile);
    if (!profile) return { status: 503 };
    const channel = (this.#channel ??= this.#newChannel(profile, request));
    const admitted = await this.#admit(profile, request);
    if ('challenge' in admitted) return admitted;
    if ('status' in admitted) {
      // Refused before it had a caller: it was never announced, but its end is.
      channel.hangUp('CALL_REJECTED');
      this.core.sessions.launch(channel);
      return admitted;
    }
    this.#start(channel, profile, request, admitted);
    return { channel };
  }

  #newChannel(profile: Profile, request: SipRequest): Channel {
    const { from } = request;
    const channel = this.core.sessions.create(
      `sofia/${profile.name}/${from.user ?? ''}@${from.host}`,
      'inbound',
    );
    if (!channel) throw new Error('a new uuid is taken');
    channel.variables.merge({
      sip_from_user: from.user ?? '',
      sip_from_uri: `${from.user ?? ''}@${from.host}`,
      sip_from_host: from.host,
      video_media_flow: 'disabled',
      text_media_flow: 'disabled',
      sip_call_id: request.callId,
    });
    channel.enter('CS_NEW');
    return channel;
  }

  /** First the address, then the credentials; what neither knows gets in only where nothing was asked for. */
  async #admit(
    profile: Profile,
    request: SipRequest,
  ): Promise<Admission | { challenge: Challenge } | { status: 403 }> {
    const port = profile.aclPorts ? request.port : 0;
    const acl = profile.inboundAcls.find((name) => this.core.acl.check(request.ip, name, port).allowed);
    if (acl !== undefined && profile.authCalls) return { authorized: true, acl, variables: [] };
    if (!profile.authCalls) {
      if (acl !== undefined || profile.inboundAcls.length === 0) return { authorized: false, variables: [] };
      this.core.log(
        `[WARNING] sofia.c IP ${request.ip} Rejected by acl "${profile.inboundAcls.at(-1) ?? ''}"`,
      );
      return { status: 403 };
    }
    if (profile.authCallsAclOnly) return { status: 403 };
    const reply = await this.core.registrar.authorize(profile, request);
    if (reply.status === 403) return { status: 403 };
    return reply.status === 200 ? { authorized: true, variables: reply.variables } : { challenge: reply };
  }

  #start(channel: Channel, profile: Profile, request: SipRequest, admission: Admission): void {
    const { core } = this;
    channel.codec = true;
    channel.farEnd = this.farEnd;
    const variables = new Map(admission.variables);
    channel.variables.merge(networkVariables(profile, request, admission));
    if (variables.size > 0) {
      // FreeSWITCH copies the whole event of the directory's answer, headers and all, into the channel.
      channel.variables.merge(
        Object.fromEntries(core.bus.parameters(['sofia.c', 'sofia_handle_sip_i_invite', '10735'])),
      );
      channel.variables.merge(Object.fromEntries(variables));
      channel.variables.set('requested_user_name', variables.get('user_name'));
      channel.variables.set('requested_domain_name', variables.get('domain_name'));
    }
    channel.variables.merge(requestVariables(profile, request));
    if (profile.managePresence && !channel.variables.get('presence_id'))
      channel.variables.set('presence_id', `${request.from.user ?? ''}@${request.from.host}`);
    const gateway = calledGateway(core, request);
    if (gateway) channel.variables.merge({ sip_gateway: gateway.name, ...gateway.variables('inbound') });
    const context = gateway?.context ?? variables.get('user_context') ?? profile.context;
    const caller = callerProfile(profile, request, context);
    if (gateway) caller.destination = numberAt(gateway, request) ?? caller.destination;
    channel.profile = caller;
    channel.enter('CS_INIT', 'CS_ROUTING');
    channel.fire('CHANNEL_CREATE');
    channel.assign({ kind: 'route', destination: caller.destination, dialplan: caller.dialplan, context });
    core.sessions.launch(channel);
  }
}

/** A carrier calls the Contact of our REGISTER (sofia.c:11308). */
function calledGateway({ sofia }: Core, { request }: SipRequest): Gateway | undefined {
  const [, name] = /^gw\+(.*)$/.exec(request.user ?? '') ?? [];
  return name === undefined ? undefined : sofia.gateways.get(name);
}

function numberAt({ extension }: Gateway, { to }: SipRequest): string | undefined {
  return extension === 'auto_to_user' || extension === 'auto' ? to.user : extension;
}

/** Who calls is who its From says, whatever the credentials said: only variables know better. */
function callerProfile(profile: Profile, { from, request, ip }: SipRequest, context: string): CallerProfile {
  const number = from.user ?? '';
  const name = from.display ?? number;
  return {
    direction: 'inbound',
    username: number,
    dialplan: profile.dialplan,
    callerName: name,
    callerNumber: number,
    origCallerName: name,
    origCallerNumber: number,
    calleeName: '',
    calleeNumber: '',
    networkAddr: ip,
    ani: number,
    destination: request.user ?? 'service',
    rdnis: '',
    source: 'mod_sofia',
    context,
    times: newTimes(),
  };
}

function networkVariables(
  profile: Profile,
  request: SipRequest,
  { authorized, acl }: Admission,
): Record<string, string> {
  return {
    sip_local_network_addr: profile.ip,
    sip_network_ip: request.ip,
    sip_network_port: String(request.port),
    sip_invite_stamp: String(Date.now() * 1000),
    sip_received_ip: request.ip,
    sip_received_port: String(request.port),
    sip_via_protocol: 'udp',
    ...(authorized ? { sip_authorized: 'true' } : {}),
    ...(acl === undefined ? {} : { sip_acl_authed_by: acl }),
  };
}

function requestVariables(profile: Profile, sip: SipRequest): Record<string, string> {
  const { from, to, request, ip, port } = sip;
  const user = from.user ?? '';
  const tag = sip.callId.split('@')[0] ?? '';
  const hostPort = `${request.host}${request.port ? `:${request.port}` : ''}`;
  return {
    sip_from_user_stripped: user.replace(/^\+/, ''),
    sip_from_tag: tag,
    sofia_profile_name: profile.name,
    sofia_profile_url: profile.url,
    recovery_profile_name: profile.name,
    sip_full_via: `SIP/2.0/UDP ${ip}:${port};branch=z9hG4bK-${tag}`,
    ...(from.display ? { sip_from_display: from.display } : {}),
    sip_full_from: `${from.display ? `"${from.display}" ` : ''}<sip:${user}@${from.host}>;tag=${tag}`,
    sip_full_to: `<sip:${to.user ?? ''}@${to.host}>`,
    sip_req_user: request.user ?? '',
    sip_req_port: request.port ?? '',
    sip_req_uri: `${request.user ?? ''}@${hostPort}`,
    sip_req_host: request.host,
    sip_to_user: to.user ?? '',
    sip_to_uri: `${to.user ?? ''}@${to.host}`,
    sip_to_host: to.host,
    sip_contact_user: sip.contactUser,
    sip_contact_port: String(port),
    sip_contact_uri: `${sip.contactUser}@${ip}:${port}`,
    sip_contact_host: ip,
    sip_user_agent: sip.userAgent,
    sip_via_host: ip,
    sip_via_port: String(port),
    ...Object.fromEntries(Object.entries(sip.headers ?? {}).map(([name, value]) => [`sip_h_${name}`, value])),
    max_forwards: '70',
    ...REMOTE_MEDIA,
    endpoint_disposition: 'RECEIVED',
  };
}
