import type pg from 'pg';

/** Days that the records cover. */
export const DAYS = 364;
const CALLERS = 20_000;
const CALLED = 200_000;
const ROUTES = 200;
const CONTEXTS = 10;

export const callerOf = (n: number): string => String(100_000 + (n % CALLERS));
export const calledOf = (n: number): string => String(13_000_000_000 + (n % CALLED) * 7_919);
/** Of the leg that began the nth call. */
export const UUID_OF = `md5('a' || n)::uuid`;

/** How many seconds a call was talked: most are short, few last hours; four of ten were not answered. */
const BILLSEC = `CASE WHEN n % 10 < 4 THEN 0 ELSE floor(-90 * ln(1 - (hashint4(n) & 1048575) / 1048576.0))::int
  + CASE WHEN n % 5000 = 7 THEN 3600 ELSE 0 END END`;

/**
 * Legs of calls that are spread over a year until now, two a call, one table a month: loaded without indexes, which are
 * made as the table is attached.
 */
export async function fillCdrs(client: pg.Client, legs: number): Promise<void> {
  const calls = legs / 2;
  const end = new Date().toISOString();
  await client.query(
    `SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'`,
  );
  for (const { name } of await partitions(client)) await client.query(`DROP TABLE ${name}`);
  const { rows } = await client.query<{
    month: string;
    from: string;
    to: string;
    first: number;
    last: number;
  }>(
    `WITH span AS (SELECT '${end}'::timestamptz - interval '${DAYS} days' AS begins, interval '${DAYS} days' / ${calls} AS step)
     SELECT to_char(month, 'YYYY_MM') AS month, month::text AS from, (month + interval '1 month')::text AS to,
       GREATEST(1, ceil(extract(epoch FROM month - begins) / extract(epoch FROM step))::int) AS first,
       LEAST(${calls}, ceil(extract(epoch FROM month + interval '1 month' - begins) / extract(epoch FROM step))::int - 1) AS last
     FROM span, generate_series(date_trunc('month', begins, 'UTC'), '${end}'::timestamptz, interval '1 month') AS month`,
  );
  for (const { month, from, to, first, last } of rows) {
    const table = `cdrs_${month}`;
    await client.query(`CREATE TABLE ${table} (LIKE cdrs INCLUDING DEFAULTS)`);
    await client.query(insertOf(table, { first: first - 1, last: last + 1, calls, end, from, to }));
    await client.query(`ALTER TABLE cdrs ATTACH PARTITION ${table} FOR VALUES FROM ('${from}') TO ('${to}')`);
    process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${table}: calls ${first} to ${last}\n`);
  }
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

async function partitions(client: pg.Client): Promise<{ name: string }[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'cdrs'::regclass`,
  );
  return rows;
}

interface Month {
  readonly first: number;
  readonly last: number;
  readonly calls: number;
  readonly end: string;
  readonly from: string;
  readonly to: string;
}

function insertOf(table: string, { first, last, calls, end, from, to }: Month): string {
  return `
    INSERT INTO ${table} (uuid, core_uuid, switch, call_uuid, bleg_uuid, other_uuid, direction, caller_id_name,
      caller_id_number, destination_number, context, caller_source, realm, account_code, network_addr, network_port,
      start_stamp, ring_stamp, answer_stamp, end_stamp, duration, billsec, hangup_cause, xui_hangup_cause,
      sip_hangup_disposition, sip_call_id, digits_dialed, external_tracking_id, xui_route_ids, rel_path,
      rtp_use_codec_name, rtp_in_packets, rtp_in_bytes, rtp_in_jitter, rtp_in_loss, rtp_in_mos, rtp_out_packets,
      rtp_out_bytes)
    SELECT CASE leg WHEN 1 THEN a ELSE b END, md5('core')::uuid, 'pbx1', a, CASE leg WHEN 1 THEN b END,
      CASE leg WHEN 1 THEN b ELSE a END, CASE leg WHEN 1 THEN 'inbound' ELSE 'outbound' END, 'Caller ' || n % ${CALLERS},
      (100000 + n % ${CALLERS})::text, (13000000000 + (n % ${CALLED})::bigint * 7919)::text, 'context-' || n % ${CONTEXTS},
      'mod_sofia', 'pbx.example.test', CASE leg WHEN 1 THEN (100000 + n % ${CALLERS})::text ELSE '' END, '192.0.2.' || n % 250,
      5060, at, at + interval '1 s', CASE WHEN billsec > 0 THEN at + interval '5 s' END,
      at + make_interval(secs => billsec + 5), billsec + 5, billsec,
      CASE WHEN billsec > 0 THEN 'NORMAL_CLEARING' WHEN n % 3 = 0 THEN 'USER_BUSY' ELSE 'NO_ANSWER' END, 'caller', 'recv_bye',
      a::text || '@192.0.2.1', 'none', '', (1 + n % ${ROUTES})::text, '', 'PCMA', billsec * 50, billsec * 8600, 2.5, 0.01, 4.4,
      billsec * 50, billsec * 8600
    FROM (SELECT n, md5('a' || n)::uuid AS a, md5('b' || n)::uuid AS b, ${BILLSEC} AS billsec,
        '${end}'::timestamptz - interval '${DAYS} days' + n * (interval '${DAYS} days' / ${calls}) AS at
      FROM generate_series(${first}, ${last}) AS n) AS call, generate_series(1, 2) AS leg
    WHERE at >= '${from}' AND at < '${to}'`;
}
