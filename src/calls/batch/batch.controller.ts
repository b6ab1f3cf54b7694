import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { currentCaller, ForOperators } from '../../api/auth.js';
import { Input } from '../../api/input.js';
import { Answers, arrayOf, object } from '../../api/openapi.js';
import { reply } from '../../api/reply.js';
import { type Batch, CALL_STATES } from './batch.js';
import { BatchInput } from './batch.dto.js';
import { BatchService } from './batch.service.js';

const UUID = 'cfd41551-bec3-4fc6-bca0-c1a07784f207';
const TIME = '2026-11-21T12:00:00.000Z';
const SUMMARY = {
  ...{ id: UUID, state: 'running', created: TIME, rate: 0.5, concurrent: 10, total: 1 },
  counts: object(Object.fromEntries(CALL_STATES.map((state) => [state, 0]))),
};
const CALL = object(
  { index: 0, destNumber: '1001', state: 'answered' },
  { uuid: UUID, reason: 'USER_BUSY', begun: TIME, decided: TIME, ended: TIME },
);

@Controller('api/channels/batch')
@ForOperators()
export class BatchController {
  constructor(private readonly batches: BatchService) {}

  @Get()
  @Answers(
    'Batches of this run of the program, the newest first; the last hundred are kept',
    arrayOf(object(SUMMARY)),
  )
  list() {
    return this.batches.list().map(summarise);
  }

  @Post()
  @HttpCode(200)
  @Answers(
    'Make calls one after the other, answered before the first. All are checked before any is made: 400 names calls[3].destNumber. The batch lives in memory: it ends with the program',
    object({ code: 200, message: 'success', data: object(SUMMARY) }),
  )
  async start(@Input(BatchInput) input: BatchInput) {
    return reply.saved(summarise(await this.batches.start(input, currentCaller())));
  }

  @Get(':id')
  @Answers(
    'How far a batch is, and what became of each call. 404 says whether it was lost by a restart',
    object({ ...SUMMARY, calls: [CALL] }),
  )
  get(@Param('id') id: string) {
    const batch = this.batches.get(id);
    return { ...summarise(batch), calls: batch.calls };
  }

  @Delete(':id')
  @Answers(
    'Begin no more calls of a batch; those that ring or talk go on',
    object({ code: 200, message: 'success', data: object(SUMMARY) }),
  )
  stop(@Param('id') id: string) {
    return reply.saved(summarise(this.batches.stop(id)));
  }
}

function summarise(batch: Batch) {
  const { id, state, created, rate, concurrent, calls } = batch;
  const counts = Object.fromEntries(CALL_STATES.map((each) => [each, batch.count(each)]));
  return { id, state, created: created.toISOString(), rate, concurrent, total: calls.length, counts };
}
