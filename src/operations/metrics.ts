import { AggregatorRegistry, Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Watch } from '../lib/watch.js';
import type { StoreStamp } from '../store/store.js';

const ACKNOWLEDGE_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3];
const ANSWER_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** The figures of a running bot (监控指标) in Prometheus' text format. */
export interface Metrics {
  /** Counts what it is told. */
  readonly watch: Watch;
  /** From now on tells of this store as well. */
  follow(stamp: () => Promise<StoreStamp>): void;
  /** Everything counted so far, here and elsewhere, and its content type. */
  text(): Promise<{ readonly body: string; readonly type: string }>;
  /** Everything counted here so far, for the process that tells of several. */
  own(): Promise<readonly object[]>;
}

/**
 * Opens a set of figures, all at zero.
 *
 * @param others - what is counted elsewhere and told here together with the own: the `own` of other processes
 */
export function openMetrics(others: () => Promise<readonly (readonly object[])[]> = async () => []): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    watch: openWatch(registry),
    follow: (stamp) => followStore(registry, stamp),
    async text() {
      const counted = [await registry.getMetricsAsJSON(), ...(await others())];
      const all = AggregatorRegistry.aggregate(counted);
      return { body: await all.metrics(), type: all.contentType };
    },
    own: () => registry.getMetricsAsJSON(),
  };
}

function openWatch(registry: Registry): Watch {
  const registers = [registry];
  const interactions = new Counter({
    name: 'dianju_interactions_total',
    help: 'Interactions that have come to their end, by kind, command and outcome.',
    labelNames: ['kind', 'command', 'outcome'],
    registers,
  });
  const acknowledge = new Histogram({
    name: 'dianju_acknowledge_seconds',
    help: 'Time from the arrival of an interaction to its acknowledgement; Discord waits 3 s.',
    labelNames: ['command'],
    buckets: ACKNOWLEDGE_SECONDS,
    registers,
  });
  const answer = new Histogram({
    name: 'dianju_answer_seconds',
    help: 'Time from the arrival of an interaction to its end.',
    labelNames: ['kind', 'command'],
    buckets: ANSWER_SECONDS,
    registers,
  });
  const abstentions = new Counter({
    name: 'dianju_abstentions_total',
    help: 'Questions that were answered with an abstention, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const stopped = new Counter({
    name: 'dianju_gate_rejections_total',
    help: 'Answers, and sentences of a model (gate "model"), that a gate stopped before anyone saw them.',
    labelNames: ['gate'],
    registers,
  });
  return {
    interaction({ kind, command, outcome, acknowledgedMs, endedMs }) {
      interactions.inc({ kind, command, outcome });
      if (acknowledgedMs !== null) acknowledge.observe({ command }, acknowledgedMs / 1000);
      answer.observe({ kind, command }, endedMs / 1000);
    },
    abstained: (reason) => abstentions.inc({ reason }),
    stopped: (gate, count) => stopped.inc({ gate }, count),
  };
}

function followStore(registry: Registry, stamp: () => Promise<StoreStamp>): void {
  const registers = [registry];
  const reports = new Gauge({ name: 'dianju_reports', help: 'Reports that are loaded.', registers });
  new Gauge({
    name: 'dianju_index_generation',
    help: 'Generation of the store: grows with every change, and starts anew with an empty store.',
    registers,
    async collect() {
      // Where it cannot be had, the last that was known stays; /readyz says so.
      const found = await stamp().catch(() => null);
      if (found === null) return;
      reports.set(found.reports);
      this.set(found.generation);
    },
  });
}
