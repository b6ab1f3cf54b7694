import { Children } from '../../api/children.js';
import { Invalid } from '../../api/errors.js';
import type { CrudService } from '../../api/crud.service.js';
import { Store } from '../../api/store.js';
import { refuseUnsafe } from '../../api/unsafe.js';
import { parseApplicationLines } from '../../freeswitch/applications.js';
import { assertPlain, dialledNumber, token } from '../../freeswitch/arguments.js';
import { playable, prompt } from '../../freeswitch/media.js';
import { Ivr, IvrAction } from './ivr.entity.js';
import type { IvrActionType } from './ivr-action-types.js';
import type { DialplanReferences } from '../references.js';
import { actionTargets } from '../rules/targets.js';

type Field = 'args' | 'body';
type Check = (value: string, field: Field) => void;

/** What may be stored beyond plain text; each throws UnsafeValue. */
const CHECKS: Partial<Record<IvrActionType, Partial<Record<Field, Check>>>> = {
  IVR_SYSTEM: { args: applications, body: applications },
  IVR_PLAY: { args: (value, field) => /^\d+$/.test(value) || prompt(value, field) },
  IVR_TTS: { args: spoken, body: spoken },
  IVR_SCRIPT: { args: token },
  IVR_ROUTE: { body: (value, field) => value === '' || dialledNumber(value, field) },
};

/** The keys of an IVR. */
export class IvrActions extends Children<IvrAction, Ivr> {
  constructor(
    store: Store,
    parent: CrudService<Ivr>,
    private readonly references: DialplanReferences,
  ) {
    super(store, parent, IvrAction, 'ivr action', 'ivr_menu_id');
  }

  protected override check({ action, args = '', body = '' }: Partial<IvrAction>): void {
    if (action === 'IVR_TTS' && args === '' && body === '')
      throw Invalid.field('args', 'must say what is spoken');
    for (const [field, value] of Object.entries({ args, body }) as [Field, string][]) {
      const check = (action && CHECKS[action]?.[field]) ?? plain;
      refuseUnsafe(field, () => check(value, field));
    }
  }

  /** `body` says what `args` is called now. */
  protected override print(rows: IvrAction[]): Promise<IvrAction[]> {
    return this.references.nameBodies(rows, actionTargets);
  }
}

function applications(value: string): void {
  parseApplicationLines(value);
}

function spoken(value: string, field: Field): void {
  if (value !== '') playable(`say:${value}`, field);
}

function plain(value: string, field: Field): void {
  assertPlain(field, value);
}
