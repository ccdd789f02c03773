import { expect, test } from '@playwright/test';
import { expectAccessible, openFromMenu, signIn } from '../portal';

const accounts = [
  'werkgever',
  'accountmanager',
  'consulent',
  'werkzoekende',
  'manager',
  'kwaliteit',
  'beheer',
];

for (const account of accounts) {
  test(`every page in the menu of ${account} can be read by everybody`, async ({ page }) => {
    await signIn(page, account);
    const items = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
    const names = await items.allTextContents();
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      await openFromMenu(page, name);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}
