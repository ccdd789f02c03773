import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { CheckField, NumberField, TextAreaField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { Badge, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { Answered } from '../ui/violations';
import { sessions, type Series, type SeriesInput } from './calls';
import { HelperPicker, type Helping } from './HelperPicker';
import { statusTones } from './SessionList';
import { MunicipalityChoice, PartnerChoice, type Options } from './TakingPart';

function Change({
  series,
  options,
  saved,
}: {
  series: Series;
  options: Options;
  saved: (now: Series) => void;
}) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<SeriesInput>({
    title: series.title,
    place: series.place ?? '',
    startTime: series.startTime,
    endTime: series.endTime,
    intervalWeeks: series.intervalWeeks,
    nextDay: series.nextDay ?? null,
    lastDay: series.lastDay,
    capacity: series.capacity,
    freeJoin: series.freeJoin,
    municipalities: series.municipalities,
    partnerIds: series.partners.map((partner) => partner.id),
    planned: 'FOLLOW',
  });
  const [helpers, setHelpers] = useState<Helping[]>(
    series.helpers.map(({ userId, role }) => ({ userId, role })),
  );
  const set = (some: Partial<SeriesInput>) => setFields((now) => ({ ...now, ...some }));
  const follows = fields.planned === 'FOLLOW';
  const save = useMutation({
    mutationFn: () =>
      sessions.replanSeries(
        series.id,
        {
          ...fields,
          place: fields.place?.trim() || null,
          lastDay: fields.lastDay || null,
          nextDay: follows ? fields.nextDay || null : null,
          helpers,
        },
        series.version,
      ),
    onSuccess: saved,
  });
  return (
    <StepForm
      submit={t('session.series.save')}
      primary
      busy={save.isPending}
      failure={save.error}
      onSubmit={() => save.mutate()}
    >
      <Fieldset className="mp-stack">
        <FieldsetLegend>{t('session.series.planned')}</FieldsetLegend>
        {(['FOLLOW', 'KEEP'] as const).map((choice) => (
          <label key={choice} className="mp-choice">
            <input
              type="radio"
              name="planned"
              className="utrecht-radio-button utrecht-radio-button--html-input"
              checked={fields.planned === choice}
              onChange={() => set({ planned: choice })}
            />
            <span>
              {t(`session.series.choices.${choice}`)}
              <span className="mp-soft mp-block">{t(`session.series.choicesHelp.${choice}`)}</span>
            </span>
          </label>
        ))}
      </Fieldset>
      <TextField
        label={t('session.title')}
        pointer="/title"
        required
        maxLength={200}
        value={fields.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        label={t('session.place')}
        pointer="/place"
        maxLength={300}
        value={fields.place}
        onChange={(place) => set({ place })}
      />
      <div className="mp-pair">
        <TextField
          label={t('session.from')}
          pointer="/startTime"
          type="time"
          width="medium"
          required
          value={fields.startTime}
          onChange={(startTime) => set({ startTime })}
        />
        <TextField
          label={t('session.until')}
          pointer="/endTime"
          type="time"
          width="medium"
          required
          value={fields.endTime}
          onChange={(endTime) => set({ endTime })}
        />
      </div>
      <NumberField
        label={t('session.interval')}
        hint={t('session.series.intervalHelp')}
        pointer="/intervalWeeks"
        value={fields.intervalWeeks}
        onChange={(intervalWeeks) => set({ intervalWeeks })}
      />
      <div className="mp-pair">
        {follows && series.nextDay && (
          <TextField
            label={t('session.series.nextDay')}
            pointer="/nextDay"
            type="date"
            width="medium"
            value={fields.nextDay}
            onChange={(nextDay) => set({ nextDay })}
          />
        )}
        <TextField
          label={t('session.lastDay')}
          pointer="/lastDay"
          type="date"
          width="medium"
          required
          value={fields.lastDay}
          onChange={(lastDay) => set({ lastDay })}
        />
      </div>
      <NumberField
        label={t('session.capacity')}
        hint={t('session.capacityHelp')}
        pointer="/capacity"
        value={fields.capacity}
        onChange={(capacity) => set({ capacity })}
      />
      {series.kind !== 'SCRUM' && series.kind !== 'JOINT_VISIT' && (
        <CheckField
          label={t('session.freeJoin')}
          hint={t('session.freeJoinHelp')}
          checked={fields.freeJoin ?? false}
          onChange={(freeJoin) => set({ freeJoin })}
        />
      )}
      <HelperPicker staff={options.staff} value={helpers} onChange={setHelpers} />
      <MunicipalityChoice
        options={options}
        value={fields.municipalities ?? []}
        onChange={(municipalities) => set({ municipalities })}
      />
      <PartnerChoice
        options={options}
        value={fields.partnerIds ?? []}
        onChange={(partnerIds) => set({ partnerIds })}
      />
    </StepForm>
  );
}

function End({ series, saved, back }: { series: Series; saved: (now: Series) => void; back: () => void }) {
  const { t } = useTranslation();
  const [lastDay, setLastDay] = useState(today());
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: () =>
      sessions.endSeries(
        series.id,
        { lastDay: lastDay || null, reason: reason.trim() || null },
        series.version,
      ),
    onSuccess: saved,
  });
  const dropped = series.sessions.filter(
    (session) => session.status === 'PLANNED' && session.date > lastDay,
  ).length;
  return (
    <section className="mp-stack" aria-labelledby="end-title">
      <Heading level={2} appearance="level-3" id="end-title">
        {t('session.series.endTitle')}
      </Heading>
      <Answered failure={end.error}>
        <TextField
          label={t('session.series.endDay')}
          pointer="/lastDay"
          type="date"
          width="medium"
          value={lastDay}
          onChange={setLastDay}
        />
        <TextAreaField
          label={t('session.series.endReason')}
          hint={t('session.cancelHelp')}
          pointer="/reason"
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <p role="status">{t('session.series.dropped', { count: dropped })}</p>
        <div className="mp-row">
          <Button purpose="primary" busy={end.isPending} onClick={() => end.mutate()}>
            {t('session.series.endNow')}
          </Button>
          <Button purpose="subtle" onClick={back}>
            {t('session.series.goOn')}
          </Button>
        </div>
      </Answered>
    </section>
  );
}

