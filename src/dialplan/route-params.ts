import { changeChildren } from '../api/change-children.js';
import type { CrudService, Input } from '../api/crud.service.js';
import { NotFound } from '../api/errors.js';
import { Settings } from '../api/settings.js';
import type { Store } from '../api/store.js';
import { refuseUnsafe } from '../api/unsafe.js';
import { parseApplication } from '../freeswitch/applications.js';
import { type Route, RouteParam } from './route.entity.js';

/** The applications of a route, in the order in which a call runs them. */
export class RouteParams extends Settings<RouteParam, Route> {
  constructor(
    store: Store,
    private readonly routes: CrudService<Route>,
  ) {
    super(store, routes, RouteParam, 'param', 'ROUTE', ({ k, v }) => {
      refuseUnsafe('v', () => parseApplication(k, v), 'k');
    });
  }

  /** Behind all others, unless it says where. */
  override async create(routeId: number, input: Input<RouteParam>) {
    return this.store.database.transaction(async () => {
      await this.routes.touch(routeId);
      const last = (await this.list(routeId)).at(-1);
      return super.create(routeId, { ...(last && { o: last.o }), ...input });
    });
  }

  /**
   * Moves one to the place of another, as a list does in which it is dragged there.
   * @throws NotFound unless both are of one route
   */
  async move(id: number, to: number): Promise<void> {
    const { database } = this.store;
    const [found] = await database.run<{ ref_id: number }>('SELECT ref_id FROM route_params WHERE id = $1', [
      id,
    ]);
    if (found === undefined) throw new NotFound('param', id);
    const { ref_id: route } = found;
    await changeChildren(
      this.store,
      this.routes,
      [route],
      'params',
      (routeId) => this.list(routeId),
      async () => {
        const ids = (await this.list(route)).map((param) => param.id);
        const [from, place] = [ids.indexOf(id), ids.indexOf(to)];
        if (from < 0) throw new NotFound('param', id);
        if (place < 0) throw new NotFound('param', to, `param ${to} is none of route ${route}`);
        const ordered = ids.toSpliced(from, 1).toSpliced(place, 0, id);
        await database.run(
          `UPDATE route_params SET o = place, updated_at = now()
             FROM unnest($1::integer[]) WITH ORDINALITY AS ordered (param, place)
            WHERE id = param AND o <> place`,
          [ordered],
        );
      },
    );
  }
}
