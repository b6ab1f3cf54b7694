import { Controller, Get } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Answers, pageOf } from '../api/openapi.js';

const NONE = { page: 1, rowCount: 0, pageCount: 0, data: [] };
const EMPTY = pageOf({ type: 'object', properties: {} });

/** Destinations of XSwitch that this program has none of: what is drawn here is a block (`/api/blocks`). */
@Controller('api')
@ForOperators()
export class AbsentController {
  @Get('ai_robot')
  @Answers('Empty: there are no robots here', EMPTY)
  robots() {
    return NONE;
  }

  @Get('callflows')
  @Answers('Empty: there are no call flows here', EMPTY)
  callflows() {
    return NONE;
  }
}
