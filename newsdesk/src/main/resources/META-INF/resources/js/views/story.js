import { fill, h, problem, copies } from "../dom.js";
import { read } from "../api.js";
import { count, language, link, plural } from "../format.js";
import { addressOf } from "../filter.js";
import { clocked } from "../when.js";
import { riser } from "../rising.js";
import { size } from "../storyrow.js";
import { origins } from "../charts/origins.js";

const ADDED = { number: "number", statement: "statement", actor: "actor", place: "place" };
const SHOWN = 40;
const UTTERANCES = 8;
const COUNTED = { killed: "How many were killed", injured: "How many were injured", missing: "How many are missing", detained: "How many were detained",
  evacuated: "How many were evacuated", displaced: "How many were displaced", rescued: "How many were rescued" };

/** A story: one event, who told it when, and what each document added. */
export function show(root, { id, settled }) {
  const gone = new AbortController();
  read(`/api/stories/${encodeURIComponent(id)}`, {}, gone.signal)
    .then((story) => {
      draw(root, story);
      settled();
    })
    .catch((error) => error.name !== "AbortError" && fill(root, problem(error)));
  return () => gone.abort();
}

function draw(root, story) {
  const title = story.title ?? "Without a title";
  document.title = `${title} – Communiqué`.slice(0, 200);
  const figure = h("figure", {});
  fill(root,
    h("p", { class: "meta" }, h("span", {}, "Story"), h("span", { class: "size" }, size(story)), h("span", {}, plural(story.outlets.length, "outlet")),
      h("span", {}, story.languages.map(language).join(", ")), riser("story", story.id)),
    h("h1", { dir: "auto", class: title.length > 140 ? "long" : null }, title),
    h("p", { class: "lede" }, "First: ", told(story.first),
      story.firstReceived.documentId !== story.first.documentId && [". First to come in here: ", told({ ...story.firstReceived, time: story.firstReceived.receivedAt, clock: "received" })],
      story.documents > 1 && [". Last: ", told(story.last)], "."),
    h("p", { class: "actions" }, h("a", { class: "button", href: addressOf("", { story: story.id }) }, `All ${plural(story.documents, "document")}`),
      copies("Copy link", () => location.href)),
    story.leftOut > 0 && h("p", { class: "meta", role: "note" }, `${plural(story.leftOut, "document")} of this story ${story.leftOut === 1 ? "is" : "are"} not looked into here: there are too many.`),
    h("div", { class: "profile" },
      h("div", {},
        part("In short", story.summary.map(sentence)),
        part("Where they differ", story.contradictions.map(contradiction)),
        part("Origins", story.documents > 1 && [figure, h("p", { class: "meta" },
          "Large: a text of its own. Small: its copies. Dashed: words in common without being a copy.",
          story.graph.leftOut > 0 && ` ${plural(story.graph.leftOut, "document")} not drawn.`)]),
        timeline(story)),
      h("aside", { "aria-label": "Statements and outlets" },
        statements(story.statements),
        part("Outlets", h("ul", { class: "counts" }, story.outlets.map((outlet) => h("li", {},
          h("a", { href: addressOf("", { story: story.id, source: [outlet.value] }) }, outlet.label), h("span", { class: "num" }, count(outlet.documents)))))))));
  if (figure.isConnected) origins(figure, story.graph, (id) => { location.hash = link("document", id); });
}

const told = (telling) => [h("a", { href: link("document", telling.documentId) }, telling.source ?? "source unknown"), ", ", clocked(telling)];

const source = ({ documentId, source: outlet, start, end }) => h("a", { href: `${link("document", documentId)}?words=${start}-${end}` }, outlet ?? "source unknown");

function part(title, ...content) {
  const shown = content.flat(Infinity).filter(Boolean);
  return shown.length > 0 && h("section", {}, h("h2", {}, title), shown);
}

const sentence = (place) => h("div", { class: "said" }, h("blockquote", { class: "reported", dir: "auto" }, place.text), h("p", { class: "meta" }, source(place)));

