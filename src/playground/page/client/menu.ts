import type { APIMessage } from 'discord-api-types/v10';
import { el } from './dom.js';
import { showJson } from './panel.js';
import { commandsOf, type Room } from './state.js';
import { localised } from './words.js';

let open: HTMLElement | null = null;
let before: Element | null = null;

/** Opens the menu of a message (右键菜单): the bot's commands on it, on its author, and the page's own. */
export function openMenu(
  room: Room,
  message: APIMessage,
  at: { readonly x: number; readonly y: number },
): void {
  closeMenu();
  before = document.activeElement;
  const item = (label: string, run: () => unknown) =>
    el('button', { type: 'button', role: 'menuitem', onclick: () => (closeMenu(), void run()) }, label);
  const as = room.as();
  const onMessage = commandsOf(room, 3).map((command) =>
    item(localised(command.name, command.name_localizations, room.locale), () =>
      room.act({ do: 'messageMenu', as, name: command.name, message: message.id }),
    ),
  );
  const person = room.state.users.find(({ id }) => id === message.author.id);
  const onUser = (person ? commandsOf(room, 2) : []).map((command) =>
    item(`${localised(command.name, command.name_localizations, room.locale)} (${room.say('forUser')})`, () =>
      room.act({ do: 'userMenu', as, name: command.name, target: message.author.id }),
    ),
  );
  const own = [
    item(room.say('copy'), () => navigator.clipboard?.writeText(message.content)),
    item(room.say('raw'), () => showJson(message)),
  ];
  open = el(
    'div',
    { class: 'popup', role: 'menu', 'aria-label': room.say('more'), onkeydown: keys },
    ...onMessage,
    ...onUser,
    ...own,
  );
  document.body.append(open);
  const { offsetWidth, offsetHeight } = open;
  open.style.left = `${Math.max(4, Math.min(at.x, innerWidth - offsetWidth - 4))}px`;
  open.style.top = `${Math.max(4, Math.min(at.y, innerHeight - offsetHeight - 4))}px`;
  open.querySelector('button')?.focus();
  setTimeout(() => document.addEventListener('pointerdown', outside));
}

function outside(event: Event): void {
  if (open !== null && !open.contains(event.target as Node)) closeMenu();
}

function closeMenu(): void {
  if (open === null) return;
  open.remove();
  open = null;
  document.removeEventListener('pointerdown', outside);
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}

function keys(event: KeyboardEvent): void {
  const items = [...(open?.querySelectorAll('button') ?? [])];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') closeMenu();
  else return;
  event.preventDefault();
}
