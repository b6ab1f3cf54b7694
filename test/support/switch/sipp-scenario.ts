import * as sip from './sipp-messages.js';

/**
 * A phone's behaviour as scenarios of SIPp. SIPp cannot be told from outside to hang up, but it can read a file: while
 * it waits it looks into `command` in its working folder every POLL_MS. What happens it writes as `<log>` lines, which
 * the phone reads. Nothing here holds a value of a test but numbers.
 */
const PROVISIONAL = [100, 180, 181, 182, 183];
const CHALLENGED = [401, 407];
const REFUSED = [
  ...[
    300, 301, 302, 400, 402, 403, 404, 405, 406, 408, 410, 413, 415, 416, 420, 423, 480, 481, 482, 483, 484,
    485,
  ],
  ...[486, 487, 488, 489, 491, 500, 501, 502, 503, 504, 505, 513, 600, 603, 604, 606],
];
const POLL_MS = 100;

/** REGISTER to its final answer: `STATUS <code>`. */
export function registerScenario(): string {
  return scenario(
    send(sip.REGISTER),
    ...CHALLENGED.map((code) => recv(`response="${code}" auth="true" optional="true" next="again"`)),
    ...REFUSED.map((code) => refusal(code, 'end')),
    recv('response="200" next="end"', log('STATUS 200')),
    label('again'),
    send(sip.REGISTER_AGAIN),
    ...[...CHALLENGED, ...REFUSED].map((code) => refusal(code, 'end')),
    recv('response="200"', log('STATUS 200')),
  );
}

/**
 * INVITE with digest, then BYE from either side, or CANCEL: `STATUS <code>` of the INVITE, `MEDIA <c=> <m=>` when it is
 * answered, then `ENDED`.
 */
export function callScenario(): string {
  return scenario(
    send(sip.INVITE),
    ...waiting('first', 'challenged'),
    label('challenged'),
    send(sip.ACK_REFUSAL),
    send(sip.INVITE_AGAIN),
    ...waiting('second', 'challenged-twice'),
    label('challenged-twice'),
    nop(log('STATUS 407')),
    label('refused'),
    send(sip.ACK_REFUSAL, 'end'),
    label('cancel'),
    send(sip.CANCEL),
    label('cancelled'),
    recv('response="200" optional="true" next="cancelled"'),
    ...REFUSED.filter((code) => code !== 487).map((code) => refusal(code, 'refused')),
    recv('response="487" next="refused"', log('STATUS 487')),
    label('answered'),
    send(sip.ACK),
    ...talk(sip.BYE, sip.REFER),
  );
}

/**
 * From an INVITE to its final answer; only what already rings can be cancelled. It stands twice in the scenario, once
 * for each INVITE: SIPp stops repeating a request only for answers that stand after it.
 */
function waiting(name: string, challenged: string): string[] {
  const [ringing, look] = [`${name}-ringing`, `${name}-look`];
  return [
    ...answers(ringing, challenged),
    label(ringing),
    ...answers(ringing, challenged, timeout(look, POLL_MS)),
    ...onCommand(look, 'cancel', ringing),
  ];
}

/** Waits for calls for ever: `INCOMING from|to`, `ANSWERED`, `ENDED`, each with the Call-ID. */
export function answerScenario(answer: number | null | 'busy'): string {
  const remember = ['From', 'To', 'Contact', 'CSeq', 'Call-Info', 'Alert-Info'].map((header) =>
    headerAs(header),
  );
  const reaction =
    answer === 'busy'
      ? [send(sip.BUSY), recv('request="ACK" next="end"', log('ENDED [call_id]'))]
      : [
          send(sip.RINGING),
          recv(`request="CANCEL" next="cancelled" ${answer === null ? '' : timeout('answer', answer)}`),
        ];
  return scenario(
    recv(
      'request="INVITE"',
      ...remember,
      requestUri(),
      log('INCOMING [call_id] [$from]|[$to]|[$uri]|[$callinfo]|[$alertinfo]'),
    ),
    ...reaction,
    label('answer'),
    send(sip.ANSWERED),
    recv('request="ACK"', log('ANSWERED [call_id]')),
    ...talk(sip.BYE_FROM_CALLED, sip.REFER_FROM_CALLED),
    label('cancelled'),
    send(sip.OK),
    send(sip.CANCELLED),
    recv('request="ACK" next="end"', log('ENDED [call_id]')),
  );
}

/**
 * From the answered call to its end, whoever ends it; a re-INVITE (hold, media past the switch) is accepted. It can be handed
 * on once: `REFERRED`.
 */
