import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import { labelIn, useCodeList } from '../api/labels';
import { demands, type Vacancy } from '../api/model';
import { DayPartsInWords } from '../ui/DayPartGrid';
import { date, euros, languageName, range } from '../ui/format';
import { Badge, Facts } from '../ui/pieces';
import type { VacancyFields } from './fields';

type EducationLevel = '1' | '2' | '3' | '4' | '5' | '6';
type CompetencyLevel = '0' | '1' | '2' | '3' | '4' | '5';

function amount(wage: string): string {
  const number = Number(wage.replace(',', '.'));
  return Number.isNaN(number) ? wage : euros(number);
}

/** The terms of the work: when, where, for how much. */
export function VacancyFacts({
  vacancy,
}: {
  vacancy: VacancyFields & { employerName?: Vacancy['employerName'] };
}) {
  const { t } = useTranslation();
  const contractForms = useCodeList('contract-form');
  const contract = [
    vacancy.contractForm && labelIn(contractForms, vacancy.contractForm),
    vacancy.contractMonths && t('vacancy.detail.months', { count: vacancy.contractMonths }),
  ].filter(Boolean);
  return (
    <div className="mp-stack">
      {vacancy.description && <p className="mp-prose">{vacancy.description}</p>}
      <Facts
        facts={[
          ...(vacancy.employerName ? ([[t('vacancy.detail.employer'), vacancy.employerName]] as const) : []),
          [t('vacancy.detail.occupation'), vacancy.occupation?.label ?? vacancy.occupation?.code],
          [t('vacancy.detail.hours'), range(vacancy.hoursPerWeek)],
          [
            t('vacancy.detail.dayParts'),
            vacancy.dayParts?.length ? <DayPartsInWords value={vacancy.dayParts} /> : t('vacancy.detail.any'),
          ],
          [t('vacancy.detail.postcode'), vacancy.postcode],
          [t('vacancy.detail.wage'), vacancy.hourlyWage && amount(vacancy.hourlyWage)],
          [t('vacancy.detail.positions'), vacancy.positions],
          [t('vacancy.detail.start'), vacancy.startDate && date(vacancy.startDate)],
          [t('vacancy.detail.closing'), vacancy.closingDate && date(vacancy.closingDate)],
          [t('vacancy.detail.contract'), contract.join(', ')],
          [
            t('vacancy.detail.tracks'),
            vacancy.tracks?.length
              ? vacancy.tracks.map((track) => t(`track.${track}`)).join(', ')
              : t('vacancy.detail.everyone'),
          ],
        ]}
      />
      <Asked vacancy={vacancy} />
    </div>
  );
}

function Asked({ vacancy }: { vacancy: VacancyFields }) {
  const { t } = useTranslation();
  const competencies = vacancy.competencies ?? [];
  const asked = demands.filter((demand) => vacancy.demands?.[demand] !== undefined);
  const licences = useCodeList('licences');
  const certificates = useCodeList('certificates');
  const papers = [
    ...(vacancy.licences ?? []).map((code) => labelIn(licences, code)),
    ...(vacancy.certificates ?? []).map((code) => labelIn(certificates, code)),
  ];
  return (
    <>
      <Heading level={3}>{t('vacancy.detail.asked')}</Heading>
      {competencies.length === 0 ? (
        <p className="mp-soft">{t('skills.noCompetencies')}</p>
      ) : (
        <ul className="mp-plain mp-row">
          {competencies.map((competency) => (
            <li key={competency.code}>
              <Badge tone={competency.essential ? 'info' : 'plain'}>
                {competency.label ?? competency.code}
                {competency.level
                  ? ` – ${t(`competencyLevel.${String(competency.level) as CompetencyLevel}`)}`
                  : ''}
                <span className="mp-hidden">
                  {' '}
                  ({t(competency.essential ? 'skills.essential' : 'skills.desired')})
                </span>
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          ...asked.map(
            (demand) =>
              [
                t(`demand.name.${demand}`),
                t(`demand.level.asked.${(vacancy.demands?.[demand] ?? 0) as 0 | 1 | 2 | 3}`),
              ] as const,
          ),
          ...(vacancy.languages ?? []).map(
            (skill) =>
              [
                languageName(skill.code),
                skill.level ? t(`language.level.${skill.level}`) : t('vacancy.detail.anyLevel'),
              ] as const,
          ),
          ...(papers.length > 0 ? ([[t('skills.licences'), papers.join(', ')]] as const) : []),
          [
            t('vacancy.detail.education'),
            vacancy.educationLevel
              ? t(`education.${String(vacancy.educationLevel) as EducationLevel}`)
              : t('vacancy.detail.notAsked'),
          ],
        ]}
      />
    </>
  );
}
