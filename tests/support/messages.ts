/** Reads messages in ICU syntax as far as it takes to compare two languages. */

export type Branching = { argument: string; kind: string; options: string[] };
export type Shape = { arguments: string[]; tags: string[]; branches: Branching[] };

type Nested = { [key: string]: string | Nested };

/** Every message under its full key, such as `facts.feedback.submitted`. */
export const flat = (messages: Nested, above = ""): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) => (typeof value === "string" ? [[`${above}${key}`, value] as [string, string]] : flat(value, `${above}${key}.`)));

/**
 * What a message wants to be given: its arguments, its tags, and between what it chooses. Throws where a brace is missing or does not
 * belong, and where a choice has no `other`.
 */
export function shapeOf(message: string): Shape {
  const shape: Shape = { arguments: [], tags: [], branches: [] };
  let at = 0;

  const fail = (why: string): never => { throw new SyntaxError(`${why} at ${at}: ${message}`); };
  const word = () => { const found = /^\s*([^\s{},]+)\s*/.exec(message.slice(at)); if (!found) return fail("no word"); at += found[0].length; return found[1]!; };
  const expectNext = (character: string) => { if (message[at] !== character) fail(`no ${character}`); at += 1; };

  function text(inside: boolean) {
    for (; at < message.length; at += 1) {
      const character = message[at]!;
      if (character === "'" && /[{}]/.test(message[at + 1] ?? "")) at = message.indexOf("'", at + 1) < 0 ? message.length : message.indexOf("'", at + 1);
      else if (character === "{") { at += 1; argument(); at -= 1; }
      else if (character === "}") { if (!inside) fail("a brace too many"); return; }
      else if (character === "<") { const tag = /^<([a-z][\w-]*)>/i.exec(message.slice(at)); if (tag) shape.tags.push(tag[1]!); }
    }
    if (inside) fail("a brace is missing");
  }

  function argument() {
    const name = word();
    shape.arguments.push(name);
    if (message[at] === "}") { at += 1; return; }
    expectNext(",");
    const kind = word();
    if (kind === "plural" || kind === "select" || kind === "selectordinal") choice(name, kind);
    else at = message.indexOf("}", at) < 0 ? fail("a brace is missing") : message.indexOf("}", at) + 1;
  }

  function choice(name: string, kind: string) {
    expectNext(",");
    const options: string[] = [];
    while (message.slice(at).trimStart()[0] !== "}") {
      options.push(word());
      expectNext("{");
      text(true);
      expectNext("}");
    }
    at = message.indexOf("}", at) + 1;
    if (!options.includes("other")) fail("no other");
    shape.branches.push({ argument: name, kind, options });
  }

  text(false);
  return shape;
}
