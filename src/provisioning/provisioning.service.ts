import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { CallLookups } from '../dialplan/call-lookups.js';
import { ROUTES_TAKEN } from '../dialplan/routes-taken.js';
import { RoomDirectory } from '../dialplan/rooms/room-directory.js';
import { followsFromRows, type Call } from '../dialplan/rules/plan.js';
import { resolveCall } from '../dialplan/rules/resolve-call.js';
import { ExtensionDirectory, type DirectoryEntry } from '../extensions/extension-directory.js';
import { Registrations } from '../extensions/registrations.js';
import { SecretBox } from '../database/secret-box.js';
import { Database } from '../database/database.js';
import { IpRules } from '../firewall/ip-rules.js';
import { isDialledNumber, isHost } from '../freeswitch/arguments.js';
import { NOT_FOUND } from '../freeswitch/xml.js';
import type { Config } from '../config.js';
import { IvrMenus } from '../dialplan/ivrs/ivr-menus.js';
import { LogDirectory } from '../logs/log-directory.js';
import { Applied } from './applied.js';
import { roomOfProfile } from './bootstrap/conference.js';
import { conferenceLayouts } from './bootstrap/conference-layouts.js';
import { aclDocument, conferenceDocument, logfileDocument, sofiaDocument } from './configuration.js';
import { ConfigurationSource } from './configuration-source.js';
import { networkListDocument, ringHere, userDocument } from './directory.js';
import { dialplanDocument, printedPlan, type Frame } from './dialplan.js';
import { ivrDocument } from './ivr.js';
import { distributorDocument } from './dialplan-distributor.js';
import { callcenterDocument } from './callcenters.js';
import { fifoDocument } from './dialplan-rooms.js';
import { Domains } from './domains.js';
import { askedContext, homeContext, readCall, readCarried, wasMoved } from './incoming-call.js';
import { NodeCalls, type CarriedCall } from './node-calls.js';
import { PlannedCalls, type PlannedCall } from './planned-calls.js';
import { CONFIG, LOG } from '../tokens.js';
import { GatewayAddresses } from '../trunking/gateway-addresses.js';
import type { RequestFields } from './request-fields.js';

const LAYOUTS = conferenceLayouts();

/** Answers mod_xml_curl's questions out of what is stored now; `NOT_FOUND` where FreeSWITCH shall look elsewhere. */
@Injectable()
export class ProvisioningService {
  private readonly answered = new WeakMap<DirectoryEntry, { readonly key: string; readonly text: string }>();
  private readonly planned: PlannedCalls;

  constructor(
    private readonly database: Database,
    private readonly directory: ExtensionDirectory,
    private readonly lookups: CallLookups,
    private readonly domains: Domains,
    private readonly source: ConfigurationSource,
    private readonly addresses: GatewayAddresses,
    private readonly applied: Applied,
    private readonly ipRules: IpRules,
    private readonly rooms: RoomDirectory,
    private readonly box: SecretBox,
    private readonly menus: IvrMenus,
    private readonly registrations: Registrations,
    private readonly nodeCalls: NodeCalls,
    private readonly logs: LogDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.planned = new PlannedCalls(database.feed);
  }

  /** At once where nothing has to be asked: a promise costs more than such an answer. */
  answer(fields: RequestFields): string | Promise<string> {
    switch (fields.head('section')) {
      case 'directory':
        return this.directoryAnswer(fields);
      case 'dialplan':
        return this.dialplanAnswer(fields);
      case 'configuration':
        return this.configurationAnswer(fields);
      default:
        return NOT_FOUND;
    }
  }

  private directoryAnswer(fields: RequestFields): string | Promise<string> {
    const asked = fields.head('key_value') || fields.get('domain');
    if (fields.get('purpose') === 'network-list') return this.networkList(asked);
    const user = fields.get('user');
    // Both come out of a stranger's SIP message, before anybody has authenticated.
    if (!isDialledNumber(user) || !isHost(asked)) return NOT_FOUND;
    const entry = this.directory.find(user, asked);
    if (entry instanceof Promise || this.directory.mayHaveOwnDomains || hasOwnAcl(entry)) {
      return this.domainAnswer(fields, entry, asked);
    }
    const core = fields.get('Core-UUID');
    return enabled(entry) ? this.userAnswer(entry, asked, core, [entry.domain], true) : NOT_FOUND;
  }

