import { h, fill, problem, announce } from "../dom.js";
import { read } from "../api.js";
import { moment, plural } from "../format.js";
import { changes, diff } from "../diff.js";

const CONTEXT = 1;

/** What changed between two revisions of a document. */
export async function revisions(root, article, signal) {
  fill(root, h("p", { class: "meta" }, "Reading the revisions …"));
  try {
    const kept = await read(`/api/documents/${encodeURIComponent(article.id)}/revisions`, {}, signal);
    draw(root, kept);
  } catch (error) {
    if (error.name !== "AbortError") fill(root, problem(error));
  }
}

function draw(root, kept) {
  const result = h("div", { class: "changes" });
  const pick = (label, chosen) => {
    const select = h("select", { onchange: () => compare() }, kept.map((each, i) => h("option", { value: i, selected: i === chosen },
      `${moment(each.receivedAt)}${i === 0 ? " (now)" : ""}`)));
    return { select, label: h("label", {}, label, select) };
  };
  const older = pick("What changed from", 1);
  const newer = pick("to", 0);
  const compare = () => {
    const [a, b] = [kept[older.select.value], kept[newer.select.value]];
    const title = diff(a.title ?? "", b.title ?? "");
    const body = diff(a.body, b.body);
    const { added, removed } = changes([...title, ...body]);
    const sum = added + removed ? `${plural(added, "word")} added, ${plural(removed, "word")} removed` : "No word is different.";
    fill(result, h("p", { class: "lede", role: "status" }, sum),
      h("h2", { class: "changed-title" }, title.map(shown)), h("div", { class: "body" }, folded(paragraphs(body))));
    announce(sum);
  };
  fill(root, h("div", { class: "compare" }, older.label, newer.label), result);
  compare();
}

function shown({ kind, text }) {
  if (kind === "same") return text;
  return h(kind === "added" ? "ins" : "del", {}, text);
}

/** Paragraphs, each with its pieces. */
function paragraphs(pieces) {
  const all = [[]];
  for (const piece of pieces) {
    piece.text.split("\n\n").forEach((text, i) => {
      if (i > 0) all.push([]);
      if (text) all.at(-1).push({ kind: piece.kind, text });
    });
  }
  return all.filter((paragraph) => paragraph.length);
}

/** Long stretches without a change are folded away. */
function folded(all) {
  const isNear = (i) => all.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1)
    .some((paragraph) => paragraph.some((piece) => piece.kind !== "same"));
  const out = [];
  let run = [];
  const close = () => {
    if (run.length > 1) out.push(h("details", {}, h("summary", {}, `${plural(run.length, "paragraph")} without a change`), run));
    else out.push(...run);
    run = [];
  };
  all.forEach((paragraph, i) => {
    const element = h("p", {}, paragraph.map(shown));
    if (!isNear(i)) {
      run.push(element);
      return;
    }
    close();
    out.push(element);
  });
  close();
  return out;
}
