import { Flag, List, Text } from '../api/fields.js';

export class HoldMusicInput {
  @Text({ required: true, max: 128, example: 'Lobby' })
  name: string;

  @Text({ max: 1024, multiline: true })
  description?: string;

  @List(
    { regex: /^\d{1,9}$/, says: 'must be 1 to 50 ids of media files' },
    { required: true, description: 'sounds, in the order they are played', example: '1' },
  )
  media_ids: string;

  @Flag({ description: '1: for whoever has none of their own, instead of the one that was' })
  is_default?: number;
}
