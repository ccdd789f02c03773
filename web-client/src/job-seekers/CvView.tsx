import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn, useCodeList, useLabels } from '../api/labels';
import { demands, type Cv, type HeldPaper } from '../api/model';
import { DayPartsInWords } from '../ui/DayPartGrid';
import { date, decimal, languageName, percent, range } from '../ui/format';
import type { PaperKind } from '../ui/PaperEditors';
import { Badge, Bar, Facts } from '../ui/pieces';

type CompetencyLevel = '0' | '1' | '2' | '3' | '4' | '5';
type EducationLevel = '1' | '2' | '3' | '4' | '5' | '6';

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mp-card mp-stack" aria-labelledby={id}>
      <Heading level={2} appearance="level-3" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Skills({ cv }: { cv: Cv }) {
  const { t } = useTranslation();
  const skills = cv.competencies ?? [];
  const labelOf = useLabels(
    'competency',
    skills.map((skill) => skill.code ?? ''),
  );
  if (skills.length === 0) return <p className="mp-soft">{t('skills.noCompetencies')}</p>;
  return (
    <ul className="mp-plain mp-skills">
      {skills.map((skill) => (
        <li key={skill.code}>
          <strong>{labelOf(skill.code ?? '')}</strong>
          <span className="mp-soft mp-small">
            {typeof skill.level === 'number'
              ? t(`competencyLevel.${String(skill.level) as CompetencyLevel}`)
              : t('skills.levelUnknown')}
            {skill.evidence && ` · ${t(`evidence.${skill.evidence}`)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Suits({ cv }: { cv: Cv }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={demands.map((demand) => {
        const level = cv.suits?.[demand];
        return [
          t(`demand.name.${demand}`),
          level === undefined ? null : (
            <>
              <Badge tone="plain">{t(`demand.level.suits.${level as 0 | 1 | 2 | 3}`)}</Badge>{' '}
              <span className="mp-soft mp-small">
                {t(`demand.example.${demand}.${level as 0 | 1 | 2 | 3}`)}
              </span>
            </>
          ),
        ] as const;
      })}
    />
  );
}

/** How complete the CV is, and which fields would make it found more often, the most useful first. */
export function Completeness({ cv, own }: { cv: Cv; own: boolean }) {
  const { t } = useTranslation();
  const missing = cv.missing ?? [];
  if (typeof cv.completeness !== 'number') return null;
  return (
    <section className="mp-card mp-card--brand mp-stack mp-stack--tight" aria-labelledby="complete-title">
      <Heading level={2} appearance="level-4" id="complete-title">
        {t(own ? 'cv.missingTitleMine' : 'cv.missingTitle')}
      </Heading>
      <Bar share={cv.completeness} />
      <p className="mp-small">{t('cv.completeness', { percent: percent(cv.completeness) })}</p>
      {missing.length === 0 ? (
        <p>{t('cv.whole')}</p>
      ) : (
        <>
          <ul className="mp-gaps">
            {missing.slice(0, 4).map((field) => (
              <li key={field.field}>{field.message}</li>
            ))}
          </ul>
          <p className="mp-soft mp-small">{t('cv.missingHelp')}</p>
        </>
      )}
    </section>
  );
}

function spellOf(from: string | null | undefined, to: string | null | undefined): string | null {
  if (!from && !to) return null;
  return `${from ? from.slice(0, 7) : '…'} – ${to ? to.slice(0, 7) : '…'}`;
}

function Experience({ cv }: { cv: Cv }) {
  const { t } = useTranslation();
  const jobs = cv.occupationsDone ?? [];
  const labelOf = useLabels(
    'occupation',
    jobs.map((job) => job.code ?? ''),
  );
  const text = jobs
    .map((job) => [labelOf(job.code ?? ''), spellOf(job.from, job.to)].filter(Boolean).join(' '))
    .join('; ');
  return <Facts facts={[[t('cv.form.done'), text]]} />;
}

function Wishes({ cv }: { cv: Cv }) {
  const { t } = useTranslation();
  const wished = cv.occupationsWished ?? [];
  const labelOf = useLabels('occupation', wished);
  const sectors = useCodeList('sectors');
  return (
    <Facts
      facts={[
        [t('cv.form.wished'), wished.map(labelOf).join(', ')],
        ...(cv.sectorsWished?.length
          ? ([
              [t('cv.form.sectors'), cv.sectorsWished.map((code) => labelIn(sectors, code)).join(', ')],
            ] as const)
          : []),
        [
          t('cv.form.wantedHours'),
          typeof cv.wantedHoursPerWeek === 'number' ? decimal(cv.wantedHoursPerWeek) : null,
        ],
        [t('cv.form.availableFrom'), cv.availableFrom && date(cv.availableFrom)],
      ]}
    />
  );
}

function Papers({ kind, papers }: { kind: PaperKind; papers: readonly HeldPaper[] }) {
  const { t } = useTranslation();
  const list = useCodeList(kind);
  return (
    <>
      {papers
        .map((paper) => {
          const name = labelIn(list, paper.code ?? '');
          if (!paper.held) return `${name}: ${t('skills.notHeld')}`;
          return paper.validUntil ? `${name} (${t('skills.validUntil')} ${date(paper.validUntil)})` : name;
        })
        .join(', ')}
    </>
  );
}

function Rest({ cv }: { cv: Cv }) {
  const { t } = useTranslation();
  const education = (level: number | null | undefined) =>
    level ? t(`education.${String(level) as EducationLevel}`) : null;
  return (
    <Facts
      facts={[
        ...(cv.languages ?? []).map(
          (skill) =>
            [
              languageName(skill.code ?? ''),
              skill.level ? t(`language.level.${skill.level}`) : t('skills.levelUnknown'),
            ] as const,
        ),
        [t('cv.form.educationLevel'), education(cv.educationLevel)],
        [t('cv.form.provenLevel'), education(cv.provenLevel)],
        [t('skills.licences'), cv.licences?.length ? <Papers kind="licences" papers={cv.licences} /> : null],
        [
          t('skills.certificates'),
          cv.certificates?.length ? <Papers kind="certificates" papers={cv.certificates} /> : null,
        ],
      ]}
    />
  );
}

function HoursAndTravel({ cv }: { cv: Cv }) {
  const { t } = useTranslation();
  const transports = useCodeList('transport');
  return (
    <Facts
      facts={[
        [t('vacancy.detail.hours'), range(cv.hoursPerWeek)],
        [t('cv.form.currentHours'), cv.currentHoursPerWeek],
        [t('vacancy.detail.dayParts'), cv.dayParts?.length ? <DayPartsInWords value={cv.dayParts} /> : null],
        [t('cv.form.postcode'), cv.postcode],
        [t('cv.form.maxTravelKm'), cv.maxTravelKm],
        [t('cv.form.transport'), (cv.transport ?? []).map((code) => labelIn(transports, code)).join(', ')],
      ]}
    />
  );
}

/** A competency CV to read: wishes first, and what is not known says so. */
export function CvView({ cv, own }: { cv: Cv; own: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <Section id="cv-wishes" title={t('cv.section.wishes')}>
          {cv.headline && <p className="mp-lead">{cv.headline}</p>}
          {cv.presentation && <p className="mp-prose">{cv.presentation}</p>}
          <Wishes cv={cv} />
        </Section>
        <Section id="cv-can" title={t('cv.section.can')}>
          <Skills cv={cv} />
          <Experience cv={cv} />
        </Section>
        <Section id="cv-hours" title={t('cv.section.hours')}>
          <HoursAndTravel cv={cv} />
        </Section>
        <Section id="cv-suits" title={t('cv.section.suits')}>
          <Suits cv={cv} />
        </Section>
        <Section id="cv-rest" title={t('cv.section.rest')}>
          <Rest cv={cv} />
        </Section>
      </div>
      <aside className="mp-stack mp-sticky">
        <Completeness cv={cv} own={own} />
      </aside>
    </div>
  );
}
