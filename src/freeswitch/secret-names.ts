/** Names of variables that hold passwords, and of what switches tell each other: nobody else is told these. */
export const SECRET_NAME =
  /password|passwd|secret|a1_hash|sip_auth_(?!username|realm)|_authorization|switchyard/i;
