import { h } from "./dom.js";
import { at, moment, when } from "./format.js";

/** When a document was published; one that nobody can date says when it came in, and that this is all that is known. */
export function published(publishedAt, receivedAt) {
  if (publishedAt) return h("time", { datetime: publishedAt, title: moment(publishedAt) }, when(publishedAt));
  return h("span", { class: "undated" }, "undated", receivedAt && [", came in ",
    h("time", { datetime: receivedAt, title: moment(receivedAt) }, when(receivedAt))]);
}

/** When something happened to it here. */
export const happened = (iso) => h("time", { datetime: iso, title: moment(iso) }, when(iso));

const CLOCKS = { published: "as published", received: "as received here" };

/** When a document told something, with the clock that says so. */
export const clocked = ({ time, clock }) => [h("time", { datetime: time, title: moment(time) }, at(time)), ` (${CLOCKS[clock]})`];
