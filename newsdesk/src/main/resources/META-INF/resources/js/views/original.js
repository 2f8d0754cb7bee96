import { h, fill, problem } from "../dom.js";
import { read } from "../api.js";
import { count, moment } from "../format.js";

const SHOWN = 200000;

/** Comparing hostile input with the text must end. */
const MOST_COMPARED = 400000000;

/** A document as it came in, beside its cleaned text. Markup is shown, never rendered. */
export async function original(root, article, signal) {
  fill(root, h("h2", {}, "As it came in"), h("p", { class: "meta" }, "Reading it from Kafka …"));
  try {
    const event = await read(`/api/documents/${encodeURIComponent(article.id)}/original`, {}, signal);
    draw(root, event, article.body, SHOWN);
  } catch (error) {
    if (error.name !== "AbortError") fill(root, h("h2", {}, "As it came in"), problem(error));
  }
}

function draw(root, event, body, shown) {
  const isHtml = event.mediaType === "text/html";
  const text = event.content.slice(0, shown);
  fill(root, h("h2", {}, "As it came in"),
    h("p", { class: "meta" }, h("span", {}, isHtml ? "web page, shown as source" : "plain text"),
      h("span", {}, `${count(event.content.length)} characters`),
      event.source?.channel && h("span", {}, `by ${event.source.channel}`),
      h("span", {}, `received ${moment(event.receivedAt)}`)),
    h("p", { class: "meta" }, h("span", { class: "kept" }, "Marked"), " words became the text; the rest was left out."),
    h("pre", { class: "original", tabindex: 0, role: "region", "aria-label": "Original" },
      parted(text, isHtml, body).map((piece) => (piece.kept ? h("span", { class: "kept" }, piece.text) : piece.text))),
    shown < event.content.length && h("button", { class: "quiet", type: "button", onclick: () => draw(root, event, body, Infinity) },
      `Show all ${count(event.content.length)} characters`));
}

/** The original in pieces, and whether each went into the text. */
export function parted(content, isHtml, body) {
  const text = letters(body);
  let compared = 0;
  const isKept = (piece) => {
    const wanted = letters(isHtml ? decoded(piece) : piece);
    compared += text.length;
    return wanted.length > 2 && compared < MOST_COMPARED && text.includes(wanted);
  };
  const out = [];
  const put = (piece, kept) => {
    if (!piece) return;
    if (out.at(-1)?.kept === kept) out.at(-1).text += piece;
    else out.push({ text: piece, kept });
  };
  for (const piece of content.split(isHtml ? /(<[^<>]*>)/ : /(\n+)/)) {
    if (!/[\p{L}\p{N}]/u.test(piece) || (isHtml && piece.startsWith("<"))) put(piece, false);
    else if (isKept(piece)) put(piece, true);
    else sentences(piece).forEach((sentence) => put(sentence, isKept(sentence)));
  }
  return out;
}

const sentences = (text) => text.match(/[^.!?]*(?:[.!?]+["”’»)\]]*\s*|$)/g) ?? [];
const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Names that are not known are those of dashes and quotes, which do not count. */
function decoded(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,10}));/gi, (all, hex, number, name) => {
    const code = hex ? parseInt(hex, 16) : Number(number);
    if (name) return NAMED[name.toLowerCase()] ?? " ";
    return code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}
