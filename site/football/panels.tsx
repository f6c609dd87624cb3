import type { FootballDocument } from "../../match/football/card.ts";
import { SIDES } from "../../match/ids.ts";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { RaceChart, ShotsChart } from "./charts.tsx";
import { ElevensOnPitch } from "./eleven.tsx";
import { LineUpCard } from "./lineups.tsx";
import { Moments, ShootoutCard, StatisticsCard } from "./moments.tsx";
import { MomentumChart } from "./pressure.tsx";
import { ShotMap } from "./shot-map.tsx";

type Props = MatchProps<FootballDocument>;

const Glance = ({ doc }: Props) => (
  <>
    <MomentumChart doc={doc} />
    <RaceChart doc={doc} />
  </>
);

const Charts = ({ doc }: Props) => (
  <>
    <MomentumChart doc={doc} />
    <RaceChart doc={doc} />
    <ShotMap doc={doc} />
    <ShotsChart doc={doc} />
  </>
);

const Scorecard = ({ doc }: Props) => <StatisticsCard doc={doc} />;

const LineUps = ({ doc }: Props) => (
  <div class="line-ups">
    <ElevensOnPitch doc={doc} />
    {SIDES.map((side) => (
      <LineUpCard key={side} doc={doc} side={side} />
    ))}
  </div>
);

const Match = ({ doc, title }: Props & { title: string }) => (
  <>
    <ShootoutCard doc={doc} />
    <Moments doc={doc} title={title} />
    <StatisticsCard doc={doc} short />
  </>
);

const Now = ({ doc }: Props) => (doc.card.clock ? <Match doc={doc} title="Match so far" /> : null);
const Summary = ({ doc }: Props) => <Match doc={doc} title="Key moments" />;

function facts(doc: FootballDocument): readonly (readonly [string, string])[] {
  const { card, sides } = doc;
  const { halfMinutes, extraMinutes, shootout, substitutions, substitutionMoments, firstLeg, awayGoals } =
    card.format;
  const half = card.periods["first-half"];
  const format = [
    `${2 * halfMinutes} minutes`,
    extraMinutes !== undefined && `extra time of ${2 * extraMinutes}`,
    shootout && "penalties",
  ];
  const formations = SIDES.flatMap((side) =>
    sides[side].formation === undefined ? [] : [`${sides[side].short} ${sides[side].formation}`],
  );
  return [
    ["Format", format.filter(Boolean).join(", ")],
    ...(substitutions === undefined
      ? []
      : [
          [
            "Substitutions",
            `${substitutions} a side${substitutionMoments === undefined ? "" : `, at ${substitutionMoments} moments`}`,
          ] as const,
        ]),
    ...(firstLeg
      ? [
          [
            "First leg",
            `${sides.b.name} ${firstLeg.b}–${firstLeg.a} ${sides.a.name}${awayGoals ? ", away goals count" : ""}`,
          ] as const,
        ]
      : []),
    ...(half?.ended ? [["Half-time", `${half.a}–${half.b}`] as const] : []),
    ...(formations.length > 0 ? [["Formations", formations.join(", ")] as const] : []),
  ];
}

export const footballPanels: SportPanels<FootballDocument> = {
  Now,
  Summary,
  Glance,
  Charts,
  Scorecard,
  LineUps,
  facts,
};
