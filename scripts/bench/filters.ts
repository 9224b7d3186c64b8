import { sessionCookie } from "#lib/next/cookies.ts";
import { Halt } from "#scripts/operator/operate.ts";
import type { Keys } from "#scripts/bench/database.ts";
import type { Server } from "#scripts/bench/server.ts";

/** How many times the processor time of the unfiltered list any combination of filters may take. */
const mostTimes = 3;
/** How many people ask for one thing; how often what seems too much is looked at again; after how many filters the bare list is asked for. */
const [people, again, apart] = [6, 4, 8];

const each = [
  "state:open", "hub:west state:watching", "hub:west", "jurisdiction:EU", "instrument:bill", "procedure:cod", "stage:feedback", "priority:high", "stance:support", "topic:ai", "topic:none", "lead:me", "lead:none", "closes:<30d", "next:<30d",
  "logged:<30d", "moved:<7d", "is:open", "is:overdue", "is:quiet", "is:stale", "is:doubtful", "is:divergent", "is:unled", "is:unedited", "is:mine", "is:watched", "has:call", "has:feedback", "has:position", "has:response", "has:question",
  "has:relation", "amendment", "-jurisdiction:EU", "-has:feedback", "-state:open", "-is:quiet",
];
/** Every filter by itself and with three others. */
const filters = [...each, ...each.flatMap((one, index) => [5, 11, 17].map((step) => `${one} ${each[(index + step) % each.length]!}`))];
const sorts = ["closes", "moved", "title", "docket", "next", "logged"];

type Spent = { milliseconds: number; answers: number };
const mean = ({ milliseconds, answers }: Spent) => milliseconds / answers;
const put = (all: Map<string, Spent>, key: string, { milliseconds, answers }: Spent) => {
  const before = all.get(key) ?? { milliseconds: 0, answers: 0 };
  all.set(key, { milliseconds: before.milliseconds + milliseconds, answers: before.answers + answers });
};

/**
 * Asks for the list with a spread of filters and pairs of them, each of several people who have not asked for it before, and for the list
 * without any beside it. Answers whether each takes at most three times the processor time; true where the system does not tell.
 */
export async function measureFilters(server: Server, { sessions }: Keys): Promise<boolean> {
  let turn = 0;
  const asking = async (addressOf: (nth: number) => string): Promise<Spent> => {
    const before = server.processorTime() ?? 0;
    for (let nth = 0; nth < people; nth++) {
      const answer = await fetch(server.url + addressOf(nth), { headers: { cookie: `${sessionCookie.name}=${sessions[turn++ % sessions.length]!}` } });
      if (answer.status !== 200) throw new Halt(`${addressOf(nth)}: status ${answer.status}, expected 200.`);
      await answer.arrayBuffer();
    }
    return { milliseconds: ((server.processorTime() ?? 0) - before) * 1000, answers: people };
  };
  if (server.processorTime() === null) return true;
  let bare: Spent = { milliseconds: 0, answers: 0 };
  const spent = new Map<string, Spent>();
  const look = async (filtersNow: readonly string[]) => {
    for (const [index, filter] of filtersNow.entries()) {
      // Another order each time: nobody is answered with what was remembered.
      if (index % apart === 0) { const one = await asking((nth) => `/issues?sort=${sorts[(turn + nth) % sorts.length]!}`); bare = { milliseconds: bare.milliseconds + one.milliseconds, answers: bare.answers + one.answers }; }
      put(spent, filter, await asking((nth) => `/issues?q=${encodeURIComponent(filter)}&sort=${sorts[nth % sorts.length]!}`));
    }
  };
  const ratio = (filter: string) => mean(spent.get(filter)!) / mean(bare);
  await look(each);
  [bare, turn] = [{ milliseconds: 0, answers: 0 }, 0];
  spent.clear();
  await look(filters);
  for (let time = 0; time < again; time++) await look(filters.filter((filter) => ratio(filter) > mostTimes * 0.8));
  const sorted = filters.toSorted((a, b) => ratio(b) - ratio(a));
  const shown = (filter: string) => `${ratio(filter).toFixed(2)} × ${filter}`;
  console.log(`\nThe list with filters (${filters.length} filters and pairs), in processor time of the list without (${mean(bare).toFixed(2)} ms): median ${ratio(sorted[Math.floor(sorted.length / 2)]!).toFixed(2)} ×, worst ${sorted.slice(0, 5).map(shown).join(", ")}.`);
  return ratio(sorted[0]!) <= mostTimes;
}
