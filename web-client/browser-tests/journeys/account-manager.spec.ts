import { expect, test } from '@playwright/test';
import { expectAccessible, openFromMenu, signIn } from '../portal';

test('an account manager judges a vacancy and reads why candidates fit', async ({ page }) => {
  await signIn(page, 'accountmanager');
  await expectAccessible(page);

  await openFromMenu(page, 'Vacatures');
  await page.getByRole('link', { name: 'Ter beoordeling' }).click();
  const submitted = page.getByRole('article').first();
  await expect(submitted).toBeVisible();
  await expectAccessible(page);
  await submitted.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Terugsturen met een reden' }).click();
  await page.getByRole('button', { name: 'Terugsturen met een reden' }).click();
  await expect(page.getByText('Schrijf een reden.')).toBeVisible();
  await page.getByLabel('Reden').fill('Noem ook de werktijden.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Terugsturen met een reden' }).click();
  await expect(page.getByText('De vacature heeft nu de status: Concept.')).toBeVisible();

  await openFromMenu(page, 'Vacatures');
  await page.getByRole('link', { name: 'Gepubliceerd' }).click();
  await page.getByRole('link', { name: 'Kandidaten bekijken' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kandidaten' })).toBeVisible();
  const first = page.getByRole('article').first();
  await first.getByText('Waarom deze score?').click();
  // A heading, the seven criteria and their sum.
  await expect(first.getByRole('table').getByRole('row')).toHaveCount(9);
  await expect(first.getByText('Samen')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('heading', { name: 'Wie niet in de lijst staat' })).toBeVisible();

  await page.getByRole('link', { name: 'Deeltijd' }).click();
  await expect(page).toHaveURL(/spoor=PART_TIME/);
  await expectAccessible(page);

  await openFromMenu(page, 'Werkgevers');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Contact' })).toBeVisible();
  await expectAccessible(page);
});
