import { Inject, Injectable } from '@nestjs/common';
import { parseSwitchUrls } from '../freeswitch/switch-urls.js';
import type { SecuredConfig } from '../secret-files.js';
import { CONFIG } from '../tokens.js';
import { type HideSecrets, secretHider } from './rules/hide-secrets.js';

/** Takes out of logs what this program itself keeps secret, and what looks like a password. */
@Injectable()
export class Secrets {
  readonly hide: HideSecrets;

  constructor(@Inject(CONFIG) config: SecuredConfig) {
    const { freeswitchSecret, secretKey, adminPassword, databaseUrl, redisUrl, freeswitchUrl } = config;
    this.hide = secretHider([
      freeswitchSecret,
      Buffer.from(`freeswitch:${freeswitchSecret}`).toString('base64'),
      secretKey,
      adminPassword ?? '',
      ...parseSwitchUrls(freeswitchUrl).map(({ password }) => password),
      ...[databaseUrl, redisUrl].map((url) => (url === undefined ? '' : passwordOf(url))),
    ]);
  }
}

const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
