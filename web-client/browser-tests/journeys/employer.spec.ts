import { expect, test } from '@playwright/test';
import { choose, expectAccessible, openFromMenu, signIn } from '../portal';

test('an employer posts a vacancy and follows it', async ({ page }) => {
  await signIn(page, 'werkgever');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Nieuwe vacature' }).click();
  await page.getByLabel('Titel van de vacature').fill('Hulp in de broodbakkerij');
  await choose(page, 'Beroep', 'magazijn');
  await page.getByLabel('Wat gaat iemand doen?').fill('U helpt met inpakken en schoonmaken.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Volgende' }).click();

  await expect(page.getByRole('heading', { level: 2, name: 'Uren en dagdelen' })).toBeFocused();
  await page.getByLabel('Minste uren per week').fill('16');
  await page.getByLabel('Meeste uren per week').fill('24');
  await page.getByRole('checkbox', { name: 'maandag ochtend' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Volgende' }).click();

  await page.getByLabel('Postcode van de werkplek').fill('2262 AB');
  await page.getByLabel('Loon per uur').fill('16,40');
  await page.getByLabel('Begint op').fill(inDays(60));
  await page.getByRole('button', { name: 'Volgende' }).click();

  await choose(page, 'Zoek een vaardigheid', 'samen');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Volgende' }).click();

  await page
    .getByRole('group', { name: 'Lichamelijk werk' })
    .getByRole('radio', { name: 'Regelmatig' })
    .check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Volgende' }).click();

  await page.getByLabel('Voeg een taal toe').selectOption('nl');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Volgende' }).click();

  await expect(page.getByText('Alles is ingevuld wat nodig is.')).toBeVisible();
  await expect(page.getByText(/werkzoekenden? pas(t|sen) nu|Nog niemand past precies/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Indienen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Hulp in de broodbakkerij' })).toBeVisible();
  await expect(page.getByText('Ter beoordeling').first()).toBeVisible();
  await expect(page.getByText('Ingediend')).toBeVisible();
  await expectAccessible(page);

  await openFromMenu(page, 'Mijn vacatures');
  await expect(page.getByRole('link', { name: 'Hulp in de broodbakkerij' }).first()).toBeVisible();
  await expectAccessible(page);
});

test('what an employer typed is there again after the page was reloaded', async ({ page }) => {
  await signIn(page, 'werkgever');
  await page.getByRole('link', { name: 'Nieuwe vacature' }).click();
  await page.getByLabel('Wat gaat iemand doen?').fill('Halverwege een zin');
  await page.reload();
  await expect(page.getByLabel('Wat gaat iemand doen?')).toHaveValue('Halverwege een zin');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a mistake is named at its field', async ({ page }) => {
  await signIn(page, 'werkgever');
  await page.getByRole('link', { name: 'Nieuwe vacature' }).click();
  await page.getByLabel('Titel van de vacature').fill('Met een fout');
  await page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByLabel('Minste uren per week').fill('30');
  await page.getByLabel('Meeste uren per week').fill('20');
  await page.getByRole('button', { name: 'Bewaar als concept' }).click();
  await expect(page.getByText('Controleer wat u invulde')).toBeVisible();
  await expectAccessible(page);
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
