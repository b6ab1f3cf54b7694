/** What every password of a user must be like. */
export const PASSWORD = {
  regex: /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[^A-Za-z\d]).{8,}$/su,
  says: 'must have 8 to 128 characters, among them a capital letter, a small letter, a digit and another character',
};

/** What is wrong with the password of a telephone, which nobody types often; undefined where nothing is. */
export const phonePasswordFault = (password: string): string | undefined =>
  password.length < 8 ? 'must have at least 8 characters' : undefined;
