import { Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { BodyLimit } from '../../api/http.js';
import { Input, Patch, Rows } from '../../api/input.js';
import { Answers, object, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, MAX_PER_PAGE, readListQuery, type ListQuery } from '../../api/paging.js';
import { reply, Text } from '../../api/reply.js';
import { NtsNumberInput, NtsNumbers, NumberTranslationInput } from './number-translation.dto.js';
import { NumberTranslationService } from './number-translation.service.js';

const ROW = rowOf(NumberTranslationInput);
const NUMBER = rowOf(NtsNumberInput, { ref_id: 1 });
const INFO = object({ name: 'test', description: '', type: 'exact' });

@Controller('api/number_translation')
@ForOperators()
export class NumberTranslationController {
  constructor(private readonly translations: NumberTranslationService) {}

  /** CherryPBX sends `page_size=10`, shows what comes and turns its pages itself: it gets everything (decision b). */
  @Get()
  @Answers('List number translation tables, newest first', pageOf(ROW, Text))
  async list(@Query() query: object) {
    const all = 'page_size' in query ? { perPage: String(MAX_PER_PAGE) } : {};
    return reply.page(await this.translations.list(readListQuery({ ...all, ...query })), Text);
  }

  @Get(':id')
  @Answers('One number translation table', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.translations.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a number translation table', savedOf(3))
  async create(@Input(NumberTranslationInput) input: NumberTranslationInput) {
    return reply.saved((await this.translations.create(input)).id);
  }

  @Put(':id')
  @Answers('Update name and description', savedOf('2'))
  async update(@RowId() id: number, @Patch(NumberTranslationInput) patch: Partial<NumberTranslationInput>) {
    await this.translations.update(id, patch);
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a table with its numbers; 409 while routes use it', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.translations.remove(id);
    return reply.saved(String(id));
  }

  /** CherryPBX asks for no page: it gets as many as a page may have. */
  @Get(':id/numbers')
  @Answers(
    'The numbers of a table, newest first, and what the table is',
    object({ nts_numbers: pageOf(NUMBER, Text), number_translation_info: [INFO] }),
  )
  async listNumbers(@RowId() id: number, @Listing() query: ListQuery) {
    const { name, description, type } = await this.translations.get(id);
    const perPage = query.paged ? query.perPage : MAX_PER_PAGE;
    const numbers = await this.translations.numbers.of(id, { ...query, perPage });
    return {
      nts_numbers: reply.page(numbers, Text),
      number_translation_info: [{ name, description, type }],
    };
  }

  @Post(':id/numbers')
  @HttpCode(200)
  @Answers('Add a number', savedOf(2))
  async createNumber(@RowId() id: number, @Input(NtsNumberInput) input: NtsNumberInput) {
    const [row] = await this.translations.numbers.add(id, [input]);
    return reply.saved(row!.id);
  }

  @Post(':id/import')
  @BodyLimit(64)
  @HttpCode(200)
  @Answers("Add many numbers or, when one is there already, none; answers the table's id", savedOf(6))
  async createNumbers(
    @RowId() id: number,
    @Rows(NtsNumbers, '/api/number_translation/import') { data }: NtsNumbers,
  ) {
    await this.translations.numbers.add(id, data);
    return reply.saved(id);
  }

  @Put(':id/:nts_id')
  @Answers('Update a number', savedOf('6'))
  async updateNumber(
    @RowId() id: number,
    @RowId('nts_id') ntsId: number,
    @Patch(NtsNumberInput) patch: Partial<NtsNumberInput>,
  ) {
    await this.translations.numbers.change(id, [{ ...patch, id: ntsId }]);
    return reply.saved(String(ntsId));
  }

  @Delete(':id/:nts_id')
  @Answers('Remove a number', savedOf('2'))
  async removeNumber(@RowId() id: number, @RowId('nts_id') ntsId: number) {
    await this.translations.numbers.drop(id, ntsId);
    return reply.saved(String(ntsId));
  }
}
