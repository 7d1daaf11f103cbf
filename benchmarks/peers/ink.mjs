// Random plays of the casus as an ink story, compiled and run by inkjs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { main, oneOf } from "./playing.mjs";

const folder = process.argv[2];
const { Compiler, CompilerOptions, Story } = createRequire(`${folder}/`)("inkjs/full");

const options = new CompilerOptions(null, [], false, (message) => console.error(message));
const compiled = new Compiler(readFileSync(`${folder}/story.ink`, "utf8"), options).Compile().ToJson();
const story = new Story(compiled);

function begun() {
  story.ResetState();
  // A reset seeds with one of a hundred numbers; chance has to differ between plays.
  story.state.storySeed = Math.floor(Math.random() * 2 ** 30);
  while (story.canContinue) story.Continue();
}

function ended() {
  return { score: story.variablesState.final_score, ending: story.variablesState.final_ending };
}

function choose() {
  story.ChooseChoiceIndex(Math.floor(Math.random() * story.currentChoices.length));
  while (story.canContinue) story.Continue();
}

function play() {
  begun();
  while (story.currentChoices.length > 0) choose();
  return ended();
}

function recorded() {
  begun();
  const path = [];
  while (story.currentChoices.length > 0) {
    const open = story.currentChoices.map((choice) => choice.text);
    const choice = oneOf(story.currentChoices);
    const chosen = choice.text;
    story.variablesState.fell = 0;
    story.ChooseChoiceIndex(choice.index);
    while (story.canContinue) story.Continue();
    path.push({ open, chosen, fell: story.variablesState.fell });
  }
  return { path, ...ended() };
}

main(play, recorded);
