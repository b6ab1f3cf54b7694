/**
 * The SIP a phone speaks, with SIPp's keywords in brackets: SIPp's own (`[branch]`, `[last_Via:]`) and ours, `[x_...]`,
 * which come in by `-key`.
 */
const SDP = [
  'v=0',
  'o=phone 1 1 IN IP4 [local_ip]',
  's=-',
  'c=IN IP4 [local_ip]',
  't=0 0',
  // Port 9 is "discard": calls have no sound, and FreeSWITCH's RTP timeouts are longer than any test.
  'm=audio 9 RTP/AVP 0 8 101',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:8 PCMA/8000',
  'a=rtpmap:101 telephone-event/8000',
  'a=fmtp:101 0-15',
  'a=sendrecv',
];
const VIA = 'Via: SIP/2.0/UDP [local_ip]:[local_port];rport;branch=[branch]';
const OUR_TAG = 'tag=[pid]p[call_number]';
const CALLED = 'sip:[x_number]@[x_domain]';
const CALLER = `From: <sip:[x_from]@[x_domain]>;${OUR_TAG}`;
const CREDENTIALS = '[authentication]';

export const REGISTER = register();
export const REGISTER_AGAIN = register(CREDENTIALS);

/** Contact is where the phone listens, not where this comes from, or what it claims. */
function register(...more: string[]): string {
  const address = '<sip:[x_user]@[x_domain]>';
  return message('REGISTER sip:[x_domain] SIP/2.0', [
    VIA,
    `From: ${address};${OUR_TAG}`,
    `To: ${address}`,
    'Call-ID: [call_id]',
    'CSeq: [cseq] REGISTER',
    'Contact: <[x_contact]>',
    'Expires: [x_expires]',
    ...more,
  ]);
}

/** Neither has the other side's tag: the second one, with credentials, is a new call to the switch. */
export const INVITE = inCall('INVITE', [], SDP).replace('[peer_tag_param]', '');
export const INVITE_AGAIN = inCall('INVITE', [CREDENTIALS], SDP).replace('[peer_tag_param]', '');
export const ACK = inCall('ACK');
export const BYE = inCall('BYE');
const REFER_TO = 'Refer-To: <sip:[file name=refer]@[x_domain]>';
export const REFER = inCall('REFER', [REFER_TO]);
/** Belongs to the INVITE: its branch and its number. */
export const CANCEL = inCall('CANCEL')
  .replace('[peer_tag_param]', '')
  .replace(VIA, '[last_Via:]')
  .replace('[cseq]', '[$cseq]');
/** The ACK of a refusal belongs to the INVITE as well. */
export const ACK_REFUSAL = ACK.replace(VIA, '[last_Via:]');

function inCall(method: string, more: string[] = [], body?: string[]): string {
  const headers = [
    VIA,
    CALLER,
    `To: <${CALLED}>[peer_tag_param]`,
    'Call-ID: [call_id]',
    `CSeq: [cseq] ${method}`,
    'Contact: <sip:[x_from]@[local_ip]:[local_port]>',
    ...more,
  ];
  return message(`${method} ${CALLED} SIP/2.0`, headers, body);
}

/** Answers to whatever came last. */
export const OK = answer('200 OK');
export const OK_WITH_MEDIA = answer('200 OK', '', SDP);

/** The called phone's own: its tag makes the dialog. */
export const RINGING = answer('180 Ringing', `;${OUR_TAG}`);
export const BUSY = answer('486 Busy Here', `;${OUR_TAG}`);
export const ANSWERED = answer('200 OK', `;${OUR_TAG}`, SDP).replace('[last_CSeq:]', 'CSeq: [$cseq] INVITE');
export const CANCELLED = answer('487 Request Terminated', `;${OUR_TAG}`).replace(
  '[last_CSeq:]',
  'CSeq: [$cseq] INVITE',
);

/** The called phone hangs up: the caller's headers the other way round. */
export const BYE_FROM_CALLED = fromCalled('11 BYE');
export const REFER_FROM_CALLED = fromCalled('10 REFER', [
  'Contact: <sip:[x_user]@[local_ip]:[local_port]>',
  REFER_TO,
]);

function fromCalled(sequence: string, more: string[] = []): string {
  const peers = [`From:[$to];${OUR_TAG}`, 'To:[$from]', 'Call-ID: [call_id]', `CSeq: ${sequence}`];
  return message(`${sequence.split(' ')[1]} [$contact] SIP/2.0`, [VIA, ...peers, ...more]);
}

function answer(status: string, tag = '', body?: string[]): string {
  const headers = ['[last_Via:]', '[last_From:]', `[last_To:]${tag}`, '[last_Call-ID:]', '[last_CSeq:]'];
  return message(`SIP/2.0 ${status}`, [...headers, 'Contact: <sip:[x_user]@[local_ip]:[local_port]>'], body);
}

function message(start: string, headers: string[], body: string[] = []): string {
  const type = body.length > 0 ? ['Content-Type: application/sdp'] : [];
  const common = ['Max-Forwards: 70', 'User-Agent: [x_agent]', ...type, 'Content-Length: [len]'];
  return [start, ...headers, ...common, '', ...body].join('\n');
}
