import type { FootballDocument } from "../../match/football/card.ts";
import { SIDES } from "../../match/ids.ts";
import { scoreIn } from "../i18n/isolated.ts";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { RaceChart, ShotsChart } from "./charts.tsx";
import { ElevensOnPitch } from "./eleven.tsx";
import { LineUpCard } from "./lineups.tsx";
import { Moments, ShootoutCard, StatisticsCard } from "./moments.tsx";
import { footballPanelWords, useFootballWords } from "./panel-words.ts";
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

const Now = ({ doc }: Props) => {
  const { soFar } = useFootballWords();
  return doc.card.clock ? <Match doc={doc} title={soFar} /> : null;
};
const Summary = ({ doc }: Props) => <Match doc={doc} title={useFootballWords().keyMoments} />;

function facts(doc: FootballDocument, { language, dir }: Speech): readonly (readonly [string, string])[] {
  const say = footballPanelWords.in(language);
  const { card, sides } = doc;
  const { halfMinutes, extraMinutes, shootout, substitutions, substitutionMoments, firstLeg, awayGoals } =
    card.format;
  const half = card.periods["first-half"];
  const format = [
    say.lasts(2 * halfMinutes),
    ...(extraMinutes === undefined ? [] : [say.extraTime(2 * extraMinutes)]),
    ...(shootout ? [say.thenPenalties] : []),
  ];
  const changes =
    substitutions === undefined
      ? []
      : [
          say.aSide(substitutions),
          ...(substitutionMoments === undefined ? [] : [say.atMoments(substitutionMoments)]),
        ];
  const first = firstLeg
    ? [
        say.firstLegScore(sides.b.name, scoreIn(dir, firstLeg.b, firstLeg.a), sides.a.name),
        ...(awayGoals ? [say.awayGoals] : []),
      ]
    : [];
  const formations = SIDES.flatMap((side) => {
    const { short, formation } = sides[side];
    return formation === undefined ? [] : [say.total(short, formation)];
  });
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [say.format, format],
    [say.substitutions, changes],
    [say.firstLeg, first],
    [say.halfTime, half?.ended ? [scoreIn(dir, half.a, half.b)] : []],
    [say.formations, formations],
  ];
  return rows.flatMap(([name, parts]) => (parts.length > 0 ? [[name, say.list(parts)] as const] : []));
}

const footballPanels: SportPanels<FootballDocument> = {
  Now,
  Summary,
  Glance,
  Charts,
  Scorecard,
  LineUps,
  facts,
};

/** The panels, once their words in a language are here. */
export async function footballPanelsIn(language: Language): Promise<SportPanels<FootballDocument>> {
  await footballPanelWords.load(language);
  return footballPanels;
}
