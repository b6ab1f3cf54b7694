import { describe, expect, it } from 'vitest';
import {
  calledNumber,
  callingGateway,
  type ArrivedCall,
  type CallingGateway,
} from '../../src/trunking/rules/calling-gateway.js';
import { carrierHosts } from '../../src/trunking/rules/carrier-hosts.js';
import { dispatcherRow, kamailioState, sofiaState } from '../../src/trunking/rules/dispatcher-row.js';
import { trunkGateway, type TrunkColumns } from '../../src/trunking/rules/trunk-gateway.js';

const gateway = (id: number, more: Partial<CallingGateway> = {}): CallingGateway => ({
  ...{
    kind: 'gateway',
    id,
    sofiaName: `gw-${id}`,
    name: `g${id}`,
    profile: 'external',
    ports: [5060],
    context: '',
    extension: '',
    variables: [],
  },
  ...more,
});
const arrived = (more: Partial<ArrivedCall> = {}): ArrivedCall => ({
  ...{ profile: 'external', port: 5060, named: '', number: '1', requestUser: '1', toUser: '2' },
  ...more,
});
const whose = (candidates: CallingGateway[], more: Partial<ArrivedCall>) =>
  callingGateway(candidates, arrived(more))?.id;

describe('callingGateway', () => {
  it('is the only one at the address, from whatever port and under whatever name', () => {
    expect(whose([gateway(3)], { port: 40_000, named: 'gw-9' })).toBe(3);
    expect(whose([], {})).toBeUndefined();
  });

  it('is told apart by profile, then by port, then by the name in the Request-URI', () => {
    const [inside, five, six, too] = [
      gateway(1, { profile: 'internal', ports: [5066] }),
      gateway(2, { ports: [5065] }),
      gateway(3, { ports: [5066, 5070] }),
      gateway(4, { ports: [5066] }),
    ];
    const candidates = [inside, five, six, too];
    expect(whose(candidates, { port: 5065, named: 'gw-3' })).toBe(2);
    expect(whose(candidates, { port: 5066, named: 'gw-4' })).toBe(4);
    expect(whose(candidates, { port: 5066, named: 'gw-1' })).toBe(3);
    expect(whose(candidates, { port: 40_000, named: 'gw-4' })).toBe(4);
    expect(whose(candidates, { port: 40_000 })).toBe(2);
  });
});

describe('calledNumber', () => {
  it.each([
    ['', {}, false, '1'],
    ['auto', {}, false, '1'],
    ['', { requestUser: 'gw+gw-3' }, false, '2'],
    ['auto_to_user', {}, false, '2'],
    ['4000', {}, false, '4000'],
    ['auto_to_user', { number: '7' }, true, '7'],
  ])('with extension=%j and %j (recognised: %s) is %s', (extension, more, recognised, number) => {
    expect(calledNumber(gateway(3, { extension }), arrived(more), recognised)).toBe(number);
  });
});

describe('carrierHosts', () => {
  it('reads realm and proxies, as URIs too, each place once', () => {
    const params = [
      { k: 'proxy', v: 'sip:192.0.2.1:5070;transport=tcp' },
      { k: 'outbound-proxy', v: 'Carrier.example.test' },
      { k: 'register-proxy', v: '[2001:db8::1]:5061' },
      { k: 'from-domain', v: '192.0.2.77' },
    ];
    expect(carrierHosts({ realm: 'carrier.example.test:5060', params })).toEqual([
      { host: 'carrier.example.test', port: 5060 },
      { host: '192.0.2.1', port: 5070 },
      { host: '2001:db8::1', port: 5061 },
    ]);
    expect(carrierHosts({ realm: 'a b', params: [{ k: 'proxy', v: '' }] })).toEqual([]);
  });
});

const TRUNK: TrunkColumns = {
  ...{ protocol: 'UDP', local_addr: '', remote_addr: '192.0.2.20:5070', register: false },
  ...{ username: '', password: '', context: '', params: '' },
};

