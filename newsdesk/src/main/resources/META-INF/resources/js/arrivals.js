import { announce, fill, h } from "./dom.js";
import { count, plural } from "./format.js";
import { listen } from "./live.js";
import { documentRow } from "./documentrow.js";

const MOST = 12;

/**
 * New documents, on top. They are collected and drawn once a frame, so that thousands a minute do not freeze the tab;
 * while the list is paused they are only counted.
 *
 * @return how to stop
 */
export function arrivals({ list, more, controls }) {
  let waiting = [];
  let held = 0;
  let came = 0;
  let paused = false;
  let frame = 0;
  const button = h("button", { class: "quiet", type: "button", "aria-pressed": "false", "data-key": "pause", onclick: () => {
    paused = !paused;
    button.setAttribute("aria-pressed", String(paused));
    if (paused) held = 0;
    draw();
  } }, "Pause");

  const draw = () => {
    frame = 0;
    if (paused) {
      button.textContent = held ? `Resume, ${count(held)} waiting` : "Resume";
      return;
    }
    button.textContent = "Pause";
    const fresh = [...new Map(waiting.map((each) => [each.id, each])).values()].slice(-MOST).reverse();
    waiting = [];
    held = 0;
    for (const each of fresh) list.querySelector(`[data-id="${CSS.escape(each.id)}"]`)?.remove();
    list.prepend(...fresh.map((each) => documentRow(each, { fresh: true, class: "arrive" })));
    while (list.children.length > MOST) list.lastChild.remove();
    const unseen = came - list.children.length;
    more.hidden = unseen <= 0;
    fill(more, `and ${plural(unseen, "more", "more")} since you opened this page: `, h("a", { href: "#/?sort=arrived" }, "all, last arrived first"));
    if (fresh.length) announce(`${plural(fresh.length, "new document")}`);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(() => setTimeout(draw, 120));
  };
  fill(controls, button);
  fill(list);
  more.hidden = true;
  const stop = listen((type, data) => {
    if (type === "document") {
      came += 1;
      held += 1;
      waiting.push(data);
      if (waiting.length > 2 * MOST) waiting = waiting.slice(-MOST);
      soon();
    } else if (type === "skipped") {
      came += data.events;
      held += data.events;
      soon();
    } else if (type === "deletion") {
      list.querySelector(`[data-id="${CSS.escape(data.id)}"]`)?.remove();
    }
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
    fill(controls);
    fill(list);
    more.hidden = true;
  };
}

/** So long after an event its document can be found. */
const SEARCHABLE_MILLIS = 1200;

/** A flood of events asks no more often than this. */
const BETWEEN_MILLIS = 3000;

/**
 * Calls back after events, when what they tell can be found.
 *
 * @return how to stop
 */
export function after(ask) {
  let due = 0;
  let last = 0;
  const stop = listen((type) => {
    if (type === "rejection") return;
    due ||= setTimeout(() => {
      due = 0;
      last = Date.now();
      ask();
    }, Math.max(SEARCHABLE_MILLIS, last + BETWEEN_MILLIS - Date.now()));
  });
  return () => {
    stop();
    clearTimeout(due);
  };
}

/**
 * Watches a search: after events it is asked again, at most every few seconds, and what came in since is shown on top.
 *
 * @param look searches, what came in last first
 * @param total called with how many documents there are now
 * @return how to stop
 */
export function watch({ list, controls, look, total }) {
  const opened = new Date().toISOString();
  let running = true;
  fill(list);
  fill(controls, h("span", { class: "meta" }, "watching this search"));
  const ask = async () => {
    try {
      const page = await look();
      if (!running) return;
      total(page.total);
      const fresh = page.documents.filter((each) => each.receivedAt >= opened);
      const before = list.children.length;
      fill(list, fresh.map((each) => documentRow(each, { fresh: true })));
      if (fresh.length > before) announce(plural(fresh.length - before, "new document"));
    } catch {
      // The next event asks again.
    }
  };
  const stop = after(ask);
  return () => {
    running = false;
    stop();
    fill(controls);
    fill(list);
  };
}