  private async domainAnswer(
    fields: RequestFields,
    found: DirectoryEntry | undefined | Promise<DirectoryEntry | undefined>,
    asked: string,
  ): Promise<string> {
    const entry = await found;
    if (!enabled(entry)) return NOT_FOUND;
    // Its one auth-acl is its own: whether the address is refused is said here, and asked each time.
    const ownAcl = hasOwnAcl(entry);
    if (ownAcl && (await this.ipRules.refuses(fields.get('ip')))) return NOT_FOUND;
    const several = await this.directory.hasOwnDomains();
    if (several && !(await this.registersAsItself(fields, entry))) return NOT_FOUND;
    const domains = await this.registeredUnder(entry, several);
    return this.userAnswer(entry, asked, fields.get('Core-UUID'), domains, !several && !ownAcl);
  }

  /** While one domain is forced, phones are registered under it alone; with several, under the host each was told. */
  private async registeredUnder({ domain }: DirectoryEntry, several: boolean): Promise<readonly string[]> {
    return domain !== this.domains.pbxDomain || !several ? [domain] : this.domains.aliases();
  }

  /** Phones ask for the same again and again; an entry is another object once its row has changed. */
  private userAnswer(
    entry: DirectoryEntry,
    asked: string,
    core: string,
    domains: readonly string[],
    cacheable: boolean,
  ): string {
    const cores = this.registrations.coresOf(entry.extn, domains);
    const others = cores.filter((each) => each !== core);
    const key = [asked, cacheable, ...domains, core, ...cores].join(' ');
    const last = this.answered.get(entry);
    if (last?.key === key) return last.text;
    const elsewhere = others.flatMap((other) => this.nodeCalls.toPhone(other, entry) ?? []);
    const here = elsewhere.length === 0 || cores.includes(core);
    const secrets = this.secrets(entry);
    const text = userDocument({ entry, asked, secrets, domains, cacheable, elsewhere, here });
    this.answered.set(entry, { key, text });
    return text;
  }

  /**
   * FreeSWITCH authenticates the realm's user and registers the user of To: with several domains they must be of one,
   * and it must ask each time.
   */
  private async registersAsItself(fields: RequestFields, entry: DirectoryEntry): Promise<boolean> {
    if (fields.get('sip_auth_method') !== 'REGISTER') return true;
    const registered = await this.directory.find(fields.get('sip_to_user'), fields.get('sip_to_host'));
    return registered?.id === entry.id;
  }

  private secrets({ password, a1_hash, vm_password }: DirectoryEntry) {
    const open = (sealed: string) => this.box.open(sealed);
    return { password: open(password), a1_hash: open(a1_hash), vm_password: open(vm_password) };
  }

  private async networkList(domain: string): Promise<string> {
    const users = await this.database.read<{ extn: string; extn_cidr: string }>(
      'network-list',
      `SELECT extn, extn_cidr FROM extensions
       WHERE extn_cidr <> '' AND disabled = 0 AND domain = CASE WHEN $1 = $2 THEN '' ELSE $1 END ORDER BY id`,
      [domain.toLowerCase(), this.domains.pbxDomain],
    );
    return users.length === 0 ? NOT_FOUND : networkListDocument(domain, users);
  }

  private dialplanAnswer(fields: RequestFields): string | Promise<string> {
    const carried = this.nodeCalls.of(fields);
    if (carried !== undefined) return this.carriedAnswer(carried, fields);
    const call = readCall(fields, this.lookups.now(), (address, trunk) =>
      this.addresses.gatewaysAt(address, trunk),
    );
    return call instanceof Promise
      ? call.then((read) => this.callAnswer(read, fields))
      : this.callAnswer(call, fields);
  }

  /** Another switch has decided already: it wants a phone rung that is registered here, or what this switch is the home of. */
  private async carriedAnswer(carried: CarriedCall, fields: RequestFields): Promise<string> {
    const uuid = fields.get('Unique-ID');
    const before = this.nodeCalls.kept(fields);
    if (!('phone' in carried) || wasMoved(fields)) {
      const call = readCarried(fields, this.lookups.now(), carried);
      return (await this.plan(call, { ...this.frame(call, fields), before }, uuid)).document;
    }
    const { extn, domain } = carried.phone;
    const entry = await this.directory.find(extn, domain);
    if (!enabled(entry)) return NOT_FOUND;
    const domains = await this.registeredUnder(entry, await this.directory.hasOwnDomains());
    this.log.info({ uuid, extension: `${extn}@${domain}` }, 'call: from another switch');
    return dialplanDocument(askedContext(fields), 'phone', [...before, ...ringHere(entry, domains)]);
  }

  private frame(call: Call, fields: RequestFields): Frame & { context: string; taken: string } {
    return {
      asked: askedContext(fields),
      context: homeContext(call, fields),
      taken: fields.get(`variable_${ROUTES_TAKEN}`),
      carry: (core, number, what) => this.nodeCalls.endpoint(core, number, what),
    };
  }

