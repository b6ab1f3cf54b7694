import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { reloadLogging, setLogLevel } from '../freeswitch/commands.js';
import type { SwitchNode } from '../freeswitch/switches.js';
import { LogDirectory } from '../logs/log-directory.js';
import { FIRST_LOGGING, levelOf } from '../logs/rules/log-facts.js';
import { LOG } from '../tokens.js';
import { Applied } from './applied.js';
import { logfileDocument } from './configuration.js';

/** mod_logfile may wait for the backend's answer. */
const RELOAD_MS = 15_000;

/**
 * Has a switch log as it is stored. mod_logfile reads its configuration when it is loaded and at no other time, and each
 * load overwrites the newest of the older parts: hence once for each change.
 */
@Injectable()
export class AppliedLogging {
  constructor(
    private readonly directory: LogDirectory,
    private readonly applied: Applied,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @throws Error where the module did not come back | LinkLost */
  async apply({ name, link }: SwitchNode): Promise<void> {
    const core = link.coreUuid ?? '';
    const facts = await this.directory.facts();
    const document = logfileDocument(facts);
    if (await this.applied.runs(core, 'logfile.conf', document, logfileDocument(FIRST_LOGGING))) return;
    const answer = await link.api(reloadLogging(), { asIs: true, timeoutMs: RELOAD_MS });
    if (!answer.includes('+OK module loaded')) throw new Error(`mod_logfile: ${answer.trim()}`);
    const level = levelOf(facts);
    await link.api(setLogLevel(level));
    await this.applied.nowRuns(core, 'logfile.conf', document);
    this.log.info({ switch: name, profiles: facts.profiles.length, level }, 'log files applied');
  }
}
