/**
 * SQL: whether a registration is one of an extension's phones. Whoever registers in a domain that is nobody's is an
 * extension of PBX_DOMAIN.
 */
export const isRegistrationOf = (registration: string, extension: string): string =>
  `${registration}.extn = ${extension}.extn AND CASE ${extension}.domain
     WHEN '' THEN NOT EXISTS (SELECT FROM extensions AS other WHERE other.domain = ${registration}.domain)
     ELSE ${registration}.domain = ${extension}.domain END`;

/** SQL: whether an extension has a phone that is registered now. */
export const isRegistered = (extension: string): string =>
  `EXISTS (SELECT FROM registrations AS phone
     WHERE ${isRegistrationOf('phone', extension)} AND phone.expires > now())`;
