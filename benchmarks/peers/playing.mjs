// What the three peers share: play many plays, time them on process CPU, and tell a few of them in full.
// Usage of each: node PEER.mjs FOLDER speed|tell COUNT

/** Run `play` (gives {score, ending}) and print plays, seconds of process CPU and how often each score came out. */
export function speed(play, count) {
  for (let n = 0; n < Math.max(50, count / 10); n += 1) play();
  const scores = {};
  const endings = {};
  const began = process.cpuUsage();
  for (let n = 0; n < count; n += 1) {
    const { score, ending } = play();
    scores[score] = (scores[score] ?? 0) + 1;
    endings[ending] = (endings[ending] ?? 0) + 1;
  }
  const used = process.cpuUsage(began);
  console.log(JSON.stringify({ plays: count, seconds: (used.user + used.system) / 1e6, scores, endings }));
}

/** Print `count` plays, each with what was open, what was chosen and what fell. */
export function tell(recorded, count) {
  for (let n = 0; n < count; n += 1) console.log(JSON.stringify(recorded()));
}

/** One of a list, each as likely. */
export const oneOf = (list) => list[Math.floor(Math.random() * list.length)];

/** Do what the command line asks. */
export function main(play, recorded) {
  const [mode, count] = process.argv.slice(3);
  if (mode === "speed") speed(play, Number(count));
  else tell(recorded, Number(count));
}
