import { Chip, type ChipHost, type OptionChip } from './chip.js';
import { FileChip } from './file-chip.js';
import { el, isComposing, part } from './dom.js';
import { matching, readLine, usable, type Usable } from './slash.js';
import type { Room } from './state.js';
import { SuggestionList, type Suggestion } from './suggest.js';
import { localised } from './words.js';

/** Kind of an option that takes a file. */
const FILE = 11;

/** Where messages and commands are written (输入框), by keyboard alone if one likes. */
export class Composer {
  readonly #field: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #hint: HTMLElement;
  readonly #list: SuggestionList;
  #command: Usable | null = null;
  #chips: OptionChip[] = [];

  constructor(readonly room: Room) {
    this.#list = new SuggestionList(room.say('suggestions'));
    this.#text = el('textarea', {
      rows: 1,
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-label': room.say('message'),
      placeholder: room.say('message'),
      oninput: (event: InputEvent) => this.#onText(event.isComposing),
      oncompositionend: () => this.#onText(false),
      onkeydown: (event: KeyboardEvent) => this.#onTextKey(event),
      onblur: () => this.#list.close(),
    });
    this.#field = el('div', { class: 'field' });
    this.#hint = el('div', { class: 'hint', role: 'status' });
    part('composer').replaceChildren(this.#list.element, this.#field, this.#hint);
    this.#draw();
  }

  /** Writes a line into the composer; a command that needs nothing more is sent. */
  write(line: string): void {
    const read = line.startsWith('/') ? readLine(usable(this.room), line) : null;
    if (read === null) {
      this.#leave();
      this.#text.value = line;
      this.#text.focus();
      return;
    }
    this.#enter(read.command, read.values);
    if (this.#chips.every((chip) => chip.problem() === null)) void this.#send();
  }

  focus(): void {
    (this.#chips[0]?.input ?? this.#text).focus();
  }

  #draw(): void {
    const command = this.#command;
    if (command === null) this.#field.replaceChildren(this.#text);
    else {
      const name = el('span', { class: 'command-name', title: command.about }, `/${command.shown}`);
      this.#field.replaceChildren(name, ...this.#chips.map(({ element }) => element), this.#adder(command));
    }
    this.#hint.textContent = command === null ? '' : `${command.about} — ${this.room.say('sendKeys')}`;
  }

  /** The field behind the chips: adds options that are not there yet, and sends. */
  #adder(command: Usable): HTMLElement {
    const left = command.options.filter(
      (option) => !this.#chips.some((chip) => chip.option.name === option.name),
    );
    const input: HTMLTextAreaElement = el('textarea', {
      rows: 1,
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-label': left.length > 0 ? `+ ${this.room.say('optional')}` : this.room.say('send'),
      placeholder: left.length > 0 ? `+${left.length}` : '',
      onfocus: () => this.#list.show(input, this.#addable(left, input.value)),
      oninput: () => this.#list.show(input, this.#addable(left, input.value)),
      onblur: () => this.#list.close(),
      onkeydown: (event: KeyboardEvent) => {
        if (isComposing(event)) return;
        // With nothing typed, Enter sends and Tab goes on; only arrows and letters are for the list.
        const forList = input.value !== '' || (event.key !== 'Enter' && event.key !== 'Tab');
        if (forList && event.key !== 'Escape' && this.#list.handle(event)) return;
        this.#onCommandKey(event, input.value === '' ? (this.#chips.at(-1) ?? null) : null);
      },
    });
    return input;
  }

  #addable(options: Usable['options'], typed: string): Suggestion[] {
    const { locale } = this.room;
    return options
      .map((option) => ({ option, name: localised(option.name, option.name_localizations, locale) }))
      .filter(({ option, name }) =>
        [option.name, name].some((one) => one.includes(typed.trim().toLowerCase())),
      )
      .map(({ option, name }) => ({
        label: name,
        about: localised(option.description, option.description_localizations, locale),
        take: () => this.#add(option).input.focus(),
      }));
  }

  #add(option: Usable['options'][number]): OptionChip {
    const chip =
      Number(option.type) === FILE ? new FileChip(option, this.#host()) : new Chip(option, this.#host());
    this.#chips.push(chip);
    this.#draw();
    return chip;
  }

  #host(): ChipHost {
    return {
      room: this.room,
      list: this.#list,
      command: this.#command!.path,
      typed: () =>
        Object.fromEntries(
          this.#chips.flatMap(({ option, value }) => (value === undefined ? [] : [[option.name, value]])),
        ),
      onKey: (event, chip) => this.#onCommandKey(event, chip.input.value === '' ? chip : null),
      onTaken: (chip) => this.#after(chip),
    };
  }

  /** Goes to the next chip that is empty, else to the end. */
  #after(chip: OptionChip): void {
    const next = this.#chips.slice(this.#chips.indexOf(chip) + 1).find((one) => one.input.value === '');
    (next?.input ?? this.#field.querySelector('textarea'))?.focus();
  }

  #enter(command: Usable, values: Readonly<Record<string, string>> = {}): void {
    this.#command = command;
    this.#chips = [];
    this.#text.value = '';
    for (const option of command.options) {
      const given = values[option.name];
      if (option.required !== true && given === undefined) continue;
      const chip = this.#add(option);
      if (given !== undefined) chip.fill(given);
    }
    this.#draw();
    const empty = this.#chips.find(({ input }) => input.value === '');
    (empty?.input ?? this.#chips[0]?.input ?? this.#field.querySelector('textarea'))?.focus();
  }

  #leave(text = ''): void {
    this.#command = null;
    this.#chips = [];
    this.#list.close();
    this.#text.value = text;
    this.#draw();
    this.#text.focus();
  }

  #onText(composing: boolean): void {
    this.#text.rows = Math.min(12, this.#text.value.split('\n').length);
    if (composing) return;
    const { value } = this.#text;
    if (!value.startsWith('/') || value.includes('\n')) {
      this.#list.show(this.#text, this.#mentionable(value));
      return;
    }
    const all = usable(this.room);
    const read = value.includes(' ') ? readLine(all, value) : null;
    if (read !== null) {
      this.#enter(read.command, read.values);
      return;
    }
    const found = matching(all, value.slice(1));
    this.#list.show(
      this.#text,
      found.map((one) => ({ label: `/${one.shown}`, about: one.about, take: () => this.#enter(one) })),
    );
    this.#hint.textContent = found.length > 0 ? this.room.say('keys') : '';
  }

  /** People after an @ at the end of the text. */
  #mentionable(value: string): Suggestion[] {
    const typed = /(?:^|\s)@([^\s@]*)$/u.exec(value)?.[1];
    if (typed === undefined) return [];
    return names(this.room)
      .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
      .map(({ name }) => ({
        label: `@${name}`,
        take: () => {
          this.#text.value = `${value.slice(0, value.length - typed.length)}${name} `;
          this.#list.close();
        },
      }));
  }

  #onTextKey(event: KeyboardEvent): void {
    if (isComposing(event) || this.#list.handle(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void this.#say();
  }

  async #say(): Promise<void> {
    const { room } = this;
    const written = this.#text.value;
    if (written.trim() === '') return;
    const content = names(room).reduce(
      (text, { id, name }) => text.replaceAll(`@${name}`, `<@${id}>`),
      written,
    );
    const result = await room.act({ do: 'say', as: room.as(), content });
    if (result === null) return;
    this.#text.value = '';
    this.#text.rows = 1;
  }

  #onCommandKey(event: KeyboardEvent, empty: OptionChip | null): void {
    if (event.key === 'Enter') void this.#send();
    else if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Backspace' && (empty !== null || this.#chips.length === 0)) this.#remove(empty);
    else return;
    event.preventDefault();
  }

  /** An empty option goes away; where there is none to go, the command does. */
  #remove(chip: OptionChip | null): void {
    if (chip === null || chip.option.required === true) {
      if (chip !== null && chip.input.value !== '') chip.input.focus();
      else this.#leave();
      return;
    }
    if (chip.input.value !== '') {
      chip.input.focus();
      return;
    }
    this.#chips = this.#chips.filter((one) => one !== chip);
    this.#draw();
    (this.#chips.at(-1)?.input ?? this.#field.querySelector('textarea'))?.focus();
  }

  async #send(): Promise<void> {
    const { room } = this;
    const command = this.#command;
    if (command === null) return;
    for (const chip of this.#chips) {
      const problem = chip.problem();
      chip.mark(problem !== null);
      if (problem !== null) {
        this.#hint.textContent = `${chip.option.name}: ${room.say(problem)}`;
        chip.input.focus();
        return;
      }
    }
    const options = this.#host().typed();
    this.#leave();
    await room.act({ do: 'slash', as: room.as(), name: command.path, options });
  }
}

function names(room: Room): { id: string; name: string }[] {
  const { users, bot } = room.state;
  const all = [
    { id: bot.id, name: bot.username },
    ...users.map(({ id, globalName }) => ({ id, name: globalName })),
  ];
  return all.sort((a, b) => b.name.length - a.name.length);
}
