import { Injectable } from '@nestjs/common';
import { CrudService } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import { LogfileSetting } from './logfile-profile.entity.js';
import { requireEntry } from './logfile-profile.service.js';

@Injectable()
export class LogfileSettingService extends CrudService<LogfileSetting> {
  protected override readonly order = 'ASC';

  constructor(store: Store) {
    super(store, LogfileSetting, 'logfile setting');
  }

  protected override check({ k = '', v = '' }: Partial<LogfileSetting>): Promise<void> {
    requireEntry('LOGFILE_SETTING', k, v);
    return Promise.resolve();
  }
}
