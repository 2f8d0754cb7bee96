const number = new Intl.NumberFormat("en");
const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const dayShort = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
const second = new Intl.DateTimeFormat("en", { timeStyle: "medium", hourCycle: "h23", timeZone: "UTC" });
const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

export const count = (value) => number.format(value);
export const plural = (value, one, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** A moment: how long ago when that is short, else the day. */
export function when(iso) {
  if (!iso) return "undated";
  const time = new Date(iso);
  if (Number.isNaN(time.valueOf())) return iso;
  const minutes = Math.round((Date.now() - time) / 60000);
  if (minutes >= 0 && minutes < 1) return "just now";
  if (minutes >= 0 && minutes < 60) return `${minutes} min ago`;
  if (minutes >= 0 && minutes < 24 * 60) return `${Math.round(minutes / 60)} h ago`;
  return day.format(time);
}

/** A moment to the second: revisions may follow each other quickly. */
export function moment(iso) {
  const time = new Date(iso);
  return Number.isNaN(time.valueOf()) ? String(iso) : `${day.format(time)}, ${second.format(time)} UTC`;
}

export const date = (iso) => (iso ? day.format(new Date(iso)) : "undated");
export const dateShort = (time) => dayShort.format(time);
export const timeOfDay = (time) => clock.format(time);

export function millis(value) {
  if (value === null || value === undefined) return "–";
  if (value < 1000) return `${Math.round(value)} ms`;
  if (value < 60000) return `${(value / 1000).toFixed(1)} s`;
  if (value < 3600000) return `${Math.round(value / 60000)} min`;
  return `${Math.round(value / 3600000)} h`;
}

/** Such as "by day" for the interval 1d of a timeline. */
export function every(interval) {
  const length = parseInt(interval, 10);
  if (interval.endsWith("d")) return length === 1 ? "by day" : `every ${length} days`;
  const hours = length / 60;
  if (hours < 1) return length === 1 ? "by minute" : `every ${length} minutes`;
  return hours === 1 ? "by hour" : `every ${hours} hours`;
}

export function country(code) {
  try {
    return countries.of(code);
  } catch {
    return code;
  }
}

export function language(tag) {
  try {
    return tag === "und" ? "language unknown" : languages.of(tag);
  } catch {
    return tag;
  }
}

/** The words of an address, so that ids with any characters survive. */
export const link = (view, id) => `#/${view}/${encodeURIComponent(id)}`;
