"use strict";
// The list, and the card of it that is in the frame. What a card says is text here; its HTML is handed to the frame unread.
const at = id => document.getElementById(id);
const frame = at("frame");
const words = JSON.parse(document.documentElement.dataset.words); // the messages, in the tool's language
const follows = new URLSearchParams(location.search).has("follow"); // whether to go to what is saved
const shown = { key: "", back: false, night: matchMedia("(prefers-color-scheme: dark)").matches, phone: false };
let all = { cards: [], problems: [], loose: [], number: 0 };
let found = [];
let sides = null; // the card in the frame: { front, back }
let ready = false;
let saves = null; // how many saves the page has seen

// ---------------------------------------------------------------- what there is

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

async function load() {
  const asked = fetch("/cards");
  if (sides) await bring(); // what is looked at first
  const answer = await asked;
  if (!answer.ok) throw new Error(await answer.text());
  all = await answer.json();
  for (const card of all.cards) {
    card.haystack = plain([card.id, card.deck, card.type, card.tags.join(" "), card.text].join("\n"));
  }
  document.title = `mazo serve · ${all.name}`;
  at("name").textContent = all.name;
  offer("deck", words["all-decks"], all.cards.map(card => card.deck));
  offer("type", words["all-types"], all.cards.map(card => card.type));
  offer("tag", words["all-tags"], all.cards.flatMap(card => card.tags));
  at("counts").textContent = all.counts;
  at("state").className = all.tone;
  at("state").textContent = all.state;
  followSave();
  list();
  await choose();
}

function offer(id, none, values) {
  const select = at(id), kept = select.value;
  const options = [...new Set(values)].sort((a, b) => a.localeCompare(b)).map(value => new Option(value, value));
  select.replaceChildren(new Option(none, ""), ...options);
  select.value = [...select.options].some(option => option.value === kept) ? kept : "";
}

function filled(message, values) {
  return message.replace(/%(\w+)%/g, (_, name) => values[name]);
}

function followSave() {
  if (follows && saves !== null && saves !== all.saves && all.saved.length && !all.saved.includes(shown.key)) {
    history.pushState(null, "", `#${encodeURIComponent(all.saved[0])}`);
  }
  saves = all.saves;
}

// ---------------------------------------------------------------- the list

function list() {
  const sought = plain(at("search").value).split(/\s+/).filter(Boolean);
  const [deck, type, tag, which] = ["deck", "type", "tag", "which"].map(id => at(id).value);
  const fits = {
    "": () => true,
    problems: card => card.problems.length > 0,
  }[which];
  found = all.cards.filter(card => (!deck || card.deck === deck) && (!type || card.type === type)
    && (!tag || card.tags.includes(tag)) && fits(card) && sought.every(word => card.haystack.includes(word)));
  at("found").textContent = found.length === all.cards.length ? ""
    : filled(words.found, { found: found.length, all: all.cards.length });
  at("cards").replaceChildren(...found.map(row));
  const loose = new Map();
  for (const problem of all.loose.map(n => all.problems[n])) {
    if (!loose.has(problem.path)) loose.set(problem.path, problem);
  }
  at("loose").replaceChildren(...[...loose].map(([path, problem]) => {
    const item = link(`!${path}`, path, problem.title);
    return marked(item, problem.severity);
  }));
  mark();
}

function link(key, title, text) {
  const item = document.createElement("li"), a = document.createElement("a");
  const name = document.createElement("b"), line = document.createElement("span");
  a.href = `#${encodeURIComponent(key)}`;
  a.dataset.key = key;
  name.textContent = title;
  line.textContent = text;
  a.append(name, line);
  item.append(a);
  return item;
}

function row(card) {
  const item = link(card.key, card.cards > 1 ? `${card.id} · ${card.number + 1}` : card.id, card.front);
  const severities = card.problems.map(n => all.problems[n].severity);
  const worst = ["error", "warning", "notice"].find(severity => severities.includes(severity));
  return worst ? marked(item, worst) : item;
}

function marked(item, severity) {
  item.classList.add(severity);
  item.querySelector("b").dataset.severity = words[severity];
  return item;
}

function mark() {
  for (const a of document.querySelectorAll("nav a")) {
    if (a.dataset.key !== shown.key) { a.removeAttribute("aria-current"); continue; }
    a.setAttribute("aria-current", "true");
    a.scrollIntoView({ block: "nearest" });
  }
}

function step(by) {
  if (!found.length) return;
  const place = found.findIndex(card => card.key === shown.key);
  const next = place < 0 ? 0 : Math.min(Math.max(place + by, 0), found.length - 1);
  location.hash = encodeURIComponent(found[next].key);
}

// ---------------------------------------------------------------- the card

