import { expect, test } from '@playwright/test';
import { expectAccessible, openFromMenu, signIn } from '../portal';

test('a team leader sees why he sees no files, and calculates a subsidy', async ({ page }) => {
  await signIn(page, 'manager');
  await expect(page.getByText('Als teamleider ziet u geen losse dossiers.')).toBeVisible();
  await expectAccessible(page);
  await openFromMenu(page, 'Loonkostensubsidie');
  await page.getByLabel('Datum waarop het werk begint').fill('2026-03-02');
  await page.getByLabel('Leeftijd op die dag').fill('30');
  await page.getByLabel('Uren per week').fill('24');
  await page.getByLabel('Brutoloon per uur').fill('14,71');
  await page.getByLabel('Loonwaarde', { exact: true }).fill('60');
  await page.getByRole('button', { name: 'Bereken' }).click();
  // Golden figures of the rule: subsidy 152.51 a week, net cost 11.77 an hour.
  await expect(page.getByText(/152,51/)).toBeVisible();
  await expect(page.getByText(/11,77/)).toBeVisible();
  await expectAccessible(page);
});

test('an administrator tries an import and reads its report', async ({ page }) => {
  await signIn(page, 'beheer');
  await openFromMenu(page, 'Imports');
  await expectAccessible(page);
  await page.getByLabel('Wat zit er in het bestand?').selectOption('POSTCODES');
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({
    name: 'postcodes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('pc4,latitude,longitude\n2262,52.09,4.39\nabcd,52.1,4.4\n'),
  });
  await page.getByRole('button', { name: 'Start de import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verslag' })).toBeVisible();
  await expect(page.getByText('Proef: er is niets veranderd.')).toBeVisible();
  await expect(page.getByText('Klaar')).toBeVisible();
  await expectAccessible(page);
});

test('a quality officer draws a sample, reads a file in it and judges it', async ({ page }) => {
  await signIn(page, 'kwaliteit');
  await expectAccessible(page);
  await openFromMenu(page, 'Steekproeven');
  await page.getByLabel('Waarom?').fill('Kwartaalcontrole');
  await page.getByLabel('Aantal dossiers').fill('2');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Trek een steekproef' }).click();
  await expect(page.getByText('0 van 2 beoordeeld')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Lees dossier 1' }).click();
  await expect(page.getByRole('heading', { name: 'Wat is er veranderd?' })).toBeVisible();
  await expectAccessible(page);
  // The officer's own look stands in the log that he reads.
  await expect(page.getByRole('region', { name: 'Inzage' }).getByRole('row')).not.toHaveCount(1);
  await page.getByLabel('Wat vindt u?').selectOption('NEEDS_ATTENTION');
  await page.getByRole('button', { name: 'Oordeel opslaan' }).click();
  await expect(page.getByText('Fout: Vul dit in.')).toBeVisible();
  await page.getByLabel('Wat moet er gebeuren?').fill('Bespreek de toestemming.');
  await page.getByRole('button', { name: 'Oordeel opslaan' }).click();
  await page.getByRole('link', { name: 'Terug naar de steekproef' }).click();
  await expect(page.getByText('1 van 2 beoordeeld')).toBeVisible();
});
