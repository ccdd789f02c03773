import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { TextAreaField } from '../ui/Field';
import { date } from '../ui/format';
import { Badge, ButtonLink, Facts, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { HistoryCard } from '../ui/HistoryCard';
import { Answered } from '../ui/violations';
import { projects, type Phase, type Project, type ProjectStatus, type Suggestions } from './calls';
import { Figures } from './Figures';
import { Hooks } from './Hooks';
import { ProjectBadge } from './parts';
import { PhaseForm } from './PhaseForm';
import { PhaseTimeline } from './PhaseTimeline';

const actions = [
  'CREATE',
  'UPDATE',
  'RUNNING',
  'FINISHED',
  'STOPPED',
  'PHASE_ADD',
  'PHASE_UPDATE',
  'PHASE_REMOVE',
  'HANG_SESSION',
  'HANG_VACANCY',
  'HANG_OBLIGATION',
  'TAKE_SESSION',
  'TAKE_VACANCY',
  'TAKE_OBLIGATION',
  'HANDED_OVER',
] as const;

type Saved = (project: Project) => void;

function useSaved(): Saved {
  const queries = useQueryClient();
  return (now) => {
    queries.setQueryData(['project', now.id], now);
    void queries.invalidateQueries({ queryKey: ['projects'] });
    void queries.invalidateQueries({ queryKey: ['project-suggestions', now.id] });
    void queries.invalidateQueries({ queryKey: ['project-history', now.id] });
  };
}

/** Start, finish or stop; stopping asks why. */
function Steps({ project, onSaved }: { project: Project; onSaved: Saved }) {
  const { t } = useTranslation();
  const [stopping, setStopping] = useState(false);
  const [reason, setReason] = useState('');
  const step = useMutation({
    mutationFn: (to: ProjectStatus) =>
      projects.step(project.id, to, to === 'STOPPED' ? reason.trim() || null : null, project.version),
    onSuccess: (now) => {
      setStopping(false);
      onSaved(now);
    },
  });
  if (project.nextSteps.length === 0) return null;
  return (
    <section className="mp-stack mp-no-print" aria-label={t('project.steps')}>
      <Answered failure={step.error}>
        <div className="mp-row">
          {project.nextSteps.includes('RUNNING') && (
            <Button purpose="primary" busy={step.isPending} onClick={() => step.mutate('RUNNING')}>
              {t('project.start')}
            </Button>
          )}
          {project.nextSteps.includes('FINISHED') && (
            <Button purpose="primary" busy={step.isPending} onClick={() => step.mutate('FINISHED')}>
              {t('project.finish')}
            </Button>
          )}
          <Button purpose="secondary" aria-expanded={stopping} onClick={() => setStopping((shown) => !shown)}>
            {t('project.stop')}
          </Button>
        </div>
        {stopping && (
          <div className="mp-stack">
            <TextAreaField
              label={t('project.stopReason')}
              pointer="/reason"
              rows={2}
              value={reason}
              onChange={setReason}
            />
            <div>
              <Button purpose="primary" busy={step.isPending} onClick={() => step.mutate('STOPPED')}>
                {t('project.stopNow')}
              </Button>
            </div>
          </div>
        )}
      </Answered>
    </section>
  );
}

function PhaseCard({
  project,
  phase,
  suggestions,
  onSaved,
}: {
  project: Project;
  phase: Phase;
  suggestions: Suggestions | null;
  onSaved: Saved;
}) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const remove = useMutation({
    mutationFn: () => projects.removePhase(project.id, phase.id, project.version),
    onSuccess: onSaved,
  });
  return (
    <section className="mp-card mp-stack" aria-labelledby={`phase-${phase.id}`}>
      <div className="mp-row mp-row--between">
        <Heading level={3} appearance="level-4" id={`phase-${phase.id}`}>
          {phase.name}
        </Heading>
        {phase.current && <Badge tone="good">{t('project.now')}</Badge>}
      </div>
      {editing ? (
        <PhaseForm
          project={project}
          before={phase}
          onSaved={(now) => {
            setEditing(false);
            onSaved(now);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <p className="mp-soft">
            {t('project.period', { from: date(phase.startDate), until: date(phase.endDate) })}
          </p>
          {phase.needs && <p>{phase.needs}</p>}
          {phase.expectedPeople && <p>{t('project.expects', { count: phase.expectedPeople })}</p>}
          {phase.progress && (
            <Figures
              progress={phase.progress}
              goalPeople={phase.goalPeople}
              small={project.sight === 'MANAGER'}
            />
          )}
          <Hooks project={project} phase={phase} suggestions={suggestions} onSaved={onSaved} />
          {project.mayChange && (
            <Answered failure={remove.error}>
              <div className="mp-row mp-no-print">
                <Button purpose="secondary" onClick={() => setEditing(true)}>
                  {t('project.editPhase')}
                  <span className="mp-hidden">: {phase.name}</span>
                </Button>
                <Button purpose="subtle" busy={remove.isPending} onClick={() => remove.mutate()}>
                  {t('project.removePhase')}
                  <span className="mp-hidden">: {phase.name}</span>
                </Button>
              </div>
            </Answered>
          )}
        </>
      )}
    </section>
  );
}

function Phases({ project, onSaved }: { project: Project; onSaved: Saved }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const suggestions = useQuery({
    queryKey: ['project-suggestions', project.id],
    queryFn: () => projects.suggestions(project.id),
    enabled: project.mayChange && project.phases.length > 0,
  });
  return (
    <section className="mp-stack" aria-labelledby="phases-title">
      <Heading level={2} appearance="level-3" id="phases-title">
        {t('project.phases')}
      </Heading>
      <PhaseTimeline project={project} />
      {project.phases.length === 0 && !adding && (
        <Empty title={t('project.noPhases')}>{project.mayChange && t('project.noPhasesHelp')}</Empty>
      )}
      {project.phases.map((phase) => (
        <PhaseCard
          key={phase.id}
          project={project}
          phase={phase}
          suggestions={suggestions.data ?? null}
          onSaved={onSaved}
        />
      ))}
      {project.mayChange &&
        (adding ? (
          <div className="mp-card">
            <PhaseForm
              project={project}
              before={null}
              onSaved={(now) => {
                setAdding(false);
                onSaved(now);
              }}
              onCancel={() => setAdding(false)}
            />
          </div>
        ) : (
          <div className="mp-no-print">
            <Button purpose="secondary" onClick={() => setAdding(true)}>
              {t('project.newPhase')}
            </Button>
          </div>
        ))}
    </section>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <HistoryCard
      title={t('project.history')}
      queryKey={['project-history', id]}
      ask={() => projects.history(id)}
      wordOf={(action) => {
        const known = actions.find((name) => name === action);
        return known && t(`project.action.${known}`);
      }}
    />
  );
}

function Whole({ project }: { project: Project }) {
  const { t } = useTranslation();
  const onSaved = useSaved();
  const service = project.sight !== 'PARTICIPANT';
  return (
    <div className="mp-stack mp-stack--loose">
      <Steps project={project} onSaved={onSaved} />
      <div className={service ? 'mp-beside' : 'mp-stack'}>
        <section className="mp-card mp-stack">
          <div className="mp-row">
            <ProjectBadge status={project.status} />
          </div>
          {project.description && <p>{project.description}</p>}
          <Facts
            facts={[
              [
                t('project.periodLabel'),
                t('project.period', { from: date(project.startDate), until: date(project.endDate) }),
              ],
              [t('project.place'), project.place],
              [t('project.owner'), project.owner?.name],
              [t('project.employers'), project.employers.map((employer) => employer.name).join(', ') || '–'],
              ...(service
                ? ([
                    [t('project.developer'), project.developer ?? '–'],
                    [t('project.municipality'), project.municipality?.name ?? t('project.wholeService')],
                  ] as const)
                : []),
              ...(project.reason ? ([[t('project.reason'), project.reason]] as const) : []),
            ]}
          />
        </section>
        {project.progress && (
          <section className="mp-card mp-stack" aria-labelledby="figures-title">
            <Heading level={2} appearance="level-4" id="figures-title">
              {t('project.progress.title')}
            </Heading>
            <Figures
              progress={project.progress}
              goalPeople={project.goalPeople}
              goalPlacements={project.goalPlacements}
              small={project.sight === 'MANAGER'}
            />
          </section>
        )}
      </div>
      <Phases project={project} onSaved={onSaved} />
      {service && <History id={project.id} />}
    </div>
  );
}

/** A project: what it is, its phases with what hangs on them, and how far it is. */
export default function ProjectPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const project = useQuery({ queryKey: ['project', id], queryFn: () => projects.one(id) });
  return (
    <Page
      title={project.data?.name ?? t('project.list')}
      actions={
        <>
          {project.data?.mayChange && (
            <ButtonLink to={`/projecten/${id}/bewerken`} purpose="secondary">
              {t('project.edit')}
            </ButtonLink>
          )}
          <TextLink to="/projecten">{t('project.toList')}</TextLink>
        </>
      }
    >
      <Ask query={project}>{(found) => <Whole project={found} />}</Ask>
    </Page>
  );
}
