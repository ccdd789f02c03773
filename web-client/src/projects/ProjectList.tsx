import { Button } from '@nl-design-system-candidate/button-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { CheckField, SelectField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { ButtonLink, TextLink } from '../ui/pieces';
import { Sheets } from '../ui/Sheets';
import { Ask, Empty } from '../ui/states';
import { projects, projectStatuses, type ProjectLine } from './calls';
import { ProjectBadge } from './parts';

function ProjectCard({ project }: { project: ProjectLine }) {
  const { t } = useTranslation();
  const progress = project.progress;
  const known = (figure: number | null | undefined) => figure ?? t('project.fewerThanTen');
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/projecten/${project.id}`}>{project.name}</TextLink>
        </h2>
        <ProjectBadge status={project.status} />
      </div>
      <ul className="mp-plain mp-meta">
        {project.place && <li>{project.place}</li>}
        <li>{t('project.period', { from: date(project.startDate), until: date(project.endDate) })}</li>
        {project.phase.length > 0 && <li>{t('project.phaseNow', { name: project.phase.join(', ') })}</li>}
        {project.owner && <li>{project.owner}</li>}
        {progress && <li>{t('project.openVacancies', { count: progress.vacanciesOpen })}</li>}
        {progress && (
          <li>
            {project.goalPlacements
              ? t('project.placementsOf', {
                  done: known(progress.placements),
                  goal: project.goalPlacements,
                })
              : t('project.placementsDone', { done: known(progress.placements) })}
          </li>
        )}
      </ul>
    </article>
  );
}

/** Projects in sight, filtered by name, stand and owner. */
export default function ProjectList() {
  const { t } = useTranslation();
  const role = useRole();
  const writes = role === 'ACCOUNT_MANAGER' || role === 'MANAGER';
  const service = writes || role === 'CONSULTANT';
  const [parameters, setParameters] = useSearchParams();
  const q = parameters.get('q') ?? '';
  const mine = parameters.get('mijn') === '1';
  const status = projectStatuses.find((known) => known === parameters.get('stand')) ?? null;
  const [typed, setTyped] = useState(q);
  const list = useInfiniteQuery({
    queryKey: ['projects', { q, mine, status }],
    queryFn: ({ pageParam }) =>
      projects.list({ q: q || null, mine: mine || null, status, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  const asked = new URLSearchParams();
  if (q) asked.set('q', q);
  if (mine) asked.set('mine', 'true');
  if (status) asked.set('status', status);
  const make = <ButtonLink to="/projecten/nieuw">{t('project.new')}</ButtonLink>;
  return (
    <Page
      title={t('project.list')}
      lead={t(service ? 'project.listLead' : 'project.ownLead')}
      actions={writes && make}
    >
      <div className="mp-stack">
        {service && (
          <p>
            <TextLink to="/ondernemers">{t('lead.toList')}</TextLink>
          </p>
        )}
        <form
          role="search"
          className="mp-stack"
          onSubmit={(event) => {
            event.preventDefault();
            set('q', typed.trim());
          }}
        >
          <div className="mp-pair">
            <TextField label={t('project.search')} type="search" value={typed} onChange={setTyped} />
            <SelectField
              label={t('project.statusLabel')}
              empty={t('project.everyStatus')}
              options={projectStatuses.map((value) => ({ value, label: t(`project.status.${value}`) }))}
              value={status}
              onChange={(chosen) => set('stand', chosen ?? '')}
            />
          </div>
          {role === 'ACCOUNT_MANAGER' && (
            <CheckField
              label={t('project.mine')}
              checked={mine}
              onChange={(on) => set('mijn', on ? '1' : '')}
            />
          )}
          <div>
            <Button type="submit" purpose="secondary">
              {t('project.searchNow')}
            </Button>
          </div>
        </form>
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('project.none')} action={writes && make}>
                {t(service ? 'project.noneHelp' : 'project.noneOwn')}
              </Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((project) => (
                  <li key={project.id}>
                    <ProjectCard project={project} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
        {service && (
          <Sheets
            address={`/api/v1/projects/sheet${asked.size > 0 ? `?${asked.toString()}` : ''}`}
            name={t('project.file')}
          />
        )}
      </div>
    </Page>
  );
}
