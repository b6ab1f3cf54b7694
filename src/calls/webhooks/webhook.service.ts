import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { CrudService, type Input } from '../../api/crud.service.js';
import { InUse, Invalid } from '../../api/errors.js';
import { refusedTarget } from '../../api/outside.js';
import { Store } from '../../api/store.js';
import type { Config } from '../../config.js';
import { SecretBox } from '../../database/secret-box.js';
import { CONFIG, LOG } from '../../tokens.js';
import { Webhook } from './webhook.entity.js';
import { WebhookDirectory } from './webhook-directory.js';
import { readHeaders } from './webhook-headers.js';

/** A change of these, and it wants something else than before. */
const WANTS = ['disabled', 'events', 'contexts', 'extensions'] as const;

@Injectable()
export class WebhookService extends CrudService<Webhook> {
  constructor(
    store: Store,
    private readonly box: SecretBox,
    private readonly directory: WebhookDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'eventUrls' | 'privateTargets'>,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super(store, Webhook, 'webhook');
  }

  /** To be called before the switches are: those of EVENT_URL are rows like the others, so that what waits for them is kept. */
  async takeSetting(): Promise<void> {
    const { eventUrls } = this.config;
    await this.store.database.transaction(async () => {
      // Nodes that start at once have the same setting.
      await this.store.database.run(`SELECT pg_advisory_xact_lock(hashtext('webhooks of EVENT_URL'))`);
      const rows = await this.repository.findBy({ from_setting: 1 });
      for (const { id, url } of rows) if (!eventUrls.includes(url)) await this.removeSetting(id, url);
      const known = new Set(rows.map(({ url }) => url));
      for (const url of eventUrls.filter((each) => !known.has(each)))
        await super.create({ url, description: 'EVENT_URL', variables: '*', from_setting: 1 });
    });
    await this.directory.all();
  }

  /** A node that lacks the setting takes it from the others as well: that shall be seen. */
  private async removeSetting(id: number, url: string): Promise<void> {
    const [waiting] = await this.store.database.run<{ count: number }>(
      `SELECT count(*) FROM webhook_deliveries WHERE webhook_id = $1 AND state = 'waiting'`,
      [id],
    );
    await super.remove(id);
    this.log.warn(
      { webhook: id, url, lost: waiting!.count },
      'EVENT_URL of this node names it no more: the webhook and its waiting deliveries are deleted',
    );
  }

  override create(input: Input<Webhook>): Promise<Webhook> {
    return super.create(this.columns(input));
  }

  override async update(id: number, patch: Input<Webhook>): Promise<Webhook> {
    refuseSetting(await this.get(id));
    return super.update(id, this.columns(patch));
  }

  override async remove(id: number): Promise<Webhook> {
    refuseSetting(await this.get(id));
    return super.remove(id);
  }

  protected override async check(row: Partial<Webhook>, before?: Webhook): Promise<void> {
    // The operator's own may be anywhere.
    const refused = row.from_setting !== 1 && refusedTarget(new URL(row.url!), this.config.privateTargets);
    if (refused) throw Invalid.field('url', refused.message);
    if (before !== undefined) await this.refuseElsewhere(row, before);
    if (before !== undefined && WANTS.some((column) => row[column] !== before[column]))
      await this.store.database.run('UPDATE webhooks SET since = now() WHERE id = $1', [before.id]);
  }

  /** What nobody can read back goes to no other server: whoever may change `url` would read it there. */
  private async refuseElsewhere(row: Partial<Webhook>, before: Webhook): Promise<void> {
    const [from, to] = [new URL(before.url).origin, new URL(row.url!).origin];
    if (from === to) return;
    const [stored] = await this.store.database.run<{ secret: boolean; headers: boolean }>(
      `SELECT secret <> '' AS secret, headers <> '' AS headers FROM webhooks WHERE id = $1`,
      [before.id],
    );
    const missing = (['secret', 'headers'] as const).filter(
      (field) => stored![field] && row[field] === undefined,
    );
    if (missing.length === 0) return;
    const message = `must be given anew, as url leads to ${to} and no more to ${from}`;
    throw new Invalid(missing.map((field) => ({ field, message })));
  }

  /** Secrets are sealed, an empty one keeps what is stored. */
  private columns({ secret, headers, ...rest }: Input<Webhook>): Input<Webhook> {
    const columns: Input<Webhook> = rest;
    if (typeof secret === 'string' && secret !== '') columns.secret = this.box.seal(secret);
    if (typeof headers === 'string' && headers !== '') {
      columns.header_names = Object.keys(readHeaders(headers)).join(', ');
      columns.headers = columns.header_names === '' ? '' : this.box.seal(headers);
    }
    return columns;
  }
}

function refuseSetting({ id, from_setting }: Webhook): void {
  if (from_setting === 1) throw new InUse('webhook', id, [{ entity: 'setting', id: 'EVENT_URL', name: '' }]);
}
