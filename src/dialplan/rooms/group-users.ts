import { Injectable } from '@nestjs/common';

/** Who belongs to a group of users. */
export abstract class GroupUsers {
  /** The ids of the users; none of a group that there is not. */
  abstract of(groupId: number): Promise<readonly number[]>;
}

/** While there are no groups of users. */
@Injectable()
export class NoGroups extends GroupUsers {
  override async of(): Promise<readonly number[]> {
    return [];
  }
}
