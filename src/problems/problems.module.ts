import { Module } from '@nestjs/common';
import { TrunkingModule } from '../trunking/trunking.module.js';
import { ProblemController } from './problem.controller.js';
import { ProblemService } from './problem.service.js';

/** What is stored and cannot work. */
@Module({
  imports: [TrunkingModule],
  controllers: [ProblemController],
  providers: [ProblemService],
})
export class ProblemsModule {}
