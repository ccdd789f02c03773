import { useTranslation } from 'react-i18next';
import { csv, DownloadButton, xlsx } from './download';

/** A list as a spreadsheet, in both forms. */
export function Sheets({ address, name, remark }: { address: string; name: string; remark?: string }) {
  const { t } = useTranslation();
  return (
    <div className="mp-stack mp-stack--tight">
      <div className="mp-row">
        <DownloadButton path={address} accept={xlsx} name={`${name}.xlsx`}>
          {t('sheet.xlsx')}
        </DownloadButton>
        <DownloadButton path={address} accept={csv} name={`${name}.csv`}>
          {t('sheet.csv')}
        </DownloadButton>
      </div>
      {remark && <p className="mp-soft mp-small">{remark}</p>}
    </div>
  );
}
