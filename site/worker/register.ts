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
  const follow = () => registration.installing?.addEventListener("statechange", takeOver);
  registration.addEventListener("updatefound", follow);
  // The browser may have found it before this page asked.
  follow();
  takeOver();
  // To register what is registered asks for nothing, and by itself the browser asks when it likes.
  await registration.update();
}
