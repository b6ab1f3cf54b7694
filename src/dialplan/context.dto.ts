import { Flag, Id, Text } from '../api/fields.js';

export class ContextInput {
  @Text({ required: true, max: 64, example: '总部' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @Text({ max: 253, description: 'stored, not used (seed 003)' })
  domain?: string;

  @Flag({ description: '1: DID numbers are looked up before routes' })
  hotline_enabled?: number;

  @Id({
    description: 'the hold music of its extensions that have none of their own; absent: the default one',
  })
  hold_music_id?: number;
}
