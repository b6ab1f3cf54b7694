import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { setHoldMusic } from '../freeswitch/commands.js';
import { playlist } from '../freeswitch/media.js';
import type { SwitchNode } from '../freeswitch/switches.js';
import { CONFIG, LOG } from '../tokens.js';
import { HOLD_MUSIC } from './bootstrap/variables.js';

interface Music {
  readonly id: number;
  readonly is_default: number;
  readonly files: readonly { readonly id: number; readonly ext: string }[];
}

/**
 * Tells a switch what is hold music. What calls name is a phrase that plays a global variable, looked up when it begins:
 * a change is heard by who is held next, also in calls that are up.
 */
@Injectable()
export class AppliedHoldMusic {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @throws CommandRefused | LinkLost */
  async apply({ name, link }: SwitchNode): Promise<void> {
    const musics = await this.database.read<Music>(
      'hold-musics',
      `SELECT h.id, h.is_default, json_agg(json_build_object('id', f.id, 'ext', f.ext) ORDER BY listed.place) AS files
       FROM hold_musics h, unnest(string_to_array(h.media_ids, ',')::int[]) WITH ORDINALITY AS listed (id, place)
         JOIN media_files f ON f.id = listed.id
       GROUP BY h.id`,
      [],
    );
    const streamOf = ({ files }: Music): string => playlist(this.config.publicUrl, files);
    const commands = musics.flatMap((music) => setHoldMusic(streamOf(music), music.id));
    const standard = musics.find(({ is_default }) => is_default === 1);
    commands.push(...setHoldMusic(standard ? streamOf(standard) : HOLD_MUSIC));
    for (const command of commands) await link.api(command);
    this.log.info({ switch: name, musics: musics.length, standard: standard?.id }, 'hold music applied');
  }
}
