import { Inject, Injectable } from '@nestjs/common';
import type { ChainableCommander } from 'ioredis';
import type { Config } from '../../config.js';
import { ExtensionDirectory } from '../../extensions/extension-directory.js';
import { type RegisteredNow, Registrations } from '../../extensions/registrations.js';
import { eventName, type SwitchEvent } from '../../freeswitch/events.js';
import type { SwitchNode } from '../../freeswitch/switches.js';
import { CONFIG } from '../../tokens.js';
import { CtiKeys } from './cti-keys.js';
import type { Gui } from './cti-settings.service.js';
import { type Account, ExtensionCalls, keyOf } from './extension-calls.js';
import { RedisClient } from './redis-client.js';
import { isCallsValue, isOurs, isRegistrationValue, parseObject as parse } from './rules/ours.js';
import {
  allEnded,
  callsValue,
  type ExtensionCall,
  registerOf,
  registrationOf,
  userCall,
} from './rules/values.js';
import { SwitchNames } from './switch-names.js';

const USERINFO = 'cti_userinfo@';
const userinfoHash = (domain: string): string => `${USERINFO}${domain}`;

/** Says that all was written; gone with everything else when somebody empties Redis. */
const MARK = 'switchyard:cti';
/** So many fields in one command. */
const AT_ONCE = 500;

/** What has happened to an extension. */
export interface Happened extends Account {
  /** The last of its calls that has ended. */
  readonly ended?: ExtensionCall;
  /** Its phone has registered, or one of them has gone. */
  readonly phone?: { readonly node: SwitchNode; readonly event: SwitchEvent };
}

/** By account. */
type Phones = ReadonlyMap<string, RegisteredNow>;

/** What seed 002's three hashes hold. Only one process writes them, one thing after the other. */
@Injectable()
export class CtiHashes {
  /** The names that were last written under. */
  private written: Gui | undefined;

