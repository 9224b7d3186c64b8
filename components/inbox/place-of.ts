import type { Topic } from "#db/schema/columns.ts";

const pages = ["issue", "call", "feedback", "position", "response", "question", "import"];

type Happened = { name: string; subject: Topic; data: Record<string, string | number | null> };

/** Where an entry leads: the thing itself where it has a page, else the issue it is about. What was answered together is found among what one has said. */
export function placeOf({ name, subject, data }: Happened) {
  if (name === "feedback.answeredTogether") return "/feedback";
  if (name.startsWith("signing.")) return `/positions/${subject.slice(subject.indexOf(":") + 1)}/sign-on`;
  const [kind, id] = subject.split(":") as [string, string];
  if (name.startsWith("fate.") && (kind === "ask" || kind === "amendment")) return `/asks/${id}`;
  if (kind !== "issue" && pages.includes(kind)) return `/${kind === "feedback" ? kind : `${kind}s`}/${id}`;
  return typeof data.docket === "string" ? `/issues/${data.docket.toLowerCase()}` : "/";
}
