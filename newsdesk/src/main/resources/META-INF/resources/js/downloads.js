import { h } from "./dom.js";
import { address } from "./api.js";

/** Links to what was found as files and feeds. */
export function downloads(what, filter) {
  const link = (label, path, more, name) => h("a", { href: address(path, { ...filter, ...more }), download: name }, label);
  return h("details", { class: "downloads" }, h("summary", {}, "Export"), h("p", {},
    link("CSV", `/api/export/${what}`, { format: "csv" }, `communique-${what}.csv`),
    link("JSON", `/api/export/${what}`, { format: "json" }, `communique-${what}.json`),
    what === "documents" && [link("Atom feed", "/api/feed/atom", {}), link("JSON Feed", "/api/feed/json", {})],
    h("button", { class: "link", type: "button", onclick: () => window.print() }, "Print")));
}