function contradiction({ kind, about, sides }) {
  return h("div", { class: "differ" },
    h("h3", {}, kind === "number" ? COUNTED[about] ?? `Numbers: ${about}…` : sides.length > 1 ? "Said and denied" : "Denied"),
    h("ul", {}, sides.map((side, i) => h("li", {},
      h("p", { class: "claim" }, h("strong", {}, kind === "number" ? side.claim : stance(side.claim, i === sides.length - 1)), side.carriers > 1 && h("span", { class: "meta" }, ` in ${plural(side.carriers, "document")}`)),
      h("blockquote", { dir: "auto" }, side.place.text), h("p", { class: "meta" }, source(side.place), h("span", {}, h("time", { datetime: side.place.time }, clockless(side.place.time))))))));
}

/** Who says or denies it. Nobody's word is put into the mouth of the outlet that reports it. */
function stance(speaker, denies) {
  if (!speaker) return denies ? "Denied, speaker unknown" : "Reported";
  return denies ? `${speaker} denies` : speaker;
}

const clockless = (time) => clocked({ time, clock: "published" })[0].textContent;

function timeline(story) {
  const nameOf = new Map(story.timeline.map(({ telling }) => [telling.documentId, telling.source ?? "source unknown"]));
  const all = story.timeline.map((chapter) => h("li", { class: chapter.copyOf ? "copied" : null },
    h("p", { class: "meta" }, h("span", {}, chapter.telling.source ?? "source unknown"), h("span", {}, clocked(chapter.telling)),
      chapter.telling.language && chapter.telling.language !== "en" && h("span", {}, language(chapter.telling.language))),
    h("h3", { dir: "auto" }, h("a", { href: link("document", chapter.telling.documentId) }, chapter.telling.title ?? "Without a title")),
    chapter.copyOf && h("p", { class: "meta" }, h("span", {}, `${Math.round(100 * chapter.share)} % stands in ${nameOf.get(chapter.copyOf) ?? "an earlier document"}`),
      h("a", { href: addressOf("versions", { a: chapter.copyOf, b: chapter.telling.documentId }) }, "compare")),
    chapter.added.length > 0 && h("ul", { class: "added" }, chapter.added.map((each) => h("li", { class: each.kind },
      h("a", { href: `${link("document", chapter.telling.documentId)}?words=${each.start}-${each.end}`, dir: "auto" },
        h("span", { class: "visually-hidden" }, `${ADDED[each.kind]}: `), each.kind === "statement" ? [each.by && `${each.by}: `, `“${each.label}”`] : each.label))),
    chapter.more > 0 && h("li", { class: "meta" }, `and ${count(chapter.more)} more`)),
    !chapter.added.length && h("p", { class: "meta" }, "Nothing that was not told before.")));
  const list = h("ol", { class: "chapters" }, all.slice(0, SHOWN));
  return part("What each added", list, all.length > SHOWN && rest(list, all, SHOWN, "document"));
}

/** A button that shows what was held back. */
function rest(list, all, shown, word) {
  const button = h("button", { class: "quiet", type: "button", onclick: () => {
    const more = all.slice(shown);
    list.append(...more);
    more[0].querySelector("a")?.focus({ preventScroll: true });
    button.remove();
  } }, `Show ${plural(all.length - shown, `more ${word}`)}`);
  return button;
}

function statements(all) {
  const rows = all.map((said) => h("li", { class: "said" },
    h("blockquote", { class: said.kind ?? "", dir: "auto" }, said.text.replace(/[,،]\s*$/, "")),
    h("p", { class: "meta" },
      h("span", {}, said.speaker ? h("a", { class: "who", href: link("actor", said.speaker.id) }, said.speaker.name) : h("span", { class: "who" }, "Speaker unknown")),
      said.verb && h("span", { class: "verb" }, said.verb)),
    h("p", { class: "meta" }, h("span", {}, said.carriers.length + said.more === 1 ? "in " : `${plural(said.carriers.length + said.more, "document")}, first `,
      said.carriers.map(({ telling, copied, start, end }, i) => [i > 0 ? ", " : "",
        h("a", { href: `${link("document", telling.documentId)}?words=${start}-${end}`, title: telling.title ?? "Without a title" }, telling.source ?? "source unknown"), copied && " (copy)"]),
      said.more > 0 && ` and ${count(said.more)} more`))));
  const list = h("ul", { class: "utterances" }, rows.slice(0, UTTERANCES));
  return rows.length > 0 && part("Who said what, once each", list, rows.length > UTTERANCES && rest(list, rows, UTTERANCES, "statement"));
}
