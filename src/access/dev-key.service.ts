import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { currentCaller } from '../api/auth.js';
import { CrudService } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { Store } from '../api/store.js';
import { DevKey } from './dev-key.entity.js';
import type { DevKeyInput } from './dev-key.dto.js';
import { hashToken } from './password.js';

/** Long-lived keys for scripts. The key itself is shown once, when it is made. */
@Injectable()
export class DevKeyService extends CrudService<DevKey> {
  constructor(store: Store) {
    super(store, DevKey, 'dev_key');
  }

  /** @throws Invalid for scopes that are there and name none */
  async issue({ user_id: chosen, description, scopes }: DevKeyInput): Promise<DevKey & { key: string }> {
    const user_id = typeof chosen === 'number' ? chosen : currentCaller().userId;
    // Digits and a uuid, as XSwitch's look.
    const key = `${randomBytes(6).readUIntBE(0, 6)}-${randomUUID()}`;
    const row = await this.create({
      ...{ user_id, description, key_hash: hashToken(key) },
      ...(scopes !== undefined && { scopes: chosenOf(scopes) }),
    });
    return Object.assign(row, { key });
  }
}

/** Only who says nothing means the default: an empty list is not every right. */
function chosenOf(scopes: string | symbol): string {
  if (typeof scopes !== 'string' || scopes === '') throw Invalid.field('scopes', 'must be api, cli or both');
  return [...new Set(scopes.split(','))].join(',');
}
