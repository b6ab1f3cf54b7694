import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import { ConferenceProfile, ConferenceRoom } from './conference-room.entity.js';

@Injectable()
export class ConferenceRoomService extends CrudService<ConferenceRoom> {
  constructor(store: Store) {
    super(store, ConferenceRoom, 'conference room');
  }

  async profiles(): Promise<ConferenceProfile[]> {
    return this.store.database.repository(ConferenceProfile).find({ order: { id: 'ASC' } });
  }
}
