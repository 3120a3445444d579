import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ShardingManager, type Shard } from 'discord.js';
import { DianjuError } from '../lib/errors.js';
import { openRemote, type Remote } from '../lib/remote.js';
import type { Log } from '../lib/log.js';
import { within } from './failure.js';
import { SHARDS, WAITS } from './limits.js';

/** What the process of a shard does when it is asked to. */
export interface ShardSide {
  /** Why it cannot answer at this moment; null when it can. */
  unready(): string | null;
  /** What it has counted so far. */
  metrics(): Promise<readonly object[]>;
  setModel(on: boolean): void;
  /** Begins to stop. */
  stop(): void;
}

/** What a shard tells the process that started it, or asks of it. */
export interface ManagerSide {
  /** It is connected, under this name. */
  online(name: string): void;
  /** It ends, and would end again if it were started again. */
  failed(reason: Pick<DianjuError, 'code' | 'detail'>): void;
  /** The model was switched on or off in it. */
  modelSet(on: boolean): void;
  /** How the model was last switched; null when it was not. */
  modelOn(): boolean | null;
}

/** How shards are started. */
export interface ShardsOptions {
  readonly token: string;
  readonly count: number;
  /** How many may identify at a time. */
  readonly concurrency: number;
  /** The program that each runs, and what it is told. */
  readonly program: { readonly file: string; readonly args: readonly string[] };
  /** Longest time for one answer, in seconds. */
  readonly answerSeconds: number;
  /** What a shard may have done here besides `ManagerSide`. */
  readonly offered: object;
  readonly log: Log;
}

/** One shard as its manager sees it. */
interface Watched {
  readonly shard: Shard;
  /** To its process; null while it has none. */
  remote: Remote<ShardSide> | null;
  /** Whether it has been online. */
  online: boolean;
  began: number;
  /** How long to wait before it is started again, in milliseconds. */
  pause: number;
}

/** The processes that share out the servers (分片进程), each with a client of its own: one that ends is started again. */
export class Shards {
  /** Name of the bot's user, once all are online. */
  readonly online: Promise<string>;
  /** Rejects when they cannot go on. */
  readonly failed: Promise<never>;
  readonly #options: ShardsOptions;
  readonly #manager: ShardingManager;
  readonly #watched: Watched[] = [];
  readonly #stopping = new AbortController();
  #model: boolean | null = null;
  #tellOnline!: (name: string) => void;
  #fail!: (error: Error) => void;

  constructor(options: ShardsOptions) {
    this.#options = options;
    this.online = new Promise((resolve) => (this.#tellOnline = resolve));
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => undefined);
    const { token, count, program } = options;
    this.#manager = new ShardingManager(program.file, {
      token,
      totalShards: count,
      shardArgs: [...program.args],
      execArgv: process.execArgv,
      // Started again here instead, after a pause that grows: Discord takes 1,000 IDENTIFY a day.
      respawn: false,
    });
    void this.#spawnAll();
  }

  /** Why not all can answer at this moment; null when they can. */
  async unready(): Promise<string | null> {
    const { count } = this.#options;
    const reasons = await Promise.all(Array.from({ length: count }, (_, id) => this.#unready(id)));
    const found = reasons.findIndex((reason) => reason !== null);
    return found < 0 ? null : `shard ${found}: ${reasons[found]}`;
  }

  async #unready(id: number): Promise<string | null> {
    const remote = this.#watched[id]?.remote ?? null;
    if (remote === null) return 'starting';
    return within(remote.call.unready(), SHARDS.reply, '').catch(() => 'does not answer');
  }

  /** What each has counted; one that does not answer is left out. */
  async metrics(): Promise<readonly (readonly object[])[]> {
    const asked = this.#remotes().map(({ call }) => within(call.metrics(), SHARDS.reply, ''));
    const answers = await Promise.allSettled(asked);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** Lets all finish what they answer, and waits for their end. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const longest = this.#options.answerSeconds * 1000 + 2 * WAITS.lastReply;
    await Promise.all(
      this.#watched.map(async ({ shard, remote }) => {
        const child = shard.process;
        if (child === null || remote === null) return;
        const ended = once(child, 'exit');
        const timer = setTimeout(() => child.kill('SIGKILL'), longest);
        remote.call.stop().catch(() => undefined);
        await ended;
        clearTimeout(timer);
      }),
    );
  }

  async #spawnAll(): Promise<void> {
    const { count, concurrency } = this.#options;
    for (let id = 0; id < count; id += 1) {
      if (id > 0 && id % concurrency === 0) await this.#rest(SHARDS.identify);
      if (this.#stopping.signal.aborted) return;
      this.#watch(this.#manager.createShard(id));
    }
  }

  #watch(shard: Shard): void {
    const watched: Watched = { shard, remote: null, online: false, began: 0, pause: SHARDS.firstPause };
    this.#watched.push(watched);
    shard.on('spawn', (child) => {
      watched.began = Date.now();
      watched.remote = this.#remoteOf(child as ChildProcess, watched);
    });
    shard.on('death', (child) => {
      watched.remote?.close();
      watched.remote = null;
      if (!this.#stopping.signal.aborted) void this.#startAgain(watched, child as ChildProcess);
    });
    void shard.spawn(-1);
  }

  #remoteOf(child: ChildProcess, watched: Watched): Remote<ShardSide> {
    const ours: ManagerSide = {
      online: (name) => {
        watched.online = true;
        const all = this.#watched.length === this.#options.count;
        if (all && this.#watched.every(({ online }) => online)) this.#tellOnline(name);
      },
      failed: ({ code, detail }) => this.#fail(new DianjuError(code, detail)),
      modelSet: (on) => {
        this.#model = on;
        for (const { call } of this.#remotes()) call.setModel(on).catch(() => undefined);
      },
      modelOn: () => this.#model,
    };
    const end = {
      send: (message: object) => void child.send(message, () => undefined),
      listen: (receive: (message: unknown) => void) => void child.on('message', receive),
    };
    return openRemote<ShardSide>(end, { ...this.#options.offered, ...ours }, SHARDS.remote);
  }

  async #startAgain(watched: Watched, { exitCode: code, signalCode: signal }: ChildProcess): Promise<void> {
    const { shard } = watched;
    const isSteady = Date.now() - watched.began > SHARDS.longestPause;
    const pause = isSteady ? SHARDS.firstPause : watched.pause;
    watched.pause = Math.min(2 * pause, SHARDS.longestPause);
    this.#options.log.warn({ shard: shard.id, code, signal, pause }, 'shard ended and is started again');
    await this.#rest(pause);
    if (!this.#stopping.signal.aborted) await shard.spawn(-1);
  }

  #remotes(): readonly Remote<ShardSide>[] {
    return this.#watched.flatMap(({ remote }) => remote ?? []);
  }

  /** Waits, but no longer than until all are to stop. */
  async #rest(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
