import type { Texts } from '..';
import common from './common.json';

export const en: Texts = { ...common };
