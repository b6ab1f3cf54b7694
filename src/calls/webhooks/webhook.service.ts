import { Inject, Injectable } from '@nestjs/common';
import { CrudService, type Input } from '../../api/crud.service.js';
import { InUse, Invalid } from '../../api/errors.js';
import { refusedTarget } from '../../api/outside.js';
import { Store } from '../../api/store.js';
import type { Config } from '../../config.js';
import { SecretBox } from '../../database/secret-box.js';
import { CONFIG } from '../../tokens.js';
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
      for (const { id, url } of rows) if (!eventUrls.includes(url)) await super.remove(id);
      const known = new Set(rows.map(({ url }) => url));
      for (const url of eventUrls.filter((each) => !known.has(each)))
        await super.create({ url, description: 'EVENT_URL', variables: '*', from_setting: 1 });
    });
    await this.directory.all();
  }

  override create(input: Input<Webhook>): Promise<Webhook> {
    return super.create(this.columns(input));
  }

  override update(id: number, patch: Input<Webhook>): Promise<Webhook> {
    return super.update(id, this.columns(patch));
  }

  override async remove(id: number): Promise<Webhook> {
    refuseSetting(await this.get(id));
    return super.remove(id);
  }

  protected override async check(row: Partial<Webhook>, before?: Webhook): Promise<void> {
    if (before !== undefined) refuseSetting(before);
    // The operator's own may be anywhere.
    const refused = row.from_setting !== 1 && refusedTarget(new URL(row.url!), this.config.privateTargets);
    if (refused) throw Invalid.field('url', refused.message);
    if (before !== undefined && WANTS.some((column) => row[column] !== before[column]))
      await this.store.database.run('UPDATE webhooks SET since = now() WHERE id = $1', [before.id]);
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
