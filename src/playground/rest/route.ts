import type { Gateway } from '../gateway.js';
import type { RouteName } from '../types.js';
import type { World } from '../world.js';
import type { Body } from './body.js';

/** A request that has found its route. */
export interface Call {
  readonly world: World;
  readonly gateway: Gateway;
  readonly method: string;
  /** Path as asked for, decoded, without the version. */
  readonly route: string;
  /** The parts that the pattern names, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
}

/** What a route answers: a status with JSON, or with nothing. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
}

/** One route of the API (路由). */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/channels/:channel/messages`. */
  readonly pattern: string;
  readonly name: RouteName;
  /** Whether the token in the path is the permission, as for interactions, and no bot token is asked for. */
  readonly open: boolean;
  handle(call: Call): Reply | Promise<Reply>;
}

/** A named part of the path; the pattern guarantees that it is there. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no :${name}`);
  return value;
}

/** The parts named by the pattern when the path fits it, else null. */
export function match(pattern: string, segments: readonly string[]): Record<string, string> | null {
  const parts = pattern.split('/').filter(Boolean);
  if (parts.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index]!;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
}
