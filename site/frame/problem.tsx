export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export function ProblemPage({ status, title, detail }: Problem) {
  return (
    <main id="main" class="blank problem">
      <p class="problem-status">{status}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a class="button" href="/">
          All matches
        </a>
      </p>
    </main>
  );
}
