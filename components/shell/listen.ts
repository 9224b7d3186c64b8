/** What happened: the things it happened to, or that it is too much to say. */
export type News = { topics: string[]; all: boolean; at: number };

const name = "standpunt-live";
/** Milliseconds until a page that stays open listens, after which a silent line is taken for a dead one, and before the next try. */
const settling = 1200, silence = 45_000, pause = 5000;
/** How much is kept for a page of the same browser that begins to listen a moment later than it was drawn. */
const kept = 50;

/**
 * Hears what happens, from `since` on, over one stream for all pages of this browser: whoever holds the lock has the stream and passes on
 * what it says. When that page goes, the next takes over. Without locks (a page without HTTPS) each has a stream of its own. Gives what ends it.
 */
export function listen(since: number, hear: (news: News) => void): () => void {
  const channel = new BroadcastChannel(name);
  const recent: News[] = [];
  let stopLeading: (() => void) | undefined;
  let ended = new AbortController();
  const tell = (news: News) => { recent.splice(0, recent.length - kept + 1); recent.push(news); channel.postMessage({ news }); hear(news); };
  channel.onmessage = ({ data }: MessageEvent<{ news?: News; from?: number }>) => {
    if (data.news && data.news.at >= since) hear(data.news);
    if (data.from !== undefined && stopLeading) for (const news of recent) if (news.at >= data.from) channel.postMessage({ news });
  };
  const lead = () => new Promise<void>((resolve) => {
    const close = stream(since, tell);
    stopLeading = () => { close(); stopLeading = undefined; resolve(); };
  });
  const begin = () => {
    ended = new AbortController();
    channel.postMessage({ from: since });
    if (!("locks" in navigator)) return void lead();
    navigator.locks.request(name, { signal: ended.signal }, lead).catch(() => { /* no longer wanted */ });
  };
  const leave = () => { ended.abort(); stopLeading?.(); };
  const timer = setTimeout(begin, settling);
  // Whoever holds a lock is not kept for the way back.
  const comeBack = ({ persisted }: PageTransitionEvent) => { if (persisted) { begin(); hear({ topics: [], all: true, at: Date.now() }); } };
  addEventListener("pagehide", leave);
  addEventListener("pageshow", comeBack);
  return () => { clearTimeout(timer); leave(); channel.close(); removeEventListener("pagehide", leave); removeEventListener("pageshow", comeBack); };
}

/** The stream itself, opened again from where it broke off whenever it is silent for too long: after sleep a line may look open and be dead. */
function stream(since: number, tell: (news: News) => void): () => void {
  let source: EventSource, last = "", heard = Date.now();
  const open = () => {
    source = new EventSource(`/api/live?${new URLSearchParams({ since: String(since), after: last }).toString()}`);
    heard = Date.now();
    source.addEventListener("beat", () => { heard = Date.now(); });
    source.addEventListener("news", ({ data, lastEventId }: MessageEvent<string>) => { heard = Date.now(); last = lastEventId; tell(JSON.parse(data) as News); });
  };
  open();
  const watch = setInterval(() => {
    if (source.readyState !== EventSource.CLOSED && Date.now() - heard < silence) return;
    source.close();
    open();
  }, pause);
  return () => { clearInterval(watch); source.close(); };
}
