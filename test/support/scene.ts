import type { SocketConnection } from '../../src/database/connection.js';
import { startApp, type TestApp, SECRET } from './app.js';
import { eventually } from './eventually.js';
import { proxyLink, type LinkProxy } from './link-proxy.js';
import { freePort } from './switch/ports.js';
import type {
  Carrier,
  CarrierOptions,
  Phone,
  PhoneOptions,
  Switch,
  Watcher,
  WatcherOptions,
} from './switch/switch.js';

/** The domain every scenario's extensions have unless they say otherwise. */
export const DOMAIN = 'pbx.example.test';

/** A backend, a switch that asks it, and the wire between them: what every scenario needs. */
export class Scene {
  private readonly phones: Phone[] = [];
  private readonly carriers: Carrier[] = [];
  private readonly watchers: Watcher[] = [];

  private constructor(
    readonly sw: Switch,
    readonly link: LinkProxy,
    private readonly environment: Record<string, string>,
    public t: TestApp,
    private readonly database?: SocketConnection,
  ) {}

  /**
   * @param first who is started before the other
   * @param database one of its own, which the scenario ends; otherwise that of all tests
   * @param settings environment of the backend
   */
  static async open(
    first: 'backend' | 'switch' = 'backend',
    database?: SocketConnection,
    settings: Record<string, string> = {},
  ): Promise<Scene> {
    const sw = await makeSwitch();
    const link = await proxyLink(sw.eslUrl);
    const port = await freePort();
    const environment = { FREESWITCH_URL: link.url, PBX_DOMAIN: DOMAIN, PORT: String(port), ...settings };
    const backend = { apiUrl: `http://127.0.0.1:${port}`, secret: SECRET, domain: DOMAIN };
    if (first === 'switch') await sw.start(backend);
    const t = await startApp(environment, database?.database, database);
    if (first === 'backend') await sw.start(backend);
    const scene = new Scene(sw, link, environment, t, database);
    await scene.linked();
    return scene;
  }

  /** Waits until the backend has its link; answers how long that took, in ms. */
  linked(withinMs = 20_000): Promise<number> {
    return eventually(
      () =>
        this.t.anyone
          .get('/readyz')
          .expect(200)
          .then(() => undefined),
      withinMs,
    );
  }

  async stopBackend(): Promise<void> {
    await this.t.close('keep');
  }

  async startBackend(): Promise<void> {
    this.t = await startApp(this.environment, this.t.databaseName, this.database);
  }

  /** An extension with the password `secret-<extn>`; answers its id. */
  async extension(extn: string, more: object = {}): Promise<number> {
    const input = { extn, name: `Phone ${extn}`, password: passwordOf(extn), ...more };
    return (await this.t.admin.post('/api/extensions').send(input).expect(200)).body.data;
  }

  async route(name: string, prefix: string, more: object = {}): Promise<number> {
    const input = { name, prefix, context: 'context-1', max_length: 12, dest_type: 'FS_DEST_USER', ...more };
    return (await this.t.admin.post('/api/routes').send(input).expect(200)).body.data.id;
  }

  phone(user: string, more: Partial<PhoneOptions> = {}): Phone {
    const phone = this.sw.phone({ user, password: passwordOf(user), domain: DOMAIN, ...more });
    this.phones.push(phone);
    return phone;
  }

  async carrier(options: CarrierOptions = {}): Promise<Carrier> {
    const carrier = await this.sw.carrier(options);
    this.carriers.push(carrier);
    return carrier;
  }

  async watcher(user: string, more: Partial<WatcherOptions> = {}): Promise<Watcher> {
    const watcher = await this.sw.watcher({ user, password: passwordOf(user), domain: DOMAIN, ...more });
    this.watchers.push(watcher);
    return watcher;
  }

  /** What REST says about live calls. */
  async channels(): Promise<{ uuid: string; dest: string }[]> {
    return (await this.t.admin.get('/api/channels').expect(200)).body;
  }

  /** REST and switch list the same channels, `count` of them. */
  async expectChannels(count: number, withinMs = 3_000): Promise<number> {
    return eventually(async () => {
      const [told, truth] = [await this.channels(), await this.sw.channels()];
      const ids = (rows: { uuid: string }[]) =>
        rows
          .map(({ uuid }) => uuid)
          .sort()
          .join();
      if (truth.length !== count) throw new Error(`the switch has ${truth.length} channels, not ${count}`);
      if (ids(told) !== ids(truth)) throw new Error(`REST says ${ids(told)}, the switch ${ids(truth)}`);
    }, withinMs);
  }

  async closePhones(): Promise<void> {
    const gone = [...this.phones.splice(0), ...this.watchers.splice(0)];
    await Promise.all(gone.map((each) => each.close()));
  }

  async close(): Promise<void> {
    await this.closePhones();
    await this.sw.stop();
    await Promise.all(this.carriers.map((carrier) => carrier.close()));
    await this.link.close();
    await this.t.close(this.database && 'keep');
  }
}

export const passwordOf = (extn: string): string => `secret-${extn}`;

/** Two that can reach each other. */
export async function makeSwitches(): Promise<[Switch, Switch]> {
  if (process.env['SWITCHYARD_SWITCH'] === 'live') return [await makeSwitch(), await makeSwitch()];
  const { TestSwitch } = await import('./switch/test-switch.js');
  return TestSwitch.pair();
}

/** The one that the suite runs against. */
export async function makeSwitch(): Promise<Switch> {
  if (process.env['SWITCHYARD_SWITCH'] !== 'live') {
    const { TestSwitch } = await import('./switch/test-switch.js');
    return TestSwitch.create();
  }
  const { LiveSwitch } = await import('./switch/live-switch.js');
  return LiveSwitch.create();
}
