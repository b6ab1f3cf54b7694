import { Injectable } from '@nestjs/common';

/** Who belongs to a group of users. */
export abstract class GroupUsers {
  /** The ids of the users; undefined: there is no such group. */
  abstract of(groupId: number): Promise<readonly number[] | undefined>;
}

/** While there are no groups of users. */
@Injectable()
export class NoGroups extends GroupUsers {
  override async of(): Promise<undefined> {}
}
