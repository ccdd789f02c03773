import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { messages } from './calls';

/** How often the number is asked again while a page stands open. */
const everyMinute = 60_000;

/** The way to the inbox, with how many messages wait there. */
export function UnreadLink() {
  const { t } = useTranslation();
  const unread = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: messages.unread,
    refetchInterval: everyMinute,
  });
  const count = unread.data?.unread ?? 0;
  return (
    <NavLink to="/berichten" className="nl-link mp-inbox-link">
      {t('messages.title')}
      {count > 0 && (
        <span className="nl-data-badge mp-badge mp-badge--warn">
          {count > 99 ? '99+' : count}
          <span className="mp-hidden"> {t('messages.unread')}</span>
        </span>
      )}
    </NavLink>
  );
}
