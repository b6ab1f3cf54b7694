import { Injectable } from '@nestjs/common';
import { ApiError, Forbidden, Invalid, NotFound, SwitchUnavailable } from '../api/errors.js';
import { unavailable } from '../api/switch-access.js';
import { refuseUnsafe } from '../api/unsafe.js';
import { CallLookups } from '../dialplan/call-lookups.js';
import type { FuncType } from '../dialplan/func-code-types.js';
import { codeNumber, isDoneAtHome, takesNumber } from '../dialplan/rules/func-codes.js';
import { placeOfCode } from '../dialplan/rules/home-node.js';
import { ExtensionDirectory, type DirectoryEntry } from '../extensions/extension-directory.js';
import { ExtensionService } from '../extensions/extension.service.js';
import {
  assign,
  bridgeTo,
  checkVoicemail,
  eavesdropOn,
  interceptOf,
  pageEverybody,
  parseApplication,
  sayPhrase,
  threeWayWith,
  valetPark,
  type Application,
} from '../freeswitch/applications.js';
import { isDialledNumber, uuid, type Uuid } from '../freeswitch/arguments.js';
import { getGlobal, killChannel, noteRecording, recordChannel } from '../freeswitch/commands.js';
import { CommandRefused } from '../freeswitch/errors.js';
import { Switches, type SwitchNode } from '../freeswitch/switches.js';
import { NodeCalls } from '../provisioning/node-calls.js';
import { FINAL } from '../provisioning/steps.js';
import { LiveChannels, type ChannelRow } from './live-channels.js';

/** A code that an extension dialled, in a call that waits for what to run. */
export interface CodeDialled {
  /** The call that dialled it. */
  readonly uuid: Uuid;
  /** The run of the switch that has it, which may not have told of the call yet. */
  readonly core: string;
  readonly type: FuncType;
  readonly extn: string;
  readonly domain: string;
  /** The number behind the code; empty where it takes none. */
  readonly argument: string;
}

type State = Partial<Pick<DirectoryEntry, 'dnd' | 'forward_always' | 'forward_busy' | 'forward_no_answer'>>;

/** What codes store of the extension that dials them. */
const STATES: Partial<Record<FuncType, (argument: string) => State>> = {
  FS_DEST_FUNC_CALL_FORWARDING: (forward_always) => ({ forward_always }),
  FS_DEST_FUNC_CALL_FORWARDING_CANCEL: () => ({ forward_always: '' }),
  FS_DEST_FUNC_CALL_FORWARD_BUSY: (forward_busy) => ({ forward_busy }),
  FS_DEST_FUNC_CALL_FORWARD_BUSY_CANCEL: () => ({ forward_busy: '' }),
  FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE: (forward_no_answer) => ({ forward_no_answer }),
  FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE_CANCEL: () => ({ forward_no_answer: '' }),
  FS_DEST_FUNC_CALL_DND: () => ({ dnd: 1 }),
  FS_DEST_FUNC_CALL_DND_CANCEL: () => ({ dnd: 0 }),
};

const CONFIRMED = [sayPhrase('switchyard_confirmed')];

/** The profile of mod_conference that instant meetings have. */
const MEETING_PROFILE = 'default';

/** Does what dialled codes mean, asked by the call that dialled one. Which calls there are is asked of its switch then. */
@Injectable()
export class FuncCodeActions {
  constructor(
    private readonly directory: ExtensionDirectory,
    private readonly extensions: ExtensionService,
    private readonly switches: Switches,
    private readonly channels: LiveChannels,
    private readonly lookups: CallLookups,
    private readonly nodeCalls: NodeCalls,
  ) {}

  /**
   * @returns what the call runs
   * @throws Invalid | Forbidden | NotFound when it may or can not be, SwitchUnavailable
   */
  async act(dialled: CodeDialled): Promise<Application[]> {
    const { type, argument } = dialled;
    const caller = await this.directory.find(dialled.extn, dialled.domain);
    if (caller?.disabled !== 0) throw new NotFound('extension', dialled.extn);
    if (takesNumber(type) && !isDialledNumber(argument))
      throw Invalid.field('argument', 'must be a number to dial');
    const state = STATES[type];
    if (state !== undefined) {
      if (argument === caller.extn) throw Invalid.field('argument', 'must be another number');
      await this.extensions.update(caller.id, state(argument));
      return CONFIRMED;
    }
    const elsewhere = this.atHome(dialled, caller);
    if (elsewhere !== undefined) return elsewhere;
    switch (type) {
      case 'FS_DEST_FUNC_CALL_VOICEMAIL':
        return [checkVoicemail(caller.extn, caller.domain, caller.vm_password === '')];
      case 'FS_DEST_FUNC_CALL_FIFO_BACK':
        return [valetPark(argument, caller.domain)];
      case 'FS_DEST_TIMELY_MEETING': {
        const room = `meeting-${argument}@${MEETING_PROFILE}`;
        return [refuseUnsafe('argument', () => parseApplication('conference', room))];
      }
      case 'FS_DEST_MCASTS':
        return [pageEverybody()];
      default:
        return this.onCall(dialled, caller);
    }
  }

