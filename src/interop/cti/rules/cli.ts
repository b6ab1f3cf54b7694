import { isUuid, isDialledNumber, type Uuid } from '../../../freeswitch/arguments.js';
import { HANGUP_CAUSES, type HangupCause } from '../../../freeswitch/hangup-causes.js';

/** What a command line of seed 002 asks for. Nothing else than these reaches a switch. */
export type CliCommand =
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'exists'; readonly uuid: Uuid }
  | { readonly kind: 'kill'; readonly uuid: Uuid; readonly cause?: HangupCause }
  | CliOriginate;

/** Who is called joins, or listens to, the call of another channel. */
export interface CliOriginate {
  readonly kind: 'originate';
  /** Answered at once with a Job-UUID. */
  readonly background: boolean;
  readonly extn: string;
  /** Empty: PBX_DOMAIN. */
  readonly domain: string;
  readonly apps: readonly { readonly app: string; readonly args: string }[];
}

/** The line is not one that is answered: `unknown` for what is never done here, `wrong` for what is written wrongly. */
export class CliFault extends Error {
  constructor(
    readonly kind: 'unknown' | 'wrong',
    message: string,
  ) {
    super(message);
  }
}

const wrong = (message: string): CliFault => new CliFault('wrong', message);

/**
 * `cmd` and `arg` of `GET /cli`: `api` and `bgapi` take a whole command for their argument, the others may stand alone.
 * @throws CliFault
 */
export function parseCli(cmd: string, arg: string): CliCommand {
  const command = cmd.trim();
  if (command !== 'api' && command !== 'bgapi') return parseCommand(command, arg.trim(), false);
  const [, inner = '', rest = ''] = /^(\S*)\s*([^]*)$/.exec(arg.trim())!;
  return parseCommand(inner, rest.trim(), command === 'bgapi');
}

function parseCommand(name: string, argument: string, background: boolean): CliCommand {
  switch (name) {
    case 'cti_timestamp':
      if (argument !== '') throw wrong('cti_timestamp takes no argument');
      return { kind: 'timestamp' };
    case 'uuid_exists':
      return { kind: 'exists', uuid: channel(argument, name) };
    case 'uuid_kill':
      return kill(argument);
    case 'cti_originate':
      return originate(argument, background);
    default:
      throw new CliFault(
        'unknown',
        `${shown(name)} is not answered here: only cti_timestamp, cti_originate, uuid_kill and uuid_exists are`,
      );
  }
}

function kill(argument: string): CliCommand {
  const [id = '', word, ...rest] = argument.split(/\s+/);
  const cause = HANGUP_CAUSES.find((known) => known === word);
  if (rest.length > 0 || (word !== undefined && cause === undefined))
    throw wrong('uuid_kill takes the uuid of a call, and a hang-up cause');
  return { kind: 'kill', uuid: channel(id, 'uuid_kill'), ...(cause && { cause }) };
}

const USAGE =
  'cti_originate must look like user/<extension> &eavesdrop(<uuid>), or user/<extension> set:<variable>=true,eavesdrop:<uuid> inline';

function originate(argument: string, background: boolean): CliOriginate {
  const [, extn = '', domain = '', applications = ''] =
    /^user\/([^\s@]+)(?:@(\S+))?\s+([^]+)$/.exec(argument) ?? [];
  if (!isDialledNumber(extn)) throw wrong(USAGE);
  const [, app, id] = /^&(\w+)\(([^()]*)\)$/.exec(applications) ?? [];
  const apps = app === undefined ? inline(applications) : [joining(app, id!)];
  return { kind: 'originate', background, extn, domain: domain.toLowerCase(), apps };
}

/** `set:a=true,eavesdrop:<uuid> inline`: variables first, one application at the end. */
function inline(text: string): CliOriginate['apps'] {
  const [, list] = /^(\S+)\s+inline$/.exec(text) ?? [];
  if (list === undefined) throw wrong(USAGE);
  const steps = list.split(',').map((step) => {
    const [, app = '', argument = ''] = /^(\w+):(.*)$/.exec(step) ?? [];
    return { app, argument };
  });
  const last = steps.pop()!;
  const variables = steps.map(({ app, argument }) => {
    if (app !== 'set') throw wrong(USAGE);
    return { app, args: eavesdropVariable(argument) };
  });
  return [...variables, joining(last.app, last.argument)];
}

/**
 * FreeSWITCH says whom the whisperer speaks to as seen from the other side of the channel that is listened to
 * (`eavesdrop_function`: whisper_aleg is ED_MUX_READ, what that channel's partner hears). In seed 002 aleg is the
 * extension itself, whose channel is named.
 */
const VARIABLES: Readonly<Record<string, string>> = {
  eavesdrop_enable_dtmf: 'eavesdrop_enable_dtmf',
  eavesdrop_whisper_aleg: 'eavesdrop_whisper_bleg',
  eavesdrop_whisper_bleg: 'eavesdrop_whisper_aleg',
};

function eavesdropVariable(assignment: string): string {
  const [, name = '', value] = /^(\w+)=(true|false)$/.exec(assignment) ?? [];
  if (!Object.hasOwn(VARIABLES, name) || value === undefined)
    throw wrong(`set: takes ${Object.keys(VARIABLES).join(', ')}, true or false`);
  return `${VARIABLES[name]}=${value}`;
}

const JOINING = ['eavesdrop', 'three_way', 'intercept'];

function joining(app: string, id: string): { app: string; args: string } {
  if (!JOINING.includes(app))
    throw new CliFault('unknown', `${shown(app)} is not one of ${JOINING.join(', ')}`);
  return { app, args: channel(id, app) };
}

function channel(text: string, where: string): Uuid {
  if (!isUuid(text)) throw wrong(`${where} needs the uuid of a call`);
  return text;
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 40));
