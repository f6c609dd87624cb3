import type { ComponentChildren } from "preact";
import type { Board } from "../../match/document.ts";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../i18n/languages.ts";
import { useWords } from "../i18n/words.tsx";
import { sportsOf } from "../home/board.ts";
import { duration, sportName } from "../words.ts";
import { type Choice, DELAYS, MOST_ROWS, SIZES, THEMES } from "./choice.ts";
import { MatchPicker } from "./match-picker.tsx";
import { galleryWords } from "./words.ts";

export type Change = (part: Partial<Choice>) => void;

interface Props {
  board: Board;
  choice: Choice;
  change: Change;
}

export function Controls({ board, choice, change }: Props) {
  const speech = useWords();
  const say = galleryWords.in(speech.language);
  return (
    <form class="panel-card controls" onSubmit={(event) => event.preventDefault()}>
      <Segments
        name="show"
        label={say.show}
        options={[
          ["match", say.oneMatch],
          ["board", say.manyMatches],
        ]}
        chosen={choice.show}
        choose={(show) => change({ show })}
      />
      {choice.show === "match" ? (
        <>
          <MatchPicker board={board} chosen={choice.match} choose={(match) => change({ match })} />
          <Segments
            name="size"
            label={say.size}
            options={SIZES.map((size) => [size, say.sizes[size]])}
            chosen={choice.size}
            choose={(size) => change({ size })}
          />
        </>
      ) : (
        <BoardFilter board={board} choice={choice} change={change} />
      )}
      <Segments
        name="theme"
        label={say.theme}
        options={THEMES.map((theme) => [theme, say.themes[theme]])}
        chosen={choice.theme}
        choose={(theme) => change({ theme })}
      />
      <div class="control-pair">
        <Select
          label={say.language}
          options={[["", say.asPage], ...LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const)]}
          chosen={choice.language}
          // Every option is one of them.
          choose={(language) => change({ language: language as Language | "" })}
        />
        <Select
          label={say.delay}
          options={DELAYS.map((delay) => [
            String(delay),
            delay === 0 ? say.noDelay : duration(speech, delay * 1_000),
          ])}
          chosen={String(choice.delay)}
          choose={(delay) => change({ delay: Number(delay) })}
        />
      </div>
    </form>
  );
}

function BoardFilter({ board, choice, change }: Props) {
  const speech = useWords();
  const say = galleryWords.in(speech.language);
  const matches = Object.values(board.matches).filter(({ sport }) => !choice.sport || sport === choice.sport);
  const competitions = [...new Set(matches.map(({ competition }) => competition))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  return (
    <>
      <Select
        label={say.sport}
        options={[
          ["", say.all],
          ...sportsOf(board).map((sport) => [sport, sportName(speech, sport)] as const),
        ]}
        chosen={choice.sport}
        choose={(sport) => change({ sport, competition: "" })}
      />
      <Select
        label={say.competition}
        options={[["", say.all], ...competitions.map((one) => [one, one] as const)]}
        chosen={choice.competition}
        choose={(competition) => change({ competition })}
      />
      <Select
        label={say.rows}
        options={Array.from({ length: MOST_ROWS }, (_, at) => [String(at + 1), speech.number(at + 1)])}
        chosen={String(choice.rows)}
        choose={(rows) => change({ rows: Number(rows) })}
      />
    </>
  );
}

interface OptionsProps<T extends string> {
  label: string;
  options: readonly (readonly [T, string])[];
  chosen: T;
  choose: (value: T) => void;
}

function Segments<T extends string>({
  name,
  label,
  options,
  chosen,
  choose,
}: OptionsProps<T> & { name: string }) {
  return (
    <fieldset class="control">
      <legend>{label}</legend>
      <div class="segments">
        {options.map(([value, text]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => choose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Select({ label, options, chosen, choose }: OptionsProps<string>) {
  return (
    <Control label={label}>
      <select onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </Control>
  );
}

function Control({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <label class="control">
      <span>{label}</span>
      {children}
    </label>
  );
}
