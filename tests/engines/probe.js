/** Put first into every page of these runs: remembers errors, refusals of the policy and calls of the history. */
(() => {
  const probe = { errors: [], calls: [] };
  Object.defineProperty(window, "probe", { value: probe });
  const remember = (what) => probe.errors.push(String(what));
  addEventListener("error", (event) => {
    // A file that is missing has none. A box whose watcher resized another is drawn a frame later: the standard's word for it.
    if (event.message && !event.message.startsWith("ResizeObserver loop")) remember(event.message);
  });
  addEventListener("unhandledrejection", (event) => remember(event.reason));
  document.addEventListener("securitypolicyviolation", (event) =>
    remember(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  const { error } = console;
  console.error = (...said) => {
    remember(said.join(" "));
    error.apply(console, said);
  };
  for (const name of ["pushState", "replaceState"]) {
    const call = history[name];
    history[name] = function (...given) {
      probe.calls.push(performance.now());
      return call.apply(this, given);
    };
  }
})();
