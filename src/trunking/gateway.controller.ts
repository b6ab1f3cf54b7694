import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { ForOperators } from '../api/auth.js';
import { Invalid } from '../api/errors.js';
import { fieldSchemas } from '../api/fields.js';
import { Input, isToggle, parseInput, PatchOrToggle } from '../api/input.js';
import { Answers, arrayOf, object, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Queries } from '../api/queries.js';
import { reply, Text } from '../api/reply.js';
import { GATEWAY_PARAM_HELP } from './gateway-param-help.js';
import { GatewayControl, GatewayInput, GatewayParamInput, GatewayVariableInput } from './gateway.dto.js';
import type { GatewayVariable } from './gateway.entity.js';
import { GatewayService, variableRow } from './gateway.service.js';
import { GatewayStatus } from './gateway-status.js';
import { RunningConfig } from './running-config.js';
import { gatewayName } from './sofia-names.js';

const APPLIED = { applied: [{ switch: '127.0.0.1:8021', applied: true }] };
const HIDDEN = ['password', 'template'];
const ROW = rowOf(GatewayInput, { password: '', profile_id: 2, ...APPLIED }, HIDDEN);
const PARAM = rowOf(GatewayParamInput, { realm: 'GATEWAY', ref_id: 1 });
const VARIABLE = rowOf(GatewayVariableInput, { gateway_id: 1, direction: 0 }, ['direction']);
const SINGLE = rowOf(
  GatewayInput,
  { profile_id: 2, params: [PARAM], variables: [VARIABLE], ...APPLIED },
  HIDDEN,
);
const USERS = object({
  routes: [{ id: 1, name: 'out', prefix: '9' }],
  dods: [{ id: 1, line_number: '60001' }],
  distributors: [{ id: 1, name: 'carriers' }],
});

@Controller('api/gateways')
@ForOperators()
export class GatewayController {
  constructor(
    private readonly gateways: GatewayService,
    private readonly status: GatewayStatus,
    private readonly running: RunningConfig,
  ) {}

  @Get()
  @Answers('List gateways, newest first; passwords are never shown', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    const page = await this.gateways.list(query);
    const applied = await this.running.gateways(page.data.map(({ id }) => gatewayName(id)));
    const data = page.data.map((row) => ({
      ...row,
      password: '',
      applied: applied.get(gatewayName(row.id)),
    }));
    return reply.page({ ...page, data }, Text);
  }

  @Get('list')
  @Answers(
    'Every gateway: `RUNNING`, `STOPPED`, or `UNKNOWN` while no switch can be asked',
    arrayOf(object({ gwname: 'example', gwstatus: 'RUNNING' })),
  )
  names() {
    return this.status.all();
  }

  @Get('list1')
  @Answers(
    'The gateways in use and their state',
    arrayOf(object({ name: 'example', gateway_state: 'NOREG', gateway_status: 'UP' })),
  )
  states() {
    return this.status.list();
  }

  @Get('lparams')
  @Queries({ language: { type: 'string', enum: ['zh', 'en'], default: 'zh' } })
  @Answers(
    'What the params of a gateway are for',
    arrayOf(object({ k: 'ping', v: 'Seconds between two OPTIONS' })),
  )
  paramHelp(@Query('language') language = 'zh') {
    if (language !== 'zh' && language !== 'en') throw Invalid.field('language', 'must be zh or en');
    return Object.entries(GATEWAY_PARAM_HELP).map(([k, help]) => ({ k, v: help[language] }));
  }

  @Put('control')
  @Answers('Start, stop, register or unregister a gateway by name; in body or query', savedOf({}))
  @Queries(fieldSchemas(GatewayControl))
  @ApiBody({ type: GatewayControl, required: false })
  async controlByName(@Body() body: unknown, @Query() query: object) {
    const { action, gwname } = parseInput(
      GatewayControl,
      { ...query, ...(body as object | undefined) },
      'create',
    );
    if (!gwname) throw Invalid.field('gwname', 'is required');
    await this.status.control((await this.gateways.byName(gwname)).id, action);
    return reply.saved({});
  }

  @Get('params/:id')
  @Answers('The params of a gateway', arrayOf(PARAM))
  async paramsOf(@RowId() id: number) {
    return reply.rows(await this.gateways.params.list(id));
  }

