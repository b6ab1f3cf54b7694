import { Inject, Injectable } from '@nestjs/common';
import { UserService } from '../access/user.service.js';
import type { UserInput } from '../access/user.dto.js';
import { Store } from '../api/store.js';
import { BlacklistService } from '../dialplan/numbers/blacklist.service.js';
import { NumberTranslationService } from '../dialplan/numbers/number-translation.service.js';
import { RouteService } from '../dialplan/route.service.js';
import type { Config } from '../config.js';
import { ExtensionService } from '../extensions/extension.service.js';
import type { DodInput } from '../trunking/dod.dto.js';
import { DodService } from '../trunking/dod.service.js';
import { HotlineService } from '../trunking/hotline.service.js';
import { CONFIG } from '../tokens.js';
import { TrunkService } from '../trunking/trunk.service.js';
import { ListMerger } from './list-merger.js';
import type { Merger } from './merge.js';
import { RowMerger, type Rows, type Texts } from './row-merger.js';
import type { Sheet } from './sheet.js';
import { sheetOf } from './sheets.js';

/** Who stores the rows of which sheet. */
@Injectable()
export class Mergers {
  private readonly mergers: Readonly<Record<string, Merger>>;

  constructor(
    store: Store,
    routes: RouteService,
    extensions: ExtensionService,
    users: UserService,
    trunks: TrunkService,
    hotlines: HotlineService,
    dods: DodService,
    blacklists: BlacklistService,
    translations: NumberTranslationService,
    @Inject(CONFIG) { pbxDomain }: Pick<Config, 'pbxDomain'>,
  ) {
    const rows = (resource: string, service: Rows, key?: (given: Texts) => Texts) =>
      new RowMerger(sheetOf(resource), store.database, service, key);
    // PBX_DOMAIN is stored as no domain of its own.
    const own = (domain = ''): string => (domain.toLowerCase() === pbxDomain ? '' : domain.toLowerCase());
    this.mergers = {
      routes: rows('routes', routes),
      extensions: rows('extensions', extensions, (given) => ({ ...given, domain: own(given['domain']) })),
      users: rows('users', {
        create: (input) => users.createUser(input as UserInput),
        update: (id, patch) => users.updateUser(id, patch),
      }),
      trunks: rows('trunks', trunks),
      hotlines: rows('hotlines', hotlines),
      dods: rows(
        'dods',
        {
          create: (input) => dods.createDod(input as DodInput),
          update: (id, patch) => dods.updateDod(id, patch),
        },
        ({ extn = '', ...given }) => {
          const [number = '', domain] = extn.split('|');
          return { ...given, extn: own(domain) === '' ? number : extn };
        },
      ),
      blacklists: new ListMerger(
        sheetOf('blacklists'),
        {
          list: { table: 'blacklists', columns: ['name', 'description', 'list_type', 'limit_user_type'] },
          entries: {
            table: 'blacklist_numbers',
            key: 'v',
            values: {
              k: `coalesce(new.k, '')`,
              disabled: `coalesce(nullif(new.disabled, ''), '0')::integer`,
            },
          },
        },
        store,
        blacklists,
      ),
      number_translation: new ListMerger(
        sheetOf('number_translation'),
        {
          list: { table: 'number_translations', columns: ['name', 'description', 'type'] },
          entries: { table: 'nts_numbers', key: 'original_number', values: { nts_number: 'new.nts_number' } },
        },
        store,
        translations,
      ),
    };
  }

  of({ resource }: Sheet): Merger {
    return this.mergers[resource]!;
  }
}