describe('trunkGateway', () => {
  const gatewayOf = (more: Partial<TrunkColumns>) => {
    const { params = [], ...rest } = trunkGateway('trunk-3', { ...TRUNK, ...more }) ?? {};
    return { ...rest, params: Object.fromEntries(params.map(({ k, v }) => [k, v])) };
  };

  it('calls the address over UDP, asks every 25 seconds how it is, and does not register', () => {
    expect(gatewayOf({})).toEqual({
      ...{ name: 'trunk-3', profile: 'external', realm: '192.0.2.20:5070', register: 'no' },
      ...{ username: '', password: '', variables: [] },
      params: { 'register-transport': 'udp', context: '', ping: '25' },
    });
  });

  it('has a transport of its address or protocol, an account, a context, our own address, and params last', () => {
    const tcp = { 'register-transport': 'tcp', proxy: '[2001:db8::1]:5061;transport=tcp' };
    expect(gatewayOf({ remote_addr: 'sip:[2001:db8::1]:5061;transport=tcp' }).params).toMatchObject(tcp);
    expect(gatewayOf({ protocol: 'TCP' }).params).toMatchObject({ 'register-transport': 'tcp' });
    const account = { register: true, username: 'u', password: 'p', context: 'context-3' };
    expect(gatewayOf(account)).toMatchObject({
      register: 'yes',
      username: 'u',
      params: { context: 'context-3' },
    });
    expect(gatewayOf({ local_addr: 'sip:[2001:db8::2]:5060' })).toMatchObject({
      params: { 'contact-host': '2001:db8::2' },
      variables: [{ k: 'sip_invite_domain', v: '[2001:db8::2]', direction: 2 }],
    });
    const params = JSON.stringify({ ping: 0, 'from-user': 'x' });
    expect(gatewayOf({ params }).params).toMatchObject({ ping: '0', 'from-user': 'x' });
  });

  it('is none without an address', () => {
    expect(trunkGateway('trunk-3', { ...TRUNK, remote_addr: '' })).toBeUndefined();
  });
});

describe('the status of a trunk', () => {
  const member = {
    ...{ group_id: 23, group_name: 'avaya', trunk_id: 7, priority: 0, weight: 3, enabled: true, params: '' },
    ...{ remote_addr: '10.11.244.46', protocol: 'UDP', description: 'one' },
  };
  const on = (status: string, state = 'NOREG') => ({ status, state });

  it('is printed as seed 003 has it, all text', () => {
    expect(dispatcherRow(member, { status: 'Active', pinged: false })).toEqual({
      ...{ description: 'one', group_name: 'avaya', status: 'Active', group_id: '23', priority: '0' },
      ...{ remote_addr: 'sip:10.11.244.46;transport=UDP', dflags: 'AX', ping: 'disabled', flags: '0' },
      attrs: 'weight=3;',
    });
  });

  it.each([
    ['10.11.120.168:5061', 'UDP', 'sip:10.11.120.168:5061;transport=UDP'],
    ['sip:a.example', 'TLS', 'sip:a.example;transport=TLS'],
    ['sip:a.example;transport=tcp', 'UDP', 'sip:a.example;transport=TCP'],
    ['[2001:db8::1]:5070', 'TCP', 'sip:[2001:db8::1]:5070;transport=TCP'],
    ['', 'UDP', ''],
  ])('prints %s over %s as %s', (remote_addr, protocol, printed) => {
    const row = dispatcherRow({ ...member, remote_addr, protocol }, { status: 'inactive', pinged: true });
    expect(row).toMatchObject({ remote_addr: printed, dflags: 'IP', ping: 'enabled' });
  });

  it.each([
    ['Active', [on('UP')]],
    ['inactive', [on('UP'), on('DOWN')]],
    ['inactive', [on('UP'), undefined]],
    ['trying', [on('UP', 'REGED'), on('DOWN', 'TRYING')]],
    ['inactive', [on('DOWN', 'FAIL_WAIT'), on('DOWN', 'TRYING')]],
  ] as const)('is %s with %j', (status, switches) => {
    expect(sofiaState(member, switches)).toEqual({ status, pinged: true });
  });

  it('is disabled when it is, whatever still runs; not pinged when its params say so', () => {
    expect(sofiaState({ ...member, enabled: false }, [on('UP')])).toEqual({
      status: 'disabled',
      pinged: false,
    });
    expect(sofiaState({ ...member, params: '{"ping":0}' }, [on('UP')])).toEqual({
      status: 'Active',
      pinged: false,
    });
  });

  it.each([
    ['AP', 'Active', true],
    ['AX', 'Active', false],
    ['IP', 'inactive', true],
    ['TX', 'trying', false],
    ['DX', 'disabled', false],
    [undefined, 'inactive', false],
  ])('from Kamailio’s %s is %s', (flags, status, pinged) => {
    expect(kamailioState(flags)).toEqual({ status, pinged });
  });
});
