/** What a mail server reports of one recipient of a mail (RFC 3464), and of which mail. */
export type DeliveryReport = { recipient: string; action: string; status: string; words: string; messageId: string | null };

type Fields = Map<string, string>;
type Entity = { fields: Fields; body: string };

/** Header fields, unfolded (RFC 5322); of several with one name the first. */
function fieldsOf(text: string): Fields {
  const fields: Fields = new Map();
  for (const line of text.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

function entityOf(text: string): Entity {
  const end = text.search(/(^|\n)\n/);
  return end === -1 ? { fields: fieldsOf(text), body: "" } : { fields: fieldsOf(text.slice(0, end)), body: text.slice(end).replace(/^\n+/, "") };
}

const typeOf = ({ fields }: Entity) => (fields.get("content-type") ?? "text/plain").split(";")[0]!.trim().toLowerCase();
const boundaryOf = ({ fields }: Entity) => /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(fields.get("content-type") ?? "")?.slice(1).find(Boolean);

/** The parts of a message that has any (RFC 2046). */
function partsOf(entity: Entity): Entity[] {
  const boundary = boundaryOf(entity);
  if (!boundary || !typeOf(entity).startsWith("multipart/")) return [];
  const [, ...parts] = `\n${entity.body}`.split(`\n--${boundary}`);
  const closing = parts.findIndex((part) => part.startsWith("--"));
  return (closing === -1 ? parts : parts.slice(0, closing)).map((part) => entityOf(part.replace(/^[ \t]*\n/, "")));
}

/** `rfc822; ann@example.org` without its kind; `<…>` and what is quoted are left to whoever compares. */
const addressIn = (value: string | undefined) => (value ?? "").replace(/^[^;]*;/, "").trim().replace(/^<|>$/g, "").toLowerCase();

/** Reads a report on the delivery of a mail; none where it is something else. */
export function readDeliveryReports(message: string): DeliveryReport[] {
  const parts = partsOf(entityOf(message.replace(/\r\n?/g, "\n").replace(/^\n+/, "")));
  const status = parts.find((part) => /^message\/(global-)?delivery-status$/.test(typeOf(part)));
  const returned = parts.find((part) => /^(message\/(rfc822|global)|(text|message)\/(rfc822|global)-headers)$/.test(typeOf(part)));
  const messageId = (returned && entityOf(returned.body).fields.get("message-id")) ?? null;
  const recipients = (status?.body ?? "").split(/\n[ \t]*\n+/).map(fieldsOf).filter((fields) => fields.has("final-recipient"));
  return recipients.map((fields) => ({
    recipient: addressIn(fields.get("original-recipient") ?? fields.get("final-recipient")), action: (fields.get("action") ?? "").toLowerCase(), status: (fields.get("status") ?? "").split(" ")[0]!,
    words: (fields.get("diagnostic-code") ?? fields.get("status") ?? "").replace(/^[^;]*;/, "").trim().slice(0, 300), messageId,
  }));
}
