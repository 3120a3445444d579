import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { FileValue } from '../../types.js';
import type { ChipHost, OptionChip } from './chip.js';
import { el, freshId } from './dom.js';
import { localised, type Word } from './words.js';

/** Largest file that Discord takes, in bytes. */
const LARGEST = 10 * 1024 * 1024;

/** An option that takes a file (附件选项): Enter or a click opens the browser's own choice of files. */
export class FileChip implements OptionChip {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #name: HTMLElement;
  #file: FileValue | null = null;

  constructor(
    readonly option: APIApplicationCommandBasicOption,
    readonly host: ChipHost,
  ) {
    const { room } = host;
    const id = freshId('option');
    const name = localised(option.name, option.name_localizations, room.locale);
    const title = localised(option.description, option.description_localizations, room.locale);
    this.input = el('input', {
      id,
      type: 'file',
      class: 'file-input',
      'aria-label': `${name}: ${title}`,
      'aria-required': String(option.required === true),
      'data-option': option.name,
      onchange: () => void this.#read(),
      onfocus: () => host.list.close(),
      onkeydown: (event: KeyboardEvent) => {
        // Without a file, Enter opens the choice of files.
        if (event.key === 'Enter' && !this.input.files?.length) {
          event.preventDefault();
          this.input.click();
        } else host.onKey(event, this);
      },
    });
    this.#name = el('label', { class: 'file-name', for: id }, room.say('chooseFile'));
    this.element = el(
      'span',
      { class: 'chip', title },
      el('label', { for: id }, name),
      this.input,
      this.#name,
    );
  }

  get value(): FileValue | undefined {
    return this.#file ?? undefined;
  }

  /** A file cannot be named in words. */
  fill(): void {}

  problem(): Word | null {
    if ((this.input.files?.[0]?.size ?? 0) > LARGEST) return 'tooLarge';
    return this.#file === null && this.option.required === true ? 'required' : null;
  }

  mark(wrong: boolean): void {
    this.element.classList.toggle('bad', wrong);
    this.input.setAttribute('aria-invalid', String(wrong));
  }

  async #read(): Promise<void> {
    const file = this.input.files?.[0];
    this.#file = null;
    this.#name.textContent = this.host.room.say('chooseFile');
    this.mark(this.problem() === 'tooLarge');
    if (file === undefined || file.size > LARGEST) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    this.#file = { name: file.name, type: file.type, base64: btoa(binary) };
    this.#name.textContent = file.name;
  }
}
