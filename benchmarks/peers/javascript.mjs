// Random plays of the casus as hand-written JavaScript would do it: one object, changed in place.
import { pathToFileURL } from "node:url";
import { main, oneOf } from "./playing.mjs";

const { begin, turn, score, moments, endings } = await import(pathToFileURL(`${process.argv[2]}/rules.mjs`));

function play() {
  const s = begin();
  while (s.moment >= 0) turn(s);
  return { score: score(s), ending: endings[-1 - s.moment] };
}

function recorded() {
  const s = begin();
  const path = [];
  while (s.moment >= 0) {
    const { id, passing, choices } = moments[s.moment];
    const open = choices.filter((choice) => choice.open(s));
    const choice = oneOf(open);
    s.fell = 0;
    choice.take(s);
    if (!passing) path.push({ open: open.map((one) => `${id}/${one.id}`), chosen: `${id}/${choice.id}`, fell: s.fell });
  }
  return { path, score: score(s), ending: endings[-1 - s.moment] };
}

main(play, recorded);
