var Refused = class extends Error {
  name = "Refused";
};
var Unavailable = class extends Error {
  name = "Unavailable";
  /** Milliseconds that it wants to be left alone, where it says so. */
  retryAfterMs;
  constructor(message, retryAfterMs) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
};
export {
  Refused,
  Unavailable
};
