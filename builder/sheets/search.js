// The search of a sheet, and the headings of decks of which nothing is shown. All else works without it.
"use strict";
const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
const questions = [...document.querySelectorAll("main .item")].map((item) =>
  ({ item, number: item.dataset.number, text: plain(item.textContent + " " + item.dataset.tags) }));
const others = [...document.querySelectorAll(".solutions .item, .keys li")];
const box = document.getElementById("search"), count = document.querySelector(".count");

function show() {
  const words = plain(box.value).split(/\s+/).filter(Boolean), kept = new Set();
  for (const { item, number, text } of questions) {
    const found = words.every((word) => text.includes(word));
    item.classList.toggle("unmatched", !found);
    if (found) kept.add(number);
  }
  for (const item of others) item.classList.toggle("unmatched", !kept.has(item.dataset.number));
  for (const deck of document.querySelectorAll(".deck")) {
    deck.classList.remove("empty");
    deck.classList.toggle("empty", ![...deck.querySelectorAll(".item")].some((item) => getComputedStyle(item).display !== "none"));
  }
  const shown = questions.filter(({ item }) => getComputedStyle(item).display !== "none" && !item.closest(".empty")).length;
  count.textContent = `${shown} de ${questions.length} preguntas`;
}
for (const hidden of [box.parentElement, count]) hidden.hidden = false;
box.addEventListener("input", show);
document.querySelector(".filters").addEventListener("change", show);
show();
