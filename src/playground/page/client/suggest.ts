import { el, freshId } from './dom.js';

/** One line of the list of suggestions. */
export interface Suggestion {
  readonly label: string;
  /** Said after the label, fainter. */
  readonly about?: string;
  readonly take: () => void;
}

/** The list above the composer (建议列表), operated from the field that has the focus. */
export class SuggestionList {
  readonly element: HTMLElement;
  #items: readonly Suggestion[] = [];
  #at = 0;
  #field: HTMLElement | null = null;
  #awaited: object | null = null;

  constructor(label: string) {
    this.element = el('ul', {
      class: 'list',
      role: 'listbox',
      id: freshId('list'),
      'aria-label': label,
      hidden: true,
    });
  }

  get open(): boolean {
    return this.#items.length > 0;
  }

  /** Shows suggestions for a field; none closes the list. */
  show(field: HTMLElement, items: readonly Suggestion[]): void {
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field = field;
    this.#items = items;
    this.#at = 0;
    this.#awaited = null;
    this.element.removeAttribute('aria-busy');
    const lines = items.map(({ label, about, take }, index) =>
      el(
        'li',
        {
          role: 'option',
          id: `${this.element.id}-${index}`,
          // Before the field can lose the focus.
          onpointerdown: (event: Event) => {
            event.preventDefault();
            if (this.#items.includes(items[index]!)) take();
          },
        },
        label,
        about ? el('span', {}, about) : null,
      ),
    );
    this.element.replaceChildren(...lines);
    this.element.hidden = items.length === 0;
    field.setAttribute('aria-controls', this.element.id);
    field.setAttribute('aria-expanded', String(items.length > 0));
    this.#mark();
  }

  /**
   * What is listed is past, and what follows is awaited: it stays in sight, but nothing of it can be taken.
   * Tells whether what follows is still wanted: no longer once the list was closed or shows something else.
   */
  freeze(): () => boolean {
    const awaited = {};
    this.#awaited = awaited;
    this.#items = [];
    this.element.setAttribute('aria-busy', 'true');
    this.#mark();
    return () => this.#awaited === awaited;
  }

  close(): void {
    this.#awaited = null;
    if (this.#field !== null) this.show(this.#field, []);
  }

  /** Handles the keys that belong to the list; whether it did. */
  handle(event: KeyboardEvent): boolean {
    if (!this.open) {
      // A list that awaits its lines is in sight: Escape closes it, as it does any other.
      if (event.key !== 'Escape' || this.#awaited === null || this.element.hidden) return false;
      this.close();
      event.preventDefault();
      return true;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#at = (this.#at + step + this.#items.length) % this.#items.length;
      this.#mark();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))
      this.#items[this.#at]?.take();
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  #mark(): void {
    [...this.element.children].forEach((line, index) => {
      line.setAttribute('aria-selected', String(index === this.#at));
      if (index === this.#at) line.scrollIntoView({ block: 'nearest' });
    });
    if (this.open) this.#field?.setAttribute('aria-activedescendant', `${this.element.id}-${this.#at}`);
    else this.#field?.removeAttribute('aria-activedescendant');
  }
}
