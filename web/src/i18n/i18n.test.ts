import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { zh } from './zh.js';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !/i18n[\\/](zh|en)(-\w+)?\.ts$/.test(name))
  .map((name) => join(SOURCE, name));

/** Attributes that people read or hear. */
const SPOKEN = ['title', 'aria-label', 'placeholder', 'alt', 'label'];
const WORD = /\p{Letter}{2,}/u;
const CHINESE = /\p{Script=Han}/u;
/** Words that are the same in every language. */
const SAME_EVERYWHERE = /^(Esc|MOTA|P50|P85|GET .*)$/;

interface Texts {
  /** Every string in the code. */
  readonly strings: string[];
  /** Text before the first expression of a template. */
  readonly prefixes: string[];
  /** Strings and texts that would reach the screen untranslated. */
  readonly untranslated: string[];
}

function textsOf(file: string): Texts {
  const strings: string[] = [];
  const prefixes: string[] = [];
  const untranslated: string[] = [];
  const look = (text: string, onScreen: boolean) => {
    const trimmed = text.trim();
    if (SAME_EVERYWHERE.test(trimmed)) return;
    if (onScreen ? WORD.test(trimmed) : CHINESE.test(trimmed)) {
      untranslated.push(`${relative(SOURCE, file)}: ${trimmed}`);
    }
  };
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
  expect(errors).toEqual([]);
  new Visitor({
    Literal(node) {
      if (typeof node.value !== 'string') return;
      strings.push(node.value);
      look(node.value, false);
    },
    TemplateLiteral(node) {
      prefixes.push(node.quasis[0]?.value.raw ?? '');
      for (const quasi of node.quasis) look(quasi.value.raw, false);
    },
    JSXText(node) {
      look(node.value, true);
    },
    JSXAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      const value = node.value;
      if (SPOKEN.includes(name) && value?.type === 'Literal' && typeof value.value === 'string')
        look(value.value, true);
    },
  }).visit(program);
  return { strings, prefixes, untranslated };
}

const texts = files.map(textsOf);

describe('texts', () => {
  it('are there in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)]) {
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('ask for the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) expect(values(en[key]), key).toEqual(values(zh[key]));
  });

  it('are all used', () => {
    const strings = new Set(texts.flatMap((each) => each.strings));
    const prefixes = texts.flatMap((each) => each.prefixes).filter((prefix) => prefix.endsWith('.'));
    const unused = Object.keys(zh).filter(
      (key) => !strings.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('stand nowhere else', () => {
    expect(texts.flatMap((each) => each.untranslated)).toEqual([]);
  });
});
