import type { nl } from '../i18n/nl';

export type Benefit = keyof typeof nl.benefit;

/** Target groups in the order of how often they occur. */
export const benefits: readonly Benefit[] = [
  'PARTICIPATION_ACT',
  'UNEMPLOYMENT_BENEFIT',
  'WIA',
  'WAJONG',
  'IOAW',
  'IOAZ',
  'NO_BENEFIT',
  'SHELTERED',
  'STUDENT_BBL',
  'STUDENT_BOL',
  'PRO_VSO',
];
