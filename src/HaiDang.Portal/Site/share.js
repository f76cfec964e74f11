// Passing a page on: the phone's own sheet, where Zalo stands among the others; and the address for whoever wants to paste it.

const sheet = document.querySelector("[data-share]");

if (sheet && navigator.share) {
  sheet.hidden = false;
  sheet.addEventListener("click", () => navigator.share({ title: document.title, url: document.querySelector("[data-copy]").dataset.copy }).catch(() => {}));
}

const copy = document.querySelector("[data-copy]");

if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copy.dataset.copy);
    const words = copy.querySelector("span");
    words.setAttribute("role", "status");
    words.textContent = copy.dataset.copied;
  });
}
