import { Injectable } from '@nestjs/common';
import { CrudService } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { Store } from '../../api/store.js';
import { ConferenceMedias } from './conference-medias.js';
import { ConferenceMembers } from './conference-members.js';
import { ConferenceRoom } from './conference-room.entity.js';
import { GroupUsers } from './group-users.js';

@Injectable()
export class ConferenceRoomService extends CrudService<ConferenceRoom> {
  readonly members: ConferenceMembers;
  readonly medias: ConferenceMedias;

  constructor(store: Store, groups: GroupUsers) {
    super(store, ConferenceRoom, 'conference room');
    this.members = new ConferenceMembers(store, this, groups);
    this.medias = new ConferenceMedias(store, this);
  }

  /** mod_conference asks everybody for a pin as soon as there is either, and takes the first that fits. */
  protected override async check({ pin, admin_pin, capacity }: Partial<ConferenceRoom>): Promise<void> {
    // mod_conference takes one for no limit.
    if (capacity === 1) throw Invalid.field('capacity', 'must be 0 or at least 2');
    if (!admin_pin) return;
    if (!pin) throw Invalid.field('admin_pin', 'needs a pin for the others: nobody else could enter');
    if (pin === admin_pin) throw Invalid.field('admin_pin', 'must differ from the pin');
  }
}
