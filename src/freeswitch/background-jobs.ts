import { CommandTimeout } from './errors.js';
import type { SwitchEvent } from './events.js';

interface Job {
  readonly resolve: (answer: string) => void;
  readonly reject: (cause: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Answers of `bgapi` that are still to come, by Job-UUID. */
export class BackgroundJobs {
  private readonly jobs = new Map<string, Job>();

  get size(): number {
    return this.jobs.size;
  }

  /** Resolves to the body of the job's BACKGROUND_JOB event; CommandTimeout forgets the job. */
  open(id: string, command: string, timeoutMs: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail(id, new CommandTimeout(command, timeoutMs)), timeoutMs);
      this.jobs.set(id, { resolve, reject, timer });
    });
  }

  /** True when the event was the answer to a job of ours. */
  settle(event: SwitchEvent): boolean {
    const job = this.take(event['Job-UUID'] ?? '');
    job?.resolve(event['_body'] ?? '');
    return job !== undefined;
  }

  fail(id: string, cause: Error): void {
    this.take(id)?.reject(cause);
  }

  failAll(cause: Error): void {
    for (const id of this.jobs.keys()) this.fail(id, cause);
  }

  private take(id: string): Job | undefined {
    const job = this.jobs.get(id);
    if (job) clearTimeout(job.timer);
    this.jobs.delete(id);
    return job;
  }
}
