import { announce, fill, h, problem, roving } from "../dom.js";
import { read } from "../api.js";
import { language, link, plural } from "../format.js";
import { addressOf } from "../filter.js";
import { marked } from "../marks.js";
import { clocked } from "../when.js";

const RELATIONS = { copy: "one is a copy of the other", "common-source": "both quote one source; no copy", excerpt: "words in common, but no copy" };

/** Two documents side by side, with the words that they have in common. */
export function show(root, { parameters }) {
  const [a, b] = [parameters.get("a"), parameters.get("b")];
  const gone = new AbortController();
  document.title = "Two versions – Communiqué";
  Promise.all([read("/api/versions", { a, b }, gone.signal), read(`/api/documents/${encodeURIComponent(a ?? "")}/story`, {}, gone.signal)])
    .then(([versions, context]) => draw(root, versions, context))
    .catch((error) => error.name !== "AbortError" && fill(root, h("h1", {}, "Two versions"), problem(error)));
  return () => gone.abort();
}

const outlet = (telling) => telling.source ?? "source unknown";
const percent = (share) => `${Math.round(100 * share)} %`;

function draw(root, { a, b, relation, passages }, context) {
  const [idA, idB] = [a.telling.documentId, b.telling.documentId];
  document.title = `${outlet(a.telling)} and ${outlet(b.telling)} – Communiqué`;
  const tagsOf = (start, end) => passages.map((each, i) => ({ kind: "common", key: `v-${i}`, spans: [{ start: each[start], end: each[end] }] }));
  const bodies = [marked(a.body, tagsOf("start", "end")), marked(b.body, tagsOf("otherStart", "otherEnd"))];
  bodies.forEach((body, i) => pair(body, bodies[1 - i]));
  const others = [...(context.origin?.of ? [context.origin.of] : []), ...context.copies, ...context.alsoIn]
    .filter((each, i, all) => all.findIndex((other) => other.documentId === each.documentId) === i);
  if (!others.some((each) => each.documentId === idB)) others.unshift(b.telling);
  fill(root,
    h("h1", {}, "Two versions"),
    h("p", { class: "lede" }, passages.length
      ? `${plural(passages.length, "passage")} in common: ${percent(a.share)} of ${outlet(a.telling)}, ${percent(b.share)} of ${outlet(b.telling)}${relation ? `; ${RELATIONS[relation]}` : ""}.`
      : "No passage of six words or more is the same in both."),
    h("p", { class: "actions" }, h("label", {}, "Compare the left one with ", h("select", { "data-key": "other", onchange: (event) => {
      location.hash = addressOf("versions", { a: idA, b: event.target.value });
    } }, others.map((each) => h("option", { value: each.documentId, selected: each.documentId === idB }, `${outlet(each)}: ${each.title ?? "Without a title"}`.slice(0, 90))))),
    h("a", { class: "button", href: addressOf("versions", { a: idB, b: idA }) }, "Swap"),
    h("a", { class: "button", href: link("story", context.storyId) }, "The story")),
    h("div", { class: "versions" }, column(a, bodies[0]), column(b, bodies[1])));
}

const column = ({ telling, cut }, body) => h("article", { class: "article" },
  h("h2", { class: "headline", dir: "auto" }, h("a", { href: link("document", telling.documentId) }, telling.title ?? "Without a title")),
  h("p", { class: "meta" }, h("span", {}, outlet(telling)), h("span", {}, clocked(telling)), telling.language && h("span", {}, language(telling.language))),
  cut && h("p", { class: "meta" }, "The text goes on; so much of it was compared."), body);

/** A passage that is chosen in one text is lit in both, and the other text goes to it. */
function pair(body, other) {
  const marks = [...body.querySelectorAll(".m")];
  const choose = (mark) => {
    for (const each of [body, other]) each.querySelectorAll(".m").forEach((any) => any.classList.toggle("now", any.dataset.keys === mark.dataset.keys));
    const partner = other.querySelector(`[data-keys="${mark.dataset.keys}"]`);
    partner?.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    announce(`In the other text: ${partner?.textContent.slice(0, 80) ?? ""}`);
  };
  marks.forEach((mark) => mark.setAttribute("role", "button"));
  roving(body, marks);
  body.addEventListener("click", (event) => event.target.closest(".m") && choose(event.target.closest(".m")));
  body.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches(".m")) {
      event.preventDefault();
      choose(event.target);
    }
  });
}
