import type { CrudService } from './crud.service.js';
import type { Row } from './row.js';
import type { Store } from './store.js';

/**
 * Changes rows that belong to others, in one transaction: each parent is held, marked changed and written down once,
 * with its children before and after.
 * @param name what the children are called in the parent: `trunks`
 * @param read a parent's children
 * @throws NotFound when there is no such parent
 */
export async function changeChildren<T>(
  store: Store,
  parent: Pick<CrudService<Row>, 'name' | 'touch'>,
  ids: readonly number[],
  name: string,
  read: (id: number) => Promise<readonly object[]>,
  work: () => Promise<T>,
): Promise<T> {
  return store.commit(async (record) => {
    const parents: { row: Row; before: readonly object[] }[] = [];
    // In one order everywhere, so that nobody waits for each other.
    for (const id of [...new Set(ids)].toSorted((one, two) => one - two))
      parents.push({ row: await parent.touch(id), before: await read(id) });
    const result = await work();
    for (const { row, before } of parents) {
      const after = await read(row.id);
      const { name: entity } = parent;
      const change = { before: { ...row, [name]: before }, after: { ...row, [name]: after } };
      await record({ entity, id: row.id, action: 'update', ...change });
    }
    return result;
  });
}
