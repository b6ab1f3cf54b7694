import { type Xml, element, globalVariable } from '../../freeswitch/xml.js';

/**
 * What FreeSWITCH says of its own accord (voicemail, parking) and a few sentences of ours, in every language.
 *
 * A fresh FreeSWITCH has no sound files, and a macro that finds none is silent: each step asks `file_exists` and plays
 * a tone instead. FreeSWITCH expands `${...}` in an action AFTER it has put the caller's data in (`$1`): a caller
 * number like `${system rm}` must never get that far, so patterns let digits and `*#+` through and nothing else.
 */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const SAY_TYPES = ['items', 'name_spelled', 'short_date_time'] as const;
type SayType = (typeof SAY_TYPES)[number];
type Step = { prompt: string } | { say: string; type: SayType };
interface Variant {
  pattern: string;
  steps: Step[];
}

const TONE = 'tone_stream://%(200,100,440);%(200,100,350)';
const KEY = '([0-9*#])';
const ANYTHING = '.*';

const prompt = (name: string): Step => ({ prompt: name });
const spell = (group: number): Step => ({ say: `$${group}`, type: 'name_spelled' });
const one = (name: string): Variant[] => [{ pattern: ANYTHING, steps: [prompt(name)] }];

/** `a:b:c`: one key for each choice; the sentence names the choice, then the key. */
function menu(...choices: (string | undefined)[]): Variant {
  const steps = choices.flatMap((choice, index) => (choice ? [prompt(choice), spell(index + 1)] : []));
  return { pattern: `^${choices.map(() => KEY).join(':')}$`, steps };
}

/** The names are mod_voicemail's and mod_valet_parking's own, from `switchyard_` on they are ours. */
const MACROS: Record<string, Variant[]> = {
  voicemail_enter_id: one('vm-enter-id'),
  voicemail_enter_pass: one('vm-enter-password'),
  voicemail_fail_auth: one('vm-wrong-password'),
  voicemail_change_pass_success: one('vm-password-changed'),
  voicemail_change_pass_fail: one('vm-password-refused'),
  voicemail_hello: one('vm-hello'),
  voicemail_goodbye: one('vm-goodbye'),
  voicemail_abort: one('vm-too-many-tries'),
  voicemail_record_message: one('vm-record-message'),
  voicemail_record_greeting: one('vm-record-greeting'),
  voicemail_record_name: one('vm-record-name'),
  voicemail_choose_greeting: one('vm-choose-greeting'),
  voicemail_choose_greeting_fail: one('vm-no-such-greeting'),
  voicemail_invalid_extension: one('vm-no-such-extension'),
  voicemail_disk_quota_exceeded: one('vm-mailbox-full'),
  voicemail_forward_message_enter_extension: one('vm-enter-extension'),
  voicemail_ack: ['too-small', 'deleted', 'saved', 'emailed', 'marked-urgent'].map((result) => ({
    pattern: `^${result}$`,
    steps: [prompt(`vm-${result}`)],
  })),
  voicemail_message_count: [
    {
      pattern: '^([0-9]+):([a-z-]+)$',
      steps: [prompt('vm-you-have'), { say: '$1', type: 'items' }, prompt('vm-messages')],
    },
  ],
  voicemail_menu: [menu('vm-new-messages', 'vm-saved-messages', 'vm-settings', 'vm-exit')],
  voicemail_config_menu: [
    menu('vm-new-greeting', 'vm-other-greeting', 'vm-new-name', 'vm-new-password', 'vm-main-menu'),
  ],
  voicemail_record_file_check: [menu('vm-listen', 'vm-keep', 'vm-record-again')],
  voicemail_record_urgent_check: [menu('vm-urgent', 'vm-go-on')],
  voicemail_forward_prepend: [menu('vm-add-words', 'vm-send')],
  voicemail_listen_file_check: [
    {
      ...menu('vm-listen', 'vm-keep', 'vm-delete', 'vm-email', 'vm-call-back', 'vm-forward'),
      pattern: `^${Array(6).fill(KEY).join(':')}(?::.*)?$`,
    },
  ],
  voicemail_greeting_selected: [{ pattern: '^([0-9]+)$', steps: [prompt('vm-greeting-selected'), spell(1)] }],
  voicemail_play_greeting: [
    { pattern: '^([0-9*#+]+)$', steps: [prompt('vm-person'), spell(1), prompt('vm-not-available')] },
    { pattern: '^(?![0-9*#+]+$)', steps: [prompt('vm-person'), prompt('vm-not-available')] },
  ],
  voicemail_say_number: [{ pattern: '^([0-9]+)$', steps: [{ say: '$1', type: 'items' }] }],
  voicemail_say_message_number: [
    { pattern: '^[a-z]+:([0-9]+)$', steps: [prompt('vm-message'), { say: '$1', type: 'items' }] },
  ],
  voicemail_say_phone_number: [
    { pattern: '^([0-9*#+]+)$', steps: [prompt('vm-from'), spell(1)] },
    { pattern: '^(?![0-9*#+]+$)', steps: [prompt('vm-from-unknown')] },
  ],
  voicemail_say_name: [{ pattern: '^([0-9*#+]+)$', steps: [spell(1)] }],
  voicemail_say_date: [{ pattern: '^([0-9]+)$', steps: [{ say: '$1', type: 'short_date_time' }] }],
  valet_announce_ext: [{ pattern: '^[^:]*:([0-9]+)$', steps: [prompt('parked-at'), spell(1)] }],
  valet_lot_full: one('parking-full'),
  valet_lot_empty: one('parking-empty'),
  switchyard_confirmed: one('confirmed'),
  switchyard_refused: one('refused'),
  switchyard_busy: one('busy'),
  switchyard_no_answer: one('no-answer'),
  switchyard_unavailable: one('unavailable'),
  switchyard_unknown_number: one('unknown-number'),
  switchyard_enter_number: one('enter-number'),
  switchyard_keyed: [{ pattern: '^([0-9*#]+)$', steps: [spell(1)] }],
  switchyard_enter_pin: one('enter-pin'),
  switchyard_wrong_pin: one('wrong-pin'),
  switchyard_meeting_early: one('meeting-early'),
  switchyard_meeting_over: one('meeting-over'),
  switchyard_conference_full: one('conference-full'),
  switchyard_please_wait: one('please-wait'),
};

