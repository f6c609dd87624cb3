/** Inside of an iframe: tells the page around it how high the widget is, whenever that changes. */
const tell = (): void =>
  // A height is no secret, and who listens is not known here.
  parent.postMessage({ type: "touchline:height", height: document.body.offsetHeight }, "*");

// Before that it has no height of its own.
void customElements
  .whenDefined("touchline-board")
  .then(() => new ResizeObserver(tell).observe(document.body));
