import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { mergeTyped } from '../ui/merge';
import { ButtonLink, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { Together } from '../ui/Together';
import { placements, proposals, type Placement, type PlacementFields, type Proposal } from './calls';
import { useCandidateName } from './parts';
import { asSent, fieldLabels, fieldsOf, WorkFields, workFields, type WorkField } from './WorkFields';

/** What is typed, with what it was typed on: so that two who change the same lose nothing of each other. */
interface Typed {
  fields: PlacementFields;
  from: PlacementFields;
}

function Restored({ discard }: { discard: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice live>
      <p>{t('draft.restored')}</p>
      <Button purpose="secondary" onClick={discard}>
        {t('draft.discard')}
      </Button>
    </Notice>
  );
}

function Start({ proposal, jobSeekerId }: { proposal: Proposal | null; jobSeekerId: string | null }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const nameOf = useCandidateName();
  const [key] = useState(() => crypto.randomUUID());
  const blank: PlacementFields = {
    proposalId: proposal?.id ?? null,
    jobSeekerId: proposal ? null : jobSeekerId,
    kind: 'JOB',
    title: proposal?.vacancyTitle ?? '',
    saving: 'NONE',
  };
  const form = `placement.new.${proposal?.id ?? jobSeekerId ?? ''}`;
  const draft = useDraft(session?.user.id ?? '', form, blank, 0);
  const start = useMutation({
    mutationFn: () => placements.start(asSent(draft.value), key),
    onSuccess: (made) => {
      draft.reset(blank, 0);
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void queries.invalidateQueries({ queryKey: ['proposals'] });
      void queries.invalidateQueries({ queryKey: ['proposal'] });
      void navigate(`/plaatsingen/${made.id}`);
    },
  });
  return (
    <div className="mp-card">
      <StepForm
        submit={t('placement.save')}
        primary
        busy={start.isPending}
        failure={start.error}
        onSubmit={() => start.mutate()}
      >
        {draft.restored && <Restored discard={() => draft.reset(blank, 0)} />}
        {proposal && (
          <p>
            {nameOf(proposal)} · {proposal.employerName}
          </p>
        )}
        <WorkFields fields={draft.value} set={draft.change} asksEmployer={!proposal} />
      </StepForm>
    </div>
  );
}

interface Conflict {
  theirs: PlacementFields;
  both: WorkField[];
}

function Change({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const nameOf = useCandidateName();
  const saved: Typed = { fields: fieldsOf(placement), from: fieldsOf(placement) };
  const draft = useDraft(session?.user.id ?? '', `placement.${placement.id}`, saved, placement.version);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { fields, from } = draft.value;
  const set = (change: Partial<PlacementFields>) => draft.change({ fields: { ...fields, ...change } });

  /** Somebody else was first: his changes come in, mine stay, and where we both changed I choose. */
  async function bringTogether() {
    const latest = await placements.one(placement.id);
    queries.setQueryData(['placement', placement.id], latest);
    const theirs = fieldsOf(latest);
    const merged = mergeTyped(workFields, from, fields, theirs);
    draft.reset({ fields: theirs, from: theirs }, latest.version);
    draft.change({ fields: merged.fields });
    setConflict({ theirs, both: merged.both });
  }

  const save = useMutation({
    mutationFn: async () => {
      try {
        return await placements.update(placement.id, asSent(fields), draft.base);
      } catch (refused) {
        if (!(refused instanceof Problem && refused.status === 412)) throw refused;
        await bringTogether();
        return null;
      }
    },
    onMutate: () => setConflict(null),
    onSuccess: (changed) => {
      if (changed === null) return;
      draft.reset({ fields: fieldsOf(changed), from: fieldsOf(changed) }, changed.version);
      queries.setQueryData(['placement', placement.id], changed);
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void queries.invalidateQueries({ queryKey: ['placement-history', placement.id] });
      void queries.invalidateQueries({ queryKey: ['signals'] });
      void navigate(`/plaatsingen/${placement.id}`);
    },
  });
  if (!placement.editable || placement.status !== 'STARTED') {
    return <Notice tone="warn">{t('placement.notEditable')}</Notice>;
  }
  return (
    <div className="mp-card mp-stack">
      {conflict && (
        <Together
          both={conflict.both}
          nameOf={(field) => t(fieldLabels[field])}
          takeTheirs={(field) => {
            set({ [field]: conflict.theirs[field] });
            setConflict({ ...conflict, both: conflict.both.filter((one) => one !== field) });
          }}
        />
      )}
      <StepForm
        submit={t('action.save')}
        primary
        busy={save.isPending}
        failure={save.error}
        onSubmit={() => save.mutate()}
        beside={
          <ButtonLink to={`/plaatsingen/${placement.id}`} purpose="subtle">
            {t('action.back')}
          </ButtonLink>
        }
      >
        {draft.restored && <Restored discard={() => draft.reset(saved, placement.version)} />}
        <p>{[nameOf(placement), placement.employerName].filter(Boolean).join(' · ')}</p>
        <WorkFields fields={fields} set={set} asksEmployer={false} />
      </StepForm>
    </div>
  );
}

/** Records work that starts, after a proposal or for one of one's own people; or changes what was recorded. */
export default function PlacementForm() {
  const { t } = useTranslation();
  const { id } = useParams();
  const [parameters] = useSearchParams();
  const proposalId = parameters.get('voordracht');
  const proposal = useQuery({
    queryKey: ['proposal', proposalId],
    queryFn: () => proposals.one(proposalId ?? ''),
    enabled: proposalId !== null,
  });
  const placement = useQuery({
    queryKey: ['placement', id],
    queryFn: () => placements.one(id ?? ''),
    enabled: id !== undefined,
  });
  return (
    <Page
      title={t(id ? 'placement.change' : 'placement.startWork')}
      lead={id ? placement.data?.title : t('placement.startLead')}
      actions={<TextLink to="/plaatsingen">{t('placement.backToPlacements')}</TextLink>}
    >
      {id ? (
        <Ask query={placement}>{(found) => <Change key={found.id} placement={found} />}</Ask>
      ) : proposalId === null ? (
        <Start proposal={null} jobSeekerId={parameters.get('kandidaat')} />
      ) : (
        <Ask query={proposal}>{(found) => <Start proposal={found} jobSeekerId={null} />}</Ask>
      )}
    </Page>
  );
}