function talk(bye: string, refer: string): string[] {
  const heard = (state: string, look: string): string[] => {
    const poll = timeout(look, POLL_MS);
    return [
      label(state),
      recv(`request="INVITE" optional="true" next="renew-${state}" ${poll}`),
      recv(`request="ACK" optional="true" next="${state}" ${poll}`),
      recv(`request="BYE" next="hung-up" ${poll}`),
      label(`renew-${state}`),
      send(sip.OK_WITH_MEDIA, state),
    ];
  };
  return [
    ...heard('talk', 'look-while-talking'),
    ...onCommand('look-while-talking', 'hang-up', 'look-whether-to-refer'),
    ...onCommand('look-whether-to-refer', 'refer', 'talk', 'refer'),
    label('refer'),
    send(refer),
    recv('response="202"', log('REFERRED [call_id]')),
    ...heard('referred', 'look-once-referred'),
    ...onCommand('look-once-referred', 'hang-up', 'referred'),
    label('hang-up'),
    send(bye),
    recv('response="200" next="end"', log('ENDED [call_id]')),
    label('hung-up'),
    send(sip.OK),
    nop(log('ENDED [call_id]')),
    nopTo('end'),
  ];
}

/** Everything that may come after an INVITE. */
function answers(ringing: string, challenged: string, poll = ''): string[] {
  return [
    ...PROVISIONAL.map((code) =>
      recv(`response="${code}" optional="true" next="${ringing}" ${poll}`, headerAs('CSeq')),
    ),
    ...CHALLENGED.map((code) =>
      recv(`response="${code}" auth="true" optional="true" next="${challenged}" ${poll}`),
    ),
    ...REFUSED.map((code) => refusal(code, 'refused', poll)),
    recv(
      `response="200" next="answered" ${poll}`,
      bodyAs('connection', 'c=IN IP4 [0-9.]+'),
      bodyAs('media', 'm=audio [0-9]+'),
      log('STATUS 200'),
      log('MEDIA [$connection] [$media]'),
    ),
  ];
}

function refusal(code: number, next: string, poll = ''): string {
  return recv(`response="${code}" optional="true" next="${next}" ${poll}`, log(`STATUS ${code}`));
}

function onCommand(name: string, then: string, otherwise: string, word = 'hangup'): string[] {
  return [
    label(name),
    nop(
      '<assignstr assign_to="command" value="[file name=command]"/>',
      `<ereg regexp="${word}" search_in="var" variable="command" assign_to="told"/>`,
    ),
    nopTo(then, 'told'),
    nopTo(otherwise),
  ];
}

/** The number of CSeq, the URI of Contact, the rest of the line of the others. */
function headerAs(header: string): string {
  const regexp = { CSeq: '[0-9]+', Contact: 'sip:[^ &gt;]*' }[header] ?? '.*';
  const variable = header.toLowerCase().replace('-', '');
  return `<ereg regexp="${regexp}" search_in="hdr" header="${header}:" assign_to="${variable}"/>`;
}

function bodyAs(variable: string, regexp: string): string {
  return `<ereg regexp="${regexp}" search_in="msg" assign_to="${variable}"/>`;
}

function requestUri(): string {
  return '<ereg regexp="sip:[^ ]*" search_in="msg" assign_to="uri"/>';
}

function scenario(...steps: string[]): string {
  const own = ['command', 'told', 'from', 'to', 'contact', 'cseq', 'uri', 'callinfo', 'alertinfo'];
  const used = [...own, 'connection', 'media'];
  const text = steps.join('\n');
  const variables = used.filter((name) => text.includes(`"${name}"`)).join(',');
  const end = [label('end'), ...(variables ? [`<Reference variables="${variables}"/>`] : [])];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<scenario name="phone">',
    text,
    ...end,
    '</scenario>',
  ].join('\n');
}

function send(text: string, next?: string): string {
  const again = text.startsWith('ACK') || text.startsWith('SIP/2.0 180') ? '' : ' retrans="500"';
  return `<send${text.startsWith('SIP/2.0') ? '' : again}${next ? ` next="${next}"` : ''}><![CDATA[\n\n${text}\n\n]]></send>`;
}

function recv(attributes: string, ...actions: string[]): string {
  return actions.length > 0 ? `<recv ${attributes}>${action(actions)}</recv>` : `<recv ${attributes}/>`;
}

function nop(...actions: string[]): string {
  return `<nop>${action(actions)}</nop>`;
}

function nopTo(next: string, test?: string): string {
  return `<nop next="${next}"${test ? ` test="${test}"` : ''}/>`;
}

function action(actions: string[]): string {
  return `<action>${actions.join('')}</action>`;
}

function log(text: string): string {
  return `<log message="${text}"/>`;
}

function label(id: string): string {
  return `<label id="${id}"/>`;
}

function timeout(next: string, ms: number): string {
  return `timeout="${Math.max(1, ms)}" ontimeout="${next}"`;
}
