/** Properties of an element: `on…` are listeners, `class` and `aria-…`, `data-…`, `role` attributes, the rest properties. */
export type Props = Readonly<Record<string, unknown>>;

/** Makes an element with children; a text becomes text, never markup (建元素). */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props,
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K];
export function el(tag: string, props?: Props, ...children: (Node | string | null)[]): HTMLElement;
export function el(tag: string, props: Props = {}, ...children: (Node | string | null)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value as EventListener);
    else if (/^(?:class|role|slot|for|lang|tabindex|aria-.*|data-.*)$/u.test(key)) {
      element.setAttribute(key, typeof value === 'string' ? value : JSON.stringify(value));
    } else (element as unknown as Record<string, unknown>)[key] = value;
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element of the page's frame with that id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** Whether a key belongs to an input method that is still composing: it must do nothing of its own. */
export function isComposing(event: KeyboardEvent): boolean {
  // 229 is what browsers send for keys that an input method takes, where isComposing is already over.
  return event.isComposing || event.keyCode === 229;
}

let last = 0;

/** An id that no other element of the page has. */
export function freshId(prefix: string): string {
  last += 1;
  return `${prefix}-${last}`;
}
