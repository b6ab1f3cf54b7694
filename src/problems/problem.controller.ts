import { Controller, Get } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Invalid } from '../api/errors.js';
import { Answers, object, pageOf } from '../api/openapi.js';
import { Listing, toPage, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import { ProblemService } from './problem.service.js';

const PROBLEM = object({
  ...{ kind: 'missing extension', entity: 'hotline', id: 5, name: '6553998' },
  ...{ message: 'there is no extension 1005', way_out: 'create the extension, or take it off the line' },
});

@Controller('api/problems')
@ForOperators()
export class ProblemController {
  constructor(private readonly problems: ProblemService) {}

  @Get()
  @Answers(
    'Rows that cannot work, each with why and the way out; of each kind a hundred at most',
    pageOf(PROBLEM),
  )
  async list(@Listing({}, { sort: [], search: [] }) query: ListQuery) {
    if (query.sort) throw Invalid.field('sortField', 'is not possible here');
    if (query.search) throw Invalid.field('searchField', 'is not possible here');
    const all = await this.problems.all();
    const from = (query.page - 1) * query.perPage;
    return reply.page(toPage(query, all.length, all.slice(from, from + query.perPage)), Native);
  }
}
