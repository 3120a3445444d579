import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { DianjuError } from '../src/lib/errors.js';
import { PROJECT } from './support/cli.js';

function failureOf(environment: Record<string, string>): DianjuError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof DianjuError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('settings', () => {
  it('have a default each, so that an empty environment is valid', () => {
    const config = readConfig({});
    expect(config.data).toBe('.dianju');
    expect(config.discord.token).toBeNull();
    expect(config.embedder.provider).toBe('gloss');
  });

  it('take an empty value as not set, as an untouched line of .env.example is', () => {
    expect(readConfig({ DISCORD_TOKEN: '', DIANJU_PORT: ' ' }).discord.token).toBeNull();
  });

  it('report every mistake at once and mask the secret ones', () => {
    const failure = failureOf({
      DIANJU_PORT: '70000',
      DIANJU_LOG: 'loud',
      DIANJU_MENTIONS: 'perhaps',
      DISCORD_API: 'ftp://example.org',
      DISCORD_TOKEN: 'very-secret-token',
      EMBEDDER: 'openai',
      EMBEDDER_KEY: 'very-secret-key',
    });
    expect(failure.code).toBe('settings-invalid');
    for (const name of ['DIANJU_PORT', 'DIANJU_LOG', 'DIANJU_MENTIONS', 'DISCORD_API']) {
      expect(failure.message).toContain(name);
    }
    expect(failure.message).not.toContain('very-secret');
  });

  it('ask for the model of an embedder that needs one', () => {
    const { message } = failureOf({ EMBEDDER: 'ollama' });
    expect(message).toContain('EMBEDDER_MODEL');
    expect(message).toContain('EMBEDDER_DIMENSIONS');
  });

  it('take the language from the terminal unless it is set', () => {
    expect(readConfig({ LANG: 'zh_CN.UTF-8' }).language).toBe('zh');
    expect(readConfig({ LANG: 'de_DE.UTF-8' }).language).toBe('en');
    expect(readConfig({ LANG: 'de_DE.UTF-8', DIANJU_LANGUAGE: 'zh' }).language).toBe('zh');
  });

  it('take a port, an address or off for the metrics', () => {
    const metrics = (value: string) => readConfig({ DIANJU_METRICS: value }).metrics;
    expect(readConfig({}).metrics).toEqual({ host: '127.0.0.1', port: 7371 });
    expect(metrics('off')).toBeNull();
    expect(metrics('9000')).toEqual({ host: '127.0.0.1', port: 9000 });
    expect(metrics('0.0.0.0:9000')).toEqual({ host: '0.0.0.0', port: 9000 });
    expect(metrics('[::1]:9000')).toEqual({ host: '::1', port: 9000 });
    for (const wrong of ['on', '70000', 'host', ':9']) {
      expect(failureOf({ DIANJU_METRICS: wrong }).message).toContain('DIANJU_METRICS');
    }
  });

  it('are each explained in .env.example, and nothing else is', () => {
    const example = readFileSync(`${PROJECT}/.env.example`, 'utf8');
    const explained = [...example.matchAll(/^([A-Z_]+)=/gmu)].map((match) => match[1]).sort();
    const source = readFileSync(`${PROJECT}/src/config.ts`, 'utf8');
    const known = [...source.matchAll(/^ {4}([A-Z_]+): /gmu)].map((match) => match[1]);
    expect(explained).toEqual([...new Set(known)].sort());
  });
});
