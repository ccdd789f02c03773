import { currentLanguage } from '../i18n';

function locale(): string {
  return currentLanguage() === 'nl' ? 'nl-NL' : 'en-GB';
}

/** A decimal string or number as euros, cents always shown. */
export function euros(amount: string | number): string {
  return new Intl.NumberFormat(locale(), { style: 'currency', currency: 'EUR' }).format(Number(amount));
}

/** An amount that is a whole number of euros by agreement, such as a range of costs. */
export function wholeEuros(amount: string): string {
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(Number(amount));
}

export function decimal(value: number, digits = 2): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
}

const day: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
};

/** A local date or an instant as a date in Amsterdam. */
export function date(value: string): string {
  return new Intl.DateTimeFormat(locale(), day).format(new Date(value));
}

export function moment(value: string): string {
  return new Intl.DateTimeFormat(locale(), {
    ...day,
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(value));
}

export function clock(value: Date): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(value);
}

/** "16–24" or the one end that is known; null when neither is. */
export function range(hours: { min?: number | null; max?: number | null } | null | undefined): string | null {
  const min = hours?.min ?? null;
  const max = hours?.max ?? null;
  if (min === null && max === null) return null;
  if (min === null || max === null || min === max) return decimal(min ?? max ?? 0);
  return `${decimal(min)}–${decimal(max)}`;
}

/** The name of a language in the language of the reader. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Today in Amsterdam as the interface writes dates. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}