  @Get('variables/:id')
  @Answers('The variables of a gateway', arrayOf(VARIABLE))
  async variablesOf(@RowId() id: number) {
    return this.variableRows(id);
  }

  @Get('relevance_info/:id')
  @Answers('Who leads to a gateway', USERS)
  async usedBy(@RowId() id: number) {
    return this.gateways.usedBy(id);
  }

  @Get(':id')
  @Answers('One gateway with params and variables', SINGLE)
  async get(@RowId() id: number) {
    const gateway = reply.row(await this.gateways.get(id));
    return {
      ...gateway,
      params: reply.rows(await this.gateways.params.list(id)),
      variables: await this.variableRows(id),
      applied: (await this.running.gateways([gatewayName(id)])).get(gatewayName(id)),
    };
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a gateway; every switch starts it', savedOf(2))
  async create(@Input(GatewayInput) input: GatewayInput) {
    return reply.saved((await this.gateways.createGateway(input)).id);
  }

  @Put(':id')
  @Answers(
    'Update a gateway, or `{"action":"toggle"}`; restarted only when what the switch is told changes',
    savedOf('8'),
  )
  async update(
    @RowId() id: number,
    @PatchOrToggle(GatewayInput) patch: Partial<GatewayInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.gateways.toggle(id) : this.gateways.updateGateway(id, patch));
    return reply.saved(String(id));
  }

  @Put(':id/control')
  @Answers('Start, stop, register or unregister a gateway', savedOf('9'))
  async control(@RowId() id: number, @Input(GatewayControl) { action }: GatewayControl) {
    await this.status.control(id, action);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a gateway; 409 while routes use it', savedOf('2'))
  async remove(@RowId() id: number) {
    await this.gateways.remove(id);
    return reply.saved(String(id));
  }

  @Post([':id/params', ':id/param'])
  @HttpCode(200)
  @Answers('Add a param', savedOf(1471))
  async createParam(@RowId() id: number, @Input(GatewayParamInput) input: GatewayParamInput) {
    return reply.saved((await this.gateways.params.create(id, input)).id);
  }

  @Put([':id/params/:childId', ':id/param/:childId'])
  @Answers('Update a param, or `{"action":"toggle"}`', savedOf(PARAM))
  async updateParam(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @PatchOrToggle(GatewayParamInput) patch: Partial<GatewayParamInput>,
    @Body() body: unknown,
  ) {
    const { params } = this.gateways;
    return reply.saved(
      reply.row(await (isToggle(body) ? params.toggle(id, childId) : params.update(id, childId, patch))),
    );
  }

  @Delete([':id/params/:childId', ':id/param/:childId'])
  @Answers('Remove a param', savedOf(1))
  async removeParam(@RowId() id: number, @RowId('childId') childId: number) {
    await this.gateways.params.remove(id, childId);
    return reply.saved(1);
  }

  @Post([':id/variables', ':id/variable'])
  @HttpCode(200)
  @Answers('Add a variable', savedOf(7))
  async createVariable(@RowId() id: number, @Input(GatewayVariableInput) input: GatewayVariableInput) {
    return reply.saved((await this.gateways.variables.create(id, variableRow(input))).id);
  }

  @Put([':id/variables/:childId', ':id/variable/:childId'])
  @Answers('Update a variable, or `{"action":"toggle"}`', savedOf(VARIABLE))
  async updateVariable(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @PatchOrToggle(GatewayVariableInput) patch: Partial<GatewayVariableInput>,
    @Body() body: unknown,
  ) {
    const { variables } = this.gateways;
    const row = await (isToggle(body)
      ? variables.toggle(id, childId)
      : variables.update(id, childId, variableRow(patch)));
    return reply.saved(reply.row(printVariable(row)));
  }

  @Delete([':id/variables/:childId', ':id/variable/:childId'])
  @Answers('Remove a variable', savedOf(1))
  async removeVariable(@RowId() id: number, @RowId('childId') childId: number) {
    await this.gateways.variables.remove(id, childId);
    return reply.saved(1);
  }

  private async variableRows(id: number) {
    return reply.rows((await this.gateways.variables.list(id)).map(printVariable));
  }
}

/** Variables name their gateway otherwise than params do. */
const printVariable = ({ ref_id, realm: _, ...row }: GatewayVariable & { realm: string }) => ({
  ...row,
  gateway_id: ref_id,
});
