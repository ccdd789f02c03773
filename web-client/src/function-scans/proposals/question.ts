import type { DemandLevels } from '../../api/model';
import { asNumber } from '../../ui/money';
import type { Proposal, ProposalQuestion } from './calls';

/** What the adviser types; hours as text, so that a comma may be typed. */
export interface Typed {
  workLevel: string;
  demands: DemandLevels;
  functions: Array<{ min: string; max: string }>;
  wageValuePercent: string;
  hourlyWage: string;
  placesMax: string;
}

export const mostFunctions = 5;

export function blank(): Typed {
  return {
    workLevel: '2',
    demands: {},
    functions: [{ min: '16', max: '24' }],
    wageValuePercent: '50',
    hourlyWage: '',
    placesMax: '2',
  };
}

/** The form as an earlier proposal was asked, to change something and ask again. */
export function typedOf({ question }: Proposal): Typed {
  return {
    workLevel: question.ceiling.workLevel ? String(question.ceiling.workLevel) : '',
    demands: { ...question.ceiling.demands },
    functions: question.functions.map((hours) => ({
      min: String(hours.hoursMin),
      max: String(hours.hoursMax),
    })),
    wageValuePercent: String(question.wageValuePercent),
    hourlyWage: question.hourlyWage ?? '',
    placesMax: String(question.placesMax),
  };
}

export function questionOf(
  typed: Typed,
  pinned: ReadonlySet<string>,
  forbidden: ReadonlySet<string>,
): ProposalQuestion {
  return {
    ceiling: { workLevel: asNumber(typed.workLevel), demands: typed.demands },
    functions: typed.functions.map(({ min, max }) => ({ hoursMin: asNumber(min), hoursMax: asNumber(max) })),
    wageValuePercent: asNumber(typed.wageValuePercent),
    hourlyWage: asNumber(typed.hourlyWage),
    placesMax: asNumber(typed.placesMax),
    pinned: [...pinned],
    forbidden: [...forbidden],
  };
}
