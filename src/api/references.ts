import type { User } from './errors.js';

/** Knows which rows refer to which. Implemented by dialplan/, bound in app.module.ts. */
export abstract class References {
  /**
   * Writes down what this row refers to now and holds each target until the transaction ends.
   * @param entity the resource's name: `route`
   * @param before the row that is changed: what it referred to already may be gone, as in rows of earlier releases
   * @throws Invalid naming the field whose target does not exist
   */
  abstract link<R extends { readonly id: number }>(entity: string, row: R, before?: R): Promise<void>;

  /** @throws InUse listing who refers to this row, which the caller has locked */
  abstract refuseUsed(entity: string, row: { readonly id: number }): Promise<void>;

  /** Who refers to the row, at most twenty, in the order of their ids. */
  abstract users(entity: string, row: { readonly id: number }): Promise<User[]>;
}
