import { APPLICATIONS } from './test-switch-applications.js';
import type { Channel } from './test-switch-channel.js';
import { channelFields } from './test-switch-channel-fields.js';
import type { Core } from './test-switch-core.js';
import { regex, substitute } from './test-switch-dialplan.js';
import { runApplication } from './test-switch-execution.js';
import { keyWithin, playFile, type Status } from './test-switch-sound.js';
import { integer } from './test-switch-text.js';
import type { XmlNode } from './test-switch-xml.js';

/** Menus as switch_ivr_menu.c runs them, with its peculiarities: where they differ, that file is right. */

const MOST_LEVELS = 12;
/** switch_ivr_menu_execute: three times three seconds for the first digit, ten between them. */
const PIN = { tries: 3, first: 3000, between: 10_000 };

/** `ivr <menu>` (mod_dptools.c). */
export async function ivr(core: Core, channel: Channel, name: string): Promise<void> {
  const fields = Object.entries(channelFields(channel, 'REQUEST_PARAMS')).map(
    ([field, value]): [string, string] => [
      field,
      Array.isArray(value) ? `ARRAY::${value.join('|:')}` : value,
    ],
  );
  const configuration = await core.curl.configuration('ivr.conf', [['Menu-Name', name], ...fields]);
  const menus = configuration?.child('menus');
  const menu = menus?.find('menu', 'name', name);
  if (!menus || !menu) core.log('[ERR] mod_dptools.c Unable to find menu');
  else await new Stack(core, channel, menus, menu).execute(name);
}

interface Collecting {
  most: number;
  terminators: string;
  first: number;
  between: number;
  total: number;
}

class Stack {
  private depth = 0;
  private toMain = false;

  constructor(
    private readonly core: Core,
    private readonly channel: Channel,
    private readonly menus: XmlNode,
    private readonly main: XmlNode,
  ) {}

  async execute(name: string): Promise<Status> {
    this.depth += 1;
    try {
      if (this.depth > MOST_LEVELS) return this.fail('Too many levels of recursion.');
      const node = this.menus.find('menu', 'name', name);
      if (!node) return this.fail('Invalid Menu!');
      const menu = new Menu(node);
      if (menu.ttsEngine !== '' && menu.ttsVoice !== '')
        this.channel.variables.merge({ tts_engine: menu.ttsEngine, tts_voice: menu.ttsVoice });
      this.event('menu::enter', menu);
      const status = (await this.opens(menu)) ? await this.loop(menu) : 'FALSE';
      this.event('menu::exit', menu);
      return status;
    } finally {
      this.depth -= 1;
    }
  }

  private async loop(menu: Menu): Promise<Status> {
    const { channel } = this;
    let [again, errors, timeouts] = [false, 0, 0];
    let status: Status = 'SUCCESS';
    channel.variables.set('ivr_menu_status', 'success');
    while (status === 'SUCCESS' && !channel.interrupted) {
      if (errors === menu.maxFailures) {
        await this.giveUp('failure', menu.onMaxFailures);
        break;
      }
      if (timeouts === menu.maxTimeouts) {
        await this.giveUp('timeout', menu.onMaxTimeouts);
        break;
      }
      const { keyed, status: heard } = await this.ask(menu, again);
      again = true;
      if (heard === 'TIMEOUT' && keyed === '') {
        timeouts += 1;
        continue;
      }
      const matching = menu.entries.flatMap((entry) => this.match(entry, keyed) ?? []);
      let left = false;
      for (const { action, param } of matching) {
        errors = 0;
        const done = await this.run(menu, action, param);
        status = done.status;
        left ||= done.left ?? false;
        if (done.greetAgain) again = false;
      }
      if (keyed !== '' && menu.node === this.main && this.toMain) {
        this.toMain = false;
        status = 'SUCCESS';
        continue;
      }
      if (left) break;
      if (matching.length === 0) {
        if (keyed !== '') await this.say(menu.invalid);
        errors += 1;
      }
    }
    if (this.depth === 1) await this.say(menu.exit);
    return status;
  }

