import { Injectable } from '@nestjs/common';
import { CrudService } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { Settings } from '../../api/settings.js';
import { Store } from '../../api/store.js';
import { ConferenceProfile, ConferenceProfileParam } from './conference-room.entity.js';
import { conferenceParamFault } from '../rules/conference-params.js';

@Injectable()
export class ConferenceProfileService extends CrudService<ConferenceProfile> {
  protected override readonly order = 'ASC';

  readonly params: Settings<ConferenceProfileParam, ConferenceProfile>;

  constructor(store: Store) {
    super(store, ConferenceProfile, 'conference profile');
    this.params = new Settings(
      store,
      this,
      ConferenceProfileParam,
      'param',
      'CONFERENCE_PROFILE',
      (param) => {
        const fault = conferenceParamFault(param.k, param.v);
        if (fault) throw Invalid.field(fault.field, fault.message);
      },
    );
  }

  /** All of them, as CherryPBX reads them: in no page. */
  async all(): Promise<ConferenceProfile[]> {
    return this.repository.find({ order: { id: 'ASC' } });
  }
}
