/**
 * SQL: the recording of a leg that is here (media/call-files), the one it says itself that it was recorded into, else the
 * newest. @param leg the alias of a row of `cdrs`
 */
export const recordingOf = (leg: string): string =>
  `SELECT id, ext, rel_path FROM call_files WHERE uuid = ${leg}.uuid AND kind = 'recording'
   ORDER BY rel_path = ${leg}.rel_path DESC, id DESC LIMIT 1`;
