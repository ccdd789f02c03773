import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { DownloadButton, xlsx } from '../ui/download';
import { decimal, euros } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask, Empty, Failure, Loading, Notice } from '../ui/states';
import { scans, type Scan, type TaskFields } from './calls';
import { Conflict } from './Conflict';
import { FillScan } from './FillScan';
import { weeklyMinutes } from './fields';
import { ScanTabs } from './parts';
import { PendingBadge } from './PendingBadge';
import { shownTasks, type QueueState, type ShownTask } from './queue';
import { TaskForm } from './TaskForm';
import { useTaskQueue } from './useTaskQueue';

/** What is on this device and not on the server, in one line that is read out when it changes. */
function SyncLine({ state, again }: { state: QueueState; again: () => void }) {
  const { t } = useTranslation();
  const all = [...state.pending.values()];
  const conflicts = all.filter((one) => one.state === 'conflict').length;
  const waiting = all.length - conflicts;
  const tone = conflicts > 0 ? 'bad' : waiting > 0 || state.offline ? 'warn' : 'good';
  return (
    <div role="status">
      <Notice tone={tone}>
        <p>
          {all.length === 0 && t(state.offline ? 'scans.sync.offlineSaved' : 'scans.sync.allSaved')}
          {waiting > 0 && `${t('scans.sync.countWaiting', { count: waiting })} `}
          {waiting > 0 && state.offline && t('scans.sync.offline')}
          {conflicts > 0 && t('scans.sync.countConflict', { count: conflicts })}
        </p>
        {waiting > 0 && (
          <div>
            <Button purpose="secondary" busy={state.sending} onClick={again}>
              {t('scans.sync.sendNow')}
            </Button>
          </div>
        )}
      </Notice>
    </div>
  );
}

interface Group {
  department: string;
  tasks: ShownTask[];
  minutes: number;
  takeableMinutes: number;
}

function grouped(tasks: readonly ShownTask[]): Group[] {
  const groups = new Map<string, Group>();
  for (const task of tasks) {
    const department = task.fields.department?.trim() || '…';
    const group = groups.get(department) ?? { department, tasks: [], minutes: 0, takeableMinutes: 0 };
    const minutes = weeklyMinutes(task.fields) ?? 0;
    group.tasks.push(task);
    group.minutes += minutes;
    if (task.fields.takeable === 'YES' || task.fields.takeable === 'WITH_CONDITION') {
      group.takeableMinutes += minutes;
    }
    groups.set(department, group);
  }
  return [...groups.values()];
}

