// References to what was found, in the forms that reports and reference managers take.

const page = () => location.href.split("#")[0];

/** The lasting address of a document, or of a place in it. */
export const permalink = (id, at) => `${page()}#/document/${encodeURIComponent(id)}${at === undefined ? "" : `?at=${at}`}`;

const day = (iso) => iso?.slice(0, 10) ?? "undated";

/** A statement with who said it, in which office, where and when. */
export function quotation(said) {
  const text = said.text.map((piece) => piece.text).join("").replace(/[,،]\s*$/, "");
  const who = [said.speaker?.name ?? "Speaker unknown", said.speakerRole].filter(Boolean).join(", ");
  const words = said.kind === "reported" ? text : `“${text}”`;
  return `${words} – ${who}${said.verb ? ` (${said.verb})` : ""}. ${[said.source ?? "source unknown", day(said.publishedAt)].join(", ")}. ${permalink(said.documentId, said.start)}`;
}

/** A document for BibTeX. */
export function bibtex(document) {
  const braces = (text) => text.replace(/[{}\\]/g, "").replace(/([&%$#_])/g, "\\$1").replace(/~/g, "\\textasciitilde{}").replace(/\^/g, "\\textasciicircum{}").replace(/\s+/g, " ");
  const fields = [
    ["title", document.title ?? "Without a title"],
    ["author", document.author],
    ["organization", document.source?.name],
    ["date", document.publishedAt?.slice(0, 10)],
    ["url", document.source?.url],
    ["note", `Communiqué, ${permalink(document.id)}, revision ${document.revision?.slice(0, 12)}`],
  ].filter(([, value]) => value);
  return `@online{${document.id.replace(/[^A-Za-z0-9]+/g, "-")},\n${fields.map(([name, value]) => `  ${name} = {${name === "url" ? value.replace(/[{}]/g, "") : braces(value)}}`).join(",\n")}\n}\n`;
}

/** A document as an item of CSL-JSON. */
export function csl(document) {
  const parts = document.publishedAt?.slice(0, 10).split("-").map(Number);
  return JSON.stringify([{
    id: document.id,
    type: "article-newspaper",
    title: document.title ?? "Without a title",
    author: document.author ? [{ literal: document.author }] : undefined,
    "container-title": document.source?.name,
    issued: parts ? { "date-parts": [parts] } : undefined,
    URL: document.source?.url ?? permalink(document.id),
    language: document.language,
    note: `Communiqué, ${permalink(document.id)}, revision ${document.revision?.slice(0, 12)}`,
  }], null, 2);
}
