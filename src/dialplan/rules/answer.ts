/** What a question of a call is answered with: at once where it is known. */
export type Answer<T> = T | Promise<T>;
