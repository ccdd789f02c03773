import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/pieces';
import { isSendable, type Pending } from './queue';

/** Whether the server has a task as it is shown. */
export function PendingBadge({ pending }: { pending: Pending | null }) {
  const { t } = useTranslation();
  if (!pending) return <Badge tone="good">{t('scans.sync.saved')}</Badge>;
  if (pending.state === 'conflict') return <Badge tone="bad">{t('scans.sync.conflict')}</Badge>;
  if (pending.state === 'refused') return <Badge tone="bad">{t('scans.sync.refused')}</Badge>;
  if (pending.kind === 'write' && !isSendable(pending.fields)) {
    return <Badge tone="warn">{t('scans.sync.incomplete')}</Badge>;
  }
  return <Badge tone="warn">{t('scans.sync.waiting')}</Badge>;
}
