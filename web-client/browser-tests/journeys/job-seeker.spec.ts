import { expect, test } from '@playwright/test';
import { expectAccessible, openFromMenu, signIn } from '../portal';

test('a job seeker reads his CV, decides who sees him and reads who looked', async ({ page }) => {
  await signIn(page, 'werkzoekende');
  await expectAccessible(page);

  await openFromMenu(page, 'Mijn CV');
  await expect(page.getByRole('heading', { name: 'Wat kan ik?' })).toBeVisible();
  await expectAccessible(page);

  await openFromMenu(page, 'Wie mag mij zien');
  const employers = page.getByRole('switch', { name: 'Werkgevers, zonder uw naam' });
  const before = await employers.getAttribute('aria-checked');
  await employers.click();
  await expect(employers).toHaveAttribute('aria-checked', before === 'true' ? 'false' : 'true');
  await expect(page.getByText('Uw keuze is opgeslagen en geldt nu.')).toBeVisible();
  await expectAccessible(page);

  await openFromMenu(page, 'Werk dat past');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByText('Waarom deze score?').first().click();
  await expectAccessible(page);

  await openFromMenu(page, 'Wie keek er');
  await expect(page.getByRole('heading', { level: 1, name: 'Wie keek naar mijn profiel?' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who looked at my profile?' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
