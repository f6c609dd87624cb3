/** Has the browser keep the site's files, and takes a new build's worker into service as soon as a page of it is open. */
export async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register("/worker.js");
  const takeOver = () => {
    // The first one takes over by itself.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one origin, its own
    if (registration.waiting && serviceWorker.controller) registration.waiting.postMessage("take over");
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", takeOver);
  });
  takeOver();
  // To register what is registered asks for nothing, and by itself the browser asks when it likes.
  await registration.update();
}
