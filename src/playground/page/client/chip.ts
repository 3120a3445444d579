import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionValue } from '../../types.js';
import { el, freshId, isComposing } from './dom.js';
import type { Room } from './state.js';
import type { Suggestion, SuggestionList } from './suggest.js';
import { localised, type Word } from './words.js';

/** What a chip needs of the composer it stands in. */
export interface ChipHost {
  readonly room: Room;
  readonly list: SuggestionList;
  /** Values of all chips, for autocompletes that look at the others. */
  typed(): Record<string, OptionValue>;
  /** Path of the command. */
  readonly command: string;
  /** Keys that are not the list's own. */
  onKey(event: KeyboardEvent, chip: OptionChip): void;
  /** After a suggestion was taken. */
  onTaken(chip: Chip): void;
}

/** One option of a command being written (选项): a name and a field. */
export interface OptionChip {
  readonly option: APIApplicationCommandBasicOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** The value as the server takes it; undefined when there is none. */
  readonly value: OptionValue | undefined;
  /** Fills the chip in. */
  fill(text: string): void;
  /** What is wrong with the value, if anything. */
  problem(): Word | null;
  /** Marks the chip as wrong, or not. */
  mark(wrong: boolean): void;
}

/** Kinds of options. */
const TYPE = { integer: 4, boolean: 5, user: 6, channel: 7, mentionable: 9, number: 10 } as const;
const MOST_CHARACTERS = 6000;

interface Named {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null | undefined;
}

/** An option that is typed, with suggestions. */
export class Chip implements OptionChip {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** What was taken from the list, with the words that stood for it. */
  #taken: { readonly shown: string; readonly value: string | number | boolean } | null = null;
  #asked = 0;

  constructor(
    readonly option: APIApplicationCommandBasicOption,
    readonly host: ChipHost,
  ) {
    const { room } = host;
    const id = freshId('option');
    const name = localised(option.name, option.name_localizations, room.locale);
    this.input = el('input', {
      id,
      type: 'text',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-required': String(option.required === true),
      'data-option': option.name,
      oninput: (event: InputEvent) => this.#onInput(event),
      oncompositionend: () => this.#suggest(),
      onfocus: () => this.#suggest(),
      onblur: () => host.list.close(),
      onkeydown: (event: KeyboardEvent) => {
        if (isComposing(event) || host.list.handle(event)) return;
        host.onKey(event, this);
      },
    });
    const title = localised(option.description, option.description_localizations, room.locale);
    this.element = el('span', { class: 'chip', title }, el('label', { for: id }, name), this.input);
    this.#fit();
  }

  fill(text: string): void {
    this.input.value = text;
    this.#taken = null;
    this.#fit();
  }

  get value(): string | number | boolean | undefined {
    const text = this.input.value;
    if (this.#taken?.shown === text) return this.#taken.value;
    if (text.trim() === '') return undefined;
    const chosen = this.#fixed().find(({ name }) => name === text);
    if (chosen !== undefined) return chosen.value;
    const type = Number(this.option.type);
    if (type === TYPE.integer || type === TYPE.number) return Number(text);
    if (type === TYPE.boolean && /^(?:true|false)$/iu.test(text)) return text.toLowerCase() === 'true';
    return text;
  }

  problem(): Word | null {
    const { value } = this;
    if (value === undefined) return this.option.required === true ? 'required' : null;
    if (typeof value === 'number' && Number.isNaN(value)) return 'notNumber';
    const most = 'max_length' in this.option ? this.option.max_length : undefined;
    if (typeof value === 'string' && value.length > (most ?? MOST_CHARACTERS)) return 'tooLong';
    const fixed = this.#fixed();
    return fixed.length > 0 && !fixed.some((one) => one.value === value) ? 'notChoice' : null;
  }

  mark(wrong: boolean): void {
    this.element.classList.toggle('bad', wrong);
    this.input.setAttribute('aria-invalid', String(wrong));
  }

  #onInput(event: InputEvent): void {
    this.#fit();
    this.mark(false);
    // What an input method has not finished is not typed yet.
    if (!event.isComposing) this.#suggest();
  }

  #fit(): void {
    const width = [...this.input.value].reduce(
      (sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1),
      0,
    );
    this.input.style.width = `${Math.max(6, width + 2)}ch`;
  }

  #suggest(): void {
    const { option, host, input } = this;
    if ('autocomplete' in option && option.autocomplete === true) {
      void this.#complete();
      return;
    }
    const typed = input.value.toLowerCase();
    const fixed = this.#fixed().filter(({ name }) => typed === '' || name.toLowerCase().includes(typed));
    host.list.show(
      input,
      this.#taken?.shown === input.value ? [] : fixed.map((choice) => this.#line(choice)),
    );
  }

  async #complete(): Promise<void> {
    const { option, host, input } = this;
    const { room } = host;
    this.#asked += 1;
    const asked = this.#asked;
    const wanted = host.list.freeze();
    const options = { ...host.typed(), [option.name]: input.value };
    const result = await room
      .ask({ do: 'autocomplete', as: room.as(), name: host.command, options, focused: option.name })
      .catch(() => null);
    // Answers to what is no longer typed, or to a list that was closed, are dropped.
    if (asked !== this.#asked || !wanted()) return;
    if (result === null || this.#taken?.shown === input.value) {
      host.list.close();
      return;
    }
    host.list.show(
      input,
      result.choices.map((choice) =>
        this.#line({ ...choice, name: localised(choice.name, choice.name_localizations, room.locale) }),
      ),
    );
  }

  #line({ name, value }: Named): Suggestion {
    return {
      label: name,
      take: () => {
        this.input.value = name;
        this.#taken = { shown: name, value };
        this.#asked += 1;
        this.#fit();
        this.mark(false);
        this.host.list.close();
        this.host.onTaken(this);
      },
    };
  }

  #fixed(): Named[] {
    const { room } = this.host;
    const type = Number(this.option.type);
    if (type === TYPE.boolean) {
      return [
        { name: room.say('yes'), value: true },
        { name: room.say('no'), value: false },
      ];
    }
    if (type === TYPE.user || type === TYPE.mentionable) {
      return room.state.users.map(({ id, globalName }) => ({ name: globalName, value: id }));
    }
    if (type === TYPE.channel)
      return room.state.channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
    const choices = ('choices' in this.option ? (this.option.choices ?? []) : []) as Named[];
    return choices.map((choice) => ({
      name: localised(choice.name, choice.name_localizations, room.locale),
      value: choice.value,
    }));
  }
}
