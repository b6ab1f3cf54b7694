import { Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { ForOperators } from '../../api/auth.js';
import { Invalid } from '../../api/errors.js';
import { BodyLimit } from '../../api/http.js';
import { Input, Patch } from '../../api/input.js';
import { Answers, arrayOf, object, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { reply, Text } from '../../api/reply.js';
import { BlockInput } from './block.dto.js';
import { BlockService } from './block.service.js';
import { definitions, isLanguage } from './definitions.js';

const ROW = rowOf(BlockInput, {
  last_error: "block:3: there is nothing to play called 'x'",
  last_error_at: '2026-11-21 12:00:00',
});
const ERROR = object({
  ...{ id: 1, created_at: '2026-11-21 12:00:00', call_uuid: 'b1f2…' },
  message: "block:3: there is nothing to play called 'x'",
});
/** Where it can be put is said by `output`, `previousStatement` and `nextStatement`, some of them null. */
const DEFINITION = {
  ...object({ type: 'fsSessionPlay', message0: '播放 %1', args0: [{}], colour: 20, inputsInline: true }),
  additionalProperties: {},
};
/** MiB: the three sources, which JSON may make twice as long. */
const BODY = 5;

@Controller('api/blocks')
@ForOperators()
export class BlockController {
  constructor(private readonly blocks: BlockService) {}

  @Get()
  @Answers('List blocks, newest first', pageOf(ROW, Text))
  async list(@Listing() query: ListQuery) {
    const page = await this.blocks.list(query);
    return reply.page({ ...page, data: await this.blocks.withErrors(page.data) }, Text);
  }

  @Get('definitions')
  @ApiQuery({ name: 'lang', required: false, enum: ['zh', 'en'], description: '`zh` by default' })
  @Answers('The blocks that telephone, for Blockly.defineBlocksWithJsonArray', arrayOf(DEFINITION))
  definitions(@Query('lang') lang = 'zh') {
    if (!isLanguage(lang)) throw Invalid.field('lang', 'must be zh or en');
    return definitions(lang);
  }

  @Get(':id')
  @Answers('One block', ROW)
  async get(@RowId() id: number) {
    const [row] = await this.blocks.withErrors([await this.blocks.get(id)]);
    return reply.row(row!);
  }

  @Get(':id/errors')
  @Answers('What went wrong in calls that ran it, newest first: the last twenty', arrayOf(ERROR))
  async errors(@RowId() id: number) {
    return this.blocks.errors(id);
  }

  @Post()
  @HttpCode(200)
  @BodyLimit(BODY)
  @Answers('Create a block; without `lua` its script is made of `xml`', savedOf(3))
  async create(@Input(BlockInput) input: BlockInput) {
    return reply.saved((await this.blocks.create(input)).id);
  }

  @Put(':id')
  @BodyLimit(BODY)
  @Answers('Update a block; without `lua` its script is made of `xml`', savedOf('1'))
  async update(@RowId() id: number, @Patch(BlockInput) patch: Partial<BlockInput>) {
    await this.blocks.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a block; 409 while routes use it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.blocks.remove(id);
    return reply.saved(String(id));
  }
}

/** CherryPBX looks for scripts among the media files. */
@Controller('api/media_files/scripts_list')
@ForOperators()
export class ScriptController {
  constructor(private readonly blocks: BlockService) {}

  @Get()
  @Answers(
    'The blocks that have a script: what FS_DEST_SCRIPT can name',
    arrayOf(object({ id: 3, name: 'test' })),
  )
  async list() {
    return this.blocks.scripts();
  }
}