function Sessions({ series }: { series: Series }) {
  const { t } = useTranslation();
  const byHand = new Map(series.byHand.map(({ sessionId, parts }) => [sessionId, parts]));
  return (
    <section className="mp-stack" aria-labelledby="sessions-title">
      <Heading level={2} appearance="level-3" id="sessions-title">
        {t('session.series.sessions')}
      </Heading>
      {series.outside.length > 0 && (
        <Notice tone="warn" title={t('session.series.outsideTitle')}>
          <p>{t('session.series.outsideHelp')}</p>
        </Notice>
      )}
      <ul className="mp-plain mp-lines">
        {series.sessions.map((session) => {
          const parts = byHand.get(session.id) ?? [];
          return (
            <li key={session.id} className="mp-row mp-row--between">
              <span>
                <TextLink to={`/bijeenkomsten/${session.id}`}>
                  {t('session.when', {
                    date: date(session.date),
                    from: session.startTime,
                    until: session.endTime,
                  })}
                </TextLink>
                {parts.length > 0 && (
                  <span className="mp-soft mp-block">
                    {t('session.series.byHand', {
                      parts: parts.map((part) => t(`session.series.parts.${part}`)).join(', '),
                    })}
                  </span>
                )}
              </span>
              <span className="mp-row">
                {series.outside.includes(session.id) && (
                  <Badge tone="warn">{t('session.series.outside')}</Badge>
                )}
                <Badge tone={statusTones[session.status]}>{session.statusLabel}</Badge>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Contents({ series, options }: { series: Series; options: Options }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [said, setSaid] = useState('');
  const [ending, setEnding] = useState(false);
  const saved = (message: string) => (now: Series) => {
    queries.setQueryData(['series', now.id], now);
    void queries.invalidateQueries({ queryKey: ['sessions'] });
    setSaid(message);
    setEnding(false);
  };
  return (
    <Page
      title={t('session.series.pageTitle', { title: series.title })}
      lead={t('session.series.lead', { count: series.intervalWeeks, kind: series.kindLabel })}
    >
      <div className="mp-stack mp-stack--loose">
        <div role="status">
          {said && (
            <Notice tone="good" title={said}>
              <p>{t('session.series.told')}</p>
            </Notice>
          )}
        </div>
        <Sessions series={series} />
        {series.mayChange && ending && (
          <End series={series} saved={saved(t('session.series.ended'))} back={() => setEnding(false)} />
        )}
        {series.mayChange && !ending && (
          <section className="mp-stack" aria-labelledby="change-title">
            <Heading level={2} appearance="level-3" id="change-title">
              {t('session.series.change')}
            </Heading>
            {series.lastDay >= today() && (
              <div>
                <Button purpose="secondary" onClick={() => setEnding(true)}>
                  {t('session.series.end')}
                </Button>
              </div>
            )}
            <Change
              key={series.version}
              series={series}
              options={options}
              saved={saved(t('session.series.saved'))}
            />
          </section>
        )}
        <p>
          <TextLink to="/bijeenkomsten">{t('session.back')}</TextLink>
        </p>
      </div>
    </Page>
  );
}

/** A series of sessions: what is planned, its terms, its end. */
export default function SeriesPage() {
  const { id = '' } = useParams();
  const options = useQuery({ queryKey: ['session-options'], queryFn: sessions.options });
  const series = useQuery({ queryKey: ['series', id], queryFn: () => sessions.series(id) });
  return (
    <Ask query={options}>
      {(choices) => <Ask query={series}>{(found) => <Contents series={found} options={choices} />}</Ask>}
    </Ask>
  );
}
