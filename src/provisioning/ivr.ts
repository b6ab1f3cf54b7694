import type { MenuTree } from '../dialplan/ivrs/ivr-menus.js';
import { type Inside, insideNumber } from '../dialplan/rules/inside.js';
import { collected, keyPattern, type Menu, type MenuAction } from '../dialplan/rules/menus.js';
import { soundFile } from '../dialplan/rules/sound.js';
import { extensionList } from '../dialplan/rules/targets.js';
import {
  type Application,
  KEYED,
  parseApplication,
  parseApplicationLines,
  play,
  transferInside,
  transferTo,
} from '../freeswitch/applications.js';
import { UnknownApplication, UnsafeValue } from '../freeswitch/errors.js';
import { mediaFile, playable, prompt, soundPath } from '../freeswitch/media.js';
import { type AttributeValue, document, element, globalVariable, type Xml } from '../freeswitch/xml.js';

/** What FreeSWITCH plays where nothing is stored: it asks for no key while there is no greeting, and for no PIN. */
const GREETING = 'phrase:switchyard_enter_number';
const ASK_PIN = 'phrase:voicemail_enter_pass';
const WRONG_PIN = 'phrase:voicemail_fail_auth';
/** In the place of what cannot be played or done. */
const UNAVAILABLE = 'phrase:switchyard_unavailable';
/** Where one of the two is stored alone: FreeSWITCH ignores a key without a macro, and refuses all without a key. */
const CONFIRM_MACRO = 'switchyard_keyed';
const CONFIRM_KEY = '1';

/** The call source of IVR_ROUTE that names none (seed 003). */
const FIRST_CONTEXT = 'context-1';

/** Told of what is stored and cannot act. */
export type Complain = (menu: Menu, what: string, why: string) => void;

/**
 * ivr.conf as the caller of one menu is answered: that menu and all that are reachable from it.
 * @param api where the switch reaches the backend
 */
export function ivrDocument(tree: MenuTree, api: string, complain: Complain): string {
  const menus = tree.menus.map((menu) => new Renderer(menu, tree, api, complain).menu());
  const configuration = element(
    'configuration',
    { name: 'ivr.conf', description: 'voice menus' },
    element('menus', {}, ...menus),
  );
  return document('configuration', configuration);
}

type MenuApplication = 'exec-app' | 'sub' | 'play-sound' | 'back' | 'top' | 'exit';
type Step = readonly [action: MenuApplication, param: AttributeValue];

/** Renders one menu (switch_ivr_menu.c reads it). */
class Renderer {
  constructor(
    private readonly row: Menu,
    private readonly tree: MenuTree,
    private readonly api: string,
    private readonly complain: Complain,
  ) {}

  menu(): Xml {
    const { row } = this;
    const confirms = row.confirm_key !== '' || row.confirm_macro !== '';
    const asksPin = row.pin !== '';
    return element(
      'menu',
      {
        name: row.key,
        'greet-long': this.sound('greet_long') ?? GREETING,
        'greet-short': this.sound('greet_short'),
        'invalid-sound': this.sound('invalid_sound'),
        'exit-sound': this.sound('exit_sound'),
        'transfer-sound': this.sound('transfer_sound'),
        timeout: row.timeout,
        'inter-digit-timeout': row.inter_digit_timeout,
        'max-failures': row.max_failures,
        'max-timeouts': row.max_timeouts,
        'exec-on-max-failures': this.application('exec_on_max_failures'),
        'exec-on-max-timeouts': this.application('exec_on_max_timeouts'),
        'confirm-key': confirms ? row.confirm_key || CONFIRM_KEY : undefined,
        'confirm-macro': confirms ? row.confirm_macro || CONFIRM_MACRO : undefined,
        'confirm-attempts': row.confirm_attempts ?? undefined,
        // FreeSWITCH takes them together only; an engine that is not told has a voice of its own.
        'tts-engine': row.tts_engine || undefined,
        'tts-voice': row.tts_engine === '' ? undefined : row.tts_voice || 'default',
        'digit-len': collected(row, this.tree.longestNumber),
        pin: asksPin ? row.pin : undefined,
        'pin-file': asksPin ? (this.sound('pin_file') ?? ASK_PIN) : undefined,
        'bad-pin-file': asksPin ? (this.sound('bad_pin_file') ?? WRONG_PIN) : undefined,
      },
      ...row.actions.flatMap((action) => this.entries(action)),
    );
  }

  /** One or, of several applications, one for each: FreeSWITCH runs every entry that matches, in order. */
  private entries(action: MenuAction): Xml[] {
    const digits = keyPattern(action, this.row.actions);
    const steps = this.guarded<Step[]>(
      `key ${action.digits}: ${action.action}`,
      () => this.steps(action, action.match_prefix === 1 ? KEYED : action.digits),
      [execute(play(UNAVAILABLE))],
    );
    return steps.map(([does, param]) => element('entry', { action: `menu-${does}`, digits, param }));
  }

