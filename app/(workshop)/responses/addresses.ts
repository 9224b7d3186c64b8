/** An address of the register with some of its filters changed; a change starts at the first page again. */
export const addressOf = (filters: Record<string, string>, change: Record<string, string | null> = {}) => {
  const asked: Record<string, string | null> = { ...filters, after: null, ...change };
  const next = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return next.size > 0 ? `/responses?${next}` : "/responses";
};

const shape = ["sort", "after", "limit", "as", "cards"];
/** Whether any filter is set, and not only how the register is shown. */
export const isFiltered = (filters: Record<string, string>) => Object.keys(filters).some((name) => !shape.includes(name));
