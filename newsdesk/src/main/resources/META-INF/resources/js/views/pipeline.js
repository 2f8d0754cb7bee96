import { h, fill, problem } from "../dom.js";
import { read, write } from "../api.js";
import { count, millis, plural, when } from "../format.js";
import { bars } from "../charts/timeline.js";
import { listen } from "../live.js";

const EVERY_MILLIS = 5000;
const WAYS = { receivedToEnriched: "received to tagged", enrichedToIndexed: "tagged to searchable", receivedToIndexed: "received to searchable" };
const READERS = { "documents.received": "waiting to be tagged", "documents.enriched": "waiting to be indexed" };

/** How the pipeline does. */
export function show(root) {
  document.title = "Pipeline – Communiqué";
  const now = h("div", {});
  const refused = h("section", { "aria-label": "Rejected documents" });
  const audit = h("section", { "aria-label": "Audit" });
  fill(root, h("div", { class: "pipeline" }, h("h1", {}, "Pipeline"),
    h("p", { class: "lede" }, "From the door to the index: what runs, how fast, what waits and what was refused."), now, refused, audit));
  const look = () => read("/api/pipeline").then((state) => draw(now, state)).catch((error) => fill(now, problem(error)));
  const reject = () => rejections(refused, reject).catch((error) => fill(refused, problem(error)));
  look();
  reject();
  auditing(audit);
  const timer = setInterval(() => document.visibilityState === "visible" && look(), EVERY_MILLIS);
  let due = 0;
  const stop = listen((type) => {
    if (type === "rejection") {
      clearTimeout(due);
      due = setTimeout(reject, 1500);
    }
  });
  return () => {
    clearInterval(timer);
    clearTimeout(due);
    stop();
  };
}

function draw(root, { services, kafka, topics, figures, pages }) {
  fill(root,
    h("div", { class: "services" }, services.map((service) => h("div", { class: "panel service" },
      h("h2", {}, service.name),
      h("p", { class: `state ${service.status === "UP" ? "up" : "down"}` }, { UP: "running", DOWN: "cannot work", UNREACHABLE: "not reached" }[service.status] ?? service.status),
      service.causes.map((cause) => h("p", { class: "meta" }, cause)))),
    kafka && h("div", { class: "panel service" }, h("h2", {}, "Kafka"), h("p", { class: "state down" }, "not reached"), h("p", { class: "meta" }, kafka))),
    h("section", {}, h("h2", {}, "Flow"), h("div", { class: "flow" },
      topics.map((topic) => h("div", { class: "panel" }, h("h2", {}, topic.topic),
        h("p", { class: "big" }, count(topic.events)), h("p", { class: "meta" }, h("span", {}, `${count(Math.round(topic.perMinute))} a minute`),
          READERS[topic.topic] && h("span", {}, topic.lag === null ? "no reader yet" : `${count(topic.lag)} ${READERS[topic.topic]}`)))),
      h("div", { class: "panel" }, h("h2", {}, "searchable"), h("p", { class: "big" }, count(figures.documents)), h("p", { class: "meta" }, h("span", {}, plural(pages, "open page")))))),
    h("section", {}, h("h2", {}, "Documents a minute, last hour"), bars(figures.perMinute, "Documents received by minute over the last hour")),
    h("section", {}, h("h2", {}, "How long documents of the last hour took"), h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Latency table" }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "way"), ["half within", "95 % within", "99 % within"].map((label) => h("th", { class: "num", scope: "col" }, label)))),
      h("tbody", {}, figures.latencies.map((latency) => h("tr", {}, h("th", { scope: "row" }, WAYS[latency.way] ?? latency.way), [latency.p50, latency.p95, latency.p99].map((value) => h("td", { class: "num" }, millis(value))))))))),
    h("section", {}, h("h2", {}, "Sources, and when they last delivered"), h("ul", { class: "counts" }, figures.sources.map((source) => h("li", {}, h("span", {}, source.source), h("span", { class: "meta" }, when(source.lastReceivedAt)), h("span", { class: "num" }, count(source.documents)))))),
    figures.warnings.length > 0 && h("section", {}, h("h2", {}, "Warnings of the enrichment"), h("ul", { class: "counts" }, figures.warnings.map((warning) => h("li", {}, h("span", { class: "code" }, warning.value), h("span", { class: "num" }, count(warning.documents)))))));
}

async function rejections(root, again) {
  const page = await read("/api/rejections", { size: 25 });
  if (!page.total) {
    fill(root, h("h2", {}, "Rejected"), h("p", { class: "meta" }, "Nothing was refused."));
    return;
  }
  const said = h("span", { class: "meta", role: "status" });
  const redrive = (order) => async (event) => {
    event.target.disabled = true;
    try {
      const outcome = await write("/api/redrive", order);
      said.textContent = `${plural(outcome.sent, "event")} sent again`
        + (outcome.parked ? `, ${count(outcome.parked)} parked after 5 tries` : "") + (outcome.incomplete ? `, ${count(outcome.incomplete)} cannot be sent again` : "");
      setTimeout(again, 4000);
    } catch (error) {
      said.textContent = error.message;
    } finally {
      event.target.disabled = false;
    }
  };
  fill(root, h("h2", {}, plural(page.total, "rejection")),
    h("p", { class: "actions" }, h("button", { class: "quiet", type: "button", onclick: redrive({}) }, "Send all again"), said),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Rejections table" }, h("table", {},
      h("thead", {}, h("tr", {}, ["when", "step", "reason", "document", "tries", ""].map((label) => h("th", { scope: "col" }, label || h("span", { class: "visually-hidden" }, "action"))))),
      h("tbody", {}, page.rejections.map((each) => h("tr", {},
        h("td", {}, when(each.rejectedAt)), h("td", {}, each.step),
        h("td", {}, h("span", { class: "code" }, each.code), h("br"), h("span", { class: "meta" }, each.detail)),
        h("td", {}, each.title ?? each.id ?? "–", h("br"), h("span", { class: "meta clamp" }, each.excerpt)),
        h("td", { class: "num" }, count(each.attempts)),
        h("td", {}, each.canBeRedriven && h("button", { class: "quiet", type: "button", onclick: redrive({ key: each.key }) }, "Send again"))))))));
}

function auditing(root) {
  const result = h("div", { role: "status" });
  const button = h("button", { class: "quiet", type: "button", onclick: async () => {
    button.disabled = true;
    fill(result, h("p", { class: "meta" }, "Comparing every document …"));
    try {
      const report = await read("/api/audit");
      fill(result, h("p", { class: `state ${report.clean ? "up" : "down"}` }, report.clean ? "Nothing lost, nothing twice." : "Not everything is where it should be."),
        h("p", { class: "meta" }, h("span", {}, `${count(report.received)} received`), h("span", {}, `${count(report.found)} found in their newest revision`), h("span", {}, `${count(report.refused)} refused with a reason`),
          h("span", {}, `${count(report.missing)} missing`), h("span", {}, `${count(report.stale)} outdated`), h("span", {}, `${count(report.extra)} that should be gone`)),
        report.examples.length > 0 && h("p", { class: "code" }, report.examples.join(", ")));
    } catch (error) {
      fill(result, problem(error));
    } finally {
      button.disabled = false;
    }
  } }, "Compare Kafka with Elasticsearch");
  fill(root, h("h2", {}, "Audit"), h("p", { class: "actions" }, button), result);
}
