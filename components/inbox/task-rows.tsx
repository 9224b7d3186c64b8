import { toneOf } from "#components/shell/tone-of.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import type { Task } from "#lib/work/queries.ts";
import { daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

const position = ({ id }: Task) => `/positions/${id}`;
const response = ({ id }: Task) => `/responses/${id}`;
const input = ({ id }: Task) => `/feedback/${id}`;
const issue = ({ docket }: Task) => `/issues/${docket.toLowerCase()}`;

const places: Record<Task["kind"], (task: Task) => string> = {
  vote: position, sign: ({ id }) => `/positions/${id}/sign-on`, declare: position, answer: ({ id }) => `/calls/${id}/answer`, dispose: ({ id }) => `/calls/${id}/answers?open=yes`, clarify: input, confirm: input,
  approve: response, file: response, decide: response, check: (task) => `${issue(task)}/history`, review: position, fill: ({ id }) => `/responses/${id}/questions`, lead: issue, editor: position, responseEditor: response, receipt: response,
};

/** What waits for one person: verb first, then what, then the time left. */
export async function TaskRows({ label, tasks }: { label: string; tasks: readonly Task[] }) {
  const { say, zone } = await speech();
  const [t, ui] = [say("home"), say("ui")];
  return (
    <Rows label={label}>
      {tasks.map((task) => (
        <Row
          key={`${task.kind}${task.id}${task.hub.slug}`} href={places[task.kind](task)} verb={t(`verb.${task.kind}`, { count: task.count ?? 1 })} docket={<Docket code={task.docket} tone={toneOf(task.hub.code)} />} title={task.title}
          aside={task.by && <Countdown days={daysUntil(task.by, zone)} t={ui} />}
        />
      ))}
    </Rows>
  );
}
