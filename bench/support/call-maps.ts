import type {
  ListFacts,
  NumberAnswer,
  NumberQuestion,
  RouteFacts,
} from '../../src/dialplan/rules/call-facts.js';
import { RouteTable } from '../../src/dialplan/rules/route-table.js';
import type { RoutePattern } from '../../src/dialplan/rules/match-route.js';
import { inOrder } from '../../src/dialplan/rules/time-destination.js';
import { parseTimeRecurrence } from '../../src/dialplan/rules/time-recurrence.js';
import { parseTransformation } from '../../src/dialplan/rules/transform-number.js';
import { CallMaps, extensionFacts, routeFacts } from '../../test/support/call-facts.js';
import type { Size } from './fill-routing.js';
import { numberAt } from './number-sheets.js';
import { numberOf } from './requests.js';

type StoredRoute = RouteFacts & RoutePattern;

/** The rows of `fill-routing.ts` in maps, with as many extensions as routes. */
export class LargeCallMaps extends CallMaps {
  private readonly table = new RouteTable<StoredRoute>();
  private readonly byNumber = new Map<string, ReturnType<typeof extensionFacts>>();
  private readonly byLine = new Map<string, { id: number; line_number: string; numbers: string }>();
  private readonly listed = Array.from({ length: 10 }, () => new Set<string>());
  private readonly translations: readonly [Map<string, string>, Map<string, string>] = [new Map(), new Map()];

  constructor(size: Size) {
    super();
    const digits = String(size).length - 1;
    for (let n = 0; n < size; n += 1) {
      const extn = numberOf(n);
      this.byNumber.set(extn, extensionFacts(extn, { id: n }));
      this.byLine.set(`7${extn}`, { id: n, line_number: `7${extn}`, numbers: extn });
      this.table.put(storedRoute(padded(n, digits)));
      if (n < size / 10) this.translations[0].set(`2${padded(n, digits - 1)}`, `92${padded(n, digits - 1)}`);
      else this.translations[1].set(String(n), `86${n}`);
    }
    for (let n = 0; n < size / 1_000; n += 1)
      this.table.put(timedRoute(`3${digits > 3 ? padded(n, digits - 3) : ''}`));
    for (let n = 0; n < size * 10; n += 1) this.listed[n % 10]!.add(numberAt(n));
  }

  override route(context: string, number: string, only?: 'emergency'): RouteFacts | undefined {
    return only === undefined ? this.table.find(context, number) : undefined;
  }

  override context() {
    return { hotline_enabled: 1 };
  }

  override extension(number: string) {
    return this.byNumber.get(number);
  }

  override line(number: string) {
    return this.byLine.get(number);
  }

  override list(id: number): ListFacts {
    return { id, name: `List ${id}`, list_type: 0, limit_user_type: 2 };
  }

  override numbers({ list, called, calling, extension, lineOf }: NumberQuestion): NumberAnswer {
    const listed = list?.entries.find((entry) => this.listed[list.id - 1]!.has(entry));
    const to = called && beginning(this.translations[0], called.number);
    const from = calling && beginning(this.translations[1], calling.number);
    return {
      ...(listed !== undefined && { listed }),
      ...(to !== undefined && { called: to }),
      ...(from !== undefined && { calling: from }),
      dods:
        extension === undefined
          ? []
          : [{ type: 'GATEWAY', ref_id: 1, line_number: `88${numberOf(extension)}` }],
      ...(lineOf !== undefined && { line: `7${lineOf}` }),
    };
  }
}

const padded = (n: number, length: number): string => String(n).padStart(length, '0');

/** What the longest beginning of the number becomes, and the rest behind it. */
function beginning(table: ReadonlyMap<string, string>, number: string): string | undefined {
  for (let length = number.length; length > 0; length -= 1) {
    const made = table.get(number.slice(0, length));
    if (made !== undefined) return made + number.slice(length);
  }
  return undefined;
}

function storedRoute(prefix: string): StoredRoute {
  const [first] = prefix;
  const carrier = first === '2';
  const [called, calling] = [1, 2].map((id) => `s/prefix_nts_${id}/original_number/nts_number/`);
  const facts = routeFacts({
    ...{
      id: Number(`1${prefix}`),
      prefix,
      max_length: first === '3' ? 8 : 12,
      blacklist: String(1 + (Number(prefix) % 10)),
    },
    ...{ dest_type: carrier ? 'FS_DEST_GATEWAY' : 'FS_DEST_USER', dest_uuid: carrier ? '1,2' : '' },
    ...{ did_enabled: 1, dnc: parseTransformation(carrier ? called! : `-${first}`) },
    ...(carrier && { sdnc: parseTransformation(calling!) }),
  });
  return { ...facts, context: 'context-1', disabled: 0 };
}

/** Nine times that are over, and one that is open. */
function timedRoute(prefix: string): StoredRoute {
  const times = Array.from({ length: 10 }, (_, rule) => {
    const past = `20200106T090000|PT8H|weekly|2020123${rule % 2}T000000|1|MO,TU,WE,TH,FR`;
    const time_recurrence = rule === 9 ? '20200101T000000|PT24H|daily' : past;
    const time = { id: 1 + rule, time_recurrence, rule: parseTimeRecurrence(time_recurrence) };
    return { ...time, dest_type: 'FS_DEST_GATEWAY', dest_uuid: '1,2', body: '' };
  });
  const facts = routeFacts({ id: Number(`1${prefix}`), prefix, times: inOrder(times) });
  return { ...facts, context: 'context-1', disabled: 0 };
}
