// What happens, as it happens. One connection for the whole page; views listen while they are shown.

const listeners = new Set();
let state = "connecting";

/** Calls back with (type, data) for each event; returns how to stop. */
export function listen(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

export function start() {
  const source = new EventSource("/api/live");
  for (const type of ["document", "rejection", "deletion", "skipped"]) {
    source.addEventListener(type, (event) => {
      show("live");
      const data = JSON.parse(event.data);
      listeners.forEach((callback) => callback(type, data));
    });
  }
  source.addEventListener("heartbeat", () => show("live"));
  source.addEventListener("open", () => show("live"));
  source.addEventListener("error", () => {
    show("lost");
    if (source.readyState === EventSource.CLOSED) setTimeout(start, 3000);
  });
}

function show(next) {
  if (next === state) return;
  state = next;
  const element = document.getElementById("live-state");
  element.dataset.state = next;
  element.textContent = next === "live" ? "live" : "reconnecting";
}
