import { Children } from '../api/children.js';
import type { CrudService, Input } from '../api/crud.service.js';
import { Invalid } from '../api/errors.js';
import { DEFAULT, isCidr } from '../api/fields.js';
import { parseInput } from '../api/input.js';
import type { Store } from '../api/store.js';
import { AclNodeInput } from './acl.dto.js';
import { type Acl, AclNode } from './acl.entity.js';
import { portAttributes, readPorts } from './rules/node-ports.js';

type NodeInput = Input<AclNode> & { pv?: string | symbol };

/** Which fields of the ports each `port_type` has. */
const PORT_FIELDS = [['port'], ['ports'], ['min_port', 'max_port']] as const;

/** The nodes of an access list, in the order in which they were added: of equal networks the first decides. */
export class AclNodes extends Children<AclNode, Acl> {
  constructor(
    store: Store,
    parent: CrudService<Acl>,
    private readonly pbxDomain: string,
  ) {
    super(store, parent, AclNode, 'access list node', 'ref_id');
  }

  override create(parentId: number, input: NodeInput): Promise<AclNode> {
    return super.create(parentId, spelled(input));
  }

  /** What CherryPBX shows of the ports is read by what they are. */
  override async update(parentId: number, id: number, patch: NodeInput): Promise<AclNode> {
    return this.store.database.transaction(async () => {
      await this.parent.touch(parentId);
      return super.update(parentId, id, spelled(patch, await this.find(parentId, id)));
    });
  }

  protected override print(rows: AclNode[]): AclNode[] {
    return rows;
  }

  protected override async check(node: Partial<AclNode>): Promise<void> {
    const { v = '', node_type = 'cidr', min_port = null, max_port = null } = node;
    if (node_type === 'domain') await this.refuseUnknown(v);
    else refuseNoNetwork(v);
    if ((min_port === null) !== (max_port === null))
      throw Invalid.field(
        min_port === null ? 'min_port' : 'max_port',
        'a range of ports needs both its ends',
      );
    if (min_port !== null && max_port !== null && min_port > max_port)
      throw Invalid.field('max_port', 'must not be below min_port');
    const [field] = PORT_FIELDS[node.port_type ?? 0]!;
    if (hasPorts(node) && (node_type === 'domain' || v.includes(':')))
      throw Invalid.field(field, 'FreeSWITCH knows ports of IPv4 networks only');
  }

  private async refuseUnknown(domain: string): Promise<void> {
    if (domain === this.pbxDomain) return;
    const [extension] = await this.store.database.run(
      `SELECT id FROM extensions WHERE domain = $1 AND domain <> '' LIMIT 1`,
      [domain],
    );
    if (extension === undefined)
      throw Invalid.field('v', `no extension has the domain ${domain}; PBX_DOMAIN is ${this.pbxDomain}`);
  }
}

function refuseNoNetwork(network: string): void {
  const mapped = /^::ffff:/i.test(network);
  if (!isCidr(network) || network.includes('%') || mapped)
    throw Invalid.field('v', 'must be an IP address, or a network such as 192.0.2.0/24 or 2001:db8::/32');
  // FreeSWITCH takes it for that one address (switch_test_subnet).
  if (/\/0+$/.test(network) && !/^(0\.0\.0\.0|[0:]+)\//.test(network))
    throw Invalid.field('v', 'with the mask /0 must be 0.0.0.0/0 or ::/0');
}

const hasPorts = ({
  port_type = 0,
  port = null,
  ports = '',
  min_port = null,
  max_port = null,
}: Partial<AclNode>) =>
  Object.keys(portAttributes({ port_type, port, ports, min_port, max_port })).length > 0;

/** The row's fields: domains in small letters, of the ports those of their type alone. */
function spelled({ pv, ...input }: NodeInput, before?: AclNode): Input<AclNode> {
  const { port_type = before?.port_type } = input;
  const type = typeof port_type === 'number' ? port_type : 0;
  const node_type = input.node_type ?? before?.node_type;
  const lower = node_type === 'domain' && typeof input.v === 'string' ? { v: input.v.toLowerCase() } : {};
  const others = PORT_FIELDS.flatMap((fields, each) => (each === type ? [] : fields));
  return {
    ...input,
    ...(pv !== undefined && shown(type, pv)),
    ...lower,
    ...Object.fromEntries(others.map((field) => [field, DEFAULT])),
  };
}

function shown(type: number, pv: string | symbol): Input<AclNode> {
  const fields = readPorts(type, typeof pv === 'string' ? pv : '');
  if (fields === undefined) throw Invalid.field('pv', 'must be two ports such as 5060 - 5090');
  const parsed = parseInput(AclNodeInput, fields);
  return Object.fromEntries(PORT_FIELDS[type]!.map((field) => [field, parsed[field]]));
}
