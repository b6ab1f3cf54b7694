import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { LiveChannels } from '../calls/live-channels.js';
import { Registrations } from '../extensions/registrations.js';
import { Switches } from '../freeswitch/switches.js';
import { GatewayStates } from '../trunking/gateway-states.js';

/** Prometheus metrics of this process. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'switchyard_http_request_seconds',
    help: 'Time to answer HTTP requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });

  constructor(
    switches: Switches,
    channels: LiveChannels,
    registrations: Registrations,
    gateways: GatewayStates,
  ) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'switchyard_switch_up',
      help: '1 while the Event Socket of a switch is connected',
      labelNames: ['switch'] as const,
      registers: [this.registry],
      collect() {
        for (const { name, link } of switches.nodes) this.set({ switch: name }, link.state === 'up' ? 1 : 0);
      },
    });
    new Gauge({
      name: 'switchyard_channels',
      help: 'Channels known on all switches',
      registers: [this.registry],
      collect() {
        this.set(channels.count);
      },
    });
    new Counter({
      name: 'switchyard_corrections_total',
      help: 'How often what was remembered was not what a switch said when it was asked',
      labelNames: ['what'] as const,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const { corrections } of [channels, registrations, gateways])
          for (const [what, count] of Object.entries(corrections)) this.inc({ what }, count);
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