/** The sound files of one language, below `$${switchyard_sounds}/<language>`; none of them has to exist. */
export const PROMPTS: readonly string[] = [
  ...new Set(
    Object.values(MACROS)
      .flat()
      .flatMap(({ steps }) => steps.flatMap((step) => ('prompt' in step ? [step.prompt] : []))),
  ),
].sort();

/** `<language>`: the two macros that know the fallback, then all the others, which only call them. */
export function languageXml(language: Language): Xml {
  const macros = Object.entries(MACROS).map(([name, variants]) =>
    macro(name, ...variants.map(({ pattern, steps }) => input(pattern, steps.map(stepXml(language))))),
  );
  const sounds = globalVariable(`switchyard_sounds_${language}`);
  return element(
    'language',
    { name: language, 'say-module': language, 'sound-prefix': sounds },
    element(
      'phrases',
      {},
      element('macros', {}, promptMacro(), holdMacro(), ...SAY_TYPES.map(sayMacro), ...macros),
    ),
  );
}

/** Every step carries what `file_exists` said, so that one macro can decide for all. */
function stepXml(language: Language): (step: Step) => Xml {
  const exists = (file: string) => `\${file_exists(\${switchyard_sounds_${language}}/${file}.wav)}`;
  return (step) =>
    'prompt' in step
      ? phrase('switchyard_prompt', `${exists(step.prompt)}:${step.prompt}`)
      : phrase(`switchyard_say_${step.type}`, `${exists('digits/0')}:${step.say}`);
}

function promptMacro(): Xml {
  return macro(
    'switchyard_prompt',
    input('^true:([a-z-]+)$', [play('$1.wav')]),
    input('^false:', [play(TONE)]),
  );
}

/**
 * Hold music, which the backend keeps in a variable of the switch (freeswitch/media.ts, `heldWith`). It is played over
 * and over: where there is none, the silence behind it keeps that from taking a whole processor.
 */
function holdMacro(): Xml {
  const music = [play('${switchyard_hold_$1}'), play('silence_stream://100')];
  return macro('switchyard_hold', input('^([0-9]{1,9})$', music));
}

function sayMacro(type: SayType): Xml {
  const say = element('action', { function: 'say', data: '$1', method: 'pronounced', type });
  return macro(`switchyard_say_${type}`, input('^true:([0-9*#+]+)$', [say]), input('^false:', [play(TONE)]));
}

function macro(name: string, ...inputs: Xml[]): Xml {
  return element('macro', { name, pause: 0 }, ...inputs);
}

function input(pattern: string, actions: Xml[]): Xml {
  return element('input', { pattern, break_on_match: true }, element('match', {}, ...actions));
}

function play(data: string): Xml {
  return element('action', { function: 'play-file', data });
}

function phrase(name: string, data: string): Xml {
  return element('action', { function: 'phrase', phrase: name, data });
}
