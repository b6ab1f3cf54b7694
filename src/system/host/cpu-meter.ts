import { cpus, type CpuInfo } from 'node:os';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { busyShare, type CpuTimes } from './rules/shares.js';

/** The use that is told is that of the last five to ten seconds. */
const LOOK_MS = 5_000;

/** How busy this host's processors are. */
@Injectable()
export class CpuMeter implements OnModuleInit, OnModuleDestroy {
  private before = readTimes();
  private last = this.before;
  private timer: NodeJS.Timeout | undefined;

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.before = this.last;
      this.last = readTimes();
    }, LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Percent, 0 to 100, of all processors together. */
  get busy(): number {
    return busyShare(this.before, readTimes());
  }
}

const readTimes = (): CpuTimes => {
  const times = cpus().map((cpu: CpuInfo) => cpu.times);
  const idle = times.reduce((sum, each) => sum + each.idle, 0);
  const all = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, idle);
  return { idle, all };
};
