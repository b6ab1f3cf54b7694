import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input, isToggle, parseInput, PatchOrToggle } from '../api/input.js';
import { Answers, arrayOf, described, orEmpty, pageOf, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Listing, type ListQuery } from '../api/paging.js';
import { Native, reply } from '../api/reply.js';
import {
  ExtensionInput,
  ExtensionLineInput,
  ExtensionParamInput,
  ExtensionVariableInput,
} from './extension.dto.js';
import { ExtensionService } from './extension.service.js';
import { ExtensionViews } from './extension-view.js';

const SECRETS = ['password', 'a1_hash', 'vm_password'];
const NOW = {
  login: described('alice', 'of its user'),
  status: described('Online', 'Offline; else Busy with a call, Away with dnd, or Online'),
};
/** A row of a list. */
export const EXTENSION_ROW = rowOf(ExtensionInput, NOW, SECRETS);
const DETAIL = rowOf(
  ExtensionInput,
  {
    ...NOW,
    eavesdrop: described('0', 'as text, which is how CherryPBX sends it back'),
    dod_id: orEmpty({ type: 'integer' }),
    line_number: described('02166666666', 'what it shows to carriers: its oldest DOD'),
    dod_type: 'GATEWAY',
    dod_name: 'carrier',
    dids: [{ id: 1, line_number: '02188888888', description: '' }],
  },
  [...SECRETS, 'eavesdrop'],
);
const PARAM = rowOf(ExtensionParamInput, { realm: 'EXTENSION', ref_id: 1 });
const VARIABLE = rowOf(ExtensionVariableInput, { realm: 'EXTENSION', ref_id: 1 });

const FILTERS = {
  extn: 'part of the number',
  name: 'part of the name',
  login: 'of its user',
  status: 'online: a phone is registered; offline: none is',
};

@Controller('api/extensions')
@ForOperators()
export class ExtensionController {
  constructor(
    private readonly extensions: ExtensionService,
    private readonly views: ExtensionViews,
  ) {}

  @Get()
  @Answers('List extensions, newest first', pageOf(EXTENSION_ROW))
  async list(@Listing(FILTERS) query: ListQuery) {
    const page = await this.extensions.list(query);
    return reply.page({ ...page, data: await this.views.rows(page.data) }, Native);
  }

  @Get(':id')
  @Answers('One extension, without its secrets', DETAIL)
  async get(@RowId() id: number) {
    return reply.row(await this.views.detail(await this.extensions.get(id)));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create an extension', savedOf(7))
  async create(@Input(ExtensionInput) input: ExtensionInput) {
    return reply.saved((await this.extensions.create(input)).id);
  }

  @Put(':id')
  @Answers(
    'Update an extension, or `{"action":"toggle"}`; live on the next registration and call. `dod_id` with `ref_id` and `dod_type` moves that DOD of it to another carrier',
    savedOf('7'),
  )
  async update(
    @RowId() id: number,
    @PatchOrToggle(ExtensionInput) patch: Partial<ExtensionInput>,
    @Body() body: unknown,
  ) {
    if (isToggle(body)) await this.extensions.toggle(id);
    else await this.extensions.save(id, patch, parseInput(ExtensionLineInput, body));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete an extension with its params and variables', savedOf('7'))
  async remove(@RowId() id: number) {
    await this.extensions.remove(id);
    return reply.saved(String(id));
  }

  @Get(':id/params')
  @Answers("The extension's own directory params", arrayOf(PARAM))
  async listParams(@RowId() id: number) {
    return reply.rows(await this.extensions.params.list(id));
  }

  @Post([':id/params', ':id/param'])
  @HttpCode(200)
  @Answers('Add a directory param', savedOf(3))
  async createParam(@RowId() id: number, @Input(ExtensionParamInput) input: ExtensionParamInput) {
    return reply.saved((await this.extensions.params.create(id, input)).id);
  }

  @Put([':id/params/:childId', ':id/param/:childId'])
  @Answers('Update a directory param, or `{"action":"toggle"}`', savedOf(PARAM))
  async updateParam(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @PatchOrToggle(ExtensionParamInput) patch: Partial<ExtensionParamInput>,
    @Body() body: unknown,
  ) {
    const { params } = this.extensions;
    return reply.saved(
      reply.row(await (isToggle(body) ? params.toggle(id, childId) : params.update(id, childId, patch))),
    );
  }

  @Delete([':id/params/:childId', ':id/param/:childId'])
  @Answers('Remove a directory param', savedOf(1))
  async removeParam(@RowId() id: number, @RowId('childId') childId: number) {
    await this.extensions.params.remove(id, childId);
    return reply.saved(1);
  }

  @Get(':id/variables')
  @Answers("The channel variables of the extension's calls", arrayOf(VARIABLE))
  async listVariables(@RowId() id: number) {
    return reply.rows(await this.extensions.variables.list(id));
  }

  @Post([':id/variables', ':id/variable'])
  @HttpCode(200)
  @Answers('Add a channel variable', savedOf(3))
  async createVariable(@RowId() id: number, @Input(ExtensionVariableInput) input: ExtensionVariableInput) {
    return reply.saved((await this.extensions.variables.create(id, input)).id);
  }

  @Put([':id/variables/:childId', ':id/variable/:childId'])
  @Answers('Update a channel variable, or `{"action":"toggle"}`', savedOf(VARIABLE))
  async updateVariable(
    @RowId() id: number,
    @RowId('childId') childId: number,
    @PatchOrToggle(ExtensionVariableInput) patch: Partial<ExtensionVariableInput>,
    @Body() body: unknown,
  ) {
    const { variables } = this.extensions;
    return reply.saved(
      reply.row(
        await (isToggle(body) ? variables.toggle(id, childId) : variables.update(id, childId, patch)),
      ),
    );
  }

  @Delete([':id/variables/:childId', ':id/variable/:childId'])
  @Answers('Remove a channel variable', savedOf(1))
  async removeVariable(@RowId() id: number, @RowId('childId') childId: number) {
    await this.extensions.variables.remove(id, childId);
    return reply.saved(1);
  }
}