async function choose() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const card = all.cards.find(one => one.key === wanted);
  const isFile = wanted.startsWith("!") && all.loose.some(n => `!${all.problems[n].path}` === wanted);
  if (!card && !isFile && all.cards.length) {
    const first = (found[0] || all.cards[0]).key;
    // The card that was shown may be gone: the first takes its place.
    history.replaceState(null, "", `#${encodeURIComponent(first)}`);
    return choose();
  }
  const isAnother = shown.key !== wanted;
  shown.key = wanted;
  if (isAnother) shown.back = false;
  mark();
  const own = card ? card.problems : all.loose.filter(n => `!${all.problems[n].path}` === wanted);
  about(card, wanted);
  tellProblems(card, own);
  document.body.classList.toggle("no-card", !card);
  if (!card || isAnother) sides = null;
  return card ? bring() : undefined;
}

async function bring() {
  const key = shown.key;
  const answer = await fetch(`/card/${key.split("/").map(encodeURIComponent).join("/")}`);
  if (!answer.ok || shown.key !== key) return; // it went, or another was chosen meanwhile
  const fresh = await answer.json();
  const isSame = sides && fresh.front === sides.front && fresh.back === sides.back;
  sides = fresh;
  if (!isSame) show({ html: true });
}

function about(card, wanted) {
  at("id").textContent = card ? card.id : wanted.slice(1);
  at("where").textContent = card ? card.where : "";
  at("tags").replaceChildren(...(card ? card.tags : []).map(tag => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = tag;
    button.title = filled(words["only-tag"], { tag });
    button.addEventListener("click", () => { at("tag").value = tag; list(); });
    return button;
  }));
}

function tellProblems(card, own) {
  const boxes = own.map(n => {
    const box = document.createElement("pre");
    box.className = all.problems[n].severity;
    box.textContent = all.problems[n].text;
    box.tabIndex = 0;
    return box;
  });
  if (card && card.kept) {
    const note = document.createElement("p");
    note.textContent = words.kept;
    boxes.push(note);
  }
  at("problems").replaceChildren(...boxes);
}

function asksForAChoice() {
  const card = all.cards.find(one => one.key === shown.key);
  return ready && !shown.back && card !== undefined && card.options;
}

function show({ html = false } = {}) {
  for (const [id, on] of [["flip", shown.back], ["night", shown.night], ["phone", shown.phone]]) {
    at(id).setAttribute("aria-pressed", String(on));
  }
  at("stage").className = [shown.phone ? "phone" : "", shown.night ? "night" : ""].join(" ").trim();
  frame.title = shown.back ? words.back : words.front;
  if (!ready || !sides) return;
  const told = { night: shown.night };
  if (html) told.html = shown.back ? sides.back : sides.front;
  frame.contentWindow.postMessage(told, "*");
}

// ---------------------------------------------------------------- keys and buttons

const ACTS = {
  flip() { shown.back = !shown.back; show({ html: true }); },
  night() { shown.night = !shown.night; show(); },
  phone() { shown.phone = !shown.phone; show(); },
  next() { step(1); },
  previous() { step(-1); },
  search() { window.focus(); at("search").focus(); },
};
const KEYS = { " ": "flip", n: "night", t: "phone", j: "next", k: "previous", "/": "search" };

for (const id of ["flip", "night", "phone", "next", "previous"]) at(id).addEventListener("click", ACTS[id]);
at("filters").addEventListener("submit", event => event.preventDefault());
at("filters").addEventListener("input", list);
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Escape" && event.target === at("search")) { at("search").blur(); return; }
  if (event.target.closest("input, select")) return;
  if (event.key === " " && event.target.closest("button")) return; // the button's own
  if (["ArrowDown", "ArrowUp"].includes(event.key) && asksForAChoice() && !event.target.closest("#problems")) {
    event.preventDefault(); // the list does not scroll
    frame.contentWindow.postMessage({ night: shown.night, arrow: event.key }, "*");
  }
  if (!KEYS[event.key]) return;
  event.preventDefault();
  ACTS[KEYS[event.key]]();
});
window.addEventListener("message", event => {
  // From the frame: one of a few words, and nothing else is heard.
  if (event.source !== frame.contentWindow) return;
  if (event.data === "ready") { ready = true; show({ html: true }); }
  else if (Object.hasOwn(ACTS, event.data)) ACTS[event.data]();
});
window.addEventListener("hashchange", () => choose().catch(fault => lost(fault.message)));

// ---------------------------------------------------------------- news

let news = null;
function listen() {
  news = new EventSource("/changes");
  news.onmessage = event => { if (Number(event.data) !== all.number) load().catch(fault => lost(fault.message)); };
  news.onerror = () => lost(words.ended);
}
function lost(why) {
  at("state").className = "bad";
  at("state").textContent = why;
}
// A browser allows six connections to a server: pages that nobody looks at keep none.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) { if (news) news.close(); news = null; } else if (!news) listen();
});
show();
frame.src = "/frame"; // now that its first word will be heard
if (!document.hidden) listen();
