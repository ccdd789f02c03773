import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn, useCodeList } from '../api/labels';
import { demands } from '../api/model';
import { DayPartsInWords } from '../ui/DayPartGrid';
import { date, euros, languageName, range } from '../ui/format';
import type { VacancyFields } from '../vacancies/fields';
import type { AdaptableField } from './fields';

/** One part of a vacancy in few words. */
export function FieldValue({ vacancy, field }: { vacancy: VacancyFields; field: AdaptableField }) {
  const { t } = useTranslation();
  const contractForms = useCodeList('contract-form');
  const licences = useCodeList('licences');
  const certificates = useCodeList('certificates');
  const nothing = <span className="mp-soft">{t('adaptation.nothing')}</span>;
  const joined = (texts: readonly string[] | null | undefined): ReactNode =>
    texts?.length ? texts.join(', ') : nothing;
  switch (field) {
    case 'title':
    case 'postcode':
      return vacancy[field] || nothing;
    case 'description':
      return vacancy.description ? <span className="mp-prose">{vacancy.description}</span> : nothing;
    case 'occupation':
      return vacancy.occupation?.label ?? vacancy.occupation?.code ?? nothing;
    case 'hoursPerWeek':
      return range(vacancy.hoursPerWeek) ?? nothing;
    case 'dayParts':
      return vacancy.dayParts?.length ? <DayPartsInWords value={vacancy.dayParts} /> : nothing;
    case 'hourlyWage':
      return vacancy.hourlyWage ? euros(vacancy.hourlyWage.replace(',', '.')) : nothing;
    case 'startDate':
    case 'closingDate': {
      const day = vacancy[field];
      return day ? date(day) : nothing;
    }
    case 'contractForm':
      return vacancy.contractForm ? labelIn(contractForms, vacancy.contractForm) : nothing;
    case 'contractMonths':
    case 'positions':
    case 'educationLevel':
      return vacancy[field] ?? nothing;
    case 'competencies':
      return joined(vacancy.competencies?.map((asked) => asked.label ?? asked.code));
    case 'demands':
      return joined(
        demands
          .filter((demand) => vacancy.demands?.[demand])
          .map((demand) => `${t(`demand.name.${demand}`)} ${vacancy.demands?.[demand]}`),
      );
    case 'languages':
      return joined(
        vacancy.languages?.map((skill) => [languageName(skill.code), skill.level].filter(Boolean).join(' ')),
      );
    case 'licences':
      return joined(vacancy.licences?.map((code) => labelIn(licences, code)));
    case 'certificates':
      return joined(vacancy.certificates?.map((code) => labelIn(certificates, code)));
    case 'tracks':
      return joined(vacancy.tracks?.map((track) => t(`track.${track}`)));
  }
}
