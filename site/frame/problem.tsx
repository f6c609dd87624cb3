import { useWords } from "../i18n/words.tsx";

export interface Problem {
  readonly status: 400 | 404 | 405 | 500 | 503;
  /** What exactly is wrong, in English. */
  readonly detail: string;
}

export function ProblemPage({ status, detail }: Problem) {
  const { language, words, href } = useWords();
  const { title, text } = words.problems[status];
  return (
    <main id="main" class="blank problem">
      <p class="problem-status">{status}</p>
      <h1>{title}</h1>
      <p>{language === "en" ? detail : text}</p>
      <p>
        <a class="button" href={href("/")}>
          {words.frame.allMatches}
        </a>
      </p>
    </main>
  );
}
