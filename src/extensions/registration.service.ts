import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CrudService } from '../api/crud.service.js';
import { SwitchUnavailable } from '../api/errors.js';
import { Store } from '../api/store.js';
import { unavailable } from '../api/switch-access.js';
import { flushRegistration } from '../freeswitch/commands.js';
import { Switches } from '../freeswitch/switches.js';
import { Registration } from './registration.entity.js';

/** The registrations that hold now; the switches write them (registrations.ts), and end one when they are told to. */
@Injectable()
export class RegistrationService extends CrudService<Registration> {
  constructor(
    store: Store,
    private readonly switches: Switches,
  ) {
    super(store, Registration, 'registration');
  }

  /** Nobody calls the phone any more until it registers again. @throws NotFound, SwitchUnavailable */
  async end(id: number): Promise<void> {
    const { profile, extn, domain, core_uuid, switch: name } = await this.get(id);
    const node = this.switches.up.find(({ link }) => link.coreUuid === core_uuid);
    if (node === undefined)
      throw new SwitchUnavailable(`FreeSWITCH ${name}, where the phone is registered, cannot be reached`);
    try {
      await node.link.api(flushRegistration(profile, extn, domain));
    } catch (error) {
      throw unavailable(error);
    }
    // The switch says so as well, a little later; whoever lists them next is told already.
    await this.repository.update(id, { expires: () => 'least(expires, now())', updated_at: () => 'now()' });
  }

  protected override select(): SelectQueryBuilder<Registration> {
    return super.select().andWhere('row.expires > now()');
  }
}