  constructor(
    private readonly redis: RedisClient,
    private readonly keys: CtiKeys,
    private readonly calls: ExtensionCalls,
    private readonly names: SwitchNames,
    private readonly registrations: Registrations,
    private readonly directory: ExtensionDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  /** Whether somebody has emptied Redis since all was written. */
  async emptied(): Promise<boolean> {
    return (await this.redis.ask((client) => client.exists(MARK))) === 0;
  }

  async write(gui: Gui, batch: readonly Happened[]): Promise<void> {
    // FreeSWITCH tells of one phone; the extension may have others.
    const gone = batch.filter(({ phone }) => phone && !isRegistration(phone.event));
    const left: Phones = gone.length === 0 ? new Map() : await this.phones(gone.map(({ extn }) => extn));
    const before = await this.redis.pipeline((commands) => {
      for (const { extn, domain } of batch) commands.hget(userinfoHash(domain), extn);
    });
    await this.redis.pipeline((commands) => {
      for (const [index, each] of batch.entries()) {
        const { phone, ended } = each;
        const row = left.get(keyOf(each));
        if (phone === undefined) this.put(commands, gui, each, parse(before[index])?.['register'], ended);
        else if (isRegistration(phone.event))
          this.putPhone(commands, gui, each, phone.event, phone.node.name, ended);
        else if (row !== undefined) this.putRow(commands, gui, each, row, ended);
        else {
          if (gui.registration.hash !== '') commands.hdel(gui.registration.hash, this.field(each));
          this.put(commands, gui, each, undefined, ended);
        }
      }
    });
  }

  /**
   * Everything that is known now, and nothing else.
   * @param what `missing`: what is there and concerns no call is left as it is
   * @returns of how many extensions
   */
  async writeAll(gui: Gui, what: 'all' | 'missing'): Promise<number> {
    await this.names.askAll();
    await this.calls.take(gui.call.fields);
    const phones = await this.phones();
    const accounts = new Map<string, Account>(this.calls.accounts);
    for (const [key, { extn }] of phones) accounts.set(key, { extn, domain: key.slice(extn.length + 1) });
    await this.removeOldNames(gui);
    const present = await this.removeOthers(gui, accounts, phones);
    const wanted = [...accounts.values()].filter(
      (account) => what === 'all' || this.calls.of(account).length > 0 || !present.has(keyOf(account)),
    );
    for (const some of chunks(wanted)) await this.writeAccounts(gui, some, phones);
    await this.redis.ask((client) => client.set(MARK, new Date().toISOString()));
    this.written = gui;
    return wanted.length;
  }

  private async writeAccounts(gui: Gui, accounts: readonly Account[], phones: Phones): Promise<void> {
    const { hash } = gui.registration;
    const registers = await this.redis.pipeline((commands) => {
      for (const { extn, domain } of accounts) commands.hget(userinfoHash(domain), extn);
    });
    const told =
      hash === ''
        ? []
        : await this.redis.ask((client) => client.hmget(hash, ...accounts.map((each) => this.field(each))));
    await this.redis.pipeline((commands) => {
      for (const [index, account] of accounts.entries()) {
        const row = phones.get(keyOf(account));
        const register = parse(registers[index])?.['register'];
        // What the switch has said of this registration is more than what is written down of it.
        if (row && !(isRegister(register) && isOf(parse(told[index]), row)))
          this.putRow(commands, gui, account, row);
        else this.put(commands, gui, account, row && register);
      }
    });
  }

  private putRow(
    commands: ChainableCommander,
    gui: Gui,
    account: Account,
    row: RegisteredNow,
    ended?: ExtensionCall,
  ): void {
    const event = registrationOf(row, this.names.at(row.switch));
    this.putPhone(commands, gui, account, event, row.switch, ended);
  }

  private putPhone(
    commands: ChainableCommander,
    gui: Gui,
    account: Account,
    event: SwitchEvent,
    name: string,
    ended?: ExtensionCall,
  ): void {
    const { hash } = gui.registration;
    if (hash !== '') commands.hset(hash, this.field(account), JSON.stringify(event));
    this.put(commands, gui, account, registerOf(event, name), ended);
  }

  /** What is said of an extension that has a phone or a call; nothing of others but the call that was the last. */
  private put(
    commands: ChainableCommander,
    gui: Gui,
    account: Account,
    register: unknown,
    ended?: ExtensionCall,
  ): void {
    const live = this.calls.of(account);
    const registered = isRegister(register);
    const userinfo = {
      'FreeSWITCH-Switchname': this.switchname(live, register),
      register: registered ? register : {},
      calls: live.map(userCall),
    };
    if (live.length === 0 && !registered) commands.hdel(userinfoHash(account.domain), account.extn);
    else commands.hset(userinfoHash(account.domain), account.extn, JSON.stringify(userinfo));
    const { hash } = gui.call;
    if (hash === '' || (live.length === 0 && ended === undefined)) return;
    const value = callsValue(account.extn, live, ended, gui.call);
    if (value === undefined) commands.hdel(hash, this.field(account));
    else commands.hset(hash, this.field(account), JSON.stringify(value));
  }

  /** Where it calls, else where its phone is. */
  private switchname(live: readonly ExtensionCall[], register: unknown): string {
    const call = live.at(-1);
    if (call !== undefined) return this.names.ofCore(call.leg.coreUuid).switchname;
    if (!isRegister(register)) return '';
    return this.names.at(`${register['cluster_ip']}:${register['cluster_port']}`).switchname;
  }

  private async removeOldNames({ registration, call }: Gui): Promise<void> {
    const old = [this.written?.registration.hash, this.written?.call.hash];
    for (const name of old)
      if (name && name !== registration.hash && name !== call.hash) await this.keys.clear(name);
  }

  /** @returns the accounts of which everything is there */
  private async removeOthers(
    gui: Gui,
    accounts: ReadonlyMap<string, Account>,
    phones: Phones,
  ): Promise<Set<string>> {
    const hashes = new Set(await this.redis.keys(USERINFO));
    const present = new Set<string>();
    for (const hash of hashes) {
      const domain = hash.slice(USERINFO.length);
      const there = await this.redis.ask((client) => client.hkeys(hash));
      for (const extn of there) present.add(keyOf({ extn, domain }));
      const others = there.filter((extn) => !accounts.has(keyOf({ extn, domain })));
      await this.remove(hash, others);
    }
    if (gui.registration.hash !== '') {
      const there = new Set(await this.redis.ask((client) => client.hkeys(gui.registration.hash)));
      for (const [key, account] of accounts) {
        if (!phones.has(key)) continue;
        if (!there.delete(this.field(account))) present.delete(key);
      }
      await this.removeOurs(gui.registration.hash, [...there]);
    }
    await this.endCalls(gui);
    return present;
  }

  /** What says of calls that they go on which do not. */
  private async endCalls({ call: { hash, remove_hangup } }: Gui): Promise<void> {
    if (hash === '') return;
    const live = new Set([...this.calls.accounts.values()].map((each) => this.field(each)));
    const over = (await this.redis.ask((client) => client.hkeys(hash))).filter((field) => !live.has(field));
    if (remove_hangup) return this.removeOurs(hash, over);
    // The two hashes may have changed names with each other.
    await this.removeOurs(hash, over, isRegistrationValue);
    for (const fields of chunks(over)) {
      const values = await this.redis.ask((client) => client.hmget(hash, ...fields));
      await this.redis.pipeline((commands) => {
        for (const [index, field] of fields.entries()) {
          const value = values[index];
          const ended = value && isCallsValue(value) ? allEnded(value) : value;
          if (ended && ended !== value) commands.hset(hash, field, ended);
        }
      });
    }
  }

  /** What others keep in the same hash stays. */
  private async removeOurs(hash: string, fields: readonly string[], ours = isOurs): Promise<void> {
    for (const some of chunks(fields)) {
      const values = await this.redis.ask((client) => client.hmget(hash, ...some));
      await this.remove(
        hash,
        some.filter((_, index) => ours(values[index])),
      );
    }
  }

  private async remove(hash: string, fields: readonly string[]): Promise<void> {
    for (const some of chunks(fields)) await this.redis.ask((client) => client.hdel(hash, ...some));
  }

  /** The phone of each account that registered last. */
  private async phones(extns?: readonly string[]): Promise<Phones> {
    const phones = new Map<string, RegisteredNow>();
    for (const row of await this.registrations.registered(extns)) {
      const key = keyOf({ extn: row.extn, domain: await this.directory.domainOf(row.domain) });
      if (!phones.has(key)) phones.set(key, row);
    }
    return phones;
  }

  /** As documented an extension's number; with its domain where that is not PBX_DOMAIN. */
  private field(account: Account): string {
    return account.domain === this.config.pbxDomain ? account.extn : keyOf(account);
  }
}

const isRegistration = (event: SwitchEvent): boolean => eventName(event) === 'sofia::register';

const isRegister = (register: unknown): register is Record<string, string> =>
  typeof register === 'object' && register !== null && 'Timestamp' in register;

const isOf = (event: Record<string, unknown> | undefined, row: RegisteredNow): boolean =>
  event !== undefined &&
  event['Core-UUID'] === row.core_uuid &&
  event['call-id'] === row.call_id &&
  event['contact'] === row.contact;

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
