// The search of a sheet, and the headings of decks of which nothing is shown. All else works without it.
"use strict";
const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
const questions = [...document.querySelectorAll("main .item")].map((item) =>
  ({ number: item.dataset.number, data: item.dataset, text: plain(item.textContent + " " + item.dataset.tags) }));
const numbered = [...document.querySelectorAll("[data-number]")];
const decks = [...document.querySelectorAll(".deck")].map((deck) =>
  ({ deck, numbers: [...deck.querySelectorAll(".item")].map((item) => item.dataset.number) }));
const box = document.getElementById("search"), count = document.querySelector(".count");
const lists = [["deck", "deck"], ["tag", "tags"], ["type", "type"]].map(([id, name]) =>
  ({ list: document.getElementById(id), name }));

function show() {
  const words = plain(box.value).split(/\s+/).filter(Boolean), found = new Set(), shown = new Set();
  for (const { number, data, text } of questions) {
    if (!words.every((word) => text.includes(word))) continue;
    found.add(number);
    if (lists.every(({ list, name }) => !list.value || data[name].split(" ").includes(list.value))) shown.add(number);
  }
  for (const element of numbered) element.classList.toggle("unmatched", !found.has(element.dataset.number));
  for (const { deck, numbers } of decks) deck.classList.toggle("empty", !numbers.some((number) => shown.has(number)));
  count.textContent = `@found@`;
}
for (const hidden of [box.parentElement, count]) hidden.hidden = false;
box.addEventListener("input", show);
document.querySelector(".filters").addEventListener("change", show);
show();
