import { h, fill, announce, coming, copies, failed, problem, roving } from "../dom.js";
import { bibtex, csl, permalink } from "../cite.js";
import { context } from "../context.js";
import { deletion } from "../deletion.js";
import { read } from "../api.js";
import { country, language, link, millis, plural } from "../format.js";
import { documentRow, ofTopic } from "../documentrow.js";
import { reading } from "../languages.js";
import { happened, published } from "../when.js";
import { marked } from "../marks.js";
import { original } from "./original.js";
import { revisions } from "./revisions.js";

const BY = {
  name: "by name", alias: "by another name", surname: "by surname", title: "by title, resolved through the office at that date",
  metonym: "the capital standing for its government", demonym: "by the word for its people",
};
const RULE = {
  phrase: "as a phrase listed for it", pair: "because both words stand close together", title: "in the headline",
  actor: "because of who is named", place: "because of where it happens",
};
const SPEAKER = {
  name: "named beside the words", title: "named by title", pronoun: "through a pronoun", previous: "carried on from the sentence before",
  none: "the text does not tell who",
};

const LONG_TITLE = 140;

/** A document with its tags; each shows the words that earned it. */
export function show(root, { id, parameters }) {
  const gone = new AbortController();
  load(root, { id, parameters }, gone.signal);
  return () => gone.abort();
}

function load(root, { id, parameters }, signal) {
  coming(root, "Document");
  read(`/api/documents/${encodeURIComponent(id)}`, {}, signal)
    .then((document) => {
      draw(root, document, { signal, view: parameters.get("view"), words: spanOf(parameters.get("words")) });
      point(root);
      const at = Number(parameters.get("at"));
      if (parameters.has("passage")) root.querySelector(`.body .m[data-start="${Number(parameters.get("passage"))}"]`)?.click();
      if (parameters.has("at")) root.querySelector(`[data-start="${at}"].statement`)?.click();
      const place = root.querySelector("#context");
      context(place, id, signal).catch((error) => {
        if (error.name === "AbortError") return;
        fill(place, problem(error));
        place.hidden = false;
      });
      related(root, id, signal);
    })
    .catch((error) => error.name !== "AbortError" && failed(root, "Document", error, () => load(root, { id, parameters }, signal)));
}

/** The words that a link leads to: where they begin and end. */
function spanOf(text) {
  const [, start, end] = text?.match(/^(\d+)-(\d+)$/) ?? [];
  return start === undefined ? null : { start: Number(start), end: Number(end) };
}

function point(root) {
  const words = root.querySelector(".body .m.linked");
  words?.scrollIntoView({ block: "center" });
  if (words) announce(words.textContent);
}

/**
 * Draws a document.
 *
 * @param stored how to show what is kept beside its text; null for one that was only tried
 */
