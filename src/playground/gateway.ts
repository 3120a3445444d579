import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { randomBytes } from 'node:crypto';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { PlaygroundGuild } from './types.js';
import { shardOf, type World } from './world.js';

/** A dispatch as it is kept for RESUME. */
interface Sent {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  readonly log: Sent[];
  seq: number;
  /** Null while the client is away and may resume. */
  socket: WebSocket | null;
}

/** Its number and how many there are, as IDENTIFY and READY write them. */
type Shard = readonly [id: number, count: number];

/** Dispatches kept for a client that is away. */
const LOG_KEPT = 1000;
/** Intents that an application has to be allowed first. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const CLOSE = {
  decode: 4002,
  notIdentified: 4003,
  token: 4004,
  twice: 4005,
  shard: 4010,
  version: 4012,
  intents: 4014,
} as const;

/** The Gateway (网关): sessions, heartbeats, resumption, and its faults. */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets = new Map<WebSocket, Session | null>();
  readonly #sessions = new Map<string, Session>();
  readonly #refusedIdentify: number[] = [];
  #refusedResumes = 0;
  #muted = false;
  #toLose = 0;
  #toRepeat = 0;

  constructor(readonly world: World) {}

  /** Takes over a socket that asked for the gateway. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => this.#open(client, request));
  }

  /**
   * Sends an event of a server to every session that serves it and whose intents ask for it; `shape` may blank what a
   * session may not read.
   */
  dispatch(event: string, guild: string, shape: (intents: number) => unknown): void {
    for (const session of this.#sessions.values()) {
      if (!serves(session, guild)) continue;
      const data = shape(session.intents);
      if (data !== null) this.#dispatchTo(session, event, data);
    }
  }

  reconnect(): void {
    for (const socket of this.#sockets.keys()) send(socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  invalidSession(resumable: boolean): void {
    for (const [socket, session] of this.#sockets) {
      if (!resumable && session !== null) this.#forget(session);
      send(socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
    }
  }

  closeAll(code: number): void {
    if (code === CLOSE.token || (code >= 4010 && code <= 4014)) this.#sessions.clear();
    for (const socket of this.#sockets.keys()) socket.close(code);
  }

  killAll(): void {
    for (const socket of this.#sockets.keys()) socket.terminate();
  }

  refuseIdentify(code: number): void {
    this.#refusedIdentify.push(code);
  }

  refuseResume(times: number): void {
    this.#refusedResumes += times;
  }

  muteHeartbeats(muted: boolean): void {
    this.#muted = muted;
  }

  loseEvents(count: number): void {
    this.#toLose += count;
  }

  repeatEvents(count: number): void {
    this.#toRepeat += count;
  }

  /** Ends all sockets and leaves no handle behind. */
  close(): void {
    this.#sessions.clear();
    this.killAll();
    this.#server.close();
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    this.#sockets.set(socket, null);
    socket.on('message', (data) => this.#receive(socket, data));
    socket.on('close', (code) => this.#closed(socket, code));
    socket.on('error', () => socket.terminate());
    const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
    if ((query.get('v') ?? '10') !== '10' || (query.get('encoding') ?? 'json') !== 'json') {
      socket.close(CLOSE.version);
      return;
    }
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.world.options.heartbeatMs } });
  }

  #closed(socket: WebSocket, code: number): void {
    const session = this.#sockets.get(socket);
    this.#sockets.delete(socket);
    if (!session || session.socket !== socket) return;
    session.socket = null;
    // A client that says goodbye with 1000 or 1001 gives its session up.
    if (code === 1000 || code === 1001) this.#forget(session);
    this.#tellOnline();
  }

  #forget(session: Session): void {
    this.#sessions.delete(session.id);
  }

  #receive(socket: WebSocket, data: RawData): void {
    const payload = parse(data);
    if (payload === null) return socket.close(CLOSE.decode);
    const session = this.#sockets.get(socket) ?? null;
    if (payload.op === Number(GatewayOpcodes.Heartbeat)) {
      if (!this.#muted) send(socket, { op: GatewayOpcodes.HeartbeatAck });
    } else if (payload.op === Number(GatewayOpcodes.Identify)) this.#identify(socket, payload.d);
    else if (payload.op === Number(GatewayOpcodes.Resume)) this.#resume(socket, payload.d);
    else if (session === null) socket.close(CLOSE.notIdentified);
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): void {
    if (this.#sockets.get(socket)) return socket.close(CLOSE.twice);
    const refused = this.#refusedIdentify.shift();
    if (refused !== undefined) return socket.close(refused);
    const token = typeof d['token'] === 'string' ? d['token'].replace(/^Bot /u, '') : '';
    if (token !== this.world.token) return socket.close(CLOSE.token);
    const intents = Number(d['intents'] ?? 0);
    if ((intents & PRIVILEGED) !== 0) return socket.close(CLOSE.intents);
    const shard = shardIn(d['shard']);
    if (shard === null) return socket.close(CLOSE.shard);
    for (const old of this.#sessions.values()) if (old.socket === null) this.#forget(old);
    const session: Session = { id: randomBytes(16).toString('hex'), intents, shard, log: [], seq: 0, socket };
    this.#sessions.set(session.id, session);
    this.#sockets.set(socket, session);
    const { bot, applicationId, origin } = this.world;
    const guilds = this.world.guilds.filter(({ id }) => serves(session, id));
    this.#dispatchTo(session, 'READY', {
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${origin.replace('http', 'ws')}/gateway`,
      application: { id: applicationId, flags: 0 },
      ...(d['shard'] === undefined ? {} : { shard }),
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0)
      for (const guild of guilds) this.#dispatchTo(session, 'GUILD_CREATE', guildOf(this.world, guild));
    this.#tellOnline();
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): void {
    const session = this.#sessions.get(String(d['session_id']));
    const refused = this.#refusedResumes > 0;
    if (refused) this.#refusedResumes -= 1;
    if (session === undefined || refused || d['token'] !== this.world.token) {
      if (session !== undefined) this.#forget(session);
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    session.socket?.terminate();
    session.socket = socket;
    this.#sockets.set(socket, session);
    for (const { s, t, d: data } of session.log.filter((sent) => sent.s > Number(d['seq'] ?? 0))) {
      send(socket, { op: GatewayOpcodes.Dispatch, s, t, d: data });
    }
    this.#dispatchTo(session, 'RESUMED', {});
    this.#tellOnline();
  }

  #dispatchTo(session: Session, t: string, d: unknown): void {
    session.seq += 1;
    const sent = { s: session.seq, t, d };
    session.log.push(sent);
    if (session.log.length > LOG_KEPT) session.log.shift();
    const lost = this.#toLose > 0 && t !== 'READY' && t !== 'RESUMED';
    if (lost) this.#toLose -= 1;
    else if (session.socket !== null) this.#send(session.socket, sent);
  }

  #send(socket: WebSocket, sent: Sent): void {
    send(socket, { op: GatewayOpcodes.Dispatch, ...sent });
    if (this.#toRepeat === 0) return;
    this.#toRepeat -= 1;
    send(socket, { op: GatewayOpcodes.Dispatch, ...sent });
  }

  #tellOnline(): void {
    const connected = [...this.#sessions.values()].filter(({ socket }) => socket !== null);
    const online = this.world.guilds.every(({ id }) => connected.some((session) => serves(session, id)));
    if (online === this.world.online) return;
    this.world.online = online;
    this.world.events.emit('bot', online);
  }
}

function serves({ shard: [id, count] }: Session, guild: string): boolean {
  return shardOf(guild, count) === id;
}

/** What IDENTIFY asks for, the only one of one when it asks for nothing; null when there is no such shard. */
function shardIn(asked: unknown): Shard | null {
  if (asked === undefined) return [0, 1];
  const [id, count] = Array.isArray(asked) ? (asked as unknown[]) : [];
  if (!Number.isInteger(id) || !Number.isInteger(count)) return null;
  return Number(id) >= 0 && Number(id) < Number(count) ? [Number(id), Number(count)] : null;
}

/** The guild as GUILD_CREATE shows it. */
export function guildOf(world: World, guild: PlaygroundGuild): Record<string, unknown> {
  const { users, bot } = world;
  const channels = world.channels.filter((channel) => channel.guild === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    owner_id: users[0]!.id,
    features: [],
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    preferred_locale: 'zh-CN',
    joined_at: new Date().toISOString(),
    large: false,
    unavailable: false,
    member_count: users.length + 1,
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        permissions: '2248473465835073',
        position: 0,
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    threads: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    channels: channels.map((channel) => channelOf(world, channel.id)),
    members: [
      { user: bot, roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 },
    ],
  };
}

/** A channel as the API shows it; null when there is none with that id. */
export function channelOf(world: World, id: string): Record<string, unknown> | null {
  const channel = world.channels.find((one) => one.id === id);
  if (channel === undefined) return null;
  const position = world.channels.filter(({ guild }) => guild === channel.guild).indexOf(channel);
  return {
    id,
    type: 0,
    guild_id: channel.guild,
    name: channel.name,
    position,
    permission_overwrites: [],
    nsfw: false,
    flags: 0,
    rate_limit_per_user: 0,
  };
}

function send(socket: WebSocket, payload: { op: number; d?: unknown; s?: number; t?: string }): void {
  if (socket.readyState === socket.OPEN)
    socket.send(JSON.stringify({ s: null, t: null, d: null, ...payload }));
}

function parse(data: RawData): { op: number; d: Record<string, unknown> } | null {
  try {
    const value = JSON.parse((data as Buffer).toString('utf8')) as { op?: unknown; d?: unknown };
    if (typeof value.op !== 'number') return null;
    return {
      op: value.op,
      d: (typeof value.d === 'object' && value.d !== null ? value.d : {}) as Record<string, unknown>,
    };
  } catch {
    return null;
  }
}
