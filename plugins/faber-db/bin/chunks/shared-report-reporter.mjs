function createReporter(streams, quiet) {
  const secrets = /* @__PURE__ */ new Set();
  const live = streams.stderr.isTTY && !quiet;
  const withoutSecrets = (text) => {
    const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
  };
  const redact = (text) => withoutSecrets(visible(text));
  const clear = () => {
    if (live) streams.stderr.write("\r\x1B[K");
  };
  const tell = (text) => {
    clear();
    streams.stderr.write(`${redact(text)}
`);
  };
  return {
    redact,
    hide(more) {
      for (const secret of more) {
        if (secret === "") continue;
        secrets.add(secret).add(JSON.stringify(secret).slice(1, -1));
      }
    },
    step(name) {
      if (live) streams.stderr.write(`\r\x1B[K· ${redact(name)} …`);
    },
    progress(text) {
      if (!quiet) tell(text);
    },
    tell,
    print(text) {
      clear();
      streams.stdout.write(`${redact(text)}
`);
    },
    printDocument(text) {
      clear();
      streams.stdout.write(withoutSecrets(text));
    }
  };
}
function visible(text) {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "�");
}
export {
  createReporter,
  visible
};
