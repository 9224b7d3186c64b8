import { Fragment, type ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { readMarkdown, type Block } from "#lib/formats/markdown/blocks.ts";
import { wordsOf, type Inline } from "#lib/formats/markdown/inline.ts";

/** What a reference leads to, by how it is written. One that is not here reads as the words it is. */
export type Known = ReadonlyMap<string, { href: string; title: string }>;

type Props = { text: string; known?: Known; /** After the last words. */ after?: ReactNode };

/** A text in Markdown. What looks like HTML in it is shown as it was typed. */
export function Markdown({ text, known = new Map(), after }: Props) {
  const blocks = readMarkdown(text);
  const ends = blocks.at(-1)?.kind === "paragraph" || blocks.at(-1)?.kind === "heading";
  return <>{blocks.map((block, index) => <BlockOf key={index} block={block} known={known} after={ends && index === blocks.length - 1 ? after : undefined} />)}{!ends && after}</>;
}

function BlockOf({ block, known, after }: { block: Block; known: Known; after?: ReactNode }) {
  const line = (nodes: readonly Inline[]) => <Line nodes={nodes} known={known} />;
  switch (block.kind) {
    case "paragraph": return <p>{line(block.inside)}{after}</p>;
    case "heading": return block.level === 3 ? <h3>{line(block.inside)}{after}</h3> : <h4>{line(block.inside)}{after}</h4>;
    case "quote": return <blockquote><Blocks blocks={block.inside} known={known} /></blockquote>;
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    case "code": return <pre tabIndex={0}><code>{block.text}</code></pre>;
    case "rule": return <hr />;
    case "list": {
      const items = block.items.map((item, index) => <li key={index}>{item.length === 1 && item[0]!.kind === "paragraph" ? line(item[0]!.inside) : <Blocks blocks={item} known={known} tight />}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "table": return (
      <table>
        <thead><tr>{block.head.map((cell, index) => <th key={index} scope="col">{line(cell)}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column}>{line(cell)}</td>)}</tr>)}</tbody>
      </table>
    );
  }
}

/** `tight`: the words of an item stand in no paragraph of their own. */
function Blocks({ blocks, known, tight = false }: { blocks: readonly Block[]; known: Known; tight?: boolean }) {
  return blocks.map((block, index) => (tight && block.kind === "paragraph" ? <Line key={index} nodes={block.inside} known={known} /> : <BlockOf key={index} block={block} known={known} />));
}

function Line({ nodes, known }: { nodes: readonly Inline[]; known: Known }) {
  return nodes.map((node, index) => {
    switch (node.kind) {
      case "text": return <Fragment key={index}>{node.text}</Fragment>;
      case "code": return <code key={index}>{node.text}</code>;
      case "break": return <br key={index} />;
      case "strong": return <strong key={index}><Line nodes={node.inside} known={known} /></strong>;
      case "emphasis": return <em key={index}><Line nodes={node.inside} known={known} /></em>;
      case "link": return node.href.startsWith("/") ? <Link key={index} href={node.href}>{wordsOf(node.inside)}</Link> : <a key={index} href={node.href} rel="noreferrer nofollow ugc">{wordsOf(node.inside)}</a>;
      case "reference": return <Reference key={index} text={node.text} known={known} />;
    }
  });
}

/** The longest beginning that is known: a name may be followed by a word that begins with a capital too. */
function Reference({ text, known }: { text: string; known: Known }) {
  for (let length = text.length; length > 1; length = text.lastIndexOf(" ", length - 1)) {
    const name = text.slice(0, length);
    const found = known.get(name);
    if (found) return <>{found.href.startsWith("#") ? <a href={found.href} title={found.title} className="whitespace-nowrap">{name}</a> : <Link href={found.href} title={found.title} className="whitespace-nowrap">{name}</Link>}{text.slice(length)}</>;
  }
  return text;
}
