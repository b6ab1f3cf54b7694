import { Injectable } from '@nestjs/common';
import { CrudService } from '../../api/crud.service.js';
import { Store } from '../../api/store.js';
import { DistributorNodes } from './distributor-nodes.js';
import { Distributor } from './distributor.entity.js';
import { DialplanReferences } from '../references.js';

@Injectable()
export class DistributorService extends CrudService<Distributor> {
  readonly nodes: DistributorNodes;

  constructor(store: Store, references: DialplanReferences) {
    super(store, Distributor, 'distributor');
    this.nodes = new DistributorNodes(store, this, references);
  }
}
