import { fill, h } from "./dom.js";
import { read } from "./api.js";
import { count, link } from "./format.js";
import { addressOf } from "./filter.js";

const AGAIN_MILLIS = 60_000;
let asked = null;

/** What is told far more in this hour than usual; asked once a minute at most. */
function rising() {
  if (!asked || Date.now() - asked.at > AGAIN_MILLIS) {
    asked = { at: Date.now(), answer: read("/api/rising") };
    asked.answer.catch(() => { asked = null; });
  }
  return asked.answer;
}

/** A mark that shows itself once it is known that something rises. It does not matter which of a pair is named first. */
export function riser(kind, id) {
  const mark = h("span", { class: "rising", hidden: true });
  rising().then(({ bursts }) => {
    const burst = bursts.find((each) => each.kind === kind && [each.id, each.id.split("|").reverse().join("|")].includes(id));
    if (!burst) return;
    mark.hidden = false;
    mark.title = told(burst);
    mark.textContent = "↗ rising";
  }).catch(() => {});
  return mark;
}

/** Such as "7 texts of their own in the last hour, usually 0.5". */
const told = ({ origins, usual }) => `${count(origins)} texts of their own in the last hour, usually ${usual < 10 ? usual.toFixed(1) : Math.round(usual)}`;

const address = ({ kind, id }) => ({ story: () => link("story", id), actor: () => link("actor", id), dossier: () => addressOf("", { dossier: [id] }),
  pair: () => addressOf("passages", { a: id.split("|")[0], b: id.split("|")[1] }) })[kind]();

/** All that rises, as a section; hidden when nothing does. */
export async function risers(section) {
  const { bursts } = await rising().catch(() => ({ bursts: [] }));
  section.hidden = bursts.length === 0;
  fill(section, h("h2", {}, "Rising this hour"), h("ul", { class: "risers" }, bursts.slice(0, 8).map((burst) => h("li", {},
    h("a", { href: address(burst), dir: "auto" }, burst.name ?? "Without a title"), h("span", { class: "meta" }, h("span", {}, burst.kind), h("span", {}, told(burst)))))));
}
