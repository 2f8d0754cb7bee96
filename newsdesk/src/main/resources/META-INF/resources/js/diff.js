// What changed between two texts: sentences first, then the words of those that changed.

/** Past so many changes a comparison says nothing to a reader, and would take long. */
const MOST_CHANGES = 1000;

/** The texts as one list of pieces: { kind: "same" | "removed" | "added", text }. */
export function diff(before, after) {
  return joined(align(sentences(before), sentences(after)).flatMap((block) => (block.kind === "same"
    ? block
    : bridged(align(words(block.removed), words(block.added))))));
}

/** How many words were added and removed. */
export function changes(pieces) {
  const count = (kind) => pieces.filter((piece) => piece.kind === kind)
    .reduce((sum, piece) => sum + (piece.text.match(/[\p{L}\p{N}]+/gu) ?? []).length, 0);
  return { added: count("added"), removed: count("removed") };
}

const sentences = (text) => (text.match(/[^.!?\n]*(?:[.!?\n]+["”’»)\]]*\s*|$)/g) ?? []).filter(Boolean);
const words = (text) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Blocks that are the same, or that replace each other: { kind: "same", text } or { removed, added }. */
function align(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const blocks = [];
  const same = (text) => {
    if (!text) return;
    if (blocks.at(-1)?.kind === "same") blocks.at(-1).text += text;
    else blocks.push({ kind: "same", text });
  };
  same(a.slice(0, start).join(""));
  for (const [kind, text] of steps(a.slice(start, endA), b.slice(start, endB))) {
    if (kind === "same") same(text);
    else {
      if (!blocks.length || blocks.at(-1).kind === "same") blocks.push({ removed: "", added: "" });
      blocks.at(-1)[kind] += text;
    }
  }
  same(a.slice(endA).join(""));
  return blocks;
}

/** The shortest way from one list to the other, after Myers. */
function steps(a, b) {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const reached = new Int32Array(2 * most + 3);
  const trace = [];
  const down = (k, d) => k === -d || (k !== d && reached[most + k] < reached[most + k + 2]);
  for (let d = 0; d <= most; d += 1) {
    trace.push(reached.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = down(k, d) ? reached[most + k + 2] : reached[most + k] + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached[most + k + 1] = x;
      if (x >= a.length && x - k >= b.length) return back(a, b, trace, most);
    }
  }
  return [...a.map((text) => ["removed", text]), ...b.map((text) => ["added", text])];
}

function back(a, b, trace, most) {
  const way = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reached = trace[d];
    const k = x - y;
    const isDown = k === -d || (k !== d && reached[most + k] < reached[most + k + 2]);
    const from = isDown ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : reached[most + from + 1];
    while (x > fromX && y > fromX - from && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      way.push(["same", a[x - 1]]);
      x -= 1;
      y -= 1;
    }
    if (d === 0) break;
    way.push(isDown ? ["added", b[y - 1]] : ["removed", a[x - 1]]);
    x = fromX;
    y = fromX - from;
  }
  return way.reverse();
}

/** A space or a comma between two changed words does not part the change. */
function bridged(blocks) {
  const out = [];
  blocks.forEach((block, i) => {
    const isBridge = block.kind === "same" && i > 0 && i < blocks.length - 1 && !/[\p{L}\p{N}\n]/u.test(block.text);
    const last = out.at(-1);
    if (isBridge) {
      last.removed += block.text;
      last.added += block.text;
    } else if (block.kind !== "same" && last && last.kind !== "same") {
      last.removed += block.removed;
      last.added += block.added;
    } else out.push({ ...block });
  });
  return out.flatMap((block) => (block.kind === "same" ? block
    : [{ kind: "removed", text: block.removed }, { kind: "added", text: block.added }]));
}

function joined(pieces) {
  const out = [];
  for (const piece of pieces) {
    if (!piece.text) continue;
    if (out.at(-1)?.kind === piece.kind) out.at(-1).text += piece.text;
    else out.push({ ...piece });
  }
  return out;
}
