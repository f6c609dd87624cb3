/** On the page around an iframe: gives each frame the height that it asks for. */
addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
  if (typeof data !== "object" || data === null || !("type" in data) || !("height" in data)) return;
  const { type, height } = data;
  if (type !== "touchline:height" || typeof height !== "number" || !(height > 0 && height < 10_000)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.height = String(Math.ceil(height));
  }
});
