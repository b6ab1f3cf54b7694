import { Injectable } from '@nestjs/common';
import { CrudService, type Input } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { DEFAULT } from '../../api/fields.js';
import { Store } from '../../api/store.js';
import type { CtiSettingsInput } from './cti-settings.dto.js';
import { CtiSettings } from './cti-settings.entity.js';

const THE_ROW = 1;
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
  constructor(store: Store) {
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

  /** Hash and list of one name would be written as two kinds. */
  protected override check(row: Partial<CtiSettings>): Promise<void> {
    const keys = (['registration_hash', 'registration_list', 'call_hash', 'call_list'] as const).filter(
      (column) => row[column] !== undefined && row[column] !== '',
    );
    for (const [index, column] of keys.entries()) {
      if (keys.slice(0, index).some((other) => row[other] === row[column]))
        throw Invalid.field(column.replace('_', '.'), 'must be another key than the others');
    }
    return Promise.resolve();
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
  const fields = row.call_fields === '' ? [] : row.call_fields.split(',');
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
