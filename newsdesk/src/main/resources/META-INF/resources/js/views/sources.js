import { busy, h, fill, problem, announce } from "../dom.js";
import { read, remove, write } from "../api.js";
import { count, plural } from "../format.js";
import { comparison } from "../filter.js";
import { happened } from "../when.js";

const EVERY_MILLIS = 10000;
const MINUTE_MILLIS = 60000;
const SVG = "http://www.w3.org/2000/svg";
const HEALTH = {
  failing: { label: "failing", state: "down" },
  gone: { label: "gone", state: "down" },
  quiet: { label: "quiet", state: "waits" },
  slow: { label: "slow", state: "waits" },
  new: { label: "waits for its first poll", state: "waits" },
  paused: { label: "paused", state: "waits" },
  working: { label: "working", state: "up" },
};

/** The feeds that are read, and how each is doing. */
export function show(root) {
  document.title = "Sources – Communiqué";
  const summary = h("div", { role: "status" });
  const list = h("div", {});
  const said = h("div", { "aria-live": "polite" });
  fill(root, h("div", { class: "sources" }, h("h1", {}, "Sources"),
    h("p", { class: "lede" }, "Feeds that are read by themselves. One that falls silent or fails is named here, with the cause and what to do."),
    summary, forms(said, () => look()), said, list));
  let drawn = "";
  const look = () => read("/api/feeds").then((answer) => {
    // Once a minute all is drawn again, because "3 min ago" grows old by itself.
    const text = JSON.stringify(answer) + Math.floor(Date.now() / MINUTE_MILLIS);
    if (text === drawn) return;
    drawn = text;
    fill(summary, summed(answer));
    fill(list, groups(answer.feeds, (work) => work.then(look, (error) => fill(said, problem(error)))));
  }).catch((error) => {
    drawn = "";
    fill(list, problem(error, look));
  });
  busy(list, 4);
  look();
  const timer = setInterval(() => document.visibilityState === "visible" && !list.querySelector(".removal") && look(), EVERY_MILLIS);
  return () => clearInterval(timer);
}

function summed({ feeds, counts }) {
  if (!feeds.length) return h("p", { class: "meta" }, "No feed is read yet. Add one, or import the list of a feed reader.");
  return h("dl", { class: "figures" }, Object.entries(HEALTH).filter(([health]) => counts[health])
    .map(([health, { label }]) => h("div", {}, h("dt", {}, label), h("dd", {}, count(counts[health])))));
}

function forms(said, look) {
  const url = h("input", { name: "url", type: "text", inputmode: "url", required: true, placeholder: "https://…", autocomplete: "off" });
  const group = h("input", { name: "group", type: "text", autocomplete: "off" });
  const button = h("button", { class: "primary", type: "submit" }, "Add feed");
  const file = h("input", { type: "file", accept: ".opml,.xml,text/x-opml", onchange: () => importFile() });
  async function add(event) {
    event.preventDefault();
    button.disabled = true;
    fill(said, h("p", { class: "meta" }, "Looking at it …"));
    try {
      const feed = await write("/api/feeds", { url: url.value, group: group.value || null });
      const documents = feed.perDay.at(-1);
      fill(said, h("p", { class: "state up" }, `${feed.name ?? feed.url} ${feed.status === "added" ? "is read from now on" : "is read already"}.`),
        h("p", { class: "meta" }, `${plural(documents, "document")} from it today.`),
        feed.others.length > 0 && h("p", { class: "meta" }, `The page names further feeds: ${feed.others.join(", ")}`));
      url.value = "";
      look();
    } catch (error) {
      fill(said, problem(error));
    } finally {
      button.disabled = false;
    }
  }
  async function importFile() {
    const [chosen] = file.files;
    if (!chosen) return;
    try {
      const answer = await write("/api/feeds", await chosen.text(), "text/x-opml");
      fill(said, h("p", { class: "state up" }, `${plural(answer.added, "feed")} added, ${count(answer.known)} known before.`),
        h("ul", {}, answer.faults.map((fault) => h("li", {}, fault))));
      look();
    } catch (error) {
      fill(said, problem(error));
    }
    file.value = "";
  }
  return h("div", { class: "add" },
    h("form", { onsubmit: add }, h("label", {}, "Address of a feed, or of its site", url), h("label", {}, "Group (may be left out)", group),
      h("p", { class: "actions" }, button)),
    h("div", {}, h("label", {}, "Import a list (OPML)", file), h("p", { class: "actions" }, h("a", { href: "/api/feeds.opml" }, "Export all as OPML"))));
}

