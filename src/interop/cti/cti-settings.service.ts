import { Injectable } from '@nestjs/common';
import { CrudService, type Input } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { DEFAULT } from '../../api/fields.js';
import { Store } from '../../api/store.js';
import { SECRET_NAME } from '../../freeswitch/secret-names.js';
import { CtiKeys } from './cti-keys.js';
import type { CtiSettingsInput } from './cti-settings.dto.js';
import { CtiSettings } from './cti-settings.entity.js';

const THE_ROW = 1;
const KEYS = ['registration_hash', 'registration_list', 'call_hash', 'call_list'] as const;
export const SETTINGS_CHANGED = 'cti settings';

/** As cti.json has it. */
export interface Gui {
  readonly registration: { readonly hash: string; readonly channel: string; readonly list: string };
  readonly call: {
    readonly fields: readonly string[];
    readonly hash: string;
    readonly remove_hangup: boolean;
    readonly channel: string;
    readonly list: string;
  };
}

@Injectable()
export class CtiSettingsService extends CrudService<CtiSettings> {
  constructor(
    store: Store,
    private readonly keys: CtiKeys,
  ) {
    super(store, CtiSettings, SETTINGS_CHANGED);
  }

  async gui(): Promise<Gui> {
    return guiOf(await this.get(THE_ROW));
  }

  async change({ registration, call }: CtiSettingsInput): Promise<Gui> {
    const columns = {
      ...columnsOf('registration', registration),
      ...columnsOf('call', call),
    };
    return guiOf(await this.update(THE_ROW, columns));
  }

  /** Hash and list of one name would be written as two kinds, and what others keep in Redis is theirs. */
  protected override async check(row: Partial<CtiSettings>, before?: CtiSettings): Promise<void> {
    const keys = KEYS.filter((column) => row[column] !== undefined && row[column] !== '');
    for (const [index, column] of keys.entries()) {
      if (keys.slice(0, index).some((other) => row[other] === row[column]))
        throw Invalid.field(column.replace('_', '.'), 'must be another key than the others');
    }
    for (const column of keys.filter((each) => row[each] !== before?.[each])) {
      const fault = await this.keys.fault(column.endsWith('_hash') ? 'hash' : 'list', row[column]!);
      if (fault !== undefined) throw Invalid.field(column.replace('_', '.'), fault);
    }
  }
}

/** The names of the seed, which `null` in place of a part stands for. */
const SEED = {
  registration: { hash: 'registrations', channel: '', list: '' },
  call: { fields: DEFAULT, hash: 'calls', remove_hangup: false, channel: '', list: '' },
} as const;

function columnsOf(name: keyof typeof SEED, part: object | symbol | undefined): Input<CtiSettings> {
  const fields = typeof part === 'symbol' ? SEED[name] : (part ?? {});
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${name}_${key}`, value]));
}

function guiOf(row: CtiSettings): Gui {
  // Stored before they were refused.
  const fields = row.call_fields.split(',').filter((name) => name !== '' && !SECRET_NAME.test(name));
  return {
    registration: {
      hash: row.registration_hash,
      channel: row.registration_channel,
      list: row.registration_list,
    },
    call: {
      ...{ fields, hash: row.call_hash, remove_hangup: row.call_remove_hangup },
      ...{ channel: row.call_channel, list: row.call_list },
    },
  };
}
