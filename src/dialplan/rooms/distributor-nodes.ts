import type { CrudService, Input } from '../../api/crud.service.js';
import { Invalid } from '../../api/errors.js';
import { Settings } from '../../api/settings.js';
import { Store } from '../../api/store.js';
import { refuseUnsafe } from '../../api/unsafe.js';
import { parseApplication } from '../../freeswitch/applications.js';
import { Distributor, DistributorNode } from './distributor.entity.js';
import type { DialplanReferences } from '../references.js';

type PrintedNode = DistributorNode & { realm: string };

/** The places a distributor sends calls to. A gateway is kept by its id, so that it may be called otherwise later. */
export class DistributorNodes extends Settings<DistributorNode, Distributor> {
  constructor(
    store: Store,
    parent: CrudService<Distributor>,
    private readonly references: DialplanReferences,
  ) {
    super(store, parent, DistributorNode, 'distributor node', 'DISTRIBUTOR');
  }

  override async create(parentId: number, input: Input<DistributorNode>): Promise<PrintedNode> {
    await this.parent.get(parentId);
    return super.create(parentId, await this.byId(input));
  }

  override async update(parentId: number, id: number, patch: Input<DistributorNode>): Promise<PrintedNode> {
    await this.get(parentId, id);
    return super.update(parentId, id, await this.byId(patch));
  }

  protected override async print(rows: DistributorNode[]): Promise<PrintedNode[]> {
    const names = await this.references.names(
      'gateway',
      rows.flatMap(({ v }) => (v === '' ? [] : [Number(v)])),
    );
    const printed = await super.print(rows);
    return printed.map((row) => Object.assign(row, { k: names.get(Number(row.v)) ?? row.k }));
  }

  private async byId(input: Input<DistributorNode>): Promise<Input<DistributorNode>> {
    const { k } = input;
    if (typeof k !== 'string') return input;
    const [gateway] = await this.store.database.run<{ id: number }>(
      'SELECT id FROM gateways WHERE name = $1',
      [k],
    );
    if (gateway !== undefined) return { ...input, v: String(gateway.id) };
    if (/^\+?[0-9*#]{1,32}$/.test(k)) return { ...input, v: '' };
    if (!k.startsWith('user/'))
      throw Invalid.field('k', 'must be the name of a gateway, user/<number>, or a number to pick');
    refuseUnsafe('k', () => parseApplication('bridge', k));
    return { ...input, v: '' };
  }
}
