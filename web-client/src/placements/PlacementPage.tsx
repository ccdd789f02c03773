import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { labelIn, useCodeList } from '../api/labels';
import { Page } from '../app/Page';
import { SelectField, TextAreaField, TextField } from '../ui/Field';
import { date, decimal, euros } from '../ui/format';
import { ButtonLink, Facts, TextLink, type Fact } from '../ui/pieces';
import { Ask } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { instrumentsOn, placements, type Placement, type PlacementEnding } from './calls';
import { History } from './History';
import { PlacementBadge, useCandidateName } from './parts';

type EndCode = NonNullable<PlacementEnding['code']>;
const endCodes: readonly EndCode[] = [
  'CONTRACT_ENDED',
  'EMPLOYER_STOPPED',
  'PERSON_STOPPED',
  'OTHER_WORK',
  'COMPLETED',
  'NOT_STARTED',
  'OTHER',
];

function End({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [code, setCode] = useState<EndCode | null>(placement.endCode ?? null);
  const [day, setDay] = useState(placement.endedOn ?? '');
  const [reason, setReason] = useState(placement.endReason ?? '');
  const [returned, setReturned] = useState(placement.returnedOn ?? '');
  const end = useMutation({
    mutationFn: () =>
      placements.end(
        placement.id,
        {
          code,
          endedOn: code === 'NOT_STARTED' ? null : day || null,
          reason: reason || null,
          returnedOn: code === 'NOT_STARTED' ? null : returned || null,
        },
        placement.version,
      ),
    onSuccess: (changed) => {
      queries.setQueryData(['placement', placement.id], changed);
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void queries.invalidateQueries({ queryKey: ['placement-history', placement.id] });
      void queries.invalidateQueries({ queryKey: ['signals'] });
    },
  });
  return (
    <StepForm
      title={t(placement.status === 'ENDED' ? 'placement.end.change' : 'placement.end.title')}
      submit={t('placement.end.save')}
      busy={end.isPending}
      failure={end.error}
      onSubmit={() => end.mutate()}
    >
      <SelectField
        label={t('placement.end.code')}
        pointer="/code"
        empty={t('field.choose')}
        value={code}
        options={endCodes.map((value) => ({ value, label: t(`placement.endCode.${value}`) }))}
        onChange={setCode}
      />
      {code !== 'NOT_STARTED' && (
        <>
          <TextField
            label={t('placement.endedOn')}
            pointer="/endedOn"
            type="date"
            width="medium"
            value={day}
            onChange={setDay}
          />
          {placement.placement && (
            <TextField
              label={t('placement.end.returned')}
              hint={t('placement.end.returnedHint')}
              pointer="/returnedOn"
              type="date"
              width="medium"
              value={returned}
              onChange={setReturned}
            />
          )}
        </>
      )}
      <TextAreaField
        label={t('placement.reasonOptional')}
        hint={t('placement.reasonHint')}
        pointer="/reason"
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </StepForm>
  );
}

/** What it does to the benefit; nothing of it reaches an employer. */
function Saving({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const yesNo = (value: boolean | null | undefined) =>
    value === null || value === undefined
      ? t('placement.notYet')
      : t(value ? 'placement.yes' : 'placement.no');
  const municipalities = useCodeList('municipalities');
  const offered = useQuery({ ...instrumentsOn(placement.startDate), enabled: placement.party === 'STAFF' });
  if (!placement.saving) return null;
  const nameOf = (code: string) =>
    offered.data?.items.find((instrument) => instrument.code === code)?.name ?? code;
  const facts: Fact[] = [[t('placement.saving.title'), t(`placement.saving.${placement.saving}`)]];
  if (placement.placement) {
    facts.push(
      [t('placement.saving.outflow'), placement.outflowDate && date(placement.outflowDate)],
      [t('placement.saving.perMonth'), placement.savingPerMonth && euros(placement.savingPerMonth)],
      [t('placement.saving.months'), placement.savingMonths],
      [
        t('placement.saving.municipality'),
        placement.municipality && labelIn(municipalities, placement.municipality),
      ],
    );
    if (placement.party === 'STAFF') {
      facts.push([
        t('placement.saving.fictitious'),
        placement.fictitiousSaving &&
          `${euros(placement.fictitiousSaving)} (${t('placement.saving.norm', {
            year: placement.fictitiousNormOf?.slice(0, 4) ?? '',
          })})`,
      ]);
    }
    facts.push([t('placement.saving.returned'), yesNo(placement.returnedWithinYear)]);
  }
  facts.push(
    [t('placement.sustained'), yesNo(placement.sustained)],
    [t('placement.subsidised'), yesNo(placement.subsidised)],
    [t('placement.jobAgreement'), yesNo(placement.jobAgreement)],
    [t('placement.mediator'), placement.mediatorName ?? t('placement.ownMediation')],
    [t('placement.instruments'), placement.instruments.map(nameOf).join(', ') || t('placement.none')],
  );
  return (
    <section className="mp-card mp-stack" aria-labelledby="saving-title">
      <Heading level={2} appearance="level-4" id="saving-title">
        {t('placement.saving.section')}
      </Heading>
      <Facts facts={facts} />
      {placement.fictitiousSource && <p className="mp-soft mp-small">{placement.fictitiousSource}</p>}
    </section>
  );
}

function Whole({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const nameOf = useCandidateName();
  const forms = useCodeList('contract-form');
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <section className="mp-card mp-stack">
          <div className="mp-row">
            <PlacementBadge status={placement.status} />
          </div>
          <Facts
            facts={[
              [
                t('placement.person'),
                placement.jobSeekerId ? (
                  <TextLink key="person" to={`/kandidaten/${placement.jobSeekerId}`}>
                    {nameOf(placement)}
                  </TextLink>
                ) : (
                  nameOf(placement)
                ),
              ],
              [t('placement.kindTitle'), t(`placement.kind.${placement.kind}`)],
              ...(placement.employerName ? [[t('placement.employer'), placement.employerName] as const] : []),
              [t('placement.start'), date(placement.startDate)],
              [
                t('placement.contractEnd'),
                placement.endDate ? date(placement.endDate) : t('placement.noEnd'),
              ],
              [t('placement.hours'), placement.hoursPerWeek && decimal(placement.hoursPerWeek)],
              [t('placement.contractForm'), placement.contractForm && labelIn(forms, placement.contractForm)],
              [t('placement.wage'), placement.hourlyWage && euros(placement.hourlyWage)],
              ...(placement.endedOn ? [[t('placement.endedOn'), date(placement.endedOn)] as const] : []),
              ...(placement.endCode
                ? [[t('placement.end.code'), t(`placement.endCode.${placement.endCode}`)] as const]
                : []),
              ...(placement.endReason ? [[t('placement.reasonGiven'), placement.endReason] as const] : []),
            ]}
          />
          {placement.proposalId && (
            <TextLink to={`/voordrachten/${placement.proposalId}`}>{t('placement.toProposal')}</TextLink>
          )}
        </section>
        <Saving placement={placement} />
        {placement.party === 'STAFF' && (
          <History
            queryKey={['placement-history', placement.id]}
            ask={() => placements.history(placement.id)}
          />
        )}
      </div>
      {placement.editable && (
        <aside className="mp-stack">
          {placement.status === 'STARTED' && (
            <div className="mp-no-print">
              <ButtonLink to={`/plaatsingen/${placement.id}/bewerken`} purpose="secondary">
                {t('placement.change')}
              </ButtonLink>
            </div>
          )}
          <End key={placement.version} placement={placement} />
        </aside>
      )}
    </div>
  );
}

/** Work that started: what was agreed, what it saves, and how it ended. */
export default function PlacementPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const placement = useQuery({ queryKey: ['placement', id], queryFn: () => placements.one(id) });
  return (
    <Page
      title={placement.data?.title ?? t('placement.placements.staff.title')}
      actions={<TextLink to="/plaatsingen">{t('placement.backToPlacements')}</TextLink>}
    >
      <Ask query={placement}>{(found) => <Whole placement={found} />}</Ask>
    </Page>
  );
}
