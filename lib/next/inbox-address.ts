/** What an address of the inbox can say of the list; the rest is said in passing. */
const lasting = ["show", "hub", "reason", "after"];

/** The address of a list, of which some things are changed. Built of what an address says and of nothing else, whatever it is handed. */
export function inboxAddress(from: string | Record<string, string>, changed: Record<string, string | null> = {}): string {
  const given = new URLSearchParams(from);
  const said = new URLSearchParams(lasting.flatMap((name): [string, string][] => (given.get(name) ? [[name, given.get(name)!]] : [])));
  for (const [name, value] of Object.entries(changed)) if (value) said.set(name, value); else said.delete(name);
  return said.size > 0 ? `/inbox?${said.toString()}` : "/inbox";
}
