import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, arrayOf, either, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Queries } from '../api/queries.js';
import { Native, reply, Text } from '../api/reply.js';
import { RouteBatch, RouteInput, RouteParamInput } from './route.dto.js';
import { RouteService } from './route.service.js';

const ROW = rowOf(RouteInput);
const WINNER = rowOf(RouteInput, { outdest_type: '', outdest_uuid: '', outbody: '', work_time: '' });
const PARAM = rowOf(RouteParamInput, { realm: 'ROUTE', ref_id: 1 });

const FILTERS = {
  destNumber: 'a number: the route that takes it',
  context: "a context's key",
  destType: 'a dest_type',
  dest: 'a dest_uuid or body',
  name: 'part of the name',
  type: '`ALL`: every route on one page',
};

@Controller('api/routes')
@ForOperators()
export class RouteController {
  constructor(private readonly routes: RouteService) {}

  @Get()
  @Answers(
    'List routes; with destNumber (and context) the route that wins',
    either(pageOf(ROW), pageOf(WINNER, Text)),
  )
  async list(@Listing(FILTERS) query: ListQuery) {
    return reply.page(await this.routes.list(query), 'destNumber' in query.filters ? Text : Native);
  }

  @Get(':id')
  @Queries({ with_params: '`true`: with its params' })
  @Answers(
    'One route; `with_params=true` adds its params',
    either(ROW, rowOf(RouteInput, { params: [PARAM] })),
  )
  async get(@RowId() id: number, @Query('with_params') withParams?: string) {
    const row = reply.row(await this.routes.get(id));
    return withParams === 'true' ? { ...row, params: reply.rows(await this.routes.params.list(id)) } : row;
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a route', savedOf(rowOf(RouteInput, { outdest_type: '' })))
  async create(@Input(RouteInput) input: RouteInput) {
    return reply.saved({ ...reply.row(await this.routes.create(input)), outdest_type: '' });
  }

  @Put()
  @Answers('Change several routes at once', savedOf([]))
  async updateMany(@Input(RouteBatch) batch: RouteBatch) {
    return reply.saved([], `update rows ${await this.routes.updateMany(batch)}`);
  }

  @Put('drag/:startParamId/:endParamId')
  @Answers('Move an application of a route to the place of another one', savedOf('26'))
  async moveParam(@RowId('startParamId') id: number, @RowId('endParamId') to: number) {
    await this.routes.params.move(id, to);
    return reply.saved(String(id));
  }

  @Put(':id')
  @Answers('Update a route, or `{"action":"toggle"}`', savedOf('33'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(RouteInput) patch: Partial<RouteInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.routes.toggle(id) : this.routes.update(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a route with its params', savedOf('33'))
  async remove(@RowId() id: number) {
    await this.routes.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/params')
  @Answers('The applications of a route, in order', arrayOf(PARAM))
  async listParams(@RowId() id: number) {
    return reply.rows(await this.routes.params.list(id));
  }

  @Post([':id/params', ':id/param'])
  @HttpCode(200)
  @Answers('Add an application', savedOf(26))
  async createParam(@RowId() id: number, @Input(RouteParamInput) input: RouteParamInput) {
    return reply.saved((await this.routes.params.create(id, input)).id);
  }

  @Put([':id/params/:paramId', ':id/param/:paramId'])
  @Answers('Update an application, or `{"action":"toggle"}`', savedOf(PARAM))
  async updateParam(
    @RowId() id: number,
    @RowId('paramId') paramId: number,
    @PatchOrToggle(RouteParamInput) patch: Partial<RouteParamInput>,
    @Body() body: unknown,
  ) {
    const { params } = this.routes;
    return reply.saved(
      reply.row(await (isToggle(body) ? params.toggle(id, paramId) : params.update(id, paramId, patch))),
    );
  }

  @Delete([':id/params/:paramId', ':id/param/:paramId'])
  @Answers('Remove an application', savedOf(1))
  async removeParam(@RowId() id: number, @RowId('paramId') paramId: number) {
    await this.routes.params.remove(id, paramId);
    return reply.saved(1);
  }
}
