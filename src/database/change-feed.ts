import { Listeners, type Listener } from '../freeswitch/listeners.js';

/** What happened to a row. `before` and `after` hold no secrets. */
export interface Change {
  readonly entity: string;
  readonly id: number | string;
  readonly action: 'create' | 'update' | 'delete';
  readonly before?: object;
  readonly after?: object;
}

/** Who wants to know hears of every committed change, whichever node made it. Listeners must be quick. */
export class ChangeFeed {
  private readonly changeListeners: Listeners<Change>;
  private readonly missedListeners: Listeners<void>;

  constructor(readonly log: { warn(message: string): void }) {
    this.changeListeners = new Listeners('change', log);
    this.missedListeners = new Listeners('missed changes', log);
  }

  /** In the order of the commits; those of this node before their request is answered. */
  onChange(listener: Listener<Change>): void {
    this.changeListeners.add(listener);
  }

  /** Changes of other nodes may have gone unheard: nothing that was remembered of the database counts any more. */
  onMissed(listener: Listener<void>): void {
    this.missedListeners.add(listener);
  }

  publish(change: Change): void {
    this.changeListeners.call(change);
  }

  missed(): void {
    this.missedListeners.call();
  }
}
