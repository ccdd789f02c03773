import { Button } from '@nl-design-system-candidate/button-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../app/Page';
import { CheckField } from '../ui/Field';
import { DownloadButton } from '../ui/download';
import { moment } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, ButtonLink } from '../ui/pieces';
import { Ask, Empty, Failure } from '../ui/states';
import { messages, type Message } from './calls';

function One({ message }: { message: Message }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => messages.read(message.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
  const unread = !message.readAt;
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <Link className="nl-link" to={message.path} onClick={() => unread && read.mutate()}>
            {message.title}
          </Link>
        </h2>
        {unread && <Badge tone="warn">{t('messages.new')}</Badge>}
      </div>
      <p>{message.text}</p>
      <ul className="mp-plain mp-meta">
        <li>{moment(message.createdAt)}</li>
      </ul>
      {(unread || message.hasCalendar) && (
        <div className="mp-row mp-no-print">
          {unread && (
            <Button purpose="secondary" busy={read.isPending} onClick={() => read.mutate()}>
              {t('messages.markRead')}
              <span className="mp-hidden">: {message.title}</span>
            </Button>
          )}
          {message.hasCalendar && (
            <DownloadButton
              path={`/api/v1/messages/${message.id}/calendar`}
              accept="text/calendar"
              name="afspraak.ics"
            >
              {t('messages.calendar')}
              <span className="mp-hidden">: {message.title}</span>
            </DownloadButton>
          )}
        </div>
      )}
      {read.isError && <Failure failure={read.error} />}
    </article>
  );
}

/** What one was told, newest first. */
export default function Inbox() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['messages', { unreadOnly }],
    queryFn: ({ pageParam }) =>
      messages.list({ limit: 20, cursor: pageParam, ...(unreadOnly && { unread: true }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  const readAll = useMutation({
    mutationFn: messages.readAll,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
  return (
    <Page
      title={t('messages.title')}
      lead={t('messages.lead')}
      actions={
        <>
          <Button purpose="secondary" busy={readAll.isPending} onClick={() => readAll.mutate()}>
            {t('messages.markAllRead')}
          </Button>
          <ButtonLink to="/berichten/voorkeuren" purpose="secondary">
            {t('messages.preferences')}
          </ButtonLink>
        </>
      }
    >
      <div className="mp-stack">
        <CheckField label={t('messages.unreadOnly')} checked={unreadOnly} onChange={setUnreadOnly} />
        {readAll.isError && <Failure failure={readAll.error} />}
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t(unreadOnly ? 'messages.allRead' : 'messages.none')}>
                {t('messages.noneHelp')}
              </Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((message) => (
                  <li key={message.id}>
                    <One message={message} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
      </div>
    </Page>
  );
}
