import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ForOperators } from '../../api/auth.js';
import { fieldSchemas } from '../../api/fields.js';
import { Input, isToggle, parseInput, PatchOrToggle } from '../../api/input.js';
import { Answers, object, orEmpty, pageOf, RowId, rowOf, savedOf } from '../../api/openapi.js';
import { Listing, type ListQuery } from '../../api/paging.js';
import { Queries } from '../../api/queries.js';
import { Native, reply } from '../../api/reply.js';
import { DeliveryService } from './delivery.service.js';
import { DeliveryFilter, WebhookInput } from './webhook.dto.js';
import { WebhookService } from './webhook.service.js';

const STAMP = '2026-11-21 12:00:00';
const EXTRA = { header_names: 'X-Api-Key', from_setting: 0, since: STAMP };
const ROW = rowOf(WebhookInput, EXTRA, ['secret', 'headers']);
const DELIVERY = object({
  ...{ id: 1, event_key: 'e2f6…:cfd4…:answer', event: 'answered' },
  ...{ call_uuid: 'cfd41551-bec3-4fc6-bca0-c1a07784f207', state: 'dead', attempts: 90 },
  ...{ status: orEmpty({ type: 'integer' }), error: 'answered 500', due_at: STAMP, created_at: STAMP },
  body: '{"Event-Name":"CUSTOM","Event-Subclass":"ai::channel-state"}',
});
const TESTED = { delivered: true, status: orEmpty({ type: 'integer' }), error: '', ms: 12 };

@Controller('api/webhooks')
@ForOperators()
export class WebhookController {
  constructor(
    private readonly webhooks: WebhookService,
    private readonly deliveries: DeliveryService,
  ) {}

  @Get()
  @Answers('List webhooks, newest first', pageOf(ROW))
  async list(@Listing() query: ListQuery) {
    return reply.page(await this.webhooks.list(query), Native);
  }

  @Get(':id')
  @Answers('One webhook', ROW)
  async get(@RowId() id: number) {
    return reply.row(await this.webhooks.get(id));
  }

  @Post()
  @HttpCode(200)
  @Answers('Create a webhook: it is told of calls from now on', savedOf(3))
  async create(@Input(WebhookInput) input: WebhookInput) {
    return reply.saved((await this.webhooks.create(input)).id);
  }

  @Put(':id')
  @Answers('Update a webhook, or flip `disabled`; 409 for one of EVENT_URL', savedOf('3'))
  async update(
    @RowId() id: number,
    @PatchOrToggle(WebhookInput) patch: Partial<WebhookInput>,
    @Body() body: unknown,
  ) {
    await (isToggle(body) ? this.webhooks.toggle(id) : this.webhooks.update(id, patch));
    return reply.saved(String(id));
  }

  @Delete(':id')
  @Answers('Delete a webhook with what waits for it; 409 for one of EVENT_URL', savedOf('3'))
  async remove(@RowId() id: number) {
    await this.webhooks.remove(id);
    return reply.saved(String(id));
  }

  @Post(':id/test')
  @HttpCode(200)
  @Answers('Post an event `switchyard::test` at once, and say what came of it', savedOf(object(TESTED)))
  async test(@RowId() id: number) {
    return reply.saved(reply.row(await this.deliveries.test(id)));
  }

  @Get(':id/deliveries')
  @Queries(fieldSchemas(DeliveryFilter))
  @Answers('What waits for a webhook, and what was given up (dead), oldest first', pageOf(DELIVERY))
  async listDeliveries(@RowId() id: number, @Listing({}, { sort: [], search: [] }) query: ListQuery) {
    const { state } = parseInput(DeliveryFilter, query.filters);
    return reply.page(await this.deliveries.list(id, state, query), Native);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Answers('Send all dead deliveries again; answers how many', savedOf(2))
  async resendAll(@RowId() id: number) {
    return reply.saved(await this.deliveries.resend(id));
  }

  @Post(':id/deliveries/:did/resend')
  @HttpCode(200)
  @Answers('Send one again, or at once', savedOf('7'))
  async resend(@RowId() id: number, @RowId('did') did: number) {
    await this.deliveries.resend(id, did);
    return reply.saved(String(did));
  }

  @Delete(':id/deliveries/:did')
  @Answers('Give one up: it is not sent again', savedOf('7'))
  async removeDelivery(@RowId() id: number, @RowId('did') did: number) {
    await this.deliveries.drop(id, did);
    return reply.saved(String(did));
  }
}