  /** What is done at another switch: the call goes there, and dials the code again. */
  private atHome(
    { type, argument, core }: CodeDialled,
    { extn, domain, context }: DirectoryEntry,
  ): Application[] | undefined {
    const place = placeOfCode(type, argument);
    const home = place && this.lookups.home(place);
    if (home === undefined || home === core || !isDoneAtHome(type)) return undefined;
    const call = { to: codeNumber(type, argument), context, caller: { user: extn, domain } };
    const there = this.nodeCalls.endpoint(home, argument, call);
    return there && [...FINAL, bridgeTo(there)];
  }

  private async onCall(dialled: CodeDialled, caller: DirectoryEntry): Promise<Application[]> {
    const node = this.switches.up.find(({ link }) => link.coreUuid === dialled.core);
    if (node === undefined) throw new SwitchUnavailable('the switch of this call cannot be asked');
    const rows = (await asked(this.channels.ask(node))).filter((row) => row['uuid'] !== dialled.uuid);
    if (dialled.type === 'FS_DEST_LAST_INTERCEPT') return this.pickUp(rows, caller);
    const target = await this.directory.find(dialled.argument, caller.domain);
    if (target === undefined || target.id === caller.id) throw new NotFound('extension', dialled.argument);
    if (dialled.type === 'FS_DEST_DEST_INTERCEPT') return this.pickUp(rows, caller, target);
    const leg = rows.find((row) => isLegOf(row, target) && row['callstate'] === 'ACTIVE');
    const [may, act] = this.meddling(dialled.type, node);
    if (caller[may] !== 1) throw new Forbidden(`extension ${caller.extn} has no leave for it`);
    if (leg === undefined) throw new NotFound('call of extension', target.extn);
    return act(uuid(leg['uuid']!));
  }

  /** What needs a leave, and what is done with the leg of who is talking. */
  private meddling(
    type: FuncType,
    node: SwitchNode,
  ): [
    'force_insert' | 'force_breakdown' | 'eavesdrop',
    (leg: Uuid) => Promise<Application[]> | Application[],
  ] {
    switch (type) {
      case 'FS_DEST_FORCE_INSERT':
        return ['force_insert', (leg) => [threeWayWith(leg)]];
      case 'FS_DEST_EAVESDROP':
        return ['eavesdrop', (leg) => [eavesdropOn(leg)]];
      case 'FS_DEST_FUNC_CALL_RECORD':
        return ['eavesdrop', (leg) => this.record(node, leg)];
      case 'FS_DEST_FORCE_BREAKDOWN':
        return [
          'force_breakdown',
          async (leg) => {
            await asked(node.link.api(killChannel(leg)));
            return CONFIRMED;
          },
        ];
      default:
        throw Invalid.field('type', `${type} does nothing to calls`);
    }
  }

  private async record({ link }: SwitchNode, leg: Uuid): Promise<Application[]> {
    const storageRoot = (await asked(link.api(getGlobal('switchyard_storage')))).trim();
    const { year, month, day } = this.lookups.now();
    const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
    const file = `calls/${date}/${leg}.wav`;
    await asked(link.api(recordChannel(leg, 'start', file, { storageRoot })));
    await asked(link.api(noteRecording(leg, file)));
    return CONFIRMED;
  }

  /**
   * The call that rings there, or the one that began to ring last at any extension of the same context. Taken is the
   * caller's leg: taking the ringing one would end all three (telephony-rules 20).
   */
  private async pickUp(
    rows: readonly ChannelRow[],
    caller: DirectoryEntry,
    target?: DirectoryEntry,
  ): Promise<Application[]> {
    const ringing = rows
      .filter((row) => row['direction'] === 'outbound' && /^(RINGING|EARLY)$/.test(row['callstate'] ?? ''))
      .reverse()
      .sort((one, other) => Number(other['created_epoch']) - Number(one['created_epoch']));
    for (const row of ringing) {
      const [extn = '', domain = ''] = (row['presence_id'] ?? '').split('@');
      const rings = await this.directory.find(extn, domain);
      if (rings === undefined || rings.id === caller.id || rings.intercept === 1) continue;
      if (target === undefined ? rings.context !== caller.context : rings.id !== target.id) continue;
      const first = rows.find((each) => each['uuid'] === row['call_uuid'] && each['uuid'] !== row['uuid']);
      if (first !== undefined)
        return [assign('set', 'intercept_unbridged_only', 'true'), interceptOf(uuid(first['uuid']!))];
    }
    throw new NotFound('ringing call of', target?.extn ?? `${caller.context}'s extensions`);
  }
}

/** The directory names both kinds of an extension's legs, those that called and those that rang. */
const isLegOf = (row: ChannelRow, { extn, domain }: DirectoryEntry): boolean =>
  row['presence_id'] === `${extn}@${domain}`;

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (error instanceof CommandRefused) throw new NotFound('call', error.reason);
    throw unavailable(error);
  }
}
