/** What can go wrong between this program and a FreeSWITCH; each class carries facts, no HTTP. */

/** The Event Socket connection is not there, or went away while something waited for its answer. */
export class LinkLost extends Error {
  override readonly name = 'LinkLost';

  constructor(
    readonly node: string,
    readonly why: string,
    options?: ErrorOptions,
  ) {
    super(`no connection to FreeSWITCH ${node}: ${why}`, options);
  }
}

/** FreeSWITCH answered, and does not want us: wrong password, or our address is outside its ACL. */
export class LinkRefused extends Error {
  override readonly name = 'LinkRefused';

  constructor(
    readonly node: string,
    readonly reason: 'password' | 'acl',
  ) {
    const cause =
      reason === 'password'
        ? 'it refused the password'
        : 'its apply-inbound-acl does not list our address (text/rude-rejection)';
    super(`FreeSWITCH ${node} refused the connection: ${cause}`);
  }
}

/** Bytes that are not Event Socket protocol; the connection they came from is not usable any more. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** No answer in time. The command may still run or have run: FreeSWITCH cannot take it back. */
export class CommandTimeout extends Error {
  override readonly name = 'CommandTimeout';

  constructor(
    readonly command: string,
    readonly timeoutMs: number,
  ) {
    super(`FreeSWITCH did not answer "${shorten(command)}" within ${timeoutMs} ms`);
  }
}

/** FreeSWITCH answered `-ERR …` or `-USAGE …`; `words` is that answer, e.g. `-ERR No such channel!`. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';

  constructor(
    readonly command: string,
    readonly words: string,
  ) {
    super(`FreeSWITCH refused "${shorten(command)}": ${words}`);
  }

  /** What follows `-ERR `: `USER_BUSY`, `No such channel!`. */
  get reason(): string {
    return this.words.replace(/^-(ERR|USAGE):?\s*/, '');
  }
}

/** A value that FreeSWITCH would take for something else than text; `field` says which one of the caller's values. */
export class UnsafeValue extends Error {
  override readonly name = 'UnsafeValue';

  constructor(
    readonly field: string,
    readonly why: string,
  ) {
    super(`${field} ${why}`);
  }
}

/** An application that is not on the allow-list of applications.ts. */
export class UnknownApplication extends Error {
  override readonly name = 'UnknownApplication';

  constructor(readonly application: string) {
    super(`application "${application}" is not one that may be stored or run here`);
  }
}

function shorten(command: string): string {
  return command.length > 200 ? `${command.slice(0, 200)}…` : command;
}
