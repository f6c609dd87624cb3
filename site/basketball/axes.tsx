import type { flowOf } from "./geometry.ts";
import { usePanelWords } from "./panel-words.ts";

type AxesProps = Pick<ReturnType<typeof flowOf>, "yTicks" | "periods"> & {
  /** Where the lines across end. */
  to: number;
};

/** Points up and periods along. */
export function Axes({ yTicks, periods, to }: AxesProps) {
  const say = usePanelWords();
  return (
    <g class="axes">
      {yTicks.map(({ y, label }) => (
        <g key={y}>
          <line x1="34" x2={to} y1={y} y2={y} />
          <text class="y" x="28" y={y + 4}>
            {label}
          </text>
        </g>
      ))}
      {periods.map(({ x, middle, number, kind }) => (
        <g key={number}>
          <line x1={x} x2={x} y1="14" y2="206" />
          <text class="x" x={middle} y="222">
            {say.period(kind)}
          </text>
        </g>
      ))}
    </g>
  );
}
