import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { SystemController } from './system.controller.js';

/** Health, metrics and documentation. */
@Module({
  imports: [CallsModule],
  controllers: [SystemController],
  providers: [Health, Metrics],
  exports: [Metrics],
})
export class SystemModule {}