export function draw(root, article, stored = null) {
  const groups = tagsOf(article);
  const linked = stored?.words ? [{ kind: "linked", key: "linked", spans: [stored.words] }] : [];
  const body = marked(article.body, [...groups.flatMap((group) => group.tags), ...linked]);
  const why = h("div", { hidden: true, class: "why", role: "region", "aria-label": "Why this tag is here", tabindex: -1 });
  const explain = explainer(body, why, root);
  body.addEventListener("click", (event) => {
    const mark = event.target.closest(".m");
    if (mark) explain(groups.flatMap((group) => group.tags).find((tag) => tag.key === mark.dataset.keys.split(" ")[0]), Number(mark.dataset.start));
  });
  roving(body, [...body.querySelectorAll(".m")]);
  body.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches(".m")) {
      event.preventDefault();
      event.target.click();
    }
  });
  document.title = `${article.title ?? "Without a title"} – Communiqué`.slice(0, 200);
  const beside = h("section", { class: "beside", hidden: true });
  const text = h("div", {}, legend(body), body);
  const reading = h("div", { class: "reading" });
  fill(root, reading);
  fill(reading,
    h("article", { class: "article" },
      headline(article.title ?? "Without a title"),
      h("p", { class: "meta" },
        h("span", {}, article.source?.name ?? "source unknown"),
        article.author && h("span", {}, article.author),
        h("span", { title: originOfDate(article.publishedAtOrigin) }, published(article.publishedAt, article.receivedAt),
          article.publishedAt && article.publishedAtOrigin !== "stated" ? ` (${originOfDate(article.publishedAtOrigin)})` : ""),
        h("span", {}, language(article.language)),
        h("span", {}, plural(article.words ?? 0, "word")),
        webAddress(article.source?.url),
        article.categories?.length > 0 && h("span", { title: "Categories, in the words of the publisher" }, `filed under ${article.categories.join(", ")}`),
        article.enclosures?.length > 0 && h("span", {}, "attached: ", article.enclosures.map((url, i) => [i > 0 && ", ", attachment(url)]))),
      article.withdrawn && h("p", { class: "meta withdrawn", role: "note" },
        h("span", {}, `Withdrawn: ${article.withdrawn.feed} took it out of its feed, seen `, happened(article.withdrawn.at))),
      stored && h("p", { class: "actions" }, copies("Copy link", () => permalink(article.id)), copies("Copy BibTeX", () => bibtex(article)),
        copies("Copy CSL-JSON", () => csl(article)), deletion(article.id)),
      stored && h("section", { id: "context", class: "context-of", hidden: true, "aria-label": "In its story" }),
      stored && ways(reading, text, beside, article, stored),
      text,
      h("div", { class: "below" }, h("section", { id: "related" }))),
    beside,
    h("aside", { class: "tags", "aria-label": "What was found in this document" },
      why,
      groups.map((group) => group.tags.length > 0 && h("section", {}, h("h2", {}, group.label),
        group.tags.map((tag) => h("button", { class: "tag", type: "button", "aria-pressed": "false", "data-key": tag.key,
          onclick: () => explain(tag) },
        h("span", {}, tag.name, tag.detail && h("small", {}, tag.detail)), h("span", { class: "num" }, tag.figure))))),
      warnings(article),
      howItIsRead(article),
      travel(article)));
}

/** Ways to look at a document: its text with the tags, the original beside it, or what changed. */
function ways(reading, text, beside, article, { signal, view }) {
  const all = [["tags", "Text with its tags"], ["original", "Beside the original"]];
  if (article.earlierRevisions) all.push(["changes", `What changed (${plural(article.earlierRevisions, "earlier revision")})`]);
  const buttons = all.map(([name, label]) => h("button", { type: "button", "data-way": name, onclick: () => look(name) }, label));
  const look = (name) => {
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.way === name)));
    reading.dataset.way = name;
    text.hidden = name === "changes";
    beside.hidden = name === "tags";
    fill(beside);
    if (name === "original") original(beside, article, signal);
    if (name === "changes") revisions(beside, article, signal);
    history.replaceState(null, "", `${link("document", article.id)}${name === "tags" ? "" : `?view=${name}`}`);
  };
  const first = all.some(([name]) => name === view) ? view : "tags";
  buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.way === first)));
  if (first !== "tags") look(first);
  return h("div", { class: "ways", role: "group", "aria-label": "Ways to look at it" }, buttons);
}

