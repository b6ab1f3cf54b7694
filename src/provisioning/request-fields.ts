/**
 * The fields of a mod_xml_curl request, read one by one out of the form body: a dialplan request has 184 of them and
 * an answer needs six.
 */
export class RequestFields {
  private readonly body: string;

  constructor(body: string) {
    this.body = `&${body}`;
  }

  /**
   * `section`, `tag_name`, `key_name` and `key_value`: FreeSWITCH writes them first and as they are, so a realm that
   * holds `&` could add fields of its own behind them. The first one counts.
   */
  head(name: 'section' | 'key_value'): string {
    return this.at(this.body.indexOf(`&${name}=`), name);
  }

  /** Any other field, empty when it is absent. The last one counts: FreeSWITCH adds its own after merged variables. */
  get(name: string): string {
    return this.at(this.body.lastIndexOf(`&${name}=`), name);
  }

  private at(start: number, name: string): string {
    if (start < 0) return '';
    const from = start + name.length + 2;
    const end = this.body.indexOf('&', from);
    return decode(this.body.slice(from, end < 0 ? undefined : end));
  }
}

/** What is not UTF-8 or holds NUL names nothing of ours, and Postgres could not be asked for it. */
function decode(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    const decoded = decodeURIComponent(text.replaceAll('+', ' '));
    return decoded.includes('\0') ? '' : decoded;
  } catch {
    return '';
  }
}
