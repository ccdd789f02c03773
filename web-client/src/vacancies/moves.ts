import type { Role, VacancyStatus } from '../api/model';

/** What someone can do with a vacancy from here, in the order of how often it is meant. */
export type Move = 'submit' | 'publish' | 'sendBack' | 'fill' | 'extend' | 'withdraw' | 'copy' | 'relist';

const employerMoves: Record<VacancyStatus, Move[]> = {
  DRAFT: ['submit', 'copy', 'withdraw'],
  SUBMITTED: ['copy', 'withdraw'],
  PUBLISHED: ['fill', 'extend', 'copy', 'withdraw'],
  FILLED: ['relist'],
  WITHDRAWN: ['relist'],
  EXPIRED: ['relist'],
};

const accountManagerMoves: Record<VacancyStatus, Move[]> = {
  DRAFT: ['submit', 'copy', 'withdraw'],
  SUBMITTED: ['publish', 'sendBack', 'withdraw'],
  PUBLISHED: ['fill', 'extend', 'copy', 'withdraw'],
  FILLED: ['relist'],
  WITHDRAWN: ['relist'],
  EXPIRED: ['relist'],
};

/** What the buttons offer; whether it is really allowed, the server decides. */
export function movesFor(role: Role, status: VacancyStatus): readonly Move[] {
  if (role === 'EMPLOYER') return employerMoves[status];
  if (role === 'ACCOUNT_MANAGER') return accountManagerMoves[status];
  return [];
}

/** Moves that change the status, with where they lead. */
export const statusAfter: Partial<Record<Move, VacancyStatus>> = {
  submit: 'SUBMITTED',
  publish: 'PUBLISHED',
  sendBack: 'DRAFT',
  fill: 'FILLED',
  withdraw: 'WITHDRAWN',
};

export const needsReason: readonly Move[] = ['sendBack', 'withdraw'];
