import { parseArgs, type ParseArgsConfig } from "node:util";
import { exitCodes, Halt, operate } from "#scripts/operator/operate.ts";

const run = "npm run standpunt --";

const overview = `Usage: ${run} <command>

  token <e-mail>   a bearer token for the interface, for one person
  person <e-mail>  adds somebody, or gives them a seat
  verify           whether the database and its ledger are what was written
  reindex          writes the search index anew
  seed             the first content, where it is missing
  read-act <file>… what an act holds, without keeping it
  bounce           what a mail server reports on standard input of mail that did not arrive
  import-act <file>…  an act as an edition of a text of an issue

  ${run} <command> --help tells more.`;

const manuals: Record<string, string> = {
  token: `Usage: ${run} token <e-mail> [--days N] [--name TEXT]

Prints a new access token of the person with this address, and nothing else, on standard output.
The server may be running.

  --days N      how many days it is good for, 1 to 365 (90)
  --name TEXT   what its owner sees in the list of tokens ("Command line")`,
  person: `Usage: ${run} person <e-mail> [--name TEXT] [--role ROLE] [--hub HUB] [--organisation ORGANISATION]

Adds somebody, when a name is given, and gives them a seat, when a role is given. Nobody can sign in who was not added.
The server may be running.

  --name TEXT                 who it is; without it the person is here already
  --locale en|nl, --zone ZONE how they read (en, Europe/Brussels)
  --role ROLE                 member, participant, delegate, alternate, liaison, coordinator, board or administrator
  --hub HUB                   in which hub, such as europe; an administrator needs none
  --organisation ORGANISATION for whom a participant, delegate or alternate speaks, such as ericsson`,
  verify: `Usage: ${run} verify

Reads the whole database, follows the ledger from end to end and compares every frozen text with its hash.
The server may be running. Exit code 1 when anything is wrong, with the place where it breaks.`,
  reindex: `Usage: ${run} reindex

Writes anew by which words everything is found, from what is in the database, and prints how many documents there are.
The server may be running; it waits with writing meanwhile.`,
  bounce: `Usage: ${run} bounce < message

Reads the report of a mail server on mail that did not arrive (RFC 3464) from standard input, and notes it on the address it went to.
After three no more is sent there unasked, until its owner says that a test mail arrived. Counts only what failed for good, of mail that
was sent from here. The server may be running. Exit code 1 when it is no such report.`,
  seed: `Usage: ${run} seed [--demo]

Records hubs, participants, issues and dated facts where they are missing. The server must not be running.

  --demo   also a fictional cast that has carried an issue half way`,
  "read-act": `Usage: ${run} read-act <file>… [--language TAG]

Reads an act as it is published and prints as JSON what it is: format, language, identifiers, how many recitals, articles,
paragraphs, points, annexes and footnotes, how many words could not be placed, and how long it took. Keeps nothing.
The files are those of one act: Official Journal or consolidated XHTML, a document of the Commission in HTML, Formex 4,
Akoma Ntoso, Markdown or plain text, or a zip of such. Their names make no difference. Exit code 1 with a reason when it is no act.

  --language TAG   its language, such as nl, where it does not say so itself`,
  "import-act": `Usage: ${run} import-act <file>… --issue DOCKET --edition NAME [--date DAY] [--status STATUS] [--text TITLE] [--language TAG] [--lane LANE] [--url ADDRESS]

Reads an act from its files and stores it as an edition of a text of the issue; prints what was stored as JSON. The server may be running.
Exit code 1 when it is no act, with why.

  --issue DOCKET   such as EU-1
  --edition NAME   what the edition is called, such as "As published"
  --date DAY       the day of the document, such as 2024-11-20; without it the one that the source says
  --status STATUS  draft, proposal, mandate, agreed, published, consolidated or corrigendum (published)
  --text TITLE     which text of the issue, or what a new one is called; without it the only one, or the title of the act
  --language TAG   where the source does not say it, such as nl
  --lane LANE      public, members, hub or coordinators, where it is for fewer than the text
  --url ADDRESS    where it is published`,
};

const help = { help: { type: "boolean", short: "h" } } as const;

/** What was typed after a command. @throws Halt with the command's manual when it is none of its options. */
function read<C extends ParseArgsConfig>(name: string, args: string[], expected: C) {
  try {
    return parseArgs({ args, ...expected });
  } catch (error) {
    throw new Halt(`${(error as Error).message.split(". ")[0]}.\n\n${manuals[name]}`, exitCodes.usage);
  }
}

const commands: Record<string, (args: string[]) => Promise<void>> = {
  async token(args) {
    const { values, positionals } = read("token", args, { allowPositionals: true, options: { ...help, days: { type: "string", default: "90" }, name: { type: "string", default: "Command line" } } });
    const [email, ...rest] = positionals;
    if (email === undefined || rest.length > 0) throw new Halt(manuals.token!, exitCodes.usage);
    if (!/^\d{1,9}$/.test(values.days)) throw new Halt(`--days ${values.days} is not a whole number.\n\n${manuals.token}`, exitCodes.usage);
    const { token } = await import("#scripts/operator/token.ts");
    await token(email, { days: Number(values.days), name: values.name });
  },
  async person(args) {
    const text = { type: "string" } as const;
    const { values: { help: _, ...wanted }, positionals } = read("person", args, { allowPositionals: true, options: { ...help, name: text, locale: text, zone: text, role: text, hub: text, organisation: text } });
    const [email, ...rest] = positionals;
    if (email === undefined || rest.length > 0 || (wanted.name === undefined && wanted.role === undefined)) throw new Halt(manuals.person!, exitCodes.usage);
    const { person } = await import("#scripts/operator/person.ts");
    await person(email, wanted);
  },
  async verify(args) {
    read("verify", args, { options: help });
    const { verify } = await import("#scripts/operator/verify.ts");
    await verify();
  },
  async bounce(args) {
    read("bounce", args, { options: help });
    const { bounce } = await import("#scripts/operator/bounce.ts");
    await bounce();
  },
  async "import-act"(args) {
    const text = { type: "string" } as const;
    const { values: { help: _, issue, edition, ...said }, positionals } = read("import-act", args, { allowPositionals: true, options: { ...help, issue: text, edition: text, date: text, status: text, text, language: text, lane: text, url: text } });
    if (positionals.length === 0 || issue === undefined || edition === undefined) throw new Halt(manuals["import-act"]!, exitCodes.usage);
    const { importAct } = await import("#scripts/operator/import-act.ts");
    await importAct(positionals, { issue, edition, ...said });
  },
  async reindex(args) {
    read("reindex", args, { options: help });
    const { reindex } = await import("#scripts/operator/reindex.ts");
    await reindex();
  },
  async seed(args) {
    const { values } = read("seed", args, { options: { ...help, demo: { type: "boolean", default: false } } });
    const { seed } = await import("#scripts/operator/seed.ts");
    await seed({ demo: values.demo });
  },
  async "read-act"(args) {
    const { values, positionals } = read("read-act", args, { allowPositionals: true, options: { ...help, language: { type: "string" } } });
    if (positionals.length === 0) throw new Halt(manuals["read-act"]!, exitCodes.usage);
    const { readActFiles } = await import("#scripts/operator/read-act.ts");
    await readActFiles(positionals, values);
  },
};

await operate(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === "--help" || name === "-h") return console.log(overview);
  if (name === undefined) throw new Halt(overview, exitCodes.usage);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Halt(`There is no command "${name}".\n\n${overview}`, exitCodes.usage);
  if (args.includes("--help") || args.includes("-h")) return console.log(manuals[name]);
  return command(args);
});
