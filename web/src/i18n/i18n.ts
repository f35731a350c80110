import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en.js';
import { type Key, zh } from './zh.js';

export type { Key } from './zh.js';
export type Language = 'zh' | 'en';
export type Translate = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

function chosen(): Language {
  const stored = localStorage.getItem('luyun.language');
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) || !navigator.language.startsWith('en')
    ? 'zh'
    : 'en';
}

function mark(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  // An installed app is named in the language in which it was installed.
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/app.${language}.webmanifest`);
}

export async function startI18n(): Promise<void> {
  const language = chosen();
  mark(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
}

export function setLanguage(language: Language): void {
  localStorage.setItem('luyun.language', language);
  mark(language);
  void i18next.changeLanguage(language);
}

export interface Translation {
  readonly t: Translate;
  readonly language: Language;
  /** The name of a thing in the language that is on. */
  nameOf(thing: { readonly name: string; readonly nameEn?: string | null }): string;
}

const TEXTS = { zh, en } as const;

export function useT(): Translation {
  const { t: fill, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return useMemo(
    () => ({
      // Long tables ask for some ten thousand texts at once; those without values are only looked up.
      t: (key, values) => (values === undefined ? TEXTS[language][key] : (fill as unknown as Translate)(key, values)),
      language,
      nameOf: (thing) => (language === 'en' && thing.nameEn ? thing.nameEn : thing.name),
    }),
    [fill, language],
  );
}
