import { Module } from '@nestjs/common';
import { CtiGuests } from './guests.js';
import { RedisClient } from './redis-client.js';

/** The Redis of mod_cti's dialect, and the extensions that are there alone. */
@Module({ providers: [CtiGuests, RedisClient], exports: [CtiGuests, RedisClient] })
export class CtiRedisModule {}
