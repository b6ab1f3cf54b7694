/**
 * The param of a SIP profile that names a stored access list. FreeSWITCH knows it of users alone: here it holds for
 * whoever has none of his own, and never lets anybody in whom nothing else does.
 */
export const AUTH_ACL = 'auth-acl';
