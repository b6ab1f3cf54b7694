import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { isDatabaseAway } from '../../database/errors.js';
import type { Held } from '../../database/held.js';
import type { IvrFacts } from '../rules/call-facts.js';
import {
  ACTION_COLUMNS,
  ivrFacts,
  type Menu,
  MENU_COLUMNS,
  type MenuAction,
  type Menus,
  reachable,
} from '../rules/menus.js';

interface Known {
  readonly menus: Menus;
  /** The extension of each media file that a menu plays; it never changes. */
  readonly files: ReadonlyMap<number, string>;
}

/** A menu with those below it, and what rendering them takes. */
export interface MenuTree {
  readonly menus: readonly Menu[];
  readonly files: ReadonlyMap<number, string>;
  /** Digits of the longest extension number or alias. */
  readonly longestNumber: number;
}

/** Every IVR, held in memory: their callers wait for nothing (telephony-rules 13). */
@Injectable()
export class IvrMenus {
  private readonly known: Held<Known>;

  constructor(private readonly database: Database) {
    this.known = database.hold('IVRs', ['ivr', 'ivr action'], () => this.read());
  }

  /** False while what is held may be older than the database. */
  get fresh(): boolean {
    return this.known.fresh !== undefined;
  }

  async facts(id: number): Promise<IvrFacts | undefined> {
    return ivrFacts((await this.known.get()).menus, id);
  }

  /** @param key `ivr-<id>` */
  async tree(key: string): Promise<MenuTree> {
    const { menus, files } = await this.known.get();
    const id = Number(/^ivr-(\d{1,9})$/.exec(key)?.[1] ?? 0);
    const tree = reachable(menus, id);
    const prefixed = tree.some(({ actions }) => actions.some(({ match_prefix }) => match_prefix === 1));
    return { menus: tree, files, longestNumber: prefixed ? await this.longestNumber() : 0 };
  }

  private async longestNumber(): Promise<number> {
    try {
      const [row] = await this.database.read<{ longest: number | null }>(
        'longest-extension',
        'SELECT max(greatest(length(extn), length(number_alias))) AS longest FROM extensions',
        [],
      );
      return row?.longest ?? 0;
    } catch (error) {
      // Without Postgres the menu still answers, and takes as many keys as it says itself.
      if (isDatabaseAway(error)) return 0;
      throw error;
    }
  }

  private async read(): Promise<Known> {
    const [rows, actions, files] = await Promise.all([
      this.database.read<Omit<Menu, 'actions'>>('ivrs', `SELECT ${MENU_COLUMNS.join()} FROM ivrs`, []),
      this.database.read<MenuAction>(
        'ivr-actions',
        `SELECT ${ACTION_COLUMNS.join()} FROM ivr_actions ORDER BY id`,
        [],
      ),
      this.database.read<{ id: number; ext: string }>(
        'ivr-files',
        `SELECT id, ext FROM media_files
         WHERE id IN (SELECT target_id FROM links WHERE owner = 'ivr' AND target = 'media file')`,
        [],
      ),
    ]);
    const menus = new Map(rows.map((row) => [row.id, { ...row, actions: [] as MenuAction[] }]));
    for (const action of actions) menus.get(action.ivr_menu_id)?.actions.push(action);
    return {
      menus,
      files: new Map(files.map(({ id, ext }) => [id, ext])),
    };
  }
}
