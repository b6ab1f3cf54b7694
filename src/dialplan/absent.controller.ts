import { Controller, Get } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Answers, pageOf } from '../api/openapi.js';
import { Listing, type ListQuery, toPage } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';

/** Destinations of XSwitch that this program has none of: what is drawn here is a block (`/api/blocks`). */
@Controller('api')
@ForOperators()
export class AbsentController {
  @Get('ai_robot')
  @Answers('Empty: there are no robots here', pageOf({ type: 'object', properties: {} }))
  robots(@Listing() query: ListQuery) {
    return reply.page(toPage(query, 0, []), Native);
  }

  @Get('callflows')
  @Answers('Empty: there are no call flows here', pageOf({ type: 'object', properties: {} }))
  callflows(@Listing() query: ListQuery) {
    return reply.page(toPage(query, 0, []), Native);
  }
}
