import { describe, expect, it } from 'vitest';
import {
  calledNumber,
  callingGateway,
  type ArrivedCall,
  type CallingGateway,
} from '../../src/trunking/rules/calling-gateway.js';
import { carrierHosts } from '../../src/trunking/rules/carrier-hosts.js';

const gateway = (id: number, more: Partial<CallingGateway> = {}): CallingGateway => ({
  ...{ id, name: `g${id}`, profile: 'external', ports: [5060], context: '', extension: '', variables: [] },
  ...more,
});
const arrived = (more: Partial<ArrivedCall> = {}): ArrivedCall => ({
  ...{ profile: 'external', port: 5060, named: '', number: '1', requestUser: '1', toUser: '2' },
  ...more,
});
const whose = (candidates: CallingGateway[], more: Partial<ArrivedCall>) =>
  callingGateway(candidates, arrived(more), (id) => `gw-${id}`)?.id;

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
