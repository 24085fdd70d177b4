// What the review sheet cannot do without a script: search, lists that are empty, the address, keys. All else works without.
"use strict";
const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const main = document.querySelector("main"), box = document.getElementById("search"), count = document.querySelector(".count");
const questions = all(".item", main).map((item) =>
  ({ number: item.dataset.number, data: item.dataset, text: plain(item.textContent + " " + item.dataset.tags) }));
const numbered = all("[data-number]");
const decks = all(".deck").map((deck) => ({ deck, lead: deck.querySelector(".lead"), items: all(".item", deck) }));
const filters = [["deck", "deck"], ["tag", "tags"], ["type", "type"]].map(([id, name]) =>
  ({ list: document.getElementById(id), name }));

// Shows the questions that are searched for, and no heading without questions.
function show() {
  const words = plain(box.value).split(/\s+/).filter(Boolean), found = new Set(), shown = new Set();
  for (const { number, data, text } of questions) {
    if (!words.every((word) => text.includes(word))) continue;
    found.add(number);
    if (filters.every(({ list, name }) => !list.value || data[name].split(" ").includes(list.value))) shown.add(number);
  }
  for (const element of numbered) element.classList.toggle("unmatched", !found.has(element.dataset.number));
  for (const { deck, lead, items } of decks) {
    const first = items.findIndex((item) => shown.has(item.dataset.number));
    deck.classList.toggle("empty", first < 0);
    // A heading is kept on one page with the first question below it, also where only the box around both is.
    const within = all(".item", lead).length;
    if (first + 1 > within) lead.append(...items.slice(within, first + 1));
    else if (first >= 0 && first + 1 < within) lead.after(...items.slice(first + 1, within));
  }
  document.body.classList.toggle("empty", !shown.size);
  document.querySelector(".none").hidden = shown.size > 0;
  count.textContent = `@found@`;
}

// The choices that are not the first ones are in the address, beside the place on the page: #deck=02-ngramas&q=bpe&p12
const groups = all(".bar fieldset").map((group) => all("input", group));
function write() {
  const chosen = new URLSearchParams();
  for (const { list } of filters) if (list.value) chosen.set(list.id, list.value);
  if (box.value) chosen.set("q", box.value);
  for (const buttons of groups) {
    const button = buttons.find((one) => one.checked);
    if (!button.defaultChecked) chosen.set(button.name, button.id);
  }
  const parts = [chosen.toString(), place()].filter(Boolean);
  history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.pathname + location.search);
}
function place() {
  return location.hash.slice(1).split("&").find((part) => part && !part.includes("=")) ?? "";
}
function read() {
  if (!location.hash.includes("=")) return;
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const { list } of filters) {
    const value = chosen.get(list.id) ?? "";
    list.value = [...list.options].some((option) => option.value === value) ? value : "";
  }
  box.value = chosen.get("q") ?? "";
  for (const buttons of groups) {
    const asked = buttons.find((one) => one.id === chosen.get(one.name));
    (asked ?? buttons.find((one) => one.defaultChecked)).checked = true;
  }
}
function follow() {
  read();
  show();
  write();
  document.getElementById([...new URLSearchParams(place()).keys()][0])?.scrollIntoView();
}

// What was chosen in the questions lasts as long as the window.
const name = `mazo-${main.dataset.edition}`;
function keep() {
  const chosen = all("input:checked", main).map((one) => `${one.name}=${one.value}`);
  try { sessionStorage.setItem(name, chosen.join("&")); } catch { /* not allowed here */ }
}
function recall() {
  let chosen = "";
  try { chosen = sessionStorage.getItem(name) ?? ""; } catch { /* not allowed here */ }
  const kept = new Set(chosen.split("&"));
  for (const one of all("input", main)) one.checked = kept.has(`${one.name}=${one.value}`);
}

// In a question: letters choose options, the space bar shows the answer, J and K go on and back. Arrows go to an option
// without choosing it, because a choice shows the answer.
function press(event) {
  const item = event.target.closest("main .item"), key = event.key.toLowerCase();
  if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
  const options = all("[type=radio]", item), at = options.indexOf(event.target);
  const step = { arrowdown: 1, arrowright: 1, arrowup: -1, arrowleft: -1 }[key];
  const option = options.find((one) => one.value.toLowerCase() === key);
  if (key === "j" || key === "k") {
    const seen = all(".item", main).filter((one) => one.checkVisibility());
    const next = seen[seen.indexOf(item) + (key === "j" ? 1 : -1)];
    next?.querySelector("input").focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  } else if (option) {
    option.click();
    option.focus();
  } else if (step && at >= 0) {
    options[(at + step + options.length) % options.length].focus();
  } else if (key === " " && at < 0 && event.target.localName !== "input") {
    item.querySelector(".reveal input").click();
  } else return;
  event.preventDefault();
}

for (const hidden of [box, count, document.querySelector(".scripted")]) hidden.hidden = false;
recall();
follow();
addEventListener("hashchange", follow);
box.addEventListener("input", () => { show(); write(); });
document.querySelector(".bar").addEventListener("change", () => { show(); write(); });
main.addEventListener("change", keep);
document.addEventListener("keydown", press);
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector(".bar [open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.getElementById("print").addEventListener("click", () => print());
document.getElementById("again").addEventListener("click", () => {
  for (const one of all("input", main)) one.checked = false;
  keep();
});