function GroupTable({ group, editable }: { group: Group; editable: boolean }) {
  const { t } = useTranslation();
  const id = `department-${encodeURIComponent(group.department)}`;
  return (
    <section className="mp-stack mp-stack--tight" aria-labelledby={id}>
      <Heading level={2} appearance="level-3" id={id} tabIndex={-1}>
        {group.department}
      </Heading>
      <p className="mp-soft">
        {t('scans.table.sum', {
          hours: decimal(group.minutes / 60, 1),
          takeable: decimal(group.takeableMinutes / 60, 1),
        })}
      </p>
      <div className="mp-table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="utrecht-table utrecht-table--html-table">
          <thead>
            <tr>
              <th scope="col">{t('scans.task.name')}</th>
              <th scope="col">{t('scans.task.process')}</th>
              <th scope="col" className="mp-right">
                {t('scans.table.minutes')}
              </th>
              <th scope="col">{t('scans.task.performer')}</th>
              <th scope="col" className="mp-right">
                {t('scans.table.cost')}
              </th>
              <th scope="col">{t('scans.table.takeable')}</th>
              {editable && <th scope="col">{t('scans.table.state')}</th>}
            </tr>
          </thead>
          <tbody>
            {group.tasks.map(({ id: taskId, fields, pending }) => {
              const minutes = weeklyMinutes(fields);
              const name = fields.name?.trim() || t('scans.task.new');
              return (
                <tr key={taskId}>
                  <th scope="row">{editable ? <TextLink to={`?task=${taskId}`}>{name}</TextLink> : name}</th>
                  <td>{fields.process}</td>
                  <td className="mp-right mp-num">
                    {minutes === null ? (
                      <span className="mp-soft">{t('state.unknown')}</span>
                    ) : (
                      decimal(minutes, 0)
                    )}
                  </td>
                  <td>{fields.performer}</td>
                  <td className="mp-right mp-num">
                    {typeof fields.performerHourlyCost === 'number' && euros(fields.performerHourlyCost)}
                  </td>
                  <td>
                    {t(`scans.takeable.${(fields.takeable as 'YES' | 'NO' | 'WITH_CONDITION') ?? 'unknown'}`)}
                    {fields.takeable === 'WITH_CONDITION' && fields.condition && (
                      <p className="mp-soft mp-small">{fields.condition}</p>
                    )}
                  </td>
                  {editable && (
                    <td>
                      <PendingBadge pending={pending} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Tree({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation();
  return (
    <nav className="mp-card mp-card--flat mp-stack mp-stack--tight" aria-label={t('scans.table.tree')}>
      <ul className="mp-plain mp-lines">
        {groups.map((group) => {
          const processes = [...new Set(group.tasks.map((task) => task.fields.process?.trim() || ''))];
          return (
            <li key={group.department}>
              <a className="nl-link" href={`#department-${encodeURIComponent(group.department)}`}>
                {group.department}
              </a>
              <span className="mp-soft mp-small">{processes.filter(Boolean).join(' · ')}</span>
              <span className="mp-soft mp-small">
                {t('scans.table.count', { count: group.tasks.length })}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Tasks({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { queue, state } = useTaskQueue(session?.user.id ?? '', scan.id);
  const editable = Boolean(scan.tasksEditable);
  const open = parameters.get('task');
  const shown = shownTasks(state);
  const groups = grouped(shown);
  const departments = groups.map((group) => group.department);
  const here = `/bedrijfsscans/${scan.id}/taken`;

  if (!state.ready) {
    return state.failure ? <Failure failure={state.failure} retry={() => void queue.open()} /> : <Loading />;
  }
  const opened = shown.find((task) => task.id === open) ?? null;
  const conflict = opened?.pending?.state === 'conflict' ? opened.pending : null;
  if (conflict) {
    return (
      <Conflict
        pending={conflict}
        settle={(fields) => {
          void queue.settle(conflict.taskId, fields).then(() => queue.flush());
          void navigate(here);
        }}
      />
    );
  }
  if (open && editable) {
    const last = shown.at(-1)?.fields;
    const start: TaskFields = opened?.fields ?? {
      department: last?.department ?? '',
      process: last?.process ?? null,
      name: '',
    };
    return (
      <TaskForm
        key={open}
        id={open}
        start={start}
        pending={opened?.pending ?? null}
        departments={departments}
        keep={(fields) => queue.put(open, fields)}
        send={() => void queue.flush()}
        remove={() => {
          void queue.remove(open).then(() => queue.flush());
          void navigate(here);
        }}
        close={() => void navigate(here)}
      />
    );
  }
  return (
    <div className="mp-stack">
      {editable && <SyncLine state={state} again={() => void queue.open()} />}
      {editable && (
        <div className="mp-row mp-no-print">
          <Button purpose="primary" onClick={() => void navigate(`${here}?task=${crypto.randomUUID()}`)}>
            {t('scans.table.add')}
          </Button>
          {shown.length > 0 && (
            <DownloadButton
              path={`/api/v1/function-scans/${scan.id}/tasks/list`}
              accept={xlsx}
              name={`${t('scans.table.file')}.xlsx`}
            >
              {t('scans.table.download')}
            </DownloadButton>
          )}
        </div>
      )}
      {shown.length === 0 ? (
        <Empty title={t('scans.table.empty')}>
          {t(editable ? 'scans.table.emptyHelp' : 'scans.table.emptyRead')}
        </Empty>
      ) : (
        <>
          {groups.length > 1 && <Tree groups={groups} />}
          {groups.map((group) => (
            <GroupTable key={group.department} group={group} editable={editable} />
          ))}
        </>
      )}
      {editable && <FillScan scan={scan} changed={() => void queue.refresh()} />}
    </div>
  );
}

/** The tasks of a scan: to read for the employer, to fill in at the employer's for the adviser. */
export default function ScanTasks() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['scan', id], queryFn: () => scans.one(id) });
  return (
    <Ask query={found}>
      {(scan) => (
        <Page title={t('scans.table.title')} lead={scan.employerName}>
          <div className="mp-stack">
            <ScanTabs scan={scan} />
            {scan.showsTasks ? (
              <Tasks key={scan.id} scan={scan} />
            ) : (
              <Notice>{t('scans.detail.notShared')}</Notice>
            )}
          </div>
        </Page>
      )}
    </Ask>
  );
}
