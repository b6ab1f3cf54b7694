import { Injectable } from '@nestjs/common';
import { currentCaller } from '../../api/auth.js';
import { CrudService, type Input } from '../../api/crud.service.js';
import { Forbidden } from '../../api/errors.js';
import { Store } from '../../api/store.js';
import { Block } from './block.entity.js';
import { LuaWriter } from './lua-writer.js';

/** What went wrong in a block last; empty when nothing has. */
export interface LastError {
  readonly last_error: string;
  readonly last_error_at: string;
}

export interface BlockError {
  readonly id: number;
  readonly created_at: string;
  readonly call_uuid: string;
  readonly message: string;
}

@Injectable()
export class BlockService extends CrudService<Block> {
  constructor(
    store: Store,
    private readonly writer: LuaWriter,
  ) {
    super(store, Block, 'block');
  }

  override async create(input: Input<Block>): Promise<Block> {
    return super.create(await this.withScript(input));
  }

  override async update(id: number, patch: Input<Block>): Promise<Block> {
    return super.update(id, await this.withScript(patch, () => this.get(id)));
  }

  /** The rows with what went wrong in each last. */
  async withErrors<R extends { readonly id: number }>(rows: readonly R[]): Promise<(R & LastError)[]> {
    const found = await this.store.database.run<LastError & { readonly block_id: number }>(
      `SELECT DISTINCT ON (block_id) block_id, message AS last_error, created_at AS last_error_at
       FROM block_errors WHERE block_id = ANY ($1::int[]) ORDER BY block_id, id DESC`,
      [rows.map(({ id }) => id)],
    );
    const errors = new Map(found.map(({ block_id, ...error }) => [block_id, error]));
    return rows.map((row) => ({ ...row, ...(errors.get(row.id) ?? { last_error: '', last_error_at: '' }) }));
  }

  /** What went wrong in a block, newest first. */
  async errors(id: number): Promise<BlockError[]> {
    await this.get(id);
    return this.store.database.run<BlockError & Record<string, unknown>>(
      'SELECT id, created_at, call_uuid, message FROM block_errors WHERE block_id = $1 ORDER BY block_errors.id DESC',
      [id],
    );
  }

  /** The blocks that have something to run: what FS_DEST_SCRIPT and IVR_SCRIPT can lead to. */
  scripts(): Promise<{ id: number; name: string }[]> {
    return this.store.database.run(`SELECT id, name FROM blocks WHERE lua <> '' ORDER BY name, id`);
  }

  /**
   * A drawing that comes without a script is made into one. A script of one's own may do on the switch whatever
   * FreeSWITCH may: that is for administrators.
   */
  private async withScript(input: Input<Block>, before?: () => Promise<Block>): Promise<Input<Block>> {
    const { xml, lua } = input;
    if (typeof lua === 'string' && lua !== '') {
      if (currentCaller().role !== 'admin' && lua !== (await before?.())?.lua)
        throw new Forbidden('lua needs the role admin; of xml alone the script is made here');
      return input;
    }
    if (lua === undefined && xml === undefined) return input;
    const drawing = xml === undefined ? (await before?.())?.xml : xml;
    if (typeof drawing !== 'string' || drawing === '') return input;
    return { ...input, lua: await this.writer.write(drawing) };
  }
}
