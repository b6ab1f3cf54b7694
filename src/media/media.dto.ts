import { Text } from '../api/fields.js';
import { BY_PATH } from '../dialplan/rules/sound.js';

export class MediaInput {
  @Text({ required: true, max: 255, description: "the file's own name when absent", example: 'welcome.wav' })
  name: string;

  @Text({
    max: 64,
    check: (type) => (BY_PATH.includes(type) ? `must not be one of ${BY_PATH.join(', ')}` : undefined),
    description: 'a key of dict realm MFILE_TYPE; UPLOAD when absent',
    example: 'UPLOAD',
  })
  type?: string;

  @Text({ max: 1024, multiline: true })
  description?: string;
}
