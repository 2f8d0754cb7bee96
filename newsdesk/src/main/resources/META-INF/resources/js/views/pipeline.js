import { busy, h, fill, problem } from "../dom.js";
import { read, write } from "../api.js";
import { count, millis, plural, timeOfDay } from "../format.js";
import { happened } from "../when.js";
import { bars } from "../charts/timeline.js";
import { listen } from "../live.js";

const EVERY_MILLIS = 5000;
const WAYS = { receivedToEnriched: "received to tagged", enrichedToIndexed: "tagged to searchable", receivedToIndexed: "received to searchable" };
const TOPICS = {
  "documents.received": { label: "Received", waiting: "waiting to be tagged" },
  "documents.enriched": { label: "Tagged", waiting: "waiting to be indexed" },
  "documents.rejected": { label: "Refused" },
};

/** So many are compared at once without being asked for. */
const COMPARED_UNASKED = 20000;

/** How the pipeline does. */
export function show(root) {
  document.title = "Pipeline – Communiqué";
  const now = h("div", {});
  const refused = h("section", { "aria-label": "Rejected documents" });
  const audit = h("section", { "aria-label": "Audit" });
  fill(root, h("div", { class: "pipeline" }, h("h1", {}, "Pipeline"),
    h("p", { class: "lede" }, "From the door to the index: what runs, how fast, what waits and what was refused."), now, audit, refused));
  const compare = auditing(audit);
  let waiting = 0;
  let compared = false;
  const look = () => read("/api/pipeline").then((state) => {
    draw(now, state);
    waiting = state.topics.reduce((sum, topic) => sum + (topic.lag ?? 0), 0);
    if (!compared && state.figures.documents <= COMPARED_UNASKED) compare(() => waiting);
    compared = true;
  }).catch((error) => fill(now, problem(error, look)));
  const reject = () => rejections(refused, reject).catch((error) => fill(refused, problem(error, reject)));
  busy(now, 3);
  look();
  reject();
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
    h("section", {}, h("h2", {}, "Events so far, and documents that can be found"),
      h("p", { class: "meta" }, "A document that is changed, deleted or tagged anew is one more event. “Searchable” counts each document once."), h("div", { class: "flow" },
      topics.map((topic) => flow(TOPICS[topic.topic], topic)),
      h("div", { class: "panel" }, h("h2", {}, "Searchable"), h("p", { class: "big" }, count(figures.documents)),
        h("p", { class: "meta" }, plural(pages, "page"), " watching live")))),
    h("section", {}, h("h2", {}, "Documents a minute, last hour"), bars(figures.perMinute, "Documents received by minute over the last hour")),
    h("section", {}, h("h2", {}, "How long documents of the last hour took"), h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Latency table" }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "way"), ["half within", "95 % within", "99 % within"].map((label) => h("th", { class: "num", scope: "col" }, label)))),
      h("tbody", {}, figures.latencies.map((latency) => h("tr", {}, h("th", { scope: "row" }, WAYS[latency.way] ?? latency.way), [latency.p50, latency.p95, latency.p99].map((value) => h("td", { class: "num" }, millis(value))))))))),
    h("section", {}, h("h2", {}, "Sources, and when they last delivered"), h("ul", { class: "counts" }, figures.sources.map((source) => h("li", {}, h("span", {}, source.source), h("span", { class: "meta" }, happened(source.lastReceivedAt)), h("span", { class: "num" }, count(source.documents)))))),
    figures.warnings.length > 0 && h("section", {}, h("h2", {}, "Warnings of the enrichment"), h("ul", { class: "counts" }, figures.warnings.map((warning) => h("li", {}, h("span", { class: "code" }, warning.value), h("span", { class: "num" }, count(warning.documents)))))));
}

function flow({ label, waiting }, { topic, events, perMinute, lag }) {
  return h("div", { class: "panel" }, h("h2", {}, label), h("p", { class: "big" }, count(events)),
    h("p", { class: "meta" }, h("span", {}, `${count(Math.round(perMinute))} a minute`),
      waiting && h("span", {}, lag === null ? "nobody reads them yet" : `${count(lag)} ${waiting}`)),
    h("p", { class: "meta code" }, topic));
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
  fill(root, h("h2", {}, `${plural(page.total, "document")} refused, newest first`),
    h("p", { class: "actions" }, h("button", { class: "quiet", type: "button", onclick: redrive({}) }, "Send all again"), said),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Rejections table" }, h("table", { class: "cards" },
      h("thead", {}, h("tr", {}, ["when", "step", "reason", "document", "tries", ""].map((label) => h("th", { scope: "col" }, label || h("span", { class: "visually-hidden" }, "action"))))),
      h("tbody", {}, page.rejections.map((each) => h("tr", {},
        h("td", { class: "fit" }, happened(each.rejectedAt)), h("td", { class: "fit" }, each.step),
        h("td", {}, h("span", { class: "code" }, each.code), h("br"), h("span", { class: "meta" }, each.detail)),
        h("td", {}, each.title ?? each.id ?? "–", h("br"), h("span", { class: "meta clamp" }, each.excerpt)),
        h("td", { class: "num fit", "data-label": "tries" }, count(each.attempts)),
        h("td", { class: "fit" }, each.canBeRedriven && h("button", { class: "quiet", type: "button", onclick: redrive({ key: each.key }) }, "Send again"))))))));
}

/** Draws the audit; returns how to run it. */
function auditing(root) {
  const result = h("div", { role: "status" }, h("p", { class: "meta" }, "Not compared yet."));
  const button = h("button", { class: "quiet", type: "button", onclick: () => compare(() => 0) }, "Compare again");
  async function compare(waiting) {
    button.disabled = true;
    fill(result, h("p", { class: "meta" }, "Comparing every document …"));
    try {
      fill(result, verdict(await read("/api/audit"), waiting()));
    } catch (error) {
      fill(result, problem(error));
    } finally {
      button.disabled = false;
    }
  }
  fill(root, h("h2", {}, "Audit: is every received document in its place?"), result, h("p", { class: "actions" }, button));
  return compare;
}

function verdict(report, waiting) {
  const [state, said] = report.clean ? ["up", "Nothing lost, nothing twice."]
    : waiting ? ["waits", `${plural(waiting, "event")} on the way. Compare again when nothing waits.`]
      : ["down", "Not everything is where it should be."];
  return [h("p", { class: `state ${state}` }, said),
    h("dl", { class: "figures" },
      [[report.received, "received"], [report.found, "found, newest revision"], [report.refused, "refused with a reason"],
        [report.missing, "missing"], [report.stale, "outdated"], [report.extra, "should be gone"]]
        .map(([value, label]) => h("div", {}, h("dt", {}, label), h("dd", {}, count(value))))),
    h("p", { class: "meta" }, `Kafka compared with Elasticsearch at ${timeOfDay(new Date())}.`),
    report.examples.length > 0 && h("p", { class: "code" }, report.examples.join(", "))];
}
