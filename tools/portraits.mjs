// Draws assets/portraits: every person of people.mjs in five moods, Open Peeps through DiceBear.
// What the window cannot draw (masks) or the theme wants warmer (pure black) is changed here, once.

import fs from 'node:fs';
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { PEOPLE } from './people.mjs';

// Restrained faces only: nobody in a household is drawn as a caricature.
const MOODS = { rustig: 'smile', bezorgd: 'tired', gestrest: 'concernedFear', boos: 'veryAngry', opgelucht: 'calm' };
const INK = '#2b2220';
const FOLDER = new URL('../assets/portraits/', import.meta.url);

function draw(person, face) {
  const size = person.size ?? 100;
  return createAvatar(openPeeps, {
    seed: person.id,
    face: [face],
    head: [person.head],
    skinColor: [person.skin],
    clothingColor: [person.cloth],
    headContrastColor: [person.contrast],
    accessories: person.accessory ? [person.accessory] : [],
    accessoriesProbability: person.accessory ? 100 : 0,
    facialHair: person.beard ? [person.beard] : [],
    facialHairProbability: person.beard ? 100 : 0,
    maskProbability: 0,
    scale: size,
    // A smaller person still stands on the lower edge of the frame.
    translateY: (100 - size) / 2,
  }).toString();
}

function clean(svg) {
  return svg
    .replace(/<metadata.*?<\/metadata>/s, '')
    .replace(/<mask.*?<\/mask>/gs, '')
    .replace(/ mask="[^"]*"/g, '')
    .replace(/#000000|#000(?![0-9a-fA-F])/g, INK)
    .replace(/"black"/g, `"${INK}"`)
    .concat('\n');
}

fs.mkdirSync(FOLDER, { recursive: true });
for (const person of PEOPLE) {
  for (const [mood, face] of Object.entries(MOODS)) {
    fs.writeFileSync(new URL(`${person.id}-${mood}.svg`, FOLDER), clean(draw(person, face)));
  }
}
const table = PEOPLE.map(({ id, nl, en, ages }) => ({ id, nl, en, ages }));
fs.writeFileSync(new URL('portraits.json', FOLDER), JSON.stringify(table, null, 1) + '\n');
console.log(`${PEOPLE.length} people in ${Object.keys(MOODS).length} moods`);
