/** What can be asked of somebody, each a verb. */
export const taskKinds = ["vote", "sign", "answer", "confirm", "clarify", "dispose", "declare", "approve", "file", "decide", "check", "review", "fill", "lead", "editor", "responseEditor", "receipt"] as const;
export type TaskKind = (typeof taskKinds)[number];

const twoWeeks = 14 * 24 * 60 * 60_000;

/** Until when a date is near. */
export const soon = (now: Date) => new Date(now.getTime() + twoWeeks);

type Timed = { kind: TaskKind; id: string; by: Date | null; isError?: true };

/** By time left: what is due within two weeks, then what has no date, then what is due later; what was left undone at the end. */
export function inOrder<T extends Timed>(tasks: readonly T[], now: Date): T[] {
  const group = ({ by, isError }: Timed) => (isError ? 3 : by === null ? 1 : by <= soon(now) ? 0 : 2);
  const place = (one: Timed) => [group(one), one.by?.getTime() ?? Infinity, taskKinds.indexOf(one.kind), one.id] as const;
  const compare = (a: Timed, b: Timed) => {
    const [here, there] = [place(a), place(b)];
    for (const [index, value] of here.entries()) if (value !== there[index]) return value < there[index]! ? -1 : 1;
    return 0;
  };
  return [...tasks].sort(compare);
}

type Placed = { kind: TaskKind; id: string; docket: string };

const position = ({ id }: Placed) => `/positions/${id}`;
const response = ({ id }: Placed) => `/responses/${id}`;
const input = ({ id }: Placed) => `/feedback/${id}`;
const issue = ({ docket }: Placed) => `/issues/${docket.toLowerCase()}`;

const places: Record<TaskKind, (task: Placed) => string> = {
  vote: position, sign: ({ id }) => `/positions/${id}/sign-on`, declare: position, answer: ({ id }) => `/calls/${id}/answer`, dispose: ({ id }) => `/calls/${id}/answers?open=yes`, clarify: input, confirm: input,
  approve: response, file: response, decide: response, check: (task) => `${issue(task)}/history`, review: position, fill: ({ id }) => `/responses/${id}/questions`, lead: issue, editor: position, responseEditor: response, receipt: response,
};

/** The page on which a task is done. */
export const placeOfTask = (task: Placed) => places[task.kind](task);
