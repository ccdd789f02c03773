import { expect, test } from '@playwright/test';
import { choose, expectAccessible, openFromMenu, signIn } from '../portal';

test('a consultant edits a CV and searches CV-online', async ({ page }) => {
  await signIn(page, 'consulent');
  await expectAccessible(page);

  await openFromMenu(page, 'Mijn kandidaten');
  await expectAccessible(page);
  await page.getByRole('article').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Wat wil ik?' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'CV bewerken' }).click();
  await choose(page, 'Zoek een vaardigheid', 'samen');
  await page.getByRole('group', { name: 'Werktempo' }).getByRole('radio', { name: 'Een beetje' }).check();
  await page.getByLabel('Korte omschrijving').fill('Rustige kracht die graag met anderen werkt');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'CV opslaan' }).click();
  await expect(page.getByText('Het CV is opgeslagen.')).toBeVisible();

  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('link', { name: 'Passend werk' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Doelgroep en loonwaarde' }).click();
  await expect(page.getByLabel('Uitkering')).toBeVisible();
  await expectAccessible(page);

  await openFromMenu(page, 'CV-online');
  await page.getByLabel('Wat zoekt u?').fill('magazijn');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByText(/personen? gevonden/)).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectAccessible(page);
});
