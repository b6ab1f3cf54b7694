import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ForOperators } from '../api/auth.js';
import { Input } from '../api/input.js';
import { Answers, object, savedOf } from '../api/openapi.js';
import { readListQuery, MAX_PER_PAGE } from '../api/paging.js';
import { reply } from '../api/reply.js';
import { SharedChange } from '../api/several.js';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { ExtensionInput, ExtensionRange } from './extension.dto.js';
import { ExtensionService } from './extension.service.js';
import { SeveralExtensions } from './several-extensions.service.js';

@Controller('api/extensions')
@ForOperators()
export class SeveralExtensionsController {
  constructor(
    private readonly extensions: ExtensionService,
    private readonly several: SeveralExtensions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pbxDomain'>,
  ) {}

  @Get('total')
  @Answers('How many extensions there are', object({ count: 250 }))
  async total() {
    return { count: (await this.extensions.list(readListQuery({ perPage: '1' }))).rowCount };
  }

  @Get('gateway')
  @Answers(
    'Extensions of type GATEWAY, which FS_DEST_USERGW is for',
    object({ data: [{ id: 7, extn: '2001', domain: 'pbx.example.test' }] }),
  )
  async gateways() {
    const query = readListQuery({ type: 'GATEWAY', perPage: String(MAX_PER_PAGE) });
    const { data } = await this.extensions.list(query);
    const own = (domain: string): string => domain || this.config.pbxDomain;
    return { data: data.map(({ id, extn, domain }) => ({ id, extn, domain: own(domain) })) };
  }

  @Post('muti_add')
  @HttpCode(200)
  @Answers('Create an extension for each number of a range, or none; answers their ids', savedOf([7]))
  async createRange(@Input(ExtensionRange) range: ExtensionRange) {
    return reply.saved(await this.several.createRange(range));
  }

  @Post('batch_update')
  @HttpCode(200)
  @Answers('Change several extensions alike; what is sent empty is kept', savedOf([]))
  async update(@SharedChange(ExtensionInput) { ids, patch }: SharedChange<ExtensionInput>) {
    await this.several.update(ids, patch);
    return reply.saved([], `update rows ${ids.length}`);
  }
}
