import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { employers, jobSeekers, offers, vacancies } from '../api/calls';
import type { Offer, OfferFields, OfferPreview } from '../api/model';
import { Problem } from '../api/problem';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { nameOf } from '../job-seekers/names';
import { AskButton } from '../introductions/AskButton';
import { introductions } from '../introductions/calls';
import { CheckField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { date, decimal } from '../ui/format';
import { asNumber } from '../ui/money';
import { Facts, TextLink } from '../ui/pieces';
import { Ask, Loading, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { OfferFiguresView } from './OfferFiguresView';

/** How long somebody stops typing before the figures are asked for again. */
const pause = 600;

interface Typed {
  employerId: string | null;
  functionTitle: string;
  startDate: string;
  endDate: string;
  permanent: boolean;
  hoursPerWeek: string;
  hourlyWage: string;
  flatRate: boolean;
  flatRateUntil: string;
  validUntil: string;
  note: string;
}

const blank: Typed = {
  employerId: null,
  functionTitle: '',
  startDate: '',
  endDate: '',
  permanent: false,
  hoursPerWeek: '',
  hourlyWage: '',
  flatRate: false,
  flatRateUntil: '',
  validUntil: '',
  note: '',
};

/** A draft as it can be typed on. */
function typedFrom(draft: Offer): Typed {
  return {
    employerId: draft.employerId,
    functionTitle: draft.functionTitle,
    startDate: draft.startDate,
    endDate: draft.endDate ?? '',
    permanent: !draft.endDate,
    hoursPerWeek: String(draft.hoursPerWeek).replace('.', ','),
    hourlyWage: draft.hourlyWage ? String(draft.hourlyWage).replace('.', ',') : '',
    flatRate: draft.flatRate,
    flatRateUntil: draft.flatRateUntil ?? '',
    validUntil: draft.validUntil,
    note: draft.note ?? '',
  };
}

function fieldsOf(typed: Typed, vacancyId: string | null, jobSeekerId: string): OfferFields {
  return {
    vacancyId,
    jobSeekerId,
    employerId: vacancyId ? null : typed.employerId,
    functionTitle: typed.functionTitle || null,
    startDate: typed.startDate || null,
    endDate: typed.permanent ? null : typed.endDate || null,
    permanent: typed.permanent,
    hoursPerWeek: asNumber(typed.hoursPerWeek),
    hourlyWage: asNumber(typed.hourlyWage),
    flatRate: typed.flatRate,
    flatRateUntil: typed.flatRate ? typed.flatRateUntil || null : null,
    validUntil: typed.validUntil || null,
    note: typed.note || null,
  };
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function EmployerChoice({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const found = useQuery({
    queryKey: ['employers', { q, offer: true }],
    queryFn: () => employers.list({ q: q || null, limit: 25 }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  return (
    <div className="mp-pair">
      <TextField label={t('offer.form.employerSearch')} type="search" value={typed} onChange={setTyped} />
      <SelectField
        label={t('offer.form.employer')}
        pointer="/employerId"
        empty={t('offer.form.choose')}
        value={value}
        options={options}
        onChange={onChange}
      />
    </div>
  );
}

function WageValueLine({ preview }: { preview: OfferPreview }) {
  const { t } = useTranslation();
  const value =
    preview.wageValuePercent === null || preview.wageValuePercent === undefined
      ? t('offer.wageValueNone')
      : t(
          preview.wageValueKind === 'DEFINITIVE' ? 'offer.wageValueDefinitive' : 'offer.wageValueIndication',
          {
            value: `${decimal(preview.wageValuePercent)}%`,
            date: preview.wageValueDate ? date(preview.wageValueDate) : '',
          },
        );
  return (
    <Facts
      facts={[
        [t('offer.function'), preview.functionTitle],
        [t('offer.start'), date(preview.startDate)],
        [t('offer.end'), preview.endDate ? date(preview.endDate) : t('offer.permanent')],
        [t('offer.hours'), decimal(preview.hoursPerWeek)],
        [t('offer.wageValue'), value],
      ]}
    />
  );
}

function Form({
  vacancyId,
  jobSeekerId,
  draft = null,
}: {
  vacancyId: string | null;
  jobSeekerId: string;
  draft?: Offer | null;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => (draft ? typedFrom(draft) : blank));
  const [key] = useState(() => crypto.randomUUID());
  const change = (patch: Partial<Typed>) => setTyped((now) => ({ ...now, ...patch }));
  const settled = useSettled(typed);
  const ready = vacancyId !== null || (settled.employerId && settled.startDate && settled.hoursPerWeek);
  const preview = useQuery({
    queryKey: ['offer-preview', vacancyId, jobSeekerId, settled],
    queryFn: ({ signal }) => offers.preview(fieldsOf(settled, vacancyId, jobSeekerId), signal),
    enabled: Boolean(ready),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const save = useMutation({
    mutationFn: () =>
      draft
        ? offers.update(draft.id, fieldsOf(typed, vacancyId, jobSeekerId), draft.version)
        : offers.create(fieldsOf(typed, vacancyId, jobSeekerId), key),
    onSuccess: (made) => {
      queries.setQueryData(['offer', made.id], made);
      void queries.invalidateQueries({ queryKey: ['offers'] });
      void navigate(`/aanbiedingen/${made.id}`);
    },
  });
  const refusal = save.error ?? (preview.error instanceof Problem ? preview.error : null);
  const needsConsent =
    refusal instanceof Problem && refusal.violations.some(({ code }) => code === 'employer-consent');
  const asked = useQuery({
    queryKey: ['introductions', { open: true, jobSeekerId }],
    queryFn: () => introductions.list({ open: true, jobSeekerId, limit: 50 }),
    enabled: needsConsent,
  });
  return (
    <div className="mp-halves">
      <form
        className="mp-card mp-stack mp-stack--loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Answered failure={refusal} quiet={!save.error}>
          {needsConsent && (
            <Notice tone="warn" title={t('introduction.needed')}>
              <p>{t('introduction.neededHelp')}</p>
              <AskButton
                key={typed.employerId}
                asking={{ vacancyId, jobSeekerId, employerId: vacancyId ? null : typed.employerId }}
                known={asked.data?.items.find(
                  (one) =>
                    one.status === 'ASKED' &&
                    (vacancyId === null || one.vacancyId === vacancyId) &&
                    (vacancyId !== null || one.employerId === typed.employerId),
                )}
              />
            </Notice>
          )}
          {draft && !vacancyId ? (
            <p>{draft.employerName}</p>
          ) : vacancyId ? (
            <p className="mp-soft">{t('offer.form.fromVacancy')}</p>
          ) : (
            <EmployerChoice value={typed.employerId} onChange={(employerId) => change({ employerId })} />
          )}
          <Fieldset>
            <FieldsetLegend>{t('offer.form.work')}</FieldsetLegend>
            <div className="mp-stack">
              <TextField
                label={t('offer.function')}
                pointer="/functionTitle"
                value={typed.functionTitle}
                onChange={(functionTitle) => change({ functionTitle })}
              />
              <div className="mp-pair">
                <TextField
                  label={t('offer.start')}
                  pointer="/startDate"
                  type="date"
                  width="medium"
                  value={typed.startDate}
                  onChange={(startDate) => change({ startDate })}
                />
                {!typed.permanent && (
                  <TextField
                    label={t('offer.end')}
                    pointer="/endDate"
                    type="date"
                    width="medium"
                    value={typed.endDate}
                    onChange={(endDate) => change({ endDate })}
                  />
                )}
                <TextField
                  label={t('offer.hours')}
                  pointer="/hoursPerWeek"
                  width="short"
                  inputMode="decimal"
                  value={typed.hoursPerWeek}
                  onChange={(hoursPerWeek) => change({ hoursPerWeek })}
                />
                <TextField
                  label={t('subsidy.wage')}
                  hint={t('offer.form.wageHint')}
                  pointer="/hourlyWage"
                  width="short"
                  inputMode="decimal"
                  value={typed.hourlyWage}
                  onChange={(hourlyWage) => change({ hourlyWage })}
                />
              </div>
              <CheckField
                label={t('offer.form.permanent')}
                hint={t('offer.form.permanentHint')}
                checked={typed.permanent}
                onChange={(permanent) => change({ permanent })}
              />
            </div>
          </Fieldset>
          <Fieldset>
            <FieldsetLegend>{t('offer.form.subsidy')}</FieldsetLegend>
            <div className="mp-stack">
              <CheckField
                label={t('subsidy.flatRate')}
                hint={t('subsidy.flatRateHint')}
                checked={typed.flatRate}
                onChange={(flatRate) => change({ flatRate })}
              />
              {typed.flatRate && (
                <TextField
                  label={t('offer.form.flatUntil')}
                  pointer="/flatRateUntil"
                  type="date"
                  width="medium"
                  value={typed.flatRateUntil}
                  onChange={(flatRateUntil) => change({ flatRateUntil })}
                />
              )}
            </div>
          </Fieldset>
          <TextField
            label={t('offer.form.validUntil')}
            hint={t('offer.form.validUntilHint')}
            pointer="/validUntil"
            type="date"
            width="medium"
            value={typed.validUntil}
            onChange={(validUntil) => change({ validUntil })}
          />
          <TextAreaField
            label={t('offer.form.note')}
            hint={t('offer.form.noteHint')}
            pointer="/note"
            rows={3}
            value={typed.note}
            onChange={(note) => change({ note })}
          />
          <div>
            <Button type="submit" purpose="primary" busy={save.isPending}>
              {t('offer.form.save')}
            </Button>
          </div>
        </Answered>
      </form>
      <section
        className="mp-card mp-card--flat mp-stack"
        aria-labelledby="figures-title"
        aria-live="polite"
        aria-busy={preview.isFetching}
      >
        <Heading level={2} appearance="level-3" id="figures-title">
          {t('offer.form.figures')}
        </Heading>
        {preview.data && !preview.error ? (
          <>
            <WageValueLine preview={preview.data} />
            <OfferFiguresView figures={preview.data.figures} instruments={preview.data.instruments} brief />
          </>
        ) : preview.isFetching ? (
          <Loading />
        ) : (
          <p className="mp-soft">{t('offer.form.figuresWait')}</p>
        )}
      </section>
    </div>
  );
}

function PersonChoice({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['job-seekers', { offer: true }],
    queryFn: () => jobSeekers.list({ limit: 100 }),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Ask query={list}>
      {({ items }) => (
        <form
          className="mp-card mp-stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) onChoose(chosen);
          }}
        >
          <SelectField
            label={t('offer.form.person')}
            empty={t('offer.form.choose')}
            value={chosen}
            options={items.map((one) => ({ value: one.id, label: nameOf(one) ?? t('caseload.noName') }))}
            onChange={setChosen}
          />
          <div>
            <Button type="submit" purpose="primary">
              {t('offer.form.next')}
            </Button>
          </div>
        </form>
      )}
    </Ask>
  );
}

/** Changes an offer that is not sent yet. */
export function EditOffer() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const offer = useQuery({ queryKey: ['offer', id], queryFn: () => offers.one(id) });
  return (
    <Page
      title={t('offer.form.edit')}
      lead={offer.data?.functionTitle}
      actions={<TextLink to={`/aanbiedingen/${id}`}>{t('offer.form.back')}</TextLink>}
    >
      <Ask query={offer}>
        {(found) =>
          found.status === 'DRAFT' && found.party === 'STAFF' && found.jobSeekerId ? (
            <Form
              key={found.version}
              vacancyId={found.vacancyId ?? null}
              jobSeekerId={found.jobSeekerId}
              draft={found}
            />
          ) : (
            <Notice>
              <p>{t('offer.form.sent')}</p>
            </Notice>
          )
        }
      </Ask>
    </Page>
  );
}

/** Makes an offer, from a match or on its own; the figures follow what is typed. */
export default function OfferForm() {
  const { t } = useTranslation();
  const role = useRole();
  const [parameters, setParameters] = useSearchParams();
  const vacancyId = parameters.get('vacature');
  const jobSeekerId = parameters.get('kandidaat');
  const vacancy = useQuery({
    queryKey: ['vacancy', vacancyId],
    queryFn: () => vacancies.one(vacancyId ?? ''),
    enabled: vacancyId !== null,
  });
  return (
    <Page
      title={t('offer.form.title')}
      lead={vacancy.data ? t('match.lead', { title: vacancy.data.title }) : t('offer.form.lead')}
    >
      <div className="mp-stack">
        <Notice>
          <p>{t('offer.form.consent')}</p>
        </Notice>
        {jobSeekerId ? (
          <Form vacancyId={vacancyId} jobSeekerId={jobSeekerId} />
        ) : role === 'CONSULTANT' ? (
          <PersonChoice onChoose={(id) => setParameters({ kandidaat: id })} />
        ) : (
          <div className="mp-card mp-stack">
            <p>{t('offer.form.fromMatch')}</p>
            <TextLink to="/vacatures?status=PUBLISHED">{t('nav.vacancies')}</TextLink>
          </div>
        )}
      </div>
    </Page>
  );
}
