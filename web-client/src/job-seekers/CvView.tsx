import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { demands, type Cv, type HeldPaper } from '../api/model';
import { DayPartsInWords } from '../ui/DayPartGrid';
import { date, languageName, percent, range } from '../ui/format';
import { licenceCodes } from '../ui/PaperEditors';
import { Badge, Bar, Facts } from '../ui/pieces';
import { useMissingNames } from './missing';
import { transports } from './transports';

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

function Codes({ entries }: { entries: ReadonlyArray<{ code: string; label?: string | null }> | undefined }) {
  if (!entries?.length) return null;
  return <>{entries.map((entry) => entry.label ?? entry.code).join(', ')}</>;
}

function usePaperText(): (paper: HeldPaper) => string {
  const { t } = useTranslation();
  return (paper) => {
    const known = licenceCodes.find((code) => code === paper.code);
    const name = known ? t(`licence.${known}`) : paper.code;
    if (!paper.held) return `${name}: ${t('skills.notHeld')}`;
    return paper.validUntil ? `${name} (${t('skills.validUntil')} ${date(paper.validUntil)})` : name;
  };
}

function Skills({ cv }: { cv: Cv }) {
  const { t } = useTranslation();
  const skills = cv.competencies ?? [];
  if (skills.length === 0) return <p className="mp-soft">{t('skills.noCompetencies')}</p>;
  return (
    <ul className="mp-plain mp-skills">
      {skills.map((skill) => (
        <li key={skill.code}>
          <strong>{skill.label ?? skill.code}</strong>
          <span className="mp-soft mp-small">
            {typeof skill.level === 'number'
              ? t(`competencyLevel.${String(skill.level) as '0' | '1' | '2' | '3' | '4' | '5'}`)
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

/** How complete the CV is, and which fields would make it found more often. */
export function Completeness({ cv, own }: { cv: Cv; own: boolean }) {
  const { t } = useTranslation();
  const missing = useMissingNames(cv.missing);
  if (cv.completeness === null || cv.completeness === undefined) return null;
  return (
    <section className="mp-card mp-card--brand mp-stack mp-stack--tight" aria-labelledby="complete-title">
      <Heading level={2} appearance="level-4" id="complete-title">
        {t(own ? 'cv.missingTitleMine' : 'cv.missingTitle')}
      </Heading>
      <Bar share={cv.completeness} />
      <p className="mp-small">{t('cv.completeness', { percent: percent(cv.completeness) })}</p>
      <p>{missing ?? t('cv.whole')}</p>
      {missing && <p className="mp-soft mp-small">{t('cv.missingHelp')}</p>}
    </section>
  );
}

function spellOf(from: string | null | undefined, to: string | null | undefined): string | null {
  if (!from && !to) return null;
  return `${from ? from.slice(0, 7) : '…'} – ${to ? to.slice(0, 7) : '…'}`;
}

/** A competency CV to read: wishes first, and what is not known says so. */
export function CvView({ cv, own }: { cv: Cv; own: boolean }) {
  const { t } = useTranslation();
  const paperText = usePaperText();
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <Section id="cv-wishes" title={t('cv.section.wishes')}>
          {cv.headline && <p className="mp-lead">{cv.headline}</p>}
          {cv.presentation && <p className="mp-prose">{cv.presentation}</p>}
          <Facts
            facts={[
              [
                t('cv.form.wished'),
                cv.occupationsWished?.length ? <Codes entries={cv.occupationsWished} /> : null,
              ],
              [t('cv.form.wantedHours'), cv.wantedHoursPerWeek],
              [t('cv.form.availableFrom'), cv.availableFrom && date(cv.availableFrom)],
            ]}
          />
        </Section>
        <Section id="cv-can" title={t('cv.section.can')}>
          <Skills cv={cv} />
          <Facts
            facts={[
              [
                t('cv.form.done'),
                cv.occupationsDone?.length
                  ? cv.occupationsDone
                      .map((job) =>
                        [job.label ?? job.code, spellOf(job.from, job.to)].filter(Boolean).join(' '),
                      )
                      .join('; ')
                  : null,
              ],
            ]}
          />
        </Section>
        <Section id="cv-hours" title={t('cv.section.hours')}>
          <Facts
            facts={[
              [t('vacancy.detail.hours'), range(cv.hoursPerWeek)],
              [t('cv.form.currentHours'), cv.currentHoursPerWeek],
              [
                t('vacancy.detail.dayParts'),
                cv.dayParts?.length ? <DayPartsInWords value={cv.dayParts} /> : null,
              ],
              [t('cv.form.postcode'), cv.postcode],
              [t('cv.form.maxTravelKm'), cv.maxTravelKm],
              [
                t('cv.form.transport'),
                transports
                  .filter((one) => cv.transport?.includes(one))
                  .map((one) => t(`transport.${one}`))
                  .join(', '),
              ],
            ]}
          />
        </Section>
        <Section id="cv-suits" title={t('cv.section.suits')}>
          <Suits cv={cv} />
        </Section>
        <Section id="cv-rest" title={t('cv.section.rest')}>
          <Facts
            facts={[
              ...(cv.languages ?? []).map(
                (skill) => [languageName(skill.code), t(`language.level.${skill.level}`)] as const,
              ),
              [
                t('cv.form.educationLevel'),
                cv.educationLevel ? t(`education.${String(cv.educationLevel) as '1'}`) : null,
              ],
              [
                t('cv.form.provenLevel'),
                cv.provenLevel ? t(`education.${String(cv.provenLevel) as '1'}`) : null,
              ],
              [t('skills.licences'), (cv.licences ?? []).map(paperText).join(', ')],
              [t('skills.certificates'), (cv.certificates ?? []).map(paperText).join(', ')],
            ]}
          />
        </Section>
      </div>
      <aside className="mp-stack mp-sticky">
        <Completeness cv={cv} own={own} />
      </aside>
    </div>
  );
}
