import { describe, expect, it } from 'vitest';
import { NOT_FOUND, document, element, globalVariable, textElement } from '../../src/freeswitch/xml.js';

describe('element', () => {
  it('escapes markup in attributes and text', () => {
    expect(element('a', { v: `&<>"'` }).text).toBe('<a v="&amp;&lt;&gt;&quot;&apos;"/>');
    expect(element('a', {}, '<b>').text).toBe('<a>&lt;b&gt;</a>');
  });

  it('hides $ from the preprocessor and keeps line ends and tabs', () => {
    expect(element('a', { v: '$${x}\t\r\n' }).text).toBe('<a v="&#36;&#36;{x}&#9;&#13;&#10;"/>');
  });

  it('drops characters that XML cannot hold, and keeps those it can', () => {
    expect(element('a', { v: 'x\u0000\u0001\u000B\uD800\uFFFFy电话😀' }).text).toBe('<a v="xy电话😀"/>');
  });

  it('leaves undefined attributes out and prints 0 and false', () => {
    expect(element('a', { b: undefined, c: 0, d: false }).text).toBe('<a c="0" d="false"/>');
  });

  it.each(['1a', 'a b', 'a>', ''])('refuses %j as a name', (name) => {
    expect(() => element(name)).toThrow(TypeError);
    expect(() => element('a', { [name]: 1 })).toThrow(TypeError);
  });
});

describe('globalVariable', () => {
  it('is left for the switch to replace', () => {
    expect(element('a', { v: globalVariable('switchyard_sip_port') }).text).toBe(
      '<a v="$${switchyard_sip_port}"/>',
    );
  });

  it.each(['switchyard_', 'switchyard_x}${y', 'switchyard_X', 'switchyard_a b', 'switchyard_a"'] as const)(
    'refuses %j, which is not a plain name of ours',
    (name) => {
      expect(() => globalVariable(name)).toThrow(TypeError);
    },
  );
});

describe('textElement', () => {
  it('puts nothing around the text, which is escaped as any other', () => {
    expect(textElement('a', { v: '"' }, 'user/1001@x&y').text).toBe('<a v="&quot;">user/1001@x&amp;y</a>');
  });
});

describe('document', () => {
  it('has no declaration, since FreeSWITCH drops the line it stands on', () => {
    expect(document('dialplan')).not.toContain('<?xml');
    expect(NOT_FOUND).toContain('<result status="not found"/>');
  });
});