  private async run(
    menu: Menu,
    action: string,
    param: string,
  ): Promise<{ status: Status; left?: boolean; greetAgain?: boolean }> {
    const { core, channel } = this;
    switch (action) {
      case 'menu-exit':
        return { status: 'FALSE' };
      case 'menu-back':
        return { status: 'SUCCESS', left: true };
      case 'menu-top':
        this.toMain = true;
        return { status: 'BREAK' };
      case 'menu-play-sound':
        return { status: (await playFile(core, channel, param)).status };
      case 'menu-sub': {
        if (param === menu.name) return { status: 'SUCCESS' };
        this.event('menu::exit', menu);
        const status = await this.execute(param);
        this.event('menu::enter', menu);
        return { status, greetAgain: true };
      }
      case 'menu-exec-app': {
        const [, name = '', data = ''] = /^(\S+) ?(.*)$/s.exec(param) ?? [];
        if (!APPLICATIONS[name]) return { status: 'FALSE' };
        if (name === 'transfer') await this.say(menu.transfer);
        await runApplication(core, channel, name, data);
        return { status: 'SUCCESS' };
      }
      default:
        core.log(`[WARNING] switch_ivr_menu.c Invalid Action [${action}]`);
        return { status: 'FALSE' };
    }
  }

  private match(entry: XmlNode, keyed: string): { action: string; param: string } | undefined {
    const [action = '', digits = '', param = ''] = ['action', 'digits', 'param'].map((name) =>
      entry.attribute(name),
    );
    if (keyed === '') return undefined;
    if (!digits.startsWith('/')) return digits === keyed ? { action, param } : undefined;
    const found = regex(digits, (line) => this.core.log(line))?.exec(keyed);
    return found ? { action, param: substitute(param, found) } : undefined;
  }

  /** The greeting and the keys (play_and_collect): what has no greeting is asked nothing. */
  private async ask(menu: Menu, again: boolean): Promise<{ keyed: string; status: Status }> {
    const { core, channel } = this;
    const greeting = (again ? menu.greetShort : '') || menu.greetLong;
    if (greeting === '') return { keyed: '', status: 'FALSE' };
    const terminators = channel.variables.get('ivr_menu_terminator') || '#';
    const played = await playFile(core, channel, await core.expand(greeting, channel), 'taken');
    let [keyed, { status }] = [played.key, played];
    if (keyed.length < menu.length) {
      const more = await this.collect({
        most: menu.length - keyed.length,
        terminators,
        first: keyed === '' ? menu.timeout : menu.between,
        between: menu.between,
        total: menu.timeout,
      });
      keyed += more.keyed;
      ({ status } = more);
    }
    if (menu.confirmMacro === '' || status !== 'SUCCESS' || keyed === '') return { keyed, status };
    return { keyed: (await this.confirms(menu, terminators)) ? keyed : '', status };
  }

  private async confirms(menu: Menu, terminators: string): Promise<boolean> {
    for (let left = menu.confirmAttempts; left > 0; left--) {
      const takes = menu.confirmKey === '' ? 'left' : 'taken';
      let { key } = await playFile(this.core, this.channel, `phrase:${menu.confirmMacro}`, takes);
      if (menu.confirmKey === '') continue;
      if (key === '') {
        const wait = { most: 1, terminators, first: menu.timeout, between: 0, total: 0 };
        key = (await this.collect(wait)).keyed;
      }
      if (key !== '') return key === menu.confirmKey;
    }
    return false;
  }

  /** switch_ivr_collect_digits_count */
  private async collect({ most, terminators, first, between, total }: Collecting) {
    const { core, channel } = this;
    const started = Date.now();
    let keyed = '';
    let patience = first || between;
    const next = between || first;
    for (;;) {
      const left = total === 0 ? Number.MAX_SAFE_INTEGER : total - (Date.now() - started);
      const pressed = await keyWithin(core, channel, Math.min(patience, Math.max(left, 0), 2 ** 31 - 1));
      if (channel.interrupted) return { keyed, status: 'FALSE' } as const;
      if (!pressed) return { keyed, status: 'TIMEOUT' } as const;
      patience = next;
      const key = channel.keys.shift() ?? '';
      if (terminators.includes(key)) return { keyed, status: 'SUCCESS' } as const;
      keyed += key;
      if (keyed.length >= most) return { keyed, status: 'SUCCESS' } as const;
    }
  }

