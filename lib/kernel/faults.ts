import type { z } from "zod";
import type { FieldFault, Faults } from "#lib/kernel/refusal.ts";

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, by field, as codes with a sentence in every language. A nested field is named `sections.0.heading`. */
export function faultsOf(error: z.ZodError): Faults {
  // Without a prototype: a field may be called `constructor`.
  const faults = Object.create(null) as Faults;
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) (faults[[...issue.path, key].join(".")] ??= []).push({ code: "unknownField" });
    else (faults[issue.path.join(".")] ??= []).push(faultOf(issue));
  }
  return faults;
}

const formats: Record<string, string> = { url: "notAnAddress", email: "notAnEmail", date: "noSuchDay" };

function faultOf(issue: Issue): FieldFault {
  switch (issue.code) {
    case "too_small": return issue.origin === "string" && (Number(issue.minimum) <= 1 || issue.input === "") ? { code: "required" } : { code: issue.origin === "string" ? "tooShort" : issue.origin === "array" ? "tooFew" : "tooSmall", values: { minimum: Number(issue.minimum) } };
    case "too_big": return { code: issue.origin === "string" ? "tooLong" : issue.origin === "array" ? "tooMany" : "tooBig", values: { maximum: Number(issue.maximum) } };
    case "invalid_type": return { code: issue.input === undefined ? "required" : "wrongType" };
    case "invalid_value": return { code: issue.input === undefined || issue.input === "" ? "required" : "notOneOf" };
    case "invalid_format": return { code: formats[issue.format] ?? "wrongForm" };
    // Of several shapes that would do, the first is what people mean; the others are an empty field.
    case "invalid_union": return issue.errors[0]?.[0] ? faultOf(issue.errors[0][0]) : { code: "wrongForm" };
    case "custom": return { code: typeof issue.params?.code === "string" ? issue.params.code : "wrongForm" };
    default: return { code: "wrongForm" };
  }
}
