/** Keys of dict realm CONF_CALL_PERM, who may enter: everybody, extensions, members. */
export const CALL_PERMISSIONS = ['CONF_CP_NO_CHECK', 'CONF_CP_AUTH_USER', 'CONF_CP_CHECK_CID'] as const;

export type CallPermission = (typeof CALL_PERMISSIONS)[number];

/** Keys of dict realm CONF_VIDEO_MODE, and what mod_conference calls them. */
export const VIDEO_MODES = {
  CONF_VIDEO_MODE_PASSTHROUGH: 'passthrough',
  CONF_VIDEO_MODE_TRANSCODE: 'transcode',
  CONF_VIDEO_MODE_MUX: 'mux',
} as const;

export type VideoMode = keyof typeof VIDEO_MODES;
