import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService, type Input } from '../api/crud.service.js';
import { Conflict, Invalid, NotFound } from '../api/errors.js';
import { DEFAULT } from '../api/fields.js';
import { containing, type ListQuery } from '../api/paging.js';
import { Settings } from '../api/settings.js';
import { Store } from '../api/store.js';
import { refuseUnsafe } from '../api/unsafe.js';
import { setStored } from '../freeswitch/applications.js';
import { Extension, ExtensionParam, ExtensionVariable } from './extension.entity.js';
import { SecretBox } from '../database/secret-box.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import type { ExtensionInput, ExtensionLineInput } from './extension.dto.js';
import { ExtensionLines } from './extension-lines.js';
import { isRegistered } from './registration-sql.js';
import { DIRECTORY_PARAMS, isDirectoryParam } from './rules/directory-params.js';

/** Columns, and other words for some of them. */
type Fields = Input<Extension> & Pick<Input<ExtensionInput>, 'call_transfer_type' | 'connect_phone'>;

const SEALED = ['password', 'a1_hash', 'vm_password'] as const;

@Injectable()
export class ExtensionService extends CrudService<Extension> {
  protected override readonly counted = true;
  readonly params: Settings<ExtensionParam, Extension>;
  readonly variables: Settings<ExtensionVariable, Extension>;

  constructor(
    store: Store,
    private readonly box: SecretBox,
    private readonly lines: ExtensionLines,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {
    super(store, Extension, 'extension');
    this.params = new Settings(store, this, ExtensionParam, 'param', 'EXTENSION', ({ k, v }) => {
      const good = isDirectoryParam(k, v);
      if (good === undefined) throw Invalid.field('k', `must be one of ${DIRECTORY_PARAMS.join(', ')}`);
      if (!good) throw Invalid.field('v', `is not a value of ${k}`);
    });
    this.variables = new Settings(store, this, ExtensionVariable, 'variable', 'EXTENSION', ({ k, v }) => {
      refuseUnsafe('v', () => setStored(k, v));
    });
  }

  override async create(input: Fields): Promise<Extension> {
    return super.create(this.columns(input));
  }

  override async update(id: number, patch: Fields): Promise<Extension> {
    const { domain } = patch.a1_hash ? await this.get(id) : {};
    return super.update(id, this.columns({ ...(domain !== undefined && { domain }), ...patch }));
  }

  /** With which carrier it shows a line to. */
  async save(id: number, patch: Fields, { dod_id, dod_type, ref_id }: ExtensionLineInput): Promise<void> {
    await this.store.database.transaction(async () => {
      await this.update(id, patch);
      if (typeof dod_id !== 'number' || typeof ref_id !== 'number') return;
      const type = typeof dod_type === 'string' && { type: dod_type };
      await this.lines.moveLine(id, dod_id, { ...type, ref_id });
    });
  }

  /** The extensions of a user, oldest first. */
  ofUser(userId: number): Promise<Extension[]> {
    return this.select().andWhere('row.user_id = :userId', { userId }).orderBy('row.id').getMany();
  }

  /** @throws NotFound where it is not that user's */
  async updateOf(userId: number, id: number, patch: Fields): Promise<Extension> {
    return this.store.database.transaction(async () => {
      const { user_id } = await this.lock(id);
      if (user_id !== userId) throw new NotFound(this.name, id);
      return this.update(id, patch);
    });
  }

  /** The number of one extension must not be another's alias, or a call could mean either. */
  protected override async check(
    {
      extn,
      number_alias = '',
      domain = '',
      hotline_type = 0,
      hotline_address = '',
      ...row
    }: Partial<Extension>,
    before?: Extension,
  ): Promise<void> {
    if (row.acl_id && row.extn_cidr)
      throw Invalid.field(
        'acl_id',
        'goes without extn_cidr: FreeSWITCH asks one list, which may hold those networks',
      );
    if (hotline_type > 0 && hotline_address === '')
      throw Invalid.field('hotline_address', 'is required where hotline_type is not 0');
    // Two writes at once must not both find the number free.
    await this.store.database.run(`SELECT pg_advisory_xact_lock(hashtext('extension@' || $1))`, [domain]);
    if (number_alias !== '' && number_alias === extn)
      throw Invalid.field('number_alias', 'must differ from extn');
    const [clash] = await this.store.database.run<{ id: number }>(
      `SELECT id FROM extensions WHERE domain = $1 AND id <> $2
       AND (number_alias = $3 AND number_alias <> '' OR extn = $4 AND $4 <> '') LIMIT 1`,
      [domain, before?.id ?? 0, extn, number_alias],
    );
    if (clash)
      throw new Conflict(
        'extension',
        number_alias ? 'extn or number_alias' : 'extn',
        `${extn} ${number_alias}`.trim(),
      );
  }

  protected override narrow(rows: SelectQueryBuilder<Extension>, query: ListQuery): void {
    const { extn, name, login, status, ...filters } = query.filters;
    if (extn) rows.andWhere('row.extn ILIKE :extn', { extn: containing(extn) });
    if (name) rows.andWhere('row.name ILIKE :name', { name: containing(name) });
    if (login) rows.andWhere('row.user_id = (SELECT id FROM users WHERE users.login = :login)', { login });
    if (status === 'online') rows.andWhere(isRegistered('row'));
    if (status === 'offline') rows.andWhere(`NOT ${isRegistered('row')}`);
    super.narrow(rows, { ...query, filters });
  }

  /** Secrets are sealed, an empty one keeps what is stored; PBX_DOMAIN is stored as no domain of its own. */
  private columns({ call_transfer_type, connect_phone, ...input }: Fields): Input<Extension> {
    const columns: Input<Extension> = {
      ...(call_transfer_type !== undefined && { hotline_type: call_transfer_type }),
      ...(connect_phone !== undefined && { hotline_address: connect_phone }),
      ...input,
    };
    for (const key of SEALED) {
      const secret = columns[key];
      if (typeof secret === 'string' && secret !== '') columns[key] = this.box.seal(secret);
      else delete columns[key];
    }
    // A new password replaces a hash and the other way round: the phone has one secret.
    if (columns.password) columns.a1_hash = '';
    else if (columns.a1_hash) columns.password = '';
    if (typeof columns.domain === 'string') {
      const domain = columns.domain.toLowerCase();
      columns.domain = domain === this.config.pbxDomain ? '' : domain;
    }
    const realm = columns.domain && columns.domain !== DEFAULT ? columns.domain : this.config.pbxDomain;
    if (columns.a1_hash && !columns.a1_realm) columns.a1_realm = realm;
    return columns;
  }
}
