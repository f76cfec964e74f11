// A picture shown large covers the page: the keys stay with it while it does, and go back to where it was opened. Without this file it is a part of the page like others.

const large = () => document.querySelector(".zoom:target");
let shown = large();

addEventListener("hashchange", () => {
  const before = shown;
  shown = large();
  if (shown) {
    shown.querySelector("a").focus();
  } else if (before) {
    document.querySelector(`[href="#${before.id}"]`)?.focus();
  }
});

addEventListener("keydown", event => {
  if (event.key === "Escape" && shown) {
    event.preventDefault();
    shown.querySelector("a").click();
  }
});

addEventListener("focusin", event => {
  if (shown && !shown.contains(event.target)) {
    shown.querySelector("a").focus();
  }
});
