import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { askAnswersIn } from '../api/client';
import { nl } from './nl';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** Same keys as the Dutch texts, other words: a missing translation does not compile. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
export type Texts = Translated<typeof nl>;

const memory = 'marktplein.language';

function remembered(): Language {
  return localStorage.getItem(memory) === 'en' ? 'en' : 'nl';
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'nl';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { en } = await import('./en');
  i18next.addResourceBundle(language, 'translation', en);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  askAnswersIn(language);
  localStorage.setItem(memory, language);
}

export async function startTexts(): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    resources: { nl: { translation: nl } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  await speak(remembered());
  return i18next;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nl };
  }
}
