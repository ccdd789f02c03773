import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/pieces';
import type { Tone } from '../ui/states';
import type { LeadStatus, ProjectStatus } from './calls';

const tones: Record<ProjectStatus, Tone | 'plain'> = {
  PLANNED: 'info',
  RUNNING: 'good',
  FINISHED: 'plain',
  STOPPED: 'warn',
};

export function ProjectBadge({ status }: { status: ProjectStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`project.status.${status}`)}</Badge>;
}

const leadTones: Record<LeadStatus, Tone | 'plain'> = { OPEN: 'info', EMPLOYER: 'good', CLOSED: 'plain' };

export function LeadBadge({ status }: { status: LeadStatus }) {
  const { t } = useTranslation();
  return <Badge tone={leadTones[status]}>{t(`lead.status.${status}`)}</Badge>;
}
