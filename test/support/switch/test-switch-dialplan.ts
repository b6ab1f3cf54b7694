import type { CallerProfile, Channel } from './test-switch-channel.js';
import type { Core } from './test-switch-core.js';
import { runApplication } from './test-switch-execution.js';
import { integer, isTrue } from './test-switch-text.js';
import type { XmlNode } from './test-switch-xml.js';

export type Applications = { name: string; data: string }[];

const TIME_ATTRIBUTES =
  'year yday mon mday week mweek wday hour minute minute-of-day time-of-day date-time'.split(' ');

/** Reads the dialplan section as mod_dialplan_xml does: the applications of the extensions that match. */
export async function hunt(
  core: Core,
  channel: Channel,
  section: XmlNode,
): Promise<Applications | undefined> {
  const context = channel.profile?.context ?? 'default';
  const found = section.find('context', 'name', context) ?? section.find('context', 'name', 'global');
  if (!found) {
    core.log(`[WARNING] mod_dialplan_xml.c Context ${context} not found`);
    return undefined;
  }
  const hunter = new Hunter(core, channel);
  for (const extension of found.all('extension')) {
    const matched = await hunter.parse(extension);
    if (matched && !isTrue(extension.attribute('continue'))) break;
  }
  return hunter.applications;
}

class Hunter {
  /** Absent until an action was met: an extension without actions is no match. */
  applications?: Applications;

  constructor(
    private readonly core: Core,
    private readonly channel: Channel,
  ) {}

  async parse(parent: XmlNode): Promise<boolean> {
    let proceed = false;
    for (const condition of parent.all('condition')) {
      const match = await this.#match(condition);
      proceed = match !== undefined;
      const actions = condition.all(match ? 'action' : 'anti-action');
      for (const action of actions) await this.#add(action, match);
      if (!match && actions.length > 0) proceed = true;
      const breaks = (condition.attribute('break') ?? 'on-false').toLowerCase();
      if (breaks === 'always' || breaks === (match ? 'on-true' : 'on-false')) break;
      if (proceed && condition.child('condition')) {
        proceed = await this.parse(condition);
        if (!proceed && breaks !== 'never') return false;
      }
    }
    return proceed;
  }

  /** What the groups matched; an empty list for a condition without a field; undefined for no match. */
  async #match(condition: XmlNode): Promise<readonly (string | undefined)[] | undefined> {
    if (condition.attribute('regex') || TIME_ATTRIBUTES.some((name) => condition.attribute(name))) {
      this.core.log('[ERR] test switch: conditions on time or with several regexes are not simulated');
      return undefined;
    }
    const field = condition.attribute('field');
    if (field === undefined) return [];
    const written = condition.child('expression')?.text ?? condition.attribute('expression') ?? '';
    const expression = await this.core.expand(written, this.channel);
    const value = field.includes('$')
      ? await this.core.expand(field, this.channel)
      : (profileField(this.channel.profile, field) ?? '');
    return regex(expression, (line) => this.core.log(line))?.exec(value) ?? undefined;
  }

  async #add(action: XmlNode, match: readonly (string | undefined)[] | undefined): Promise<void> {
    this.applications ??= [];
    const name = action.attribute('application') ?? '';
    const written = action.text.trim() === '' ? (action.attribute('data') ?? '') : action.text;
    const data = match && match.length > 1 ? substitute(written, match) : written;
    const times = action.attribute('loop') === undefined ? 1 : integer(action.attribute('loop'));
    for (let time = 0; time < times; time++) {
      if (isTrue(action.attribute('inline'))) await runApplication(this.core, this.channel, name, data);
      else this.applications.push({ name, data });
    }
  }
}

/** `$1` and `${1}` of the groups. Without a group in the expression nothing is replaced. */
export function substitute(text: string, match: readonly (string | undefined)[]): string {
  return text.replace(
    /\$(?:(\d+)|\{(\d+)\})/g,
    (_, plain?: string, braced?: string) => match[Number(plain ?? braced)] ?? '',
  );
}

export function regex(expression: string, log: (line: string) => void): RegExp | undefined {
  const delimited = /^\/(.*)\/([a-z]*)$/s.exec(expression);
  const source = delimited?.[1] ?? expression;
  const flags = Array.from(delimited?.[2] ?? '').filter((flag) => flag === 'i' || flag === 's');
  try {
    return new RegExp(source, flags.join(''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    log(`[ERR] switch_regex.c COMPILE ERROR: [${error.message}][${expression}]`);
    return undefined;
  }
}

/** Fields of the caller profile by the names conditions and `${}` use. */
export function profileField(profile: CallerProfile | undefined, name: string): string | undefined {
  if (!profile) return undefined;
  const fields: Record<string, string> = {
    dialplan: profile.dialplan,
    username: profile.username,
    caller_id_name: profile.callerName,
    caller_id_number: profile.callerNumber,
    orig_caller_id_name: profile.origCallerName,
    orig_caller_id_number: profile.origCallerNumber,
    callee_id_name: profile.calleeName,
    callee_id_number: profile.calleeNumber,
    network_addr: profile.networkAddr,
    ani: profile.ani,
    rdnis: profile.rdnis,
    destination_number: profile.destination,
    source: profile.source,
    context: profile.context,
  };
  return fields[name.toLowerCase()];
}
