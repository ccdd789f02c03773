import { expect, test } from '@playwright/test';
import { expectAccessible, loadUntilVisible, openFromMenu, signIn } from '../portal';

/** A document that no other run hands in: the same bytes count once. */
function evidence(): { name: string; mimeType: string; buffer: Buffer } {
  const line = `bewijs ${Date.now()}`;
  return {
    name: 'contract.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${line}\ntrailer\n<<>>\n%%EOF\n`),
  };
}

test('an employer proves a contribution, and his account manager approves it', async ({ page }) => {
  const work = `Hulp in de kas ${Date.now() % 100_000}`;
  await signIn(page, 'werkgever');
  await expect(page.getByRole('heading', { level: 2, name: 'Uw SROI' })).toBeVisible();
  await openFromMenu(page, 'SROI');
  await expect(page.getByText(/gerealiseerd \(\d+%\)/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: /Raamcontract/ }).click();
  await expect(page.getByRole('img', { name: /Nu verwacht/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(page.getByRole('columnheader', { name: 'Gelijkmatig plan' })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Overzicht als PDF' }).click();
  expect((await download).suggestedFilename()).toBe('sroi-verplichting.pdf');

  await page.getByRole('link', { name: 'Bijdrage toevoegen' }).click();
  await page.getByRole('button', { name: 'Indienen' }).click();
  await expect(page.getByText('Controleer wat u invulde')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Omschrijving van het werk of de inkoop').fill(work);
  await page.getByLabel('Doelgroep', { exact: true }).selectOption('PARTICIPATION_ACT');
  await page.getByLabel('Uren per week').fill('18');
  await page.getByLabel('Aantal maanden').fill('12');
  await page.getByLabel('Bewijs').setInputFiles(evidence());
  await page.getByRole('button', { name: 'Indienen' }).click();
  const own = page.getByRole('article', { name: work });
  await expect(own.getByText('Ter beoordeling')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await signIn(page, 'accountmanager');
  await expect(page.getByRole('heading', { level: 2, name: 'SROI loopt achter' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bijdragen beoordelen' }).click();
  const waiting = page.getByRole('article', { name: work });
  await loadUntilVisible(page, waiting);
  await expectAccessible(page);
  await waiting.getByRole('button', { name: /Geef vrij/ }).click();
  await expect(waiting.getByRole('button', { name: /Download het bewijs/ })).toBeVisible();
  await waiting.getByRole('button', { name: /Goedkeuren/ }).click();
  await expect(waiting).toBeHidden();
  await openFromMenu(page, 'SROI');
  await expectAccessible(page);
});

test('an employer asks which instruments fit somebody he imagines', async ({ page }) => {
  await signIn(page, 'werkgever');
  await openFromMenu(page, 'Instrumenten');
  await page.getByLabel('Doelgroep', { exact: true }).selectOption('PARTICIPATION_ACT');
  await page.getByLabel('Loonwaarde', { exact: true }).fill('55');
  await page.getByRole('button', { name: 'Toon de instrumenten' }).click();
  await expect(page.getByRole('heading', { level: 3, name: /^Past \(/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 4, name: 'Loonkostensubsidie (LKS)' })).toBeVisible();
  await expect(
    page.getByText('Nog niet bekend: Wil de werkgever na een proef een contract geven?'),
  ).toBeVisible();
  await expectAccessible(page);
});
