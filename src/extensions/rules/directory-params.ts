const YES_NO = /^(true|false)$/;
const SECONDS = /^\d{1,6}$/;

/**
 * Directory params an extension may set, with what their values may be: how its phone registers. None that dials,
 * answers or opens an API; what has a column of its own is not here. FreeSWITCH takes any other text of
 * sip-force-contact for the contact itself.
 */
const PARAMS: Readonly<Record<string, RegExp>> = {
  'sip-force-contact':
    /^(NDLB-connectile-dysfunction(-2\.0)?|NDLB-tls-connectile-dysfunction|nat-connectile-dysfunction)$/,
  'sip-force-expires': SECONDS,
  'sip-expires-max-deviation': SECONDS,
  'mwi-account': /^[\w.+-]{1,64}@[\w.-]{1,253}$/,
  'vm-enabled': YES_NO,
  'directory-visible': YES_NO,
  'directory-exten-visible': YES_NO,
};

export const DIRECTORY_PARAMS: readonly string[] = Object.keys(PARAMS);

/** Whether an extension may set the param, and to this value; undefined: there is no such param. */
export function isDirectoryParam(name: string, value: string): boolean | undefined {
  return Object.hasOwn(PARAMS, name) ? PARAMS[name]!.test(value) : undefined;
}
