import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { useRole } from '../app/session';

export default function Home() {
  const { t } = useTranslation();
  const role = useRole();
  return (
    <Page title={t('app.home')}>
      <p>{t(`role.${role}`)}</p>
    </Page>
  );
}
