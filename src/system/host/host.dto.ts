import { Int } from '../../api/fields.js';
import { MOST_DAYS } from './host-history.js';

export class GraphQuery {
  @Int({ min: 1, max: MOST_DAYS, description: 'how many days back; 1 when absent', example: 1 })
  days?: number;
}
