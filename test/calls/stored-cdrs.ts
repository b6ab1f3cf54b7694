import { randomUUID } from 'node:crypto';
import { CdrPartitions } from '../../src/calls/cdrs/cdr-partitions.js';
import type { TestApp } from '../support/app.js';

export interface StoredCdr {
  readonly uuid?: string;
  readonly call_uuid?: string;
  readonly direction?: 'inbound' | 'outbound';
  readonly caller_id_name?: string;
  readonly caller_id_number?: string;
  readonly destination_number?: string;
  readonly context?: string;
  readonly account_code?: string;
  readonly realm?: string;
  /** ISO text; now when absent. */
  readonly start_stamp?: string;
  readonly answer_stamp?: string | null;
  readonly duration?: number;
  readonly billsec?: number;
  readonly hangup_cause?: string;
  readonly xui_route_ids?: string;
  readonly rel_path?: string;
  readonly rtp_in_mos?: number;
  readonly rtp_in_loss?: number;
  readonly rtp_in_jitter?: number;
}

/** A row of `cdrs`, as a record of a leg would have made it; answers its uuid. */
export async function storedCdr(t: TestApp, given: StoredCdr = {}): Promise<string> {
  const uuid = given.uuid ?? randomUUID();
  const start = given.start_stamp ?? new Date().toISOString();
  const row = {
    ...{ uuid, core_uuid: uuid, switch: 'pbx1', call_uuid: uuid, direction: 'inbound', caller_id_name: '' },
    ...{ caller_id_number: '1001', destination_number: '1002', context: 'context-1', caller_source: '' },
    ...{ realm: '', account_code: '', network_addr: '', start_stamp: start, duration: 10, billsec: 0 },
    ...{ hangup_cause: 'NORMAL_CLEARING', xui_hangup_cause: '', sip_hangup_disposition: '', sip_call_id: '' },
    ...{ digits_dialed: '', external_tracking_id: '', xui_route_ids: '', rtp_use_codec_name: '' },
    ...given,
  };
  await t.app.get(CdrPartitions, { strict: false }).ensure(start);
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await t.database.run(
    `INSERT INTO cdrs (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
  return uuid;
}