/** Groups by name; within one, what needs a person first. */
function groups(feeds, act) {
  const byGroup = grouped(feeds);
  const order = Object.keys(HEALTH);
  return [...byGroup].map(([group, members]) => h("section", { "aria-label": group || "Without a group" }, h("h2", {}, group || "Without a group"),
    h("div", { class: "scroll", tabindex: 0, role: "region", "data-key": `group-${group}`, "aria-label": `Feeds: ${group || "without a group"}` }, h("table", { class: "cards" },
      h("thead", {}, h("tr", {}, ["source", "how it does", "last 30 days", "newest item", "next poll", ""].map((label) => h("th", { scope: "col" }, label || h("span", { class: "visually-hidden" }, "action"))))),
      h("tbody", {}, members.sort((a, b) => order.indexOf(a.health) - order.indexOf(b.health)).map((feed) => row(feed, act)))))));
}

function grouped(feeds) {
  const map = new Map();
  feeds.forEach((feed) => map.set(feed.group ?? "", [...(map.get(feed.group ?? "") ?? []), feed]));
  return map;
}

function row(feed, act) {
  const { label, state } = HEALTH[feed.health] ?? { label: feed.health, state: "waits" };
  const name = feed.name ?? feed.url;
  const path = `/api/feeds/${encodeURIComponent(feed.id)}`;
  return h("tr", {},
    h("td", {}, h("a", { href: `#/?source=${encodeURIComponent(name)}`, "data-key": `documents-${feed.id}` }, name), h("br"), h("span", { class: "meta code" }, feed.url)),
    h("td", {}, h("span", { class: `state ${state}` }, label), feed.failingSince && [" since ", happened(feed.failingSince)],
      feed.explanation && [h("br"), h("span", { class: "meta" }, feed.explanation)]),
    h("td", { class: "fit", "data-label": "last 30 days" }, sparkline(feed.perDay)),
    h("td", { class: "fit", "data-label": "newest item" }, feed.newestItemAt ? happened(feed.newestItemAt) : "–"),
    h("td", { class: "fit", "data-label": "next poll" }, feed.nextPollAt ? until(feed.nextPollAt) : "–"),
    h("td", { class: "fit" }, h("a", { href: comparison({ source: [name] }), "data-key": `compare-${feed.id}`, "aria-label": `Compare ${name} with another source` }, "Compare"), " ", feed.health !== "gone" && h("button", { class: "quiet", type: "button", "data-key": `pause-${feed.id}`,
      onclick: () => act(write(path, { paused: !feed.paused })) }, feed.paused ? "Resume" : "Pause"),
    " ", removal(name, `remove-${feed.id}`, () => act(remove(path).then(() => announce(`${name} is read no longer`))))));
}

/** A button that asks once more in its place. */
function removal(name, key, go) {
  const root = h("span", {});
  const button = (label, onclick, attributes = {}) => h("button", { class: "quiet", type: "button", onclick, ...attributes }, label);
  const offer = () => fill(root, button("Remove", ask, { "data-key": key }));
  const ask = () => {
    fill(root, h("span", { class: "removal" }, button("Remove now", go), " ", button("Keep", offer, { "data-key": key })));
    announce(`Remove ${name}? Its documents stay. Keep has the focus`);
  };
  return offer();
}

/** Documents a day, oldest first. */
function sparkline(days) {
  const most = Math.max(1, ...days);
  const total = days.reduce((sum, day) => sum + day, 0);
  const svg = document.createElementNS(SVG, "svg");
  const set = (element, values) => Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
  set(svg, { class: "sparkline", viewBox: `0 0 ${days.length * 4} 20`, width: days.length * 4, height: 20, role: "img", "aria-label": `${plural(total, "document")} in 30 days, ${count(days.at(-1) ?? 0)} today` });
  days.forEach((day, i) => {
    const bar = document.createElementNS(SVG, "rect");
    const height = day ? Math.max(2, (day / most) * 20) : 1;
    set(bar, { x: i * 4, y: 20 - height, width: 3, height, class: day ? "some" : "none" });
    svg.append(bar);
  });
  return svg;
}

function until(iso) {
  const minutes = Math.round((new Date(iso) - Date.now()) / 60000);
  const text = minutes < 1 ? "now" : minutes < 120 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`;
  return h("time", { datetime: iso }, text);
}
