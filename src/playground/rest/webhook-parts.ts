import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { list, type Fields } from '../check/walk.js';
import { apiUser, type Interaction } from '../world.js';
import type { Upload } from './body.js';

/** Whether a message would show nothing at all, which Discord refuses with 50006. */
export function isEmpty(message: Fields, files: readonly Upload[]): boolean {
  const said = typeof message['content'] === 'string' && message['content'].trim() !== '';
  const shown = ['embeds', 'components', 'sticker_ids'].some((key) => list(message[key]).length > 0);
  return !said && !shown && files.length === 0 && !message['poll'];
}

/** What a message tells about the interaction that it answers. */
export function metadataOf(interaction: Interaction): APIMessageInteractionMetadata {
  return {
    id: interaction.id,
    type: interaction.payload.type,
    user: apiUser(interaction.user),
    authorizing_integration_owners: interaction.payload.authorizing_integration_owners,
    // What a submitted form tells of a message, it tells of the interaction that opened the form.
    ...(interaction.opener === null
      ? interaction.source === null
        ? {}
        : { interacted_message_id: interaction.source }
      : { triggering_interaction_metadata: metadataOf(interaction.opener) }),
  } as APIMessageInteractionMetadata;
}
