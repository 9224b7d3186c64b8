import "server-only";
import type { Locale } from "#db/vocabulary.ts";
import { Refusal, type Reason } from "#lib/kernel/refusal.ts";
import { faultOf } from "#lib/platform/fault.ts";
import { newReference } from "#lib/platform/ids.ts";
import { log } from "#lib/platform/log.ts";
import { transportSecurity } from "#lib/next/edge.ts";
import { tell } from "#lib/next/telling.ts";
import { sentence } from "#lib/next/words.ts";

/** Every kind of problem and its status; the kind is the end of its `type`, `urn:standpunt:problem:<kind>`, and never changes its meaning. */
export const problemKinds = {
  malformed: 400, "key-malformed": 400, "key-unwanted": 400, "edition-malformed": 400,
  token: 401, "sign-in": 401,
  forbidden: 403, origin: 403,
  "not-found": 404, method: 405,
  state: 409, conflict: 409,
  "length-required": 411, "too-large": 413, "media-type": 415, "file-type": 415, host: 421, invalid: 422, "edition-required": 428, "too-many": 429,
  unexpected: 500,
} as const;
export type ProblemKind = keyof typeof problemKinds;

const kindOf: Record<Reason, ProblemKind> = { invalid: "invalid", notFound: "not-found", signIn: "sign-in", forbidden: "forbidden", state: "state", conflict: "conflict", tooMany: "too-many" };

/** What is wrong with a request as such, before or beside what the domain says to it. */
export class Unfit extends Error {
  readonly kind: ProblemKind;
  readonly values: Record<string, string | number>;

  constructor(kind: ProblemKind, values: Record<string, string | number> = {}) {
    super(kind);
    this.kind = kind;
    this.values = values;
  }
}

/** What every answer of the interface says about itself: kept by nobody, read as what it is, and different for everyone. */
export const manners = { "cache-control": "no-store", "x-content-type-options": "nosniff", vary: "Authorization, Cookie, Accept-Language", ...transportSecurity };

const challenges: Partial<Record<ProblemKind, string>> = { "sign-in": 'Bearer realm="Standpunt"', token: 'Bearer realm="Standpunt", error="invalid_token"' };

type Telling = { kind: ProblemKind; locale: Locale; code?: string; detail?: string | null; values?: Record<string, string | number>; more?: Record<string, unknown>; headers?: Record<string, string> };

/** Problem details (RFC 9457) in the reader's language. */
export function problem({ kind, locale, code = kind, detail, values = {}, more = {}, headers = {} }: Telling): Response {
  const challenge = challenges[kind];
  return Response.json({
    type: `urn:standpunt:problem:${kind}`,
    title: sentence(locale, "api", `title.${kind}`) ?? kind,
    status: problemKinds[kind],
    detail: detail ?? sentence(locale, "api", `detail.${kind}`, values) ?? "",
    code,
    ...more,
  }, {
    status: problemKinds[kind],
    headers: { ...manners, ...(challenge ? { "www-authenticate": challenge } : {}), ...headers, "content-type": "application/problem+json", "content-language": locale },
  });
}

type Asked = { locale: Locale; operation: string; path: Record<string, unknown>; sent: unknown };

/** A path that cannot name anything is an address where nothing is. */
const isNowhere = ({ reason, faults }: Refusal, path: Record<string, unknown>) =>
  reason === "invalid" && Object.entries(faults).some(([field, found]) => field in path && found.some(({ code }) => code !== "unknownField"));

/** What the domain refused. */
function refused(refusal: Refusal, { locale, path, sent }: Asked): Response {
  if (isNowhere(refusal, path)) return refused(new Refusal("notFound"), { locale, operation: "", path: {}, sent: null });
  const { message, fields, present } = tell(refusal, locale);
  const allowed = typeof present === "object" && present !== null && "allowed" in present ? present.allowed : undefined;
  return problem({
    kind: kindOf[refusal.reason], code: refusal.code, detail: message, locale,
    more: {
      ...(refusal.reason === "invalid" ? { errors: fields } : {}),
      ...(allowed !== undefined ? { allowed } : {}),
      ...(present !== undefined ? { present } : {}),
      ...(refusal.reason === "conflict" && present !== undefined ? { sent } : {}),
    },
  });
}

const codeBehind = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? codeBehind(error.cause) : (error as { code?: unknown } | null)?.code);

/** A fault of ours: the reader gets a reference, under which the log has what was at fault and where. */
function unexpected(error: unknown, { locale, operation }: Asked): Response {
  const reference = newReference();
  log.error({ reference, operation, fault: faultOf(error), code: codeBehind(error) }, "the interface failed");
  return problem({ kind: "unexpected", locale, values: { reference }, more: { reference } });
}

/** Whatever was thrown, as an answer. */
export function problemOf(error: unknown, asked: Asked): Response {
  if (error instanceof Refusal) return refused(error, asked);
  if (error instanceof Unfit) return problem({ kind: error.kind, values: error.values, locale: asked.locale });
  return unexpected(error, asked);
}
