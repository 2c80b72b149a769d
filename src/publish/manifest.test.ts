import { expect, it } from 'vitest';
import { SITE } from './fixtures/catalogue.ts';
import { webManifest } from './manifest.ts';

it('names the site, and its addresses hold wherever the manifest lies', () => {
  const manifest = webManifest(SITE, [{ path: 'icons/any-192.png', size: 192, purpose: 'any' }], '#fafbfc');
  expect(manifest).toMatchObject({ name: 'The Catalogue', start_url: './', scope: './', theme_color: '#fafbfc' });
  expect(manifest).toHaveProperty('icons', [
    { src: 'icons/any-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  ]);
});
