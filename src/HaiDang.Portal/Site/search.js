// Suggestions while typing in the search of the site. Without this file the form works as it stands.

const pause = 120;

const suggest = form => {
  const box = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const told = document.createElement("p");
  let shown = [];
  let at = -1;
  let timer = 0;
  let asked = 0;

  list.id = box.id + "-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.labels[0].textContent);
  list.hidden = true;
  told.className = "hidden-visually";
  told.setAttribute("role", "status");
  form.append(list, told);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);

  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const light = next => {
    at = next;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      box.removeAttribute("aria-activedescendant");
    } else {
      box.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };

  const show = suggestions => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement("li");
      const kind = document.createElement("span");
      option.id = list.id + "-" + i;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(suggestion.text, " ");
      kind.textContent = suggestion.section || suggestion.kind;
      option.append(kind);
      // Before the box loses focus, or the list would be gone when the finger lifts.
      option.addEventListener("pointerdown", event => event.preventDefault());
      option.addEventListener("click", () => { location.href = suggestion.url; });
      return option;
    }));
    at = -1;
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
    told.textContent = list.hidden ? "" : form.dataset.more.replace("{0}", suggestions.length);
  };

  const ask = async () => {
    const mine = ++asked;
    const typed = box.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch(form.dataset.suggestions + "?q=" + encodeURIComponent(typed), { credentials: "omit" });
      const { suggestions } = await answer.json();
      // Only what was asked last counts, and only while somebody is still typing.
      if (mine === asked && document.activeElement === box) {
        show(suggestions);
      }
    } catch {
      close();
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });

  box.addEventListener("keydown", event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && shown.length > 0) {
      event.preventDefault();
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are suggestions: the box itself.
      light(((at + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
    } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
      event.preventDefault();
      location.href = shown[at].url;
    }
  });

  box.addEventListener("blur", close);
};

document.querySelectorAll("form[data-suggestions]").forEach(suggest);
