import { useTranslation } from 'react-i18next';
import { DownloadButton } from './DownloadButton';

/** A list as a spreadsheet, in both forms. */
export function Sheets({ address, name, remark }: { address: string; name: string; remark?: string }) {
  const { t } = useTranslation();
  return (
    <div className="mp-stack mp-stack--tight">
      <div className="mp-row">
        <DownloadButton address={address} kind="xlsx" name={name}>
          {t('sheet.xlsx')}
        </DownloadButton>
        <DownloadButton address={address} kind="csv" name={name}>
          {t('sheet.csv')}
        </DownloadButton>
      </div>
      {remark && <p className="mp-soft mp-small">{remark}</p>}
    </div>
  );
}
