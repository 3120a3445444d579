import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import protobuf from 'protobufjs';

/** Length of the tiny model's vectors. */
export const TINY_DIMENSIONS = 16;

/** The part of ONNX's schema that the model needs; field numbers of onnx.proto3. */
const ONNX = `syntax = "proto3";
message Model { int64 ir_version = 1; Graph graph = 7; repeated OperatorSet opset_import = 8; }
message OperatorSet { string domain = 1; int64 version = 2; }
message Graph {
  repeated Node node = 1; string name = 2; repeated Tensor initializer = 5;
  repeated Value input = 11; repeated Value output = 12;
}
message Node { repeated string input = 1; repeated string output = 2; string op_type = 4; repeated Attribute attribute = 5; }
message Attribute { string name = 1; int64 i = 3; int32 type = 20; }
message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
message Value { string name = 1; Type type = 2; }
message Type { TensorType tensor_type = 1; }
message TensorType { int32 elem_type = 1; Shape shape = 2; }
message Shape { repeated Dimension dim = 1; }
message Dimension { int64 dim_value = 1; string dim_param = 2; }`;

const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE_INT = 2;
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

/** Every letter alone and inside a word, and the first 6,000 Chinese characters of Unicode. */
function vocabulary(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'].flatMap((letter) => [letter, `##${letter}`]);
  const characters = Array.from({ length: 6000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  return [...SPECIAL, ...letters, ...characters];
}

function tensorValue(name: string, type: number, dims: readonly (string | number)[]): object {
  const dim = dims.map((size) => (typeof size === 'number' ? { dim_value: size } : { dim_param: size }));
  return { name, type: { tensor_type: { elem_type: type, shape: { dim } } } };
}

/** The vectors of the tokens, those of the padding zeroed: what the model family calls its last hidden state. */
function onnxBytes(tokens: number): Uint8Array {
  const weights = Float32Array.from({ length: tokens * TINY_DIMENSIONS }, (_, index) =>
    Math.sin(index * 12.9898),
  );
  const model = protobuf.parse(ONNX, { keepCase: true }).root.lookupType('Model');
  const graph = {
    name: 'tiny',
    node: [
      { input: ['weights', 'input_ids'], output: ['vectors'], op_type: 'Gather' },
      {
        input: ['attention_mask'],
        output: ['mask'],
        op_type: 'Cast',
        attribute: [{ name: 'to', i: FLOAT, type: ATTRIBUTE_INT }],
      },
      { input: ['mask', 'last'], output: ['wide'], op_type: 'Unsqueeze' },
      { input: ['vectors', 'wide'], output: ['last_hidden_state'], op_type: 'Mul' },
    ],
    initializer: [
      {
        dims: [tokens, TINY_DIMENSIONS],
        data_type: FLOAT,
        name: 'weights',
        raw_data: new Uint8Array(weights.buffer),
      },
      {
        dims: [1],
        data_type: INT64,
        name: 'last',
        raw_data: new Uint8Array(new BigInt64Array([-1n]).buffer),
      },
    ],
    input: [
      tensorValue('input_ids', INT64, ['batch', 'tokens']),
      tensorValue('attention_mask', INT64, ['batch', 'tokens']),
    ],
    output: [tensorValue('last_hidden_state', FLOAT, ['batch', 'tokens', TINY_DIMENSIONS])],
  };
  return model.encode(model.fromObject({ ir_version: 8, opset_import: [{ version: 13 }], graph })).finish();
}

function tokenizer(tokens: readonly string[]): object {
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: '1.0',
    added_tokens: SPECIAL.map((content, id) => ({ id, content, special: true })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
      pair: [],
      special_tokens: Object.fromEntries(
        SPECIAL.map((token, id) => [token, { id: token, ids: [id], tokens: [token] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  };
}

/** The files of a tiny embedding model (some 500 kB), by name: random weights, the format of a real one. */
export function tinyModelFiles(): ReadonlyMap<string, string | Uint8Array> {
  const tokens = vocabulary();
  const config = { model_type: 'bert', architectures: ['BertModel'], hidden_size: TINY_DIMENSIONS };
  const tokenizerConfig = {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 128,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
  };
  return new Map<string, string | Uint8Array>([
    ['config.json', JSON.stringify(config)],
    ['tokenizer.json', JSON.stringify(tokenizer(tokens))],
    ['tokenizer_config.json', JSON.stringify(tokenizerConfig)],
    ['onnx/model.onnx', onnxBytes(tokens.length)],
  ]);
}

/** Writes the tiny model into a folder of its own. */
export function writeTinyModel(files = tinyModelFiles()): string {
  const folder = mkdtempSync(join(tmpdir(), 'dianju-model-'));
  mkdirSync(join(folder, 'onnx'));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return folder;
}
