function shortened(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
function textOf({ title, lines }) {
  return [title, ...lines].join("\n");
}
export {
  shortened,
  textOf
};
