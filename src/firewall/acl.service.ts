import { Inject, Injectable } from '@nestjs/common';
import { CrudService, type Input } from '../api/crud.service.js';
import { Store } from '../api/store.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { AUTH_ACL } from '../trunking/rules/auth-acl.js';
import { AclNodes } from './acl-nodes.js';
import { Acl } from './acl.entity.js';

@Injectable()
export class AclService extends CrudService<Acl> {
  readonly nodes: AclNodes;

  constructor(store: Store, @Inject(CONFIG) config: Pick<Config, 'pbxDomain'>) {
    super(store, Acl, 'access list');
    this.nodes = new AclNodes(store, this, config.pbxDomain);
  }

  /** SIP profiles name a list as it is called. */
  override async update(id: number, patch: Input<Acl>): Promise<Acl> {
    return this.store.database.transaction(async () => {
      const before = await this.lock(id);
      const after = await super.update(id, patch);
      if (after.name !== before.name)
        await this.store.database.run('UPDATE sip_profile_params SET v = $1 WHERE k = $2 AND v = $3', [
          after.name,
          AUTH_ACL,
          before.name,
        ]);
      return after;
    });
  }
}
