/** What a form's fields are called, as a nested value: `sections.0.heading` becomes a list of sections. */
export type Typed = { [name: string]: string | Typed | (string | Typed)[] };

const onceField = "_once";

/** Without a prototype: a field called `constructor.prototype.x` must not reach the one that all objects share. */
const empty = () => Object.create(null) as Record<string, unknown>;

/** Reads what a form sent. Files and the framework's own fields are left out; a list named by numbers becomes a list. */
export function readForm(form: FormData): { input: Typed; once: string | null } {
  const input = empty();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || name.startsWith("_")) continue;
    place(input, name.split("."), value);
  }
  const once = form.get(onceField);
  return { input: lists(input) as Typed, once: typeof once === "string" && once ? once : null };
}

function place(into: Record<string, unknown>, [first, ...rest]: string[], value: string) {
  if (first === undefined || first === "__proto__") return;
  if (rest.length === 0) into[first] = value;
  else place((into[first] ??= empty()) as Record<string, unknown>, rest, value);
}

function lists(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, lists(member)] as const);
  return members.length > 0 && members.every(([name]) => /^\d{1,3}$/.test(name)) ? members.sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => member) : Object.fromEntries(members);
}

/**
 * The input of a form that brings along, as JSON in one hidden field, what it began with. What is no JSON is handed on as it came, for the
 * command to refuse.
 */
export const withJson = (field: string) => (typed: Typed): Record<string, unknown> => {
  const sent = typed[field];
  if (typeof sent !== "string") return typed;
  try {
    return { ...typed, [field]: JSON.parse(sent) as unknown };
  } catch {
    return typed;
  }
};
