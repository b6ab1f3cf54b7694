import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { CdrEvents } from '../calls/webhooks/cdr-events.js';
import { Deliverer } from '../calls/webhooks/deliverer.js';
import { Outbox } from '../calls/webhooks/outbox.js';
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
    outbox: Outbox,
    deliverer: Deliverer,
    cdrEvents: CdrEvents,
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
    new Counter({
      name: 'switchyard_webhook_deliveries_total',
      help: 'Deliveries to webhooks by what came of them; one that failed is tried again until it is dead',
      labelNames: ['webhook', 'outcome'] as const,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [webhook, counts] of deliverer.counts)
          for (const [outcome, count] of Object.entries(counts))
            this.inc({ webhook: String(webhook), outcome }, count as number);
      },
    });
    new Counter({
      name: 'switchyard_webhook_events_total',
      help: 'Events of calls that were not queued as they were heard: dropped, or completed from CDRs',
      labelNames: ['what'] as const,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc({ what: 'dropped' }, outbox.dropped);
        this.inc({ what: 'completed' }, cdrEvents.completed);
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