  /** Asks for the PIN (switch_play_and_get_digits); a prompt that cannot be played takes no key at all. */
  private async opens(menu: Menu): Promise<boolean> {
    const { core, channel } = this;
    if (menu.pin === '') return true;
    for (let left = PIN.tries; left > 0 && !channel.interrupted; left--) {
      const { key, status } = await playFile(core, channel, menu.pinFile, 'taken');
      let keyed = key;
      if (status !== 'NOTFOUND' && keyed.length < menu.pin.length) {
        const first = keyed === '' ? PIN.first : PIN.between;
        const most = menu.pin.length - keyed.length;
        const wait = { most, terminators: '#', first, between: PIN.between, total: 0 };
        keyed += (await this.collect(wait)).keyed;
      }
      if (keyed === menu.pin) return true;
      await playFile(core, channel, menu.badPinFile);
    }
    return false;
  }

  private async say(sound: string): Promise<void> {
    if (sound !== '') await playFile(this.core, this.channel, await this.core.expand(sound, this.channel));
  }

  private async giveUp(status: string, application: string): Promise<void> {
    this.channel.variables.set('ivr_menu_status', status);
    const [, name = '', data = ''] = /^(\S+) ?(.*)$/s.exec(application) ?? [];
    if (name !== '') await runApplication(this.core, this.channel, name, data);
  }

  private event(subclass: string, menu: Menu): void {
    this.channel.fire(subclass, { 'Menu-Name': menu.name });
  }

  private fail(why: string): Status {
    this.core.log(`[ERR] switch_ivr_menu.c ${why}`);
    return 'FALSE';
  }
}

/** A menu's attributes with FreeSWITCH's defaults (switch_ivr_menu_init). */
class Menu {
  readonly entries: readonly XmlNode[];
  readonly length: number;
  readonly timeout: number;
  readonly between: number;

  constructor(readonly node: XmlNode) {
    this.entries = node.all('entry');
    const bound = this.entries.map((entry) => entry.attribute('digits') ?? '');
    const literal = bound.filter((digits) => !digits.startsWith('/')).map((digits) => digits.length);
    this.length = Math.max(integer(this.text('digit-len')), ...literal);
    const timeout = integer(this.text('timeout'));
    this.between = integer(this.text('inter-digit-timeout')) || Math.floor(timeout / 2);
    this.timeout = timeout > 0 ? timeout : 10_000;
  }

  get name(): string {
    return this.text('name');
  }
  get greetLong(): string {
    return this.text('greet-long');
  }
  get greetShort(): string {
    return this.text('greet-short');
  }
  get invalid(): string {
    return this.text('invalid-sound');
  }
  get exit(): string {
    return this.text('exit-sound');
  }
  get transfer(): string {
    return this.text('transfer-sound');
  }
  get maxFailures(): number {
    return integer(this.text('max-failures')) || 3;
  }
  get maxTimeouts(): number {
    return integer(this.text('max-timeouts') || this.text('max-failures')) || 3;
  }
  get onMaxFailures(): string {
    return this.text('exec-on-max-failures');
  }
  get onMaxTimeouts(): string {
    return this.text('exec-on-max-timeouts');
  }
  get confirmMacro(): string {
    return this.text('confirm-macro');
  }
  get confirmKey(): string {
    return this.text('confirm-key');
  }
  get confirmAttempts(): number {
    return integer(this.text('confirm-attempts')) || 3;
  }
  get ttsEngine(): string {
    return this.text('tts-engine');
  }
  get ttsVoice(): string {
    return this.text('tts-voice');
  }
  get pin(): string {
    return this.text('pin');
  }
  get pinFile(): string {
    return this.text('pin-file') || 'ivr/ivr-please_enter_pin_followed_by_pound.wav';
  }
  get badPinFile(): string {
    return this.text('bad-pin-file') || 'conference/conf-bad-pin.wav';
  }

  private text(name: string): string {
    return this.node.attribute(name) ?? '';
  }
}
