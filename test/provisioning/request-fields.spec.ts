import { describe, expect, it } from 'vitest';
import { RequestFields } from '../../src/provisioning/request-fields.js';

describe('RequestFields', () => {
  it('decodes as FreeSWITCH encodes', () => {
    const fields = new RequestFields(
      'section=dialplan&variable_user_name=%E7%94%B5%E8%AF%9D%20a%2Bb&variable_sip_to_user=a+b',
    );
    expect(fields.head('section')).toBe('dialplan');
    expect(fields.get('variable_user_name')).toBe('电话 a+b');
    expect(fields.get('variable_sip_to_user')).toBe('a b');
  });

  it('does not let a realm add to what FreeSWITCH writes first', () => {
    const fields = new RequestFields(
      'hostname=h&section=directory&key_value=x&section=configuration&key_value=sofia.conf&user=1',
    );
    expect([fields.head('section'), fields.head('key_value')]).toEqual(['directory', 'x']);
  });

  it('takes the whole name, the last of two, and empty for what is absent or not UTF-8', () => {
    const fields = new RequestFields('user=1&sip_auth_user=2&user=3&x_user=4&domain=%E0%A4&profile=&xuser=5');
    expect(fields.get('user')).toBe('3');
    expect(fields.get('domain')).toBe('');
    expect(fields.get('profile')).toBe('');
    expect(fields.get('purpose')).toBe('');
    expect(new RequestFields('user=%00').get('user')).toBe('');
  });
});
