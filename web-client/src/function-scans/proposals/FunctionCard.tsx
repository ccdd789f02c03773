import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import { demands } from '../../api/model';
import { decimal } from '../../ui/format';
import { Facts } from '../../ui/pieces';
import type { NewFunction } from './calls';

const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
const parts = ['MORNING', 'AFTERNOON', 'EVENING', 'NIGHT'] as const;

function Week({ made }: { made: NewFunction }) {
  const { t } = useTranslation();
  const hours = new Map(made.week.map((worked) => [worked.dayPart as string, worked.hours]));
  const used = parts.filter((part) => days.some((day) => hours.has(`${day}_${part}`)));
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('proposal.function.week')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <caption className="mp-hidden">{t('proposal.function.week')}</caption>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th scope="col" key={day}>
                {t(`proposal.day.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map((part) => (
            <tr key={part}>
              <th scope="row">{t(`proposal.part.${part}`)}</th>
              {days.map((day) => {
                const worked = hours.get(`${day}_${part}`);
                return (
                  <td key={day} className="mp-num">
                    {worked === undefined ? '–' : decimal(worked, 1)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Profile of one new function. */
export function FunctionCard({ made, title }: { made: NewFunction; title: string }) {
  const { t } = useTranslation();
  const asked = demands
    .filter((demand) => made.demands[demand] !== undefined)
    .map((demand) => `${t(`demand.name.${demand}`)} ${made.demands[demand]}`);
  const few = made.fewerThan ?? null;
  const present = made.presentCandidates ?? null;
  const forSubsidy = made.presentForSubsidy ?? null;
  const count =
    few !== null
      ? t('proposal.function.few', { count: few })
      : present === null
        ? null
        : t('proposal.function.candidates', { count: present });
  const id = `function-${made.position}`;
  return (
    <section className="mp-card mp-stack" aria-labelledby={id}>
      <Heading level={2} appearance="level-3" id={id}>
        {title}
      </Heading>
      <p>
        <strong>{made.title}</strong>
      </p>
      <Facts
        facts={[
          [t('proposal.function.hours'), decimal(made.hoursPerWeek, 1)],
          [t('proposal.function.workLevel'), made.workLevel],
          [t('proposal.function.places'), made.places.join(', ')],
          [
            t('proposal.function.competencies'),
            made.competencies
              .map((one) => (one.level ? `${one.label} (${one.level})` : one.label))
              .join(', '),
          ],
          [t('proposal.function.demands'), asked.join(', ')],
          [t('proposal.function.present'), count],
          ...(forSubsidy === null ? [] : [[t('proposal.function.subsidy'), String(forSubsidy)] as const]),
        ]}
      />
      <Week made={made} />
      <details className="mp-details">
        <summary>{t('proposal.function.tasks', { count: made.tasks.length })}</summary>
        <ul>
          {made.tasks.map((task) => (
            <li key={task.taskId}>
              {t('proposal.function.task', { name: task.name, hours: decimal(task.hoursPerWeek, 1) })}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
