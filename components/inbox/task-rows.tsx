import { toneOf } from "#components/shell/tone-of.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import { placeOfTask } from "#lib/work/model.ts";
import type { Task } from "#lib/work/queries.ts";

/** What waits for one person: verb first, then what, then the time left. */
export async function TaskRows({ label, tasks }: { label: string; tasks: readonly Task[] }) {
  const { say, zone } = await speech();
  const [t, ui] = [say("home"), say("ui")];
  return (
    <Rows label={label}>
      {tasks.map((task) => (
        <Row
          key={`${task.kind}${task.id}${task.hub.slug}`} href={placeOfTask(task)} verb={t(`verb.${task.kind}`, { count: task.count ?? 1 })} docket={<Docket code={task.docket} tone={toneOf(task.hub.code)} />} title={task.title}
          aside={task.by && <Countdown days={daysUntil(task.by, zone)} t={ui} />}
        />
      ))}
    </Rows>
  );
}
