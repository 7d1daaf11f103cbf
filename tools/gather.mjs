// Gathers assets/fonts and assets/icons with their licence texts: only what the window uses, unchanged.

import fs from 'node:fs';
import { ICONS } from './icons.mjs';

const PACKAGES = new URL('node_modules/', import.meta.url);
const ASSETS = new URL('../assets/', import.meta.url);
const FONTS = {
  'atkinson-hyperlegible-next': ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold'],
  fraunces: ['600SemiBold'],
};
const FAMILY = { 'atkinson-hyperlegible-next': 'AtkinsonHyperlegibleNext', fraunces: 'Fraunces' };

function copy(from, to) {
  fs.mkdirSync(new URL('.', new URL(to, ASSETS)), { recursive: true });
  fs.copyFileSync(new URL(from, PACKAGES), new URL(to, ASSETS));
}

for (const [name, weights] of Object.entries(FONTS)) {
  for (const weight of weights) {
    const file = `${FAMILY[name]}_${weight}.ttf`;
    copy(`@expo-google-fonts/${name}/${weight}/${file}`, `fonts/${file}`);
  }
  copy(`@expo-google-fonts/${name}/LICENSE_FONT`, `fonts/${FAMILY[name]}-OFL.txt`);
}
for (const icon of ICONS) copy(`@tabler/icons/icons/outline/${icon}.svg`, `icons/${icon}.svg`);
copy('@tabler/icons/LICENSE', 'icons/Tabler-MIT.txt');
console.log(`${ICONS.length} icons`);
