import { toneOf } from "#components/shell/tone-of.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import type { Task } from "#lib/inbox/queries.ts";
import { daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

const places: Record<Task["kind"], (id: string) => string> = {
  vote: (id) => `/positions/${id}`, sign: (id) => `/positions/${id}/sign-on`, declare: (id) => `/positions/${id}`, answer: (id) => `/calls/${id}/answer`, dispose: (id) => `/calls/${id}/answers?open=yes`, clarify: (id) => `/feedback/${id}`, confirm: (id) => `/feedback/${id}`,
  approve: (id) => `/responses/${id}`, file: (id) => `/responses/${id}`, decide: (id) => `/responses/${id}`,
};

/** What waits for one person: verb first, then what, then the time left. */
export async function TaskRows({ label, tasks }: { label: string; tasks: readonly Task[] }) {
  const { say, zone } = await speech();
  const [t, ui] = [say("home"), say("ui")];
  return (
    <Rows label={label}>
      {tasks.map(({ kind, id, docket, title, hub, by, count }) => (
        <Row key={`${kind}${id}`} href={places[kind](id)} verb={t(`verb.${kind}`, { count: count ?? 1 })} docket={<Docket code={docket} tone={toneOf(hub.code)} />} title={title} aside={by && <Countdown days={daysUntil(by, zone)} t={ui} />} />
      ))}
    </Rows>
  );
}
