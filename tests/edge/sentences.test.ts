import { expect, test } from "vitest";
import { factInWords, speakIn } from "#lib/next/sentences.ts";

test.each([
  ["en", "language-checked", "yes", "Ann ticked off on the checklist of “Our answer”: Somebody who reads the language has checked the translation"],
  ["en", "Ring the desk officer", "no", "Ann opened again on the checklist of “Our answer”: Ring the desk officer"],
  ["en", "no-such-item", "no", "Ann opened again on the checklist of “Our answer”: no-such-item"],
  ["nl", "Ring the desk officer", "yes", "Ann heeft op de controlelijst van “Our answer” afgevinkt: Ring the desk officer"],
] as const)("what was seen to is named in the reader's language, and what people wrote stays (%s, %s)", (locale, check, done, words) => {
  expect(factInWords({ name: "response.checkTicked", data: { response: "Our answer", check, done }, actorKind: "person", actor: "Ann" }, locale, speakIn(locale, "terms"))).toBe(words);
});
