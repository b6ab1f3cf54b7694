/** Who belongs to a group of users. */
export abstract class GroupUsers {
  /** The ids of the users; undefined: there is no such group. */
  abstract of(groupId: number): Promise<readonly number[] | undefined>;
}
