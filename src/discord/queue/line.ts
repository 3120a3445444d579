/** Who asks, and from where: what fairness and limits go by. */
export interface Asker {
  readonly user: string;
  /** Id of the server; null or absent in a direct message. */
  readonly server?: string | null;
}

/** Those who wait (队列), called by turns: one of each server, and within a server one of each user. */
export interface Line<T> {
  add(asker: Asker, item: T): void;
  /** Takes out whose turn it is; undefined when nobody waits. */
  next(): T | undefined;
  /** How many wait. */
  readonly size: number;
}

/** An empty line. Nobody who asks a hundred times keeps another waiting for more than one answer. */
export function openLine<T>(): Line<T> {
  const servers = new Map<string, Map<string, T[]>>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add({ user, server }, item) {
      size += 1;
      // A direct message is a place of its own.
      const place = server ?? `@${user}`;
      const users = servers.get(place) ?? new Map<string, T[]>();
      servers.set(place, users);
      users.set(user, [...(users.get(user) ?? []), item]);
    },
    next() {
      const users = toTheEnd(servers);
      const items = users === undefined ? undefined : toTheEnd(users.value);
      if (users === undefined || items === undefined) return undefined;
      size -= 1;
      const [item, ...others] = items.value;
      if (others.length > 0) users.value.set(items.key, others);
      else users.value.delete(items.key);
      if (users.value.size === 0) servers.delete(users.key);
      return item;
    },
  };
}

/** The first entry, which becomes the last: a map keeps the order in which its keys were set. */
function toTheEnd<V>(map: Map<string, V>): { readonly key: string; readonly value: V } | undefined {
  const [first] = map;
  if (first === undefined) return undefined;
  const [key, value] = first;
  map.delete(key);
  map.set(key, value);
  return { key, value };
}
