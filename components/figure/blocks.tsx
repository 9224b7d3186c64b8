/** A run of equal blocks: how many organisations, and the class that colours them. */
export type Run = { key: string; count: number; look: string; hatched?: boolean };

type BlocksProps = {
  runs: readonly Run[];
  /** The sentence that says the same. */
  label: string;
  thin?: boolean;
  /** How many it takes, from the left. */
  quorum?: number;
};

const pitch = 16;
const gap = 2;
const height = 18;

/** One block an organisation, so that 25 blocks are 25 members. One path a run. */
export function Blocks({ runs, label, thin = false, quorum }: BlocksProps) {
  const total = runs.reduce((sum, run) => sum + run.count, 0);
  const width = Math.max(total * pitch - gap, 1);
  const starts = runs.map((_, index) => runs.slice(0, index).reduce((sum, run) => sum + run.count, 0));
  return (
    <svg className={thin ? "blocks thin" : "blocks"} width={thin ? "100%" : width + total * gap} height={height} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {runs.map((run, index) => run.count > 0 && <path key={run.key} className={run.look} d={path(starts[index] ?? 0, run.count, run.hatched ?? false)} />)}
      {quorum !== undefined && quorum <= total && <path className="quorum" d={`M${quorum * pitch - gap / 2} -5V${height + 5}`} />}
    </svg>
  );
}

function path(start: number, count: number, hatched: boolean): string {
  return Array.from({ length: count }, (_, index) => block((start + index) * pitch, hatched)).join("");
}

function block(x: number, hatched: boolean): string {
  const side = pitch - gap;
  const outline = `M${x} 0h${side}v${height}h-${side}z`;
  return hatched ? `${outline}M${x} ${side / 2}l${side / 2}-${side / 2}M${x} ${height}L${x + side} 0M${x + side / 2} ${height}L${x + side} ${height / 2}` : outline;
}
