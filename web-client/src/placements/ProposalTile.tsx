import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { proposals } from './calls';
import { ProposalBadge, useCandidateName } from './parts';

/** How many proposals a tile names. */
const shown = 6;

type Kind = 'overdue' | 'toAnswer' | 'mine';

const asked: Record<Kind, { overdue?: string; status?: string[]; sort?: string }> = {
  overdue: { overdue: 'true', sort: 'LONGEST_WAITING' },
  toAnswer: { status: ['PROPOSED,INTERESTED'] },
  mine: {},
};
const addresses: Record<Kind, string> = {
  overdue: '/voordrachten?stand=overdue',
  toAnswer: '/voordrachten?stand=waiting',
  mine: '/voordrachten',
};

/** Proposals that need somebody on his home page: silence of an employer, an answer to give, or news about oneself. */
export function ProposalTile({ kind, employerId = null }: { kind: Kind; employerId?: string | null }) {
  const { t } = useTranslation();
  const id = useId();
  const nameOf = useCandidateName();
  const list = useQuery({
    queryKey: ['proposals', 'tile', kind, employerId],
    queryFn: () => proposals.list({ ...asked[kind], employerId, limit: shown }),
  });
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby={id}>
      <Heading level={2} appearance="level-4" id={id}>
        {t(`placement.tile.${kind}`)}
      </Heading>
      <Ask query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t(`placement.tile.${kind}None`)}</p>
          ) : (
            <>
              <ul className="mp-plain mp-lines">
                {items.map((proposal) => (
                  <li key={proposal.id}>
                    <TextLink to={`/voordrachten/${proposal.id}`}>
                      {kind === 'mine'
                        ? `${proposal.vacancyTitle ?? ''}, ${proposal.employerName ?? ''}`
                        : `${nameOf(proposal)}, ${proposal.vacancyTitle ?? ''}`}
                    </TextLink>
                    {kind === 'mine' ? (
                      <ProposalBadge status={proposal.status} />
                    ) : (
                      <span className="mp-soft mp-small">
                        {proposal.employerName}
                        {proposal.dueOn && ` · ${t('placement.dueOn', { date: date(proposal.dueOn) })}`}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              <TextLink to={employerId ? `${addresses[kind]}&werkgever=${employerId}` : addresses[kind]}>
                {t('placement.tile.every')}
              </TextLink>
            </>
          )
        }
      </Ask>
    </section>
  );
}
