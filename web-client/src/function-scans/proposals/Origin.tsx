import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/pieces';
import { Notice } from '../../ui/states';
import { proposals } from './calls';

/** On a vacancy that came from a scan: the way back to it. */
export function Origin({ vacancyId }: { vacancyId: string }) {
  const { t } = useTranslation();
  const origin = useQuery({
    queryKey: ['vacancy-origin', vacancyId],
    queryFn: () => proposals.originOf(vacancyId),
    staleTime: Infinity,
  });
  const link = origin.data?.items[0];
  if (!link) return null;
  return (
    <Notice title={t('proposal.origin.title')}>
      <p>
        <TextLink to={`/bedrijfsscans/${link.scanId}/voorstellen?proposal=${link.proposalId}`}>
          {t('proposal.origin.link')}
        </TextLink>
      </p>
    </Notice>
  );
}