  /** @param keyed what the caller keyed, or what FreeSWITCH puts it in for */
  private steps({ action, args, body }: MenuAction, keyed: string): Step[] {
    const named = args === '' ? { number: keyed } : { dest_uuid: args };
    switch (action) {
      case 'IVR_EXTENSION':
        return [inside(extensions(args, keyed))];
      case 'IVR_QUEUE':
        return [inside({ dest_type: 'FS_DEST_NUM_QUEUE', ...named })];
      case 'IVR_MEETING_ROOM':
        return [inside({ dest_type: 'FS_DEST_MEETING_ROOM', ...named })];
      case 'IVR_CONFERENCE_ROOM':
        return [inside({ dest_type: 'FS_DEST_CONFERENCE_ROOM', ...named })];
      // One that is made for whoever keys the same number: `args` is its profile.
      case 'IVR_CONFERENCE':
        return [inside({ dest_type: 'FS_DEST_CONFERENCE', dest_uuid: args, number: keyed })];
      case 'IVR_SCRIPT':
        return [inside({ dest_type: 'FS_DEST_SCRIPT', ...named })];
      case 'IVR_SYSTEM':
        return atLeastOne(parseApplicationLines(args || body)).map(execute);
      case 'IVR_ROUTE':
        return [execute(transferTo(body || keyed, contextOf(args)))];
      case 'IVR_PLAY':
        return [['play-sound', this.played(args)], GOES_ON];
      case 'IVR_TTS':
        return [execute(play(this.spoken(args || body)))];
      case 'IVR_SUB':
        return [['sub', `ivr-${args}`]];
      // FreeSWITCH's names are the other way round (xswitch-facts 4.26).
      case 'IVR_TOP':
        return [['back', '']];
      case 'IVR_BACK':
        return [['top', '']];
      case 'IVR_EXIT':
        return [['exit', '']];
    }
  }

  /** The first application of a line; undefined when there is none. */
  private application(field: 'exec_on_max_failures' | 'exec_on_max_timeouts'): string | undefined {
    const [first] = this.guarded(field, () => parseApplicationLines(this.row[field]), []);
    return first && line(first);
  }

  private sound(field: SoundField): AttributeValue | undefined {
    const sound = this.row[field];
    return sound === null
      ? undefined
      : this.guarded<AttributeValue>(
          field,
          () => this.played(soundFile(sound) ?? sound.media_path),
          UNAVAILABLE,
        );
  }

  /** @param what the id of a media file, or a prompt by its path */
  private played(what: string): AttributeValue {
    if (/^\d+$/.test(what)) {
      const ext = this.tree.files.get(Number(what));
      if (ext === undefined) throw new UnsafeValue('media file', `${what} does not exist`);
      return mediaFile(this.api, Number(what), ext);
    }
    const stored = prompt(what, 'sound');
    const path = soundPath(stored);
    return path === undefined ? stored : globalVariable('switchyard_sounds', path);
  }

  private spoken(text: string): string {
    if (this.row.tts_engine === '') throw new UnsafeValue('tts_engine', 'is empty, nobody can speak');
    return playable(`say:${text}`, 'text');
  }

  /** What was stored before its rules were stricter, or has lost what it leads to, takes nothing else down. */
  private guarded<T>(what: string, make: () => T, otherwise: T): T {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof UnsafeValue || error instanceof UnknownApplication)) throw error;
      this.complain(this.row, what, error.message);
      return otherwise;
    }
  }
}

type SoundField =
  `greet_${'long' | 'short'}` | `${'invalid' | 'exit' | 'transfer'}_sound` | 'pin_file' | 'bad_pin_file';

/**
 * Behind a sound: one that cannot be played would end the menu and with it the call (seen), and of several entries the
 * last one decides.
 */
const GOES_ON: Step = execute(parseApplication('sleep', '1'));

function line({ name, data }: Application): string {
  return `${name} ${data}`.trim();
}

function execute(application: Application): Step {
  return ['exec-app', line(application)];
}

function atLeastOne(applications: Application[]): Application[] {
  if (applications.length === 0) throw new UnsafeValue('args', 'names no application');
  return applications;
}

const inside = (to: Parameters<typeof insideNumber>[0]): Step => execute(transferInside(insideNumber(to)));

/** One extension is called, of several the first that answers. */
function extensions(args: string, keyed: string): Parameters<typeof insideNumber>[0] {
  const [first, ...more] = args === '' ? [{ extn: keyed, domain: '' }] : extensionList(args);
  if (more.length === 0 && first !== undefined) {
    const domain: Pick<Inside, 'domain'> = first.domain === '' ? {} : { domain: first.domain };
    return { dest_type: 'FS_DEST_USER', number: first.extn, ...domain };
  }
  const all = [first, ...more].flatMap((each) => each ?? []);
  const members = all.map(({ extn, domain }) => (domain === '' ? extn : `${extn}|${domain}`));
  return { dest_type: 'FS_DEST_RING_EXTNS', dest_uuid: members.join() };
}

/** By its id or its key. */
const contextOf = (args: string): string =>
  args === '' ? FIRST_CONTEXT : `context-${args.replace(/^context-/, '')}`;
