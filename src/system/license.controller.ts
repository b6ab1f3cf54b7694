import { Controller, Delete, Get, Header, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Invalid, NotFound } from '../api/errors.js';
import { Answers, object, pageOf, RowId, savedOf } from '../api/openapi.js';
import { Listing, toPage, type ListQuery } from '../api/paging.js';
import { reply, Text } from '../api/reply.js';

const FREE = 'no licences are needed: every function is free';
const ROW = object({ id: 1, name: '', description: '' });

/** XSwitch's licences, which this program has none of: pages that list them find none, what writes one is told so. */
@Controller()
@ForOperators()
export class LicenseController {
  @Get('api/licenses')
  @Answers(`Licences: none, for ${FREE}`, pageOf(ROW, Text))
  list(@Listing({}, { sort: [], search: [] }) query: ListQuery) {
    if (query.sort) throw Invalid.field('sortField', 'is not possible here');
    if (query.search) throw Invalid.field('searchField', 'is not possible here');
    return reply.page(toPage(query, 0, []), Text);
  }

  @Post(['api/licenses', 'api/licenses/upload', 'jsapi/xswitch_license'])
  @HttpCode(200)
  @Answers(`Refused: ${FREE}`, savedOf(1))
  create() {
    throw Invalid.field('name', FREE);
  }

  @Get(['api/licenses/:id', 'api/licenses/:id/params', 'api/licenses/:id/createjson'])
  @Answers('A licence: there is none', ROW)
  get(@RowId() id: number) {
    throw none(id);
  }

  @Post('api/licenses/:id')
  @HttpCode(200)
  @Answers('Add to a licence: there is none', savedOf(1))
  add(@RowId() id: number) {
    throw none(id);
  }

  @Put(['api/licenses/:id', 'api/licenses/:id/params/:paramId'])
  @Answers('Update a licence: there is none', savedOf('1'))
  update(@RowId() id: number) {
    throw none(id);
  }

  @Delete(['api/licenses/:id', 'api/licenses/:realm/:id'])
  @Answers('Delete a licence or a module of it: there is none', savedOf('1'))
  remove(@RowId() id: number) {
    throw none(id);
  }

  @Get('api/license/req')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Answers('What to send to who sells licences: nothing', { type: 'string' }, { type: 'text/plain' })
  request() {
    return `${FREE}\n`;
  }
}

const none = (id: number): NotFound => new NotFound('license', id, `license ${id} not found: ${FREE}`);
