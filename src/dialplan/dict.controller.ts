import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Invalid } from '../api/errors.js';
import { Input, isToggle, PatchOrToggle } from '../api/input.js';
import { Answers, arrayOf, either, mapOf, object, RowId, rowOf, savedOf } from '../api/openapi.js';
import { Queries } from '../api/queries.js';
import { reply } from '../api/reply.js';
import { DictInput } from './dict.dto.js';
import { DictService } from './dict.service.js';

const ROW = rowOf(DictInput);

@Controller('api/dicts')
@ForOperators()
export class DictController {
  constructor(private readonly dicts: DictService) {}

  @Get()
  @Queries({
    realm: 'one realm; `REALMS` for their names',
    object: 'a realm, as one object keyed by k',
    sort: { type: 'string', enum: ['o', 'k'], default: 'o' },
  })
  @Answers(
    'Dictionary entries: `realm=R`, `realm=REALMS` for the realms, `object=R` for one object keyed by k',
    either(
      arrayOf(ROW),
      arrayOf(object({ realm: 'REALMS', k: 'DEST', v: 'DEST' })),
      mapOf({ type: 'string' }),
    ),
  )
  async list(@Query() query: Record<string, string | undefined>) {
    if (query['object']) return this.dicts.object(query['object']);
    if (query['realm'] === 'REALMS') return this.dicts.realms();
    return reply.rows(await this.dicts.realm(query['realm'] || undefined, query['sort']));
  }

  @Get('realm/:realm')
  @Answers('One realm', arrayOf(ROW))
  async realm(@Param('realm') realm: string) {
    return reply.rows(await this.dicts.realm(realm));
  }

  @Get(':id')
  @Answers('One entry', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.dicts.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create an entry', savedOf(90))
  async create(@Input(DictInput) input: DictInput) {
    return reply.saved((await this.dicts.create(input)).id);
  }

  @Put(':id')
  @Answers('Update an entry', savedOf('90'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(DictInput) patch: Partial<DictInput>,
    @Body() body: unknown,
  ) {
    if (isToggle(body)) throw Invalid.field('action', 'an entry has nothing to toggle');
    await this.dicts.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete an entry', savedOf('90'))
  async remove(@RowId() id: number) {
    await this.dicts.remove(id);
    return reply.saved(String(id));
  }
}
