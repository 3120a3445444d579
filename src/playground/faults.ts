import type { FaultAnswer, RouteName } from './types.js';

/** A fault that waits for its requests. */
export type RestFault =
  | ({ readonly kind: 'answer' } & Required<FaultAnswer>)
  | { readonly kind: 'drop' }
  | { readonly kind: 'lose' }
  | { readonly kind: 'stall'; readonly ms: number };

interface Armed {
  readonly route: RouteName;
  readonly fault: RestFault;
  left: number;
}

/** The REST faults that are armed (故障). */
export class RestFaults {
  readonly #armed: Armed[] = [];

  /** Meets the next `times` requests of a group of routes. */
  arm(route: RouteName, fault: RestFault, times: number): void {
    this.#armed.push({ route, fault, left: times });
  }

  /** The fault that this request meets, if any; using it up. */
  take(route: RouteName): RestFault | null {
    const armed = this.#armed.find((one) => one.left > 0 && (one.route === 'any' || one.route === route));
    if (armed === undefined) return null;
    armed.left -= 1;
    return armed.fault;
  }
}