function tagsOf(article) {
  const actors = article.actors ?? [];
  const nameOf = (id) => actors.find((actor) => actor.id === id)?.name ?? id;
  const topicOf = (id) => (article.topics ?? []).find((topic) => topic.id === id)?.label ?? id;
  return [
    { label: "About", tags: (article.topics ?? []).map((topic) => ({
      key: `t-${topic.id}`, kind: "topic", name: topic.label ?? topic.id, detail: (topic.path ?? []).join(" › "),
      figure: `${Math.round(topic.score * 100)} %`, spans: topic.evidence ?? [],
      href: ofTopic({ id: topic.id, name: topic.label ?? topic.id }), action: "All documents on this",
      why: (span) => `Score ${topic.score.toFixed(2)} of 1${topic.primary ? ", the chief subject" : ""}. These words count for it ${RULE[span?.rule] ?? `by the rule “${span?.rule ?? "–"}”`}.`,
    })) },
    { label: "Who", tags: actors.map((actor) => ({
      key: `a-${actor.id}`, kind: "actor", name: actor.name, detail: actor.role ?? (actor.known ? actor.type : `${actor.type}, not in the registry`),
      figure: `${actor.mentions.length}×`, spans: actor.mentions,
      href: link("actor", actor.id), action: "Profile",
      why: (span) => `Found ${BY[span?.by] ?? span?.by ?? ""}. Salience ${actor.salience.toFixed(2)}${actor.known ? "; listed in the registry" : "; recognised in the text, not listed in the registry"}.`,
    })) },
    { label: "Where", tags: (article.places ?? []).map((place) => ({
      key: `p-${place.id}`, kind: "place", name: place.name, detail: [place.precision, place.country && country(place.country)].filter(Boolean).join(", "),
      figure: `${place.mentions.length}×`, spans: place.mentions,
      why: () => (place.location ? `On the map at ${place.location.lat.toFixed(2)}, ${place.location.lon.toFixed(2)}; precise to the ${place.precision}.` : "Not on the map."),
    })) },
    { label: "Who says what", tags: (article.statements ?? []).map((said, i) => ({
      key: `s-${i}`, kind: "statement", name: shorten(said.text, 160),
      detail: `${said.speaker?.name ?? "Speaker unknown"}${said.verb ? ` · ${said.verb}` : ""}`, figure: said.kind, spans: [said],
      href: said.speaker && link("actor", said.speaker.id), action: said.speaker?.name,
      why: () => `${said.kind === "direct" ? "Quoted" : "Reported"}; speaker: ${said.speaker?.name ?? "unknown"} (${SPEAKER[said.speakerBy] ?? said.speakerBy}).`
        + (said.about?.length ? ` About ${said.about.map(nameOf).join(", ")}.` : "")
        + (said.topics?.length ? ` Touches ${said.topics.map(topicOf).join(", ")}.` : ""),
    })) },
  ];
}

/** Shows where a tag comes from: lights its words, goes to one of them and says which rule took it. */
function explainer(body, why, root) {
  return function explain(tag, start) {
    if (!tag) return;
    const spans = tag.spans.filter((span) => span.start >= 0);
    let at = Math.max(0, start === undefined ? 0 : spans.findIndex((span) => span.start <= start && start < span.end));
    root.querySelectorAll(".tag").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.key === tag.key)));
    body.querySelectorAll(".lit").forEach((mark) => mark.classList.remove("lit"));
    body.querySelectorAll(`[data-keys~="${CSS.escape(tag.key)}"]`).forEach((mark) => mark.classList.add("lit"));
    const close = () => {
      root.querySelector('.tag[aria-pressed="true"]')?.focus({ preventScroll: true });
      why.hidden = true;
      body.querySelectorAll(".lit, .now").forEach((mark) => mark.classList.remove("lit", "now"));
      root.querySelectorAll(".tag").forEach((button) => button.setAttribute("aria-pressed", "false"));
    };
    const step = (by) => {
      at = (at + by + spans.length) % spans.length;
      point();
    };
    const point = (scroll = true) => {
      const span = spans[at];
      body.querySelectorAll(".now").forEach((mark) => mark.classList.remove("now"));
      const marks = [...body.querySelectorAll(`[data-keys~="${CSS.escape(tag.key)}"]`)].filter((mark) => span && Number(mark.dataset.start) >= span.start && Number(mark.dataset.start) < span.end);
      marks.forEach((mark) => mark.classList.add("now"));
      if (scroll) marks[0]?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      why.hidden = false;
      fill(why, h("h2", {}, "Why is this here?"), h("p", { class: "subject" }, tag.name),
        span && tag.kind !== "statement" && h("p", {}, h("q", {}, span.text)),
        h("p", {}, tag.why(span)),
        h("div", { class: "steps" },
          spans.length > 1 && [h("button", { class: "quiet", type: "button", onclick: () => step(-1) }, "Previous"),
            h("button", { class: "quiet", type: "button", onclick: () => step(1) }, "Next"),
            h("span", { class: "meta" }, `${at + 1} of ${spans.length} passages`)],
          tag.href && h("a", { class: "button", href: tag.href }, tag.action),
          h("button", { class: "quiet", type: "button", onclick: close }, "Close")));
      announce(`${tag.name}: ${tag.why(span)}`);
    };
    root.onkeydown = (event) => event.key === "Escape" && !why.hidden && close();
    point(start === undefined);
  };
}

