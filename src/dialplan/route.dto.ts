import { CODECS, Decimal, Flag, Ids, Int, List, OneOf, Text } from '../api/fields.js';
import { settableAs } from '../api/unsafe.js';
import { NumberRule } from './numbers/number-rules.js';
import { DEST_ALIASES, DEST_TYPES } from './destination.js';
import { MAX_PREFIX } from './rules/match-route.js';
import { RingbackTone } from './ringback-tone.js';

export class RouteInput {
  @Text({ required: true, max: 128, example: 'IVR test' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({ required: true, max: 64, description: "a context's key", example: 'context-1' })
  context: string;

  @Text({
    max: MAX_PREFIX,
    pattern: { regex: /^[0-9A-Za-z*#+._-]*$/, says: 'may hold digits, letters and * # + . _ -' },
    description: 'what the number begins with; empty takes every number',
    example: '1',
  })
  prefix?: string;

  @Int({ min: 1, max: 64, required: true, description: 'longest number it takes', example: 12 })
  max_length: number;

  @OneOf([...Object.keys(DEST_TYPES), ...Object.keys(DEST_ALIASES)], {
    required: true,
    example: 'FS_DEST_USER',
  })
  dest_type: string;

  @Text({ max: 4096, multiline: true, description: 'id of the destination, or a list of them' })
  dest_uuid?: string;

  @Text({
    max: 16_384,
    multiline: true,
    description:
      'FS_DEST_SYSTEM: one application a line; FS_DEST_IP: `ip`, `ip:port` or `ip:port;transport=tcp`',
  })
  body?: string;

  @NumberRule(
    'what becomes of the called number: `-0+9`, `-0`, `+9`, `r999`, `R999`, `m2999`, `i29`, `I29`, `d22`, `999`, `@text`, `/pattern/replacement/`, `s/prefix_nts_1/original_number/nts_number/` or `X/distributor`',
  )
  dnc?: string;

  @NumberRule("what becomes of the caller's number, as `dnc`")
  sdnc?: string;

  @Text({
    max: 64,
    check: settableAs('effective_caller_id_number'),
    description: 'number shown to the called side',
  })
  cid_number?: string;

  @Flag()
  auto_record?: number;

  @Decimal({ example: '0.00' })
  bill_rate?: string;

  @Text({ max: 64, description: 'id of a black or white list' })
  blacklist?: string;

  @Flag({ description: '1: media passes the switch' })
  proxy_media?: number;

  @Int({ min: 0, max: 4, description: '0 emergency, 1 office, 2 local, 3 national, 4 international' })
  route_type?: number;

  @Flag({
    description: '1: callers who are no extension may leave by it, through a gateway or to an address',
  })
  allow_transit?: number;

  @List(CODECS, {
    description: 'codecs of the called leg, array or comma-separated; stored comma-separated',
  })
  media_codec?: string;

  @Flag()
  did_enabled?: number;

  @Flag({ description: '1: callers hear `ringback_tone` while it rings' })
  ringback_enabled?: number;

  @RingbackTone({ example: '%(2000,4000,440,480)' })
  ringback_tone?: string;

  @Flag()
  disabled?: number;
}

/** The seven fields that can be changed for several routes at once; what is sent empty is kept. */
export class RouteBatch {
  @Ids({ required: true, description: 'ids of the routes', example: [1, 2] })
  route: number[];

  @Flag()
  auto_record?: number;

  @List(CODECS)
  media_codec?: string;

  @Int({ min: 0, max: 4, example: 3 })
  route_type?: number;

  @Flag()
  proxy_media?: number;

  @Decimal()
  bill_rate?: string;

  @Text({ max: 64 })
  blacklist?: string;

  @Flag()
  did_enabled?: number;
}

/** One application of a route; checked against the allow-list when it is stored. */
export class RouteParamInput {
  @Text({ required: true, max: 64, description: 'application', example: 'set' })
  k: string;

  @Text({ max: 4096, description: 'its argument', example: 'a=2222' })
  v?: string;

  @Int({ min: 0, max: 1_000_000, description: 'order' })
  o?: number;

  @Flag()
  disabled?: number;
}
