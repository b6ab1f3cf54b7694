import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { DEFAULT } from '../api/fields.js';
import { Settings } from '../api/settings.js';
import { Store } from '../api/store.js';
import { profileParamFault } from './profile-params.js';
import type { SipProfileInput } from './sip-profile.dto.js';
import { SipProfile, SipProfileParam } from './sip-profile.entity.js';

/** CherryPBX's names for params. */
const SHORTHANDS = {
  sip_ip: 'sip-ip',
  sip_port: 'sip-port',
  rtp_ip: 'rtp-ip',
  icodec: 'inbound-codec-prefs',
  ocodec: 'outbound-codec-prefs',
} as const;

type Shorthand = keyof typeof SHORTHANDS;
export const SHORTHAND_NAMES = Object.keys(SHORTHANDS) as Shorthand[];

@Injectable()
export class SipProfileService extends CrudService<SipProfile> {
  protected override readonly order = 'ASC';

  readonly params: Settings<SipProfileParam, SipProfile>;

  constructor(store: Store) {
    super(store, SipProfile, 'SIP profile');
    this.params = new Settings(
      store,
      this,
      SipProfileParam,
      'SIP profile param',
      'SIP_PROFILE',
      ({ k, v }) => {
        const fault = profileParamFault(k, v);
        if (fault) throw Invalid.field(fault.field, fault.message);
      },
    );
  }

  /** Columns and shorthands in one transaction. */
  async updateProfile(id: number, { name, ...patch }: Partial<SipProfileInput>): Promise<SipProfile> {
    return this.store.database.transaction(async () => {
      const profile = await this.lock(id);
      if (name !== undefined && name !== profile.name) throw Invalid.field('name', 'cannot be changed');
      for (const shorthand of SHORTHAND_NAMES)
        if (patch[shorthand] !== undefined) await this.setParam(id, shorthand, patch[shorthand]);
      return this.update(id, patch);
    });
  }

  /**
   * The values that the row's own params have, under CherryPBX's names; with the suffix that it shows them by, those that
   * count.
   * @param running what a switch runs with
   */
  shorthands(
    params: readonly SipProfileParam[],
    running: Readonly<Record<string, string>> = {},
  ): Record<string, string> {
    return Object.fromEntries(
      SHORTHAND_NAMES.flatMap((shorthand) => {
        const set = params.findLast(({ k, disabled }) => k === SHORTHANDS[shorthand] && disabled === 0);
        return [
          [shorthand, set?.v ?? ''],
          [`${shorthand}_expanded`, running[shorthand] ?? set?.v ?? ''],
        ];
      }),
    );
  }

  private async setParam(id: number, shorthand: Shorthand, value: unknown): Promise<void> {
    const k = SHORTHANDS[shorthand];
    const fault = typeof value === 'string' && value !== '' ? profileParamFault(k, value) : undefined;
    if (fault) throw Invalid.field(shorthand, fault.message);
    const set = (await this.params.list(id)).filter((param) => param.k === k);
    const v = value === DEFAULT ? '' : String(value);
    if (set.length === 1 && set[0]!.v === v && set[0]!.disabled === 0) return;
    for (const param of set) await this.params.remove(id, param.id);
    if (v !== '') await this.params.create(id, { k, v });
  }
}
