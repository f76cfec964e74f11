// Small comforts. Every page works without this file.

const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

// Ctrl+K (or ⌘K) goes to the search box.
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    const box = document.querySelector("input[data-search]");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }
});

// A form is sent once: a second press while the first is on its way does nothing.
const dirty = new Set();

document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented) {
    return;
  }
  dirty.delete(form);
  if (form.method !== "post") {
    return;
  }
  if (form.hasAttribute("data-sent")) {
    event.preventDefault();
    return;
  }
  form.setAttribute("data-sent", "");
  // Not `disabled`: a disabled button would take its own name and value out of the form.
  for (const button of form.querySelectorAll("button:not([type=button])")) {
    button.setAttribute("aria-disabled", "true");
  }
  // An answer that is a file leaves the page standing: the form must be able to ask for it again.
  setTimeout(release, 10_000, form);
});

const release = form => {
  form.removeAttribute("data-sent");
  for (const button of form.querySelectorAll("[aria-disabled]")) {
    button.removeAttribute("aria-disabled");
  }
};

// Coming back with the back button shows the page as it was left: let it be sent again.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

// What has to be put right is the first thing to hear.
document.querySelector(".errors")?.focus();

// Forms that ask for it warn before unsaved words are lost.
document.addEventListener("input", event => {
  const form = event.target.form;
  if (form && form.hasAttribute("data-keep")) {
    dirty.add(form);
  }
});

window.addEventListener("beforeunload", event => {
  if (dirty.size > 0) {
    event.preventDefault();
  }
});

// A chip lights the line it was read from.
const light = chip => {
  const line = document.getElementById("L" + chip.dataset.line);
  if (!line) {
    return;
  }
  for (const lit of document.querySelectorAll(".is-lit")) {
    lit.classList.remove("is-lit");
  }
  line.classList.add("is-lit");
  chip.classList.add("is-lit");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  line.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
};

for (const kind of ["click", "focusin"]) {
  document.addEventListener(kind, event => {
    const chip = event.target.closest?.("[data-line]");
    if (chip) {
      light(chip);
    }
  });
}

// Long lists can be narrowed by typing, with or without diacritics.
document.addEventListener("input", event => {
  const list = event.target.dataset.filter && document.querySelector(event.target.dataset.filter);
  if (!list) {
    return;
  }
  const wanted = fold(event.target.value.trim());
  for (const item of list.tBodies?.[0]?.rows ?? list.children) {
    item.hidden = wanted !== "" && !fold(item.textContent).includes(wanted);
  }
});
