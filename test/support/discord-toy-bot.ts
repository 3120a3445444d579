import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  FileBuilder,
  GatewayIntentBits,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  REST,
  Routes,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
} from 'discord.js';
import type { Playground } from '../../src/playground/index.js';

/** A transparent picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The toy's commands: one of every kind that the server has to carry. */
export const TOY_COMMANDS = [
  new SlashCommandBuilder()
    .setName('show')
    .setNameLocalizations({ 'zh-CN': '展示' })
    .setDescription('an embed, buttons, a select and a picture')
    .setDescriptionLocalizations({ 'zh-CN': '一张卡片' })
    .addStringOption((option) =>
      option
        .setName('text')
        .setDescription('what')
        .setRequired(true)
        .setAutocomplete(true)
        .setMaxLength(3000),
    )
    .addIntegerOption((option) =>
      option.setName('count').setDescription('how many').setMinValue(1).setMaxValue(9),
    )
    .addBooleanOption((option) => option.setName('private').setDescription('only for you'))
    .addUserOption((option) => option.setName('whom').setDescription('for whom')),
  new SlashCommandBuilder().setName('parts').setDescription('a message of components v2'),
  new SlashCommandBuilder()
    .setName('kept')
    .setDescription('for those who manage the server')
    .setDefaultMemberPermissions(1n << 5n),
  new SlashCommandBuilder()
    .setName('deep')
    .setDescription('subcommands')
    .addSubcommand((sub) =>
      sub
        .setName('down')
        .setDescription('further')
        .addStringOption((option) =>
          option.setName('way').setDescription('which').addChoices({ name: 'left', value: 'l' }),
        ),
    ),
  new SlashCommandBuilder()
    .setName('take')
    .setDescription('a file')
    .addAttachmentOption((option) => option.setName('file').setDescription('which').setRequired(true)),
  new SlashCommandBuilder().setName('silent').setDescription('never answers'),
  new ContextMenuCommandBuilder().setName('Count letters').setType(ApplicationCommandType.Message),
  new ContextMenuCommandBuilder().setName('Who').setType(ApplicationCommandType.User),
].map((builder) => builder.toJSON());

/** A small bot made with an unmodified discord.js. */
export interface ToyBot {
  readonly client: Client;
  stop(): Promise<void>;
}

/** Logs the toy in at a loopback server and registers its commands. */
export async function startToy(server: Playground, options: { mentions?: boolean } = {}): Promise<ToyBot> {
  const rest = new REST({ api: server.api }).setToken(server.token);
  await rest.put(Routes.applicationCommands(server.applicationId), { body: TOY_COMMANDS });
  const intents =
    options.mentions === true ? [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] : [];
  const client = new Client({
    intents,
    rest: { api: server.api, cdn: server.cdn, mediaProxy: server.cdn },
  });
  client.on('interactionCreate', (interaction) => {
    // The toy lives on when the server refuses it: that is what the tests look at.
    handle(interaction).catch((error: unknown) => client.emit('warn', String(error)));
  });
  client.on('messageCreate', (message) => {
    if (message.mentions.has(client.user!.id) && !message.author.bot)
      void message.reply(`heard: ${message.content}`);
  });
  client.on('error', () => undefined);
  await client.login(server.token);
  await server.ready();
  return { client, stop: () => client.destroy() };
}

async function handle(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().slice(0, 90);
    const choices = Array.from({ length: 25 }, (_, n) => ({ name: `${typed} ${n}`, value: `${typed}-${n}` }));
    await interaction.respond(choices);
  } else if (interaction.isChatInputCommand()) await slash(interaction);
  else if (interaction.isButton()) await button(interaction);
  else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: `chosen: ${interaction.values.join()}` });
  } else if (interaction.isModalSubmit()) {
    const said = interaction.fields.getTextInputValue('why');
    await interaction.reply({ content: `because ${said}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `${interaction.targetMessage.content.length} letters` });
  } else if (interaction.isUserContextMenuCommand()) await interaction.reply(interaction.targetUser.username);
}

async function slash(interaction: ChatInputCommandInteraction): Promise<void> {
  if (interaction.commandName === 'show') return show(interaction);
  if (interaction.commandName === 'parts') return parts(interaction);
  if (interaction.commandName === 'deep') {
    await interaction.reply(
      `${interaction.options.getSubcommand()} ${interaction.options.getString('way') ?? '-'}`,
    );
  } else if (interaction.commandName === 'take') {
    const { name, url } = interaction.options.getAttachment('file', true);
    const text = await fetch(url).then((file) => file.text());
    await interaction.reply(`${name}: ${text}`);
  } else if (interaction.commandName === 'kept') await interaction.reply('kept');
}

async function show(interaction: ChatInputCommandInteraction): Promise<void> {
  const secret = interaction.options.getBoolean('private') ?? false;
  await interaction.deferReply(secret ? { flags: MessageFlags.Ephemeral } : {});
  const file = new AttachmentBuilder(PIXEL, { name: 'pixel.png', description: 'one pixel' });
  const embed = new EmbedBuilder()
    .setTitle('垫江县')
    .setDescription(interaction.options.getString('text', true))
    .addFields({ name: '办结', value: '77 件', inline: true })
    .setImage('attachment://pixel.png')
    .setFooter({ text: 'source' });
  const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('why').setLabel('Why').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Danger).setDisabled(true),
    new ButtonBuilder().setURL('https://example.org/').setLabel('Link').setStyle(ButtonStyle.Link),
  );
  const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('place')
      .setPlaceholder('another place')
      .addOptions({ label: '云阳县', value: 'yy' }, { label: '安岳县', value: 'ay', description: 'county' }),
  );
  await interaction.editReply({ embeds: [embed], components: [buttons, menu], files: [file] });
  await interaction.followUp({
    content: `seen by ${interaction.user.username}`,
    flags: MessageFlags.Ephemeral,
  });
}

async function parts(interaction: ChatInputCommandInteraction): Promise<void> {
  const container = new ContainerBuilder()
    .setAccentColor(0x2266aa)
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('# 标题\n**粗体** 与正文'))
    .addSeparatorComponents((separator) => separator)
    .addSectionComponents((section) =>
      section
        .addTextDisplayComponents((text) => text.setContent('a section'))
        .setButtonAccessory((one) => one.setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary)),
    );
  const gallery = new MediaGalleryBuilder().addItems((item) =>
    item.setURL('attachment://pixel.png').setDescription('one pixel'),
  );
  await interaction.reply({
    flags: MessageFlags.IsComponentsV2,
    components: [container, gallery, new FileBuilder().setURL('attachment://table.csv')],
    files: [
      new AttachmentBuilder(PIXEL, { name: 'pixel.png' }),
      new AttachmentBuilder(Buffer.from('a,b\n1,2\n'), { name: 'table.csv' }),
    ],
  });
}

async function button(interaction: ButtonInteraction): Promise<void> {
  if (interaction.customId === 'next') {
    if (interaction.message.flags.has(MessageFlags.IsComponentsV2)) await interaction.reply('next');
    else await interaction.update({ content: 'page 2', components: [] });
    return;
  }
  const input = new TextInputBuilder()
    .setCustomId('why')
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(200);
  const modal = new ModalBuilder()
    .setCustomId('reason')
    .setTitle('Why not?')
    .addLabelComponents(new LabelBuilder().setLabel('原因').setTextInputComponent(input));
  await interaction.showModal(modal);
}
