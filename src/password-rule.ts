/** What every password of a user must be like. */
export const PASSWORD = {
  regex: /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[^A-Za-z\d]).{8,}$/su,
  says: 'must have 8 to 128 characters, among them a capital letter, a small letter, a digit and another character',
};
