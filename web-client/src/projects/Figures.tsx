import { useTranslation } from 'react-i18next';
import { euros } from '../ui/format';
import { Facts, type Fact } from '../ui/pieces';
import type { Progress } from './calls';

/** How far a phase or a project is, against its goals. */
export function Figures({
  progress,
  goalPeople,
  goalPlacements,
  small = false,
}: {
  progress: Progress;
  goalPeople: number | null | undefined;
  goalPlacements?: number | null | undefined;
  /** Figures of people are hidden under ten. */
  small?: boolean;
}) {
  const { t } = useTranslation();
  const of = (done: number | null | undefined, goal: number | null | undefined) => {
    const known = done ?? (small ? t('project.fewerThanTen') : '–');
    return goal ? t('project.doneOf', { done: known, goal }) : String(known);
  };
  const facts: Fact[] = [
    [t('project.progress.started'), of(progress.started, goalPeople)],
    [t('project.progress.placements'), of(progress.placements, goalPlacements)],
    [
      t('project.progress.vacancies'),
      t('project.progress.vacanciesOf', {
        open: progress.vacanciesOpen,
        filled: progress.vacanciesFilled,
        all: progress.vacancies,
      }),
    ],
    [t('project.progress.sessions'), String(progress.sessions)],
    [t('project.progress.discussed'), of(progress.discussed, null)],
    [t('project.progress.proposals'), of(progress.proposals, null)],
    [
      t('project.progress.sroi'),
      t('project.progress.sroiOf', {
        realised: euros(progress.sroiRealised),
        due: euros(progress.sroiDue),
      }),
    ],
  ];
  return <Facts facts={facts} />;
}