function legend(body) {
  const kinds = [["topic", "subject"], ["actor", "actor"], ["place", "place"], ["statement", "statement"]];
  const hidden = new Set();
  return h("div", { class: "legend", role: "group", "aria-label": "Marks in the text" }, kinds.map(([kind, label]) =>
    h("label", {}, h("input", { type: "checkbox", checked: true, onchange: (event) => {
      if (event.target.checked) hidden.delete(kind);
      else hidden.add(kind);
      body.dataset.hide = [...hidden].join(" ");
    } }), h("span", { class: "body" }, h("span", { class: `m ${kind}` }, label)))));
}

function warnings(article) {
  const list = article.enrichment?.warnings ?? [];
  return list.length > 0 && h("section", {}, h("h2", {}, "To be read with care"),
    list.map((warning) => h("p", { class: "meta" }, `${warning.code}: ${warning.detail ?? ""}`)));
}

/** What can be expected of the tags of a text that is not English. */
function howItIsRead(article) {
  const told = reading(article.language);
  return told && h("section", { class: "how-read" }, h("h2", {}, `How ${language(article.language)} is read`),
    h("p", { class: "meta" }, `Found: ${told.found}.`),
    h("p", { class: "meta" }, `Not found: ${told.missed}.`));
}

function travel(article) {
  if (article.receivedToIndexedMillis === undefined || article.receivedToIndexedMillis === null) return null;
  return h("section", {}, h("h2", {}, "Way through the pipeline"),
    h("p", { class: "meta" }, `tagged after ${millis(article.receivedToEnrichedMillis)}, searchable after ${millis(article.receivedToIndexedMillis)}`),
    h("p", { class: "meta" }, `revision ${article.revision?.slice(0, 12)}, id ${article.id}`));
}

async function related(root, id, signal) {
  const page = await read(`/api/documents/${encodeURIComponent(id)}/related`, { size: 4 }, signal).catch(() => ({ documents: [] }));
  const section = root.querySelector("#related");
  if (section && page.documents.length) fill(section, h("h2", {}, "Related"), page.documents.map((each) => documentRow(each)));
}

/** A file that the publisher attached, by its name. */
function attachment(url) {
  const name = url.split(/[?#]/)[0].split("/").pop() || url;
  return /^https?:\/\//i.test(url) && h("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, shorten(name, 60));
}

function webAddress(url) {
  return /^https?:\/\//i.test(url ?? "") && h("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, "Original");
}

const originOfDate = (origin) => ({ stated: "stated by the sender", dateline: "from the dateline", url: "from the address", inferred: "inferred", none: "unknown" })[origin] ?? origin ?? "";
/** A long headline is set smaller: it is read to its end, and does not push the text off the screen. */
const headline = (title) => h("h1", { dir: "auto", class: title.length > LONG_TITLE ? "long" : null }, shorten(title, 600));

const shorten = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);
