import { Controller, HttpCode, Post } from '@nestjs/common';
import { ForEveryUser } from '../api/auth.js';
import { Input } from '../api/input.js';
import { Answers, object } from '../api/openapi.js';
import { SimulationInput } from './simulation.dto.js';
import { SimulationService } from './simulation.service.js';

const PLAN = object({
  ...{ context: 'context-1', number: '1002', outcome: 'connect', cause: '', target: {}, caller: {} },
  ...{ gateway: {}, route: {}, time: {}, line: {}, caller_id: {}, record: 0, bypass_media: 0, emergency: 0 },
  ...{ trace: ['route 1 (User) wins with prefix "1"'], xml: '<document type="freeswitch/xml"/>' },
});

@Controller('api/calls')
@ForEveryUser()
export class SimulationController {
  constructor(private readonly simulation: SimulationService) {}

  @Post('simulate')
  @HttpCode(200)
  @Answers('What a call would do, every decision in words, and the XML; no switch hears of it', PLAN)
  async simulate(@Input(SimulationInput) input: SimulationInput) {
    return this.simulation.simulate(input);
  }
}
