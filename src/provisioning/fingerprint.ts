import { createHash } from 'node:crypto';

/** Tells one rendering from another, without showing what is in it. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64url');
