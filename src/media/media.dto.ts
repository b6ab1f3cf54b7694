import { Text } from '../api/fields.js';

/** Of sounds that are named by their path and are no media files (dialplan/rules/sound.ts). */
const NO_FILES = ['SYSTEM', 'RINGTONE', 'LOCAL_STREAM'];

export class MediaInput {
  @Text({ required: true, max: 255, description: "the file's own name when absent", example: 'welcome.wav' })
  name: string;

  @Text({
    max: 64,
    check: (type) => (NO_FILES.includes(type) ? `must not be one of ${NO_FILES.join(', ')}` : undefined),
    description: 'a key of dict realm MFILE_TYPE; UPLOAD when absent',
    example: 'UPLOAD',
  })
  type?: string;

  @Text({ max: 1024, multiline: true })
  description?: string;
}
