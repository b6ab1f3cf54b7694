import { Inject, Injectable } from '@nestjs/common';
import { UserGroupService } from '../../access/user-group.service.js';
import { Invalid, NotFound } from '../../api/errors.js';
import { toPage, type ListQuery, type Page } from '../../api/paging.js';
import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { isUuid } from '../../freeswitch/arguments.js';
import type { Where } from '../../sheets/sheet.js';
import { CONFIG } from '../../tokens.js';
import { recordingOf } from './cdr-recording.js';
import { searchCondition } from './cdr-search.js';
import type { CdrFilter, CdrStatisticsFilter } from './cdr.dto.js';
import { statisticsOf } from './cdr-statistics.js';

/** So many rows are counted; of more it is said that their number is an estimate. */
const COUNTED = 10_000;
const FEW = 2_000;

/** A page whose `rowCount` is exact unless it says otherwise. */
export type CdrPage = Page<CdrRow> & { readonly rowCountEstimated?: 1 };

export type StatisticsRow = Record<string, string | number | null>;

/** A row of `cdrs`, its times printed. */
export type CdrRow = Record<string, string | number | null> & { uuid: string; start_stamp: string };

export const SORTABLE = ['start_stamp', 'end_stamp', 'duration', 'billsec'];

const NUMBER = /^[\w*#+.-]{1,64}$/;

/** How far apart the legs of one call may begin. */
const CALL_DAYS = 1;

@Injectable()
export class CdrService {
  constructor(
    private readonly database: Database,
    private readonly groups: UserGroupService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Newest first.
   * @param own of the extensions of this user alone
   * @throws Invalid for days in the wrong order, or what cannot be sorted or searched by
   */
  async list(filter: CdrFilter, { page, perPage, sort, search }: ListQuery, own?: number): Promise<CdrPage> {
    const { column, order } = sort ?? { column: 'start_stamp', order: 'DESC' };
    if (!SORTABLE.includes(column)) throw Invalid.field('sortField', `must be one of ${SORTABLE.join(', ')}`);
    if (search) throw Invalid.field('searchField', 'is not possible here: use q');
    const { sql, values } = await this.narrowing(filter, own);
    const counted = await this.count({ sql, values });
    const places = [values.length + 1, values.length + 2].map((place) => `$${place}`);
    const all = `SELECT * FROM cdrs WHERE ${sql}`;
    // A few are found by what they are and then sorted: Postgres would look for them in the order of a year.
    const found = counted.rows > FEW ? all : `WITH few AS MATERIALIZED (${all}) SELECT * FROM few`;
    const sorted = `ORDER BY ${column} ${order}, uuid`;
    const rows = await this.database.search<CdrRow>(
      withFiles(`${found} ${sorted} LIMIT ${places[0]} OFFSET ${places[1]}`, sorted),
      [...values, perPage, (page - 1) * perPage],
    );
    return {
      ...toPage({ page, perPage }, counted.rows, rows),
      ...(counted.estimated && { rowCountEstimated: 1 as const }),
    };
  }

  /** How many there are: exactly, or beyond what can be counted at once as many as Postgres thinks. */
  private async count({ sql, values }: Where): Promise<{ rows: number; estimated: boolean }> {
    const [counted] = await this.database.search<{ count: number }>(
      `SELECT count(*) FROM (SELECT FROM cdrs WHERE ${sql} LIMIT ${COUNTED + 1}) AS counted`,
      values,
    );
    if (counted!.count <= COUNTED) return { rows: counted!.count, estimated: false };
    const [plan] = await this.database.run<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
      `EXPLAIN (FORMAT JSON) SELECT FROM cdrs WHERE ${sql}`,
      values,
    );
    const rows = Math.max(plan!['QUERY PLAN'][0].Plan['Plan Rows'], COUNTED + 1);
    return { rows, estimated: true };
  }

  /** @throws Invalid for days in the wrong order */
  async statistics({ by = 'all', ...filter }: CdrStatisticsFilter): Promise<StatisticsRow[]> {
    const { sql, values } = statisticsOf(by, await this.narrowing(filter));
    return this.database.search<StatisticsRow>(sql, values);
  }

  /** What a filter narrows to. @throws Invalid for days in the wrong order */
  async narrowing({ groupValue, ...filter }: CdrFilter, own?: number): Promise<Where> {
    const numbers = groupValue === undefined ? undefined : await this.groupNumbers(groupValue.split(','));
    return searchCondition(filter, this.today(), { numbers, own });
  }

  private async groupNumbers(items: readonly string[]): Promise<string[]> {
    const numbers = await this.groups.numbersOf(items);
    const unknown = numbers.find((item) => !NUMBER.test(item));
    if (unknown !== undefined)
      throw Invalid.field('groupValue', `"${unknown}" is no group of users and no number`);
    return numbers;
  }

  async get(uuid: string): Promise<CdrRow> {
    if (!isUuid(uuid)) throw Invalid.field('uuid', 'must be a UUID');
    const [row] = await this.database.run<CdrRow>(
      withFiles('SELECT * FROM cdrs WHERE uuid = $1 ORDER BY incomplete LIMIT 1'),
      [uuid],
    );
    if (row === undefined) throw new NotFound('cdr', uuid);
    return row;
  }

  /** The other legs of its call, oldest first. */
  async related(uuid: string): Promise<CdrRow[]> {
    const { start_stamp, call_uuid, other_uuid, bleg_uuid } = await this.get(uuid);
    const legs = [uuid, call_uuid, other_uuid, bleg_uuid].filter((each) => each !== null);
    return this.database.run<CdrRow>(
      withFiles(
        `SELECT * FROM cdrs
         WHERE start_stamp BETWEEN $2::timestamptz - make_interval(days => $3) AND $2::timestamptz + make_interval(days => $3)
           AND (uuid = ANY ($1::uuid[]) OR call_uuid = ANY ($1::uuid[]) OR other_uuid = ANY ($1::uuid[]))
           AND uuid <> $4`,
        'ORDER BY start_stamp, uuid',
      ),
      [legs, start_stamp, CALL_DAYS, uuid],
    );
  }

  /** Where times are printed. */
  private today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: this.config.timezone }).format(new Date());
  }
}

/** With each leg its recording; where none is here, `rel_path` alone says where it was recorded. */
const withFiles = (rows: string, sorted = ''): string =>
  `SELECT leg.*, '/api/media_files/' || file.id || '.' || file.ext AS abs_path, file.id AS media_file_id,
     COALESCE(file.rel_path, leg.rel_path) AS rel_path
   FROM (${rows}) AS leg LEFT JOIN LATERAL (${recordingOf('leg')}) AS file ON TRUE ${sorted}`;
