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

// The menu opens at the place we are in, however far down that stands; the page itself stays where it is.
const menu = document.querySelector(".side-body");
const here = menu?.querySelector("[aria-current]")?.getBoundingClientRect();
if (here) {
  const seen = menu.getBoundingClientRect();
  const bottom = Math.min(seen.bottom, innerHeight);
  if (here.bottom > bottom) {
    menu.scrollTop += here.top - (seen.top + bottom) / 2;
  }
}

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

// A day is typed as offices write it, 05/04/2024; whoever would rather pick one opens the browser's calendar.
for (const field of document.querySelectorAll("input[data-pick]")) {
  const picker = document.createElement("input");
  if (!picker.showPicker) {
    break;
  }
  Object.assign(picker, { type: "date", tabIndex: -1, className: "day-picker" });
  picker.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button small", textContent: field.dataset.pick });
  button.setAttribute("aria-label", `${field.dataset.pick}: ${field.labels[0]?.firstChild.textContent.trim() ?? ""}`);
  button.addEventListener("click", () => {
    const [day, month, year] = field.value.trim().split("/");
    picker.value = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
    picker.showPicker();
  });
  picker.addEventListener("change", () => {
    if (picker.value) {
      field.value = picker.value.split("-").reverse().join("/");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  field.after(button, picker);
}
