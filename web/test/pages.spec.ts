import { expect, test } from './parley';

test('a person: posts, meetings, counterparts, and the evidence for a post', async ({ explorer, page }) => {
  await explorer.open('?view=entity&id=Laura Whitcombe');
  await expect(page).toHaveURL(/id=person\/laura-whitcombe/); // a name leads to the page of the one who bears it
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laura Whitcombe');
  const posts = page.locator('section', { has: page.getByRole('heading', { name: 'Posts' }) });
  await expect(posts.getByRole('listitem').first()).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('entity');
  await posts.getByRole('button', { name: /evidence/ }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('mark').first()).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('evidence');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an institution and a place have their pages', async ({ explorer, page }) => {
  await explorer.open('?view=entity&id=Egypt');
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('institution');
  await explorer.open('?view=entity&id=location/geneva-ch');
  await expect(page.getByRole('heading', { name: 'Meetings held here' })).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('place');
});

test('what is not there is said', async ({ explorer, page }) => {
  await explorer.open('?view=entity&id=person/nobody-at-all');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found');
  await explorer.accessible();
});

test('from a meeting to the sentence in its article', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('link', { name: /Talks: Japan and South Korea/ }).click();
  await expect(page.getByRole('heading', { name: 'Participants' })).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('meeting');
  const words = page.locator('section', { has: page.getByRole('heading', { name: 'In the articles’ words' }) });
  await words.getByRole('link').first().click();
  await expect(page.locator('#stretch')).toBeInViewport();
  await expect(page.locator('.text .name').first()).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('article');
});
