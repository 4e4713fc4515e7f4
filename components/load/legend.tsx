import { legendLayout } from '@/lib/reading/split';

export interface Key {
  label: string;
  shape: 'box' | 'line' | 'dashes' | 'dot' | 'diamond';
  color: string;
}

const LINE = 20;

const layout = (keys: readonly Key[], width: number) =>
  legendLayout(
    keys.map(({ label }) => label),
    width,
  );

/** Pixels that the keys take. */
export function legendHeight(keys: readonly Key[], width: number): number {
  return keys.length === 0 ? 0 : ((layout(keys, width).at(-1)?.line ?? 0) + 1) * LINE;
}

/** Inside the picture, so that it goes along when the picture leaves the page. */
export function Legend({ keys, width }: { keys: readonly Key[]; width: number }) {
  const places = layout(keys, width);
  return (
    <g>
      {keys.map(({ label, shape, color }, i) => (
        <g key={label} transform={`translate(${places[i]?.x ?? 0} ${(places[i]?.line ?? 0) * LINE})`}>
          <Shape shape={shape} color={color} />
          <text x={16} y={12.5} fontSize={12} fill="var(--muted)">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Shape({ shape, color }: Omit<Key, 'label'>) {
  if (shape === 'box') return <rect width={10} height={10} y={3} rx={2} fill={color} />;
  if (shape === 'dot') return <circle cx={5} cy={8} r={5} fill={color} />;
  if (shape === 'diamond') return <path d="M5 2.5l5.5 5.5l-5.5 5.5l-5.5 -5.5Z" fill={color} />;
  return <path d="M0 8h12" stroke={color} strokeWidth={2} strokeDasharray={shape === 'dashes' ? '5 2' : undefined} />;
}
