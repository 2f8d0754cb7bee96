import { h, fill, problem, announce } from "../dom.js";
import { read, write } from "../api.js";
import { link, millis } from "../format.js";
import { listen } from "../live.js";
import { draw } from "./document.js";

const PATIENCE_MILLIS = 60000;

/** Add a document and watch it travel. */
export function show(root) {
  document.title = "Add – Communiqué";
  const journeys = h("div", { "aria-live": "polite" }, h("p", { class: "meta idle" }, "Nothing yet. Each document shows here how long it takes to be received, tagged and searchable."));
  const result = h("div", { class: "outcome" });
  const seen = new Map();
  const stopListening = listen((type, data) => seen.get(data.id)?.(type, data));
  const pane = h("div", { id: "pane", role: "tabpanel" });
  const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Where the document is" });
  const choose = (name) => {
    [...tabs.children].forEach((tab) => tab.setAttribute("aria-selected", String(tab.dataset.tab === name)));
    fill(pane, { text: pasteForm, files: fileForm, url: urlForm }[name](travel, attempt));
  };
  [["text", "Paste text"], ["files", "Files"], ["url", "Web address"]].forEach(([name, label]) =>
    tabs.append(h("button", { type: "button", role: "tab", "data-tab": name, "aria-controls": "pane", onclick: () => choose(name) }, label)));
  tabs.addEventListener("keydown", (event) => {
    const all = [...tabs.children];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) all[(all.indexOf(document.activeElement) + by + all.length) % all.length]?.focus();
  });
  fill(root, h("h1", {}, "Add a document"),
    h("p", { class: "lede" }, "Paste an article, drop files or give a web address. It is tagged and searchable about a second later."),
    h("div", { class: "add" },
      h("div", {}, tabs, pane),
      h("section", { "aria-label": "Progress" }, h("h2", {}, "On its way"), journeys)),
    result);
  choose("text");
  let shown = true;

  function travel(name, sending) {
    const journey = h("div", { class: "journey" }, h("strong", {}, name));
    journeys.querySelector(".idle")?.remove();
    journeys.prepend(journey);
    follow(journey, sending, seen, () => shown)
      .then((ids) => ids.length === 1 && shown && present(ids[0]))
      .catch((error) => journey.append(problem(error)));
  }

  async function present(id) {
    const view = h("div", {});
    const article = await read(`/api/documents/${encodeURIComponent(id)}`);
    fill(result, h("hr"), h("p", { class: "lede" }, "Added, and tagged like this:"), view);
    draw(view, article);
  }

  async function attempt(form) {
    fill(result, h("p", { class: "meta" }, "Reading …"));
    try {
      const article = await write("/api/try", form);
      const view = h("div", {});
      fill(result, h("hr"), h("p", { class: "lede" }, "Tried, not saved. This is how it would be tagged:"), view);
      draw(view, article);
      view.scrollIntoView({ block: "start" });
    } catch (error) {
      fill(result, problem(error));
    }
  }

  return () => {
    shown = false;
    stopListening();
  };
}

function pasteForm(travel, attempt) {
  const content = h("textarea", { required: true, placeholder: "The article. Its headline may be the first line." });
  const title = h("input", { type: "text" });
  const source = h("input", { type: "text" });
  const document = () => Object.fromEntries(Object.entries({ content: content.value, title: title.value, source: source.value }).filter(([, value]) => value.trim()));
  const form = h("form", { onsubmit: (event) => {
    event.preventDefault();
    const sent = document();
    travel(sent.title ?? sent.content.trim().slice(0, 80), write("/api/documents", sent));
    form.reset();
  } }, h("label", {}, "Text", content), h("div", { class: "pair" }, h("label", {}, "Headline (optional)", title), h("label", {}, "Source (optional)", source)),
  h("div", { class: "actions" }, h("button", { class: "primary" }, "Add"),
    h("button", { class: "quiet", type: "button", onclick: () => form.reportValidity() && attempt(document()) }, "Try without saving")));
  return form;
}

