import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { sessions } from '../sessions/calls';
import { HelperPicker, type Helping } from '../sessions/HelperPicker';
import { TextAreaField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { ButtonLink, Facts, TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { leads, type Lead } from './calls';
import { LeadBadge } from './parts';

type Saved = (lead: Lead) => void;

/** Plans a visit together; who comes along gets an invitation for the calendar. */
function Visit({ lead, onSaved }: { lead: Lead; onSaved: Saved }) {
  const { t } = useTranslation();
  const options = useQuery({ queryKey: ['session-options'], queryFn: sessions.options });
  const [key] = useState(() => crypto.randomUUID());
  const [day, setDay] = useState(lead.nextDate ?? '');
  const [startTime, setStart] = useState('10:00');
  const [endTime, setEnd] = useState('11:00');
  const [helpers, setHelpers] = useState<Helping[]>([]);
  const plan = useMutation({
    mutationFn: async () => {
      const session = await sessions.plan(
        {
          kind: 'JOINT_VISIT',
          title: t('lead.visit.titleOf', { company: lead.company }),
          place: lead.place ?? null,
          date: day || null,
          startTime,
          endTime,
          goal: lead.nextStep ?? null,
          helpers,
        },
        key,
      );
      return leads.addVisit(lead.id, session.id);
    },
    onSuccess: onSaved,
  });
  return (
    <StepForm
      title={t('lead.visit.plan')}
      help={t('lead.visit.planHelp')}
      submit={t('lead.visit.save')}
      busy={plan.isPending}
      failure={plan.error}
      onSubmit={() => plan.mutate()}
    >
      <TextField
        label={t('session.date')}
        pointer="/date"
        type="date"
        width="medium"
        required
        value={day}
        onChange={setDay}
      />
      <div className="mp-pair">
        <TextField
          label={t('session.from')}
          pointer="/startTime"
          type="time"
          width="medium"
          value={startTime}
          onChange={setStart}
        />
        <TextField
          label={t('session.until')}
          pointer="/endTime"
          type="time"
          width="medium"
          value={endTime}
          onChange={setEnd}
        />
      </div>
      <Ask query={options}>
        {({ staff }) => <HelperPicker staff={staff} value={helpers} onChange={setHelpers} />}
      </Ask>
    </StepForm>
  );
}

/** Makes an employer of the lead with the few things an employer needs more. */
function ToEmployer({ lead, onSaved }: { lead: Lead; onSaved: Saved }) {
  const { t } = useTranslation();
  const [kvkNumber, setKvk] = useState('');
  const [sector, setSector] = useState('');
  const [postcode, setPostcode] = useState('');
  const make = useMutation({
    mutationFn: () =>
      leads.toEmployer(
        lead.id,
        { kvkNumber: kvkNumber.trim(), sector: sector.trim(), postcode: postcode.trim() },
        lead.version,
      ),
    onSuccess: onSaved,
  });
  return (
    <StepForm
      title={t('lead.employer.title')}
      help={t('lead.employer.help')}
      submit={t('lead.employer.save')}
      primary
      busy={make.isPending}
      failure={make.error}
      onSubmit={() => make.mutate()}
    >
      <TextField
        label={t('lead.employer.kvk')}
        pointer="/kvkNumber"
        inputMode="numeric"
        width="medium"
        required
        value={kvkNumber}
        onChange={setKvk}
      />
      <TextField
        label={t('lead.employer.sector')}
        pointer="/sector"
        width="medium"
        value={sector}
        onChange={setSector}
      />
      <TextField
        label={t('lead.employer.postcode')}
        pointer="/postcode"
        width="medium"
        value={postcode}
        onChange={setPostcode}
      />
    </StepForm>
  );
}

function Close({ lead, onSaved }: { lead: Lead; onSaved: Saved }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const close = useMutation({
    mutationFn: () => leads.close(lead.id, reason.trim(), lead.version),
    onSuccess: onSaved,
  });
  return (
    <StepForm
      title={t('lead.close.title')}
      submit={t('lead.close.save')}
      busy={close.isPending}
      failure={close.error}
      onSubmit={() => close.mutate()}
    >
      <TextAreaField
        label={t('lead.close.reason')}
        pointer="/reason"
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </StepForm>
  );
}

function Whole({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const onSaved: Saved = (now) => {
    queries.setQueryData(['lead', now.id], now);
    void queries.invalidateQueries({ queryKey: ['leads'] });
    void queries.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <section className="mp-card mp-stack">
          <div className="mp-row">
            <LeadBadge status={lead.status} />
          </div>
          <p>{lead.what}</p>
          <Facts
            facts={[
              [t('lead.since'), date(lead.since)],
              [t('lead.place'), lead.place],
              [t('lead.sharedBy'), lead.sharedBy],
              [t('lead.sharedWith'), lead.sharedWith],
              [t('lead.nextStep'), lead.nextStep],
              [t('lead.nextDate'), lead.nextDate && date(lead.nextDate)],
              [t('lead.owner'), lead.owner],
              ...(lead.reason ? ([[t('lead.close.reason'), lead.reason]] as const) : []),
            ]}
          />
          {lead.employerId && (
            <TextLink to={`/werkgevers/${lead.employerId}`}>{t('lead.employer.open')}</TextLink>
          )}
        </section>
        <section className="mp-card mp-stack" aria-labelledby="visits-title">
          <Heading level={2} appearance="level-4" id="visits-title">
            {t('lead.visit.list')}
          </Heading>
          {lead.visits.length === 0 && <p className="mp-soft">{t('lead.visit.none')}</p>}
          <ul className="mp-plain mp-lines">
            {lead.visits.map((visit) => (
              <li key={visit.id}>
                <span>
                  <TextLink to={`/bijeenkomsten/${visit.id}`}>{visit.title}</TextLink>{' '}
                  <span className="mp-soft mp-small">
                    {date(visit.date)} {visit.startTime} · {visit.statusLabel}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
        {lead.mayChange && <Visit key={lead.visits.length} lead={lead} onSaved={onSaved} />}
      </div>
      {lead.mayChange && (
        <aside className="mp-stack">
          <ToEmployer lead={lead} onSaved={onSaved} />
          <Close lead={lead} onSaved={onSaved} />
        </aside>
      )}
    </div>
  );
}

/** A new entrepreneur: what is known, the visits, and the step to employer. */
export default function LeadPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const lead = useQuery({ queryKey: ['lead', id], queryFn: () => leads.one(id) });
  return (
    <Page
      title={lead.data?.company ?? t('lead.list')}
      actions={
        <>
          {lead.data?.mayChange && (
            <ButtonLink to={`/ondernemers/${id}/bewerken`} purpose="secondary">
              {t('lead.edit')}
            </ButtonLink>
          )}
          <TextLink to="/ondernemers">{t('lead.toList')}</TextLink>
        </>
      }
    >
      <Ask query={lead}>{(found) => <Whole lead={found} />}</Ask>
    </Page>
  );
}