  private callAnswer(call: Call, fields: RequestFields): string | Promise<string> {
    const frame = this.frame(call, fields);
    const uuid = fields.get('Unique-ID');
    if (call.caller === undefined) return this.plan(call, frame, uuid).then(({ document }) => document);
    const { user, domain } = call.caller;
    const { asked, context, taken } = frame;
    const key = [
      asked,
      context,
      call.context,
      call.number,
      user,
      domain,
      taken,
      call.forwards,
      call.failure,
    ].join('\0');
    const known = this.planned.get(key);
    if (known === undefined) {
      this.lookups.expect(call);
      return this.planAndKeep(key, call, frame, uuid);
    }
    this.log.info(subject(call, uuid, known.trace), 'call: connect');
    return known.document;
  }

  private async planAndKeep(key: string, call: Call, frame: Frame, uuid: string): Promise<string> {
    const { version } = this.planned;
    const { lasting, ...planned } = await this.plan(call, frame, uuid);
    if (lasting) this.planned.keep(key, planned, version);
    return planned.document;
  }

  private async plan(call: Call, frame: Frame, uuid: string): Promise<PlannedCall & { lasting: boolean }> {
    const plan = await resolveCall(call, this.lookups);
    const { trace, outcome } = plan;
    const about = subject(call, uuid, trace);
    const { document, fault } = printedPlan(plan, frame);
    if (fault) this.log.error({ ...about, err: fault }, 'call: the route holds what may not be run');
    else this.log[outcome.kind === 'connect' ? 'info' : 'warn'](about, `call: ${outcome.kind}`);
    if (plan.emergency !== undefined) this.log.warn(about, 'call: for help');
    return { document, trace, lasting: !fault && followsFromRows(plan) && this.lookups.fresh };
  }

  private async configurationAnswer(fields: RequestFields): Promise<string> {
    switch (fields.head('key_value')) {
      case 'sofia.conf': {
        const facts = await this.source.facts();
        // The fingerprint goes with the answer: a rescan of one profile reads that one alone.
        await this.applied.record(fields.get('Core-UUID'), facts, {
          profile: fields.get('profile'),
          rescan: fields.get('reconfig') === 'true',
          gatewaysOnly: fields.get('gateway') !== '',
        });
        return sofiaDocument(facts);
      }
      case 'conference.conf':
        return this.conferenceAnswer(fields.get('profile_name'));
      case 'conference_layouts.conf':
        return LAYOUTS;
      case 'callcenter.conf':
        return callcenterDocument(await this.rooms.callcenters(), fields.get('CC-Queue'));
      case 'fifo.conf':
        return fifoDocument(await this.rooms.queues());
      case 'distributor.conf':
        return distributorDocument(await this.rooms.distributors());
      case 'acl.conf':
        return aclDocument(await this.source.accessNow());
      case 'logfile.conf':
        return logfileDocument(await this.logs.facts());
      case 'ivr.conf':
        return this.menuAnswer(fields.get('Menu-Name'), fields.get('Unique-ID'));
      default:
        return NOT_FOUND;
    }
  }

  /** @param asked the profile of the conference that somebody enters; those of rooms are told one at a time */
  private async conferenceAnswer(asked: string): Promise<string> {
    const { pbxDomain } = this.domains;
    const id = roomOfProfile(asked);
    const params = id === undefined ? undefined : await this.rooms.roomProfile(id);
    if (params !== undefined) return conferenceDocument(pbxDomain, [], { name: asked, params });
    return conferenceDocument(pbxDomain, await this.rooms.profiles());
  }

  /** Made anew for each caller, so that a menu acts as it is stored now. */
  private async menuAnswer(key: string, uuid: string): Promise<string> {
    const tree = await this.menus.tree(key);
    if (tree.menus.length === 0) return NOT_FOUND;
    return ivrDocument(tree, this.config.publicUrl, (menu, what, why) => {
      this.log.error({ uuid, ivr: menu.id, name: menu.name, what, why }, 'IVR: what is stored cannot act');
    });
  }
}

/** What the log says of a call. */
const subject = ({ context, number, trunk }: Call, uuid: string, trace: readonly string[]) => ({
  ...{ uuid, context, number },
  ...(trunk && { [trunk.kind]: trunk.name }),
  trace,
});

const hasOwnAcl = (entry: DirectoryEntry | undefined): boolean =>
  entry !== undefined && (entry.extn_cidr !== '' || entry.acl_id !== null);

const enabled = (entry: DirectoryEntry | undefined): entry is DirectoryEntry => entry?.disabled === 0;