function fileForm(travel) {
  const send = (files) => {
    for (const file of files) {
      const body = new FormData();
      body.append("file", file);
      travel(file.name, write("/api/documents", body, null));
    }
  };
  const input = h("input", { type: "file", multiple: true, "aria-label": "Choose files", onchange: () => send(input.files) });
  const drop = h("div", { class: "drop",
    ondragover: (event) => {
      event.preventDefault();
      drop.classList.add("over");
    },
    ondragleave: () => drop.classList.remove("over"),
    ondrop: (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      send(event.dataTransfer.files);
    } }, h("p", {}, "Drop files here: text, web pages, PDF, Word, e-mail"), input);
  return h("form", { onsubmit: (event) => event.preventDefault() }, drop);
}

function urlForm(travel) {
  const url = h("input", { type: "url", required: true, placeholder: "https://" });
  const form = h("form", { onsubmit: (event) => {
    event.preventDefault();
    travel(url.value, write("/api/documents/fetch", { url: url.value }));
    form.reset();
  } }, h("label", {}, "Web address", url), h("div", { class: "actions" }, h("button", { class: "primary" }, "Fetch and add")));
  return form;
}

/** Follows a document from its receipt until it can be found. */
async function follow(journey, sending, seen, isShown) {
  const found = [];
  const started = performance.now();
  const steps = ["received", "tagged", "searchable"].map((label) => h("li", {}, h("b", {}, "…"), label));
  journey.append(h("ol", {}, steps));
  // The first time is what the sender waited, the others count from the receipt, as the pipeline measured them.
  const done = (step, time) => {
    steps[step].className = "done";
    steps[step].firstChild.textContent = millis(time);
    if (step > 0) steps[step].lastChild.textContent = `${["", "tagged", "searchable"][step]} after receipt`;
  };
  const answers = [await sending].flat().flatMap(receipts);
  done(0, performance.now() - started);
  const refused = answers.filter((receipt) => !receipt.id);
  if (refused.length && refused.length === answers.length) steps.forEach((step) => { step.hidden = true; });
  refused.forEach((receipt) => journey.append(problem({ title: `${receipt.file ?? "It"} was refused${receipt.part ? `, part ${receipt.part}` : ""}`, message: receipt.detail ?? receipt.code ?? "" })));
  for (const receipt of answers.filter((each) => each.id)) {
    let refusal = null;
    seen.set(receipt.id, (type, data) => {
      if (type === "document") done(1, new Date(data.enrichedAt) - new Date(data.receivedAt));
      if (type === "rejection") refusal = data;
    });
    await until(async () => {
      if (refusal) throw { title: `Refused by ${refusal.step}: ${refusal.code}`, message: refusal.detail ?? "" };
      const found = await find(receipt);
      if (!found) return false;
      done(1, found.receivedToEnrichedMillis);
      done(2, found.receivedToIndexedMillis);
      return true;
    }, isShown);
    seen.delete(receipt.id);
    found.push(receipt.id);
    journey.append(h("p", {}, h("a", { href: link("document", receipt.id) }, "Open it"),
      receipt.status === "unchanged" && h("span", { class: "meta" }, " – it was here already, unchanged")));
    announce("The document can be found");
  }
  return found;
}

/** The receipts of an answer: one, one of each document of the files, or one a line. */
function receipts(answer) {
  if (typeof answer !== "string") return answer.files ?? [answer];
  return answer.split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line));
}

async function find(receipt) {
  const found = await read(`/api/documents/${encodeURIComponent(receipt.id)}/journey`);
  return found.searchable && (!receipt.revision || found.revision === receipt.revision) ? found : null;
}

/** Asks again until it is so; a document that cannot be found yet is no error. */
async function until(isSo, isShown) {
  const end = performance.now() + PATIENCE_MILLIS;
  let pause = 80;
  while (isShown()) {
    if (await isSo()) return;
    if (performance.now() > end) {
      throw { title: "Not searchable yet", message: "It was received and is safe. The pipeline view tells what holds it up." };
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(1000, pause * 1.4);
  }
}
