import { useTranslation } from 'react-i18next';
import { moment } from '../ui/format';
import { Badge } from '../ui/pieces';
import { type Tone } from '../ui/states';
import type { Placement, Proposal, ProposalStatus, Trial } from './calls';

const proposalTones: Record<ProposalStatus, Tone | 'plain'> = {
  PREPARED: 'plain',
  POSTPONED: 'plain',
  PARKED: 'plain',
  PROPOSED: 'warn',
  INTERESTED: 'info',
  INTERVIEW: 'info',
  TRIAL: 'good',
  PLACED: 'good',
  REJECTED: 'plain',
  WITHDRAWN: 'plain',
  CLOSED: 'plain',
};

export function ProposalBadge({ status }: { status: ProposalStatus }) {
  const { t } = useTranslation();
  return <Badge tone={proposalTones[status]}>{t(`placement.proposalStatus.${status}`)}</Badge>;
}

const trialTones: Record<Trial['status'], Tone | 'plain'> = {
  RUNNING: 'info',
  SUCCEEDED: 'good',
  STOPPED: 'plain',
};

export function TrialBadge({ status }: { status: Trial['status'] }) {
  const { t } = useTranslation();
  return <Badge tone={trialTones[status]}>{t(`placement.trialStatus.${status}`)}</Badge>;
}

const placementTones: Record<Placement['status'], Tone | 'plain'> = {
  STARTED: 'good',
  ENDED: 'plain',
  CANCELLED: 'plain',
};

export function PlacementBadge({ status }: { status: Placement['status'] }) {
  const { t } = useTranslation();
  return <Badge tone={placementTones[status]}>{t(`placement.status.${status}`)}</Badge>;
}

interface Candidate {
  party: Proposal['party'];
  candidate?: string | null;
  candidateName?: string | null;
  headline?: string | null;
}

/** How this reader may call the person: by name, by the name of his CV, or by his pseudonym. */
export function useCandidateName(): (who: Candidate) => string {
  const { t } = useTranslation();
  return (who) => {
    if (who.party === 'PERSON') return t('placement.you');
    if (who.candidateName) return who.candidateName;
    if (who.headline) return who.headline;
    return t('placement.candidate', { name: (who.candidate ?? '').slice(0, 8).toUpperCase() });
  };
}

/** What the person and the others read about where a proposal stands, in a sentence. */
export function ProposalState({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  if (proposal.status === 'CLOSED' && proposal.closeCode) {
    return <p>{t(`placement.closeCode.${proposal.closeCode}`)}</p>;
  }
  const silent = proposal.status === 'PROPOSED' ? 'overdue' : 'silent';
  return (
    <>
      {proposal.status === 'INTERVIEW' && proposal.interviewAt && (
        <p>
          {t('placement.state.interview', { moment: moment(proposal.interviewAt) })}
          {proposal.interviewPlace && ` ${t('placement.state.place', { place: proposal.interviewPlace })}`}
        </p>
      )}
      {proposal.overdue && (
        <p>{t(proposal.party === 'PERSON' ? 'placement.state.overdueOwn' : `placement.state.${silent}`)}</p>
      )}
    </>
  );
}
