import { expect, test } from '@playwright/test';
import { expectAccessible, openFromMenu, signIn } from '../portal';

test('an administrator lays out the boards of one kind of session, and takes it back', async ({ page }) => {
  await signIn(page, 'beheer');
  await openFromMenu(page, 'Borden');
  await page.getByLabel('Soort').selectOption({ label: 'Jongeren in de Lift' });
  // whoever broke off before left a layout behind
  await expect(page.getByText(/^(Eigen indeling|Zoals alle soorten)$/)).toBeVisible();
  const reset = page.getByRole('button', { name: 'Weer zoals alle soorten' });
  if (await reset.isVisible()) await reset.click();
  await expect(page.getByText('Zoals alle soorten', { exact: true })).toBeVisible();
  await page.getByLabel('Minuten per gesprek').fill('8');
  await page.getByRole('button', { name: 'Kolom toevoegen' }).click();
  const added = page.getByRole('group', { name: 'Kolom 6' });
  await added.getByLabel('Naam in het Nederlands').fill('Naar school');
  await expectAccessible(page);

  // what is missing is told at its field, and nothing typed is lost
  await page.getByRole('button', { name: 'Indeling bewaren' }).click();
  const school = page.getByRole('group', { name: 'Naar school' });
  await expect(page.getByRole('alert')).toBeVisible();
  await school.getByLabel('Naam in het Engels').fill('Back to school');
  await page.getByRole('button', { name: 'Indeling bewaren' }).click();
  await expect(page.getByText('De indeling is bewaard.')).toBeVisible();
  await expect(page.getByText('Eigen indeling', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByLabel('Soort').selectOption({ label: 'Jongeren in de Lift' });
  await expect(school.getByLabel('Naam in het Engels')).toHaveValue('Back to school');

  await reset.click();
  await expect(school).toHaveCount(0);
  await expect(page.getByText('Zoals alle soorten', { exact: true })).toBeVisible();
});
