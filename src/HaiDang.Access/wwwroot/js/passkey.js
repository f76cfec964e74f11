// Passkeys: the browser talks to the device, the server checks. Without script (or passkeys) the password form is enough.

const send = async (form, address, body) => {
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      RequestVerificationToken: form.querySelector("input[name=__RequestVerificationToken]").value,
    },
    body: body ?? "{}",
  });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer;
};

const ways = {
  add: async form => {
    const options = await (await send(form, form.dataset.options)).json();
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    await send(form, form.dataset.finish, JSON.stringify(credential));
    location.reload();
  },
  use: async form => {
    const options = await (await send(form, form.dataset.options)).json();
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    const answer = await send(form, form.dataset.finish, JSON.stringify(credential));
    location.assign((await answer.json()).go);
  },
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    continue;
  }
  const problem = form.querySelector("[role=alert]");
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    problem.hidden = true;
    try {
      await ways[form.dataset.passkey](form);
    } catch {
      // Cancelled, timed out or refused: the person tries again or takes another way.
      problem.hidden = false;
    }
  });
}
