import type { Problem } from '../api-error.js';
import { LIMITS } from './limits.js';
import { checkSelect, duplicateIds } from './message-rules.js';
import { components, fields, length, list, problem, text, type Fields } from './walk.js';

const ROW = 1;
const STRING_SELECT = 3;
const TEXT_INPUT = 4;

/** Rules on modals (弹窗) that the schema does not state; `modal` is the callback's data. */
export function checkModal(modal: Fields): Problem[] {
  const path = ['data', 'components'];
  const placed = components(modal['components'], path);
  const found = duplicateIds(placed);
  if (list(modal['components']).length > LIMITS.modalParts) {
    found.push(problem('modal-parts', path, 'Must be between 1 and 5 in length.'));
  }
  for (const { component, path: at } of placed) {
    if (component['type'] === TEXT_INPUT) found.push(...checkInput(component, at));
    if (component['type'] === STRING_SELECT) found.push(...checkSelect(component, at));
    if (
      component['type'] === ROW &&
      list(component['components']).some((one) => fields(one)['type'] !== TEXT_INPUT)
    ) {
      found.push(problem('modal-row', at, 'A row of a modal holds one text input.'));
    }
  }
  return found;
}

function checkInput(input: Fields, path: readonly (string | number)[]): Problem[] {
  const least = Number(input['min_length'] ?? 0);
  const most = Number(input['max_length'] ?? 4000);
  if (least > most) return [problem('input-bounds', path, 'min_length is larger than max_length.')];
  const value = input['value'];
  if (text(value) !== '' && length(value) > most) {
    return [problem('input-bounds', [...path, 'value'], 'Longer than max_length.')];
  }
  return [];
}
