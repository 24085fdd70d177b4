// One function for both sides: desktop runs it again on the same page, AnkiDroid on a new one.
(function () {
  var root = document.getElementById("mazo-exercise");
  var place = root && root.querySelector(".mazo-shown");
  if (!place || root.hasAttribute("data-done")) return;
  root.setAttribute("data-done", ""); // the same nodes again: they show their variant already
  var asking = root.classList.contains("mazo-asking");
  var note = root.getAttribute("data-note");
  var variants = Array.prototype.slice.call(root.querySelectorAll("template[data-variant]"));
  var names = variants.map(function (variant) { return variant.getAttribute("data-variant"); });
  if (!names.length) names = [""]; // one variant alone, as on our own pages
  if (!place.querySelector(".mazo-solved")) return; // a notice that the note was withdrawn
  var isPreview = /^(previewer|card layout)$/.test(document.title); // of desktop Anki's windows
  var kept = isPreview ? null : recall(fits);
  // A question that is shown again before its answer, as after editing the note, is the same one.
  var isAgain = kept && (!asking || !kept.done);
  var state = isAgain ? kept : { note: note, variant: drawn(), typed: "" };

  var chosen = variants[names.indexOf(state.variant)];
  if (chosen) {
    place.textContent = "";
    place.appendChild(document.importNode(chosen.content, true));
  }
  if (window.mazoKeys) document.removeEventListener("keydown", window.mazoKeys);
  if (asking) ask(); else answer();

  // None comes twice before all came, as far as the device keeps what was shown.
  function drawn() {
    if (!asking || isPreview) return names[0];
    var key = "mazo-seen-" + note;
    var seen = (listed(local(key)) || listed(window[key]) || []).filter(isOurs);
    var last = seen[seen.length - 1];
    if (names.every(function (name) { return seen.indexOf(name) >= 0; })) seen = [];
    var fresh = names.filter(function (name) {
      return seen.indexOf(name) < 0 && (name !== last || names.length === 1);
    });
    var name = fresh[Math.floor(Math.random() * fresh.length)];
    window[key] = JSON.stringify(seen.concat([name]));
    try { localStorage.setItem(key, window[key]); } catch (refused) { /* the window has it */ }
    return name;
  }
  function isOurs(name) { return names.indexOf(name) >= 0; }
  function local(key) {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }
  function listed(text) {
    try {
      var found = JSON.parse(text);
      return Array.isArray(found) ? found : null;
    } catch (other) { return null; }
  }

  function ask() {
    remember();
    var field = document.createElement("input");
    field.type = "text";
    field.className = "mazo-field tappable";
    field.value = state.typed;
    field.setAttribute("aria-label", "@field@");
    ["autocomplete", "autocapitalize", "autocorrect"].forEach(function (name) { field.setAttribute(name, "off"); });
    field.setAttribute("spellcheck", "false");
    field.setAttribute("enterkeyhint", "done");
    field.addEventListener("input", function () {
      state.typed = field.value;
      remember();
    });
    field.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      field.blur(); // the keyboard of a telephone goes, and Anki's own keys work again
      if (window.pycmd && !isPreview) window.pycmd("ans");
    });
    place.insertBefore(field, place.querySelector(".mazo-work"));
    if (window.pycmd && !isPreview) setTimeout(function () { field.focus(); }, 0); // desktop; on a telephone the keyboard would hide the question
  }

  function remember() {
    if (!isPreview) keep(state);
  }

  function answer() {
    state.done = true;
    remember();
    var work = place.querySelector(".mazo-work");
    var found = judge(state.typed, data(work.querySelector(".mazo-solved")), mistakes().map(data));
    var said = document.createElement("div");
    said.className = "mazo-verdict mazo-is-" + found.verdict;
    said.setAttribute("role", "status");
    said.appendChild(sentence(found));
    if (found.verdict === "mistake") {
      var reason = document.createElement("div");
      reason.className = "mazo-why";
      reason.innerHTML = mistakes()[found.mistake].innerHTML; // our own, of this page
      said.appendChild(reason);
    }
    work.insertBefore(said, work.querySelector(".mazo-solved"));
    reveal(work.querySelector(".mazo-steps"));
  }
  function mistakes() { return Array.prototype.slice.call(place.querySelectorAll(".mazo-mistakes > li")); }
  function data(node) { return JSON.parse(node.getAttribute("data-answer")); }
  function sentence(found) {
    var line = document.createElement("p");
    var words = {
      right: "@exercise-right@", form: "@exercise-form@", mistake: "@exercise-mistake@", wrong: "@exercise-wrong@",
      rounding: "@exercise-rounding@", unread: "@exercise-unread@", nothing: "@exercise-nothing@"
    }[found.verdict];
    if (state.typed && found.verdict !== "nothing") {
      var typed = document.createElement("code");
      typed.textContent = state.typed;
      line.appendChild(typed);
      line.appendChild(document.createTextNode(" "));
    }
    line.appendChild(document.createTextNode(words));
    return line;
  }

  // The steps are shown one by one; without this script all are there.
  function reveal(steps) {
    var list = steps && steps.querySelector("ol");
    var items = list && list.parentNode === steps ? Array.prototype.slice.call(list.children) : [];
    if (items.length < 2) return;
    var shown = 0;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "mazo-next tappable";
    button.addEventListener("click", next);
    steps.appendChild(button);
    window.mazoKeys = function (event) {
      if (event.key !== "p" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!document.body.contains(button) || button.hidden) return;
      event.preventDefault();
      next();
    };
    document.addEventListener("keydown", window.mazoKeys);
    show();

    function next() {
      shown += 1;
      show();
      items[shown - 1].scrollIntoView({ block: "nearest" });
    }
    function show() {
      items.forEach(function (item, n) { item.hidden = n >= shown; });
      button.hidden = shown >= items.length;
      button.textContent = "@exercise-step@".replace("%", shown + 1).replace("%", items.length);
    }
  }

  function fits(kept) {
    return kept && kept.note === note && isOurs(kept.variant);
  }
  // include _kept.js
  // include _judge.js
})();
