
// One function for both sides: desktop runs it again on the same page, AnkiDroid on a new one.
(function () {
  var root = document.getElementById("mazo-choice");
  var list = root && root.querySelector("ol.mazo-options");
  if (!list || root.hasAttribute("data-done")) return;
  root.setAttribute("data-done", ""); // the same nodes again: they are in their order already
  var asking = root.classList.contains("mazo-asking");
  var note = root.getAttribute("data-note");
  var key = Number(root.getAttribute("data-key")) - 1;
  var items = Array.prototype.slice.call(list.children);
  var state = asking ? null : recall(fits);
  if (!state) state = { note: note, order: shuffled(), picked: -1, asked: asking };

  // Nodes are moved, not rewritten: formulas may be typeset before or after this runs.
  state.order.forEach(function (n) { list.appendChild(items[n]); });
  root.removeAttribute("data-key"); // from here on the marks are ours, not the style sheet's
  if (asking) ask(); else answer();

  function shuffled() {
    var order = items.map(function (_, n) { return n; });
    var pinned = Number(root.getAttribute("data-pinned")) || 0;
    if (!asking) return order; // a preview of the back alone: as written
    for (var i = items.length - pinned - 1; i > 0; i--) {
      var j = Math.floor(Math.random() * (i + 1)), held = order[i];
      order[i] = order[j];
      order[j] = held;
    }
    return order;
  }
  function ask() {
    keep(state);
    // "click", not "change": a second click on the same option takes the focus too.
    items.forEach(function (item, n) {
      item.querySelector("input").addEventListener("click", function () { pick(n); });
    });
    if (window.mazoKeys) document.removeEventListener("keydown", window.mazoKeys);
    window.mazoKeys = arrows;
    document.addEventListener("keydown", arrows);
  }
  // Only Down and Up: Anki takes letters, digits, Space and Enter for itself, and Left and Right scroll a wide formula.
  function arrows(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var focused = document.activeElement;
    if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!document.body.contains(root)) return; // the page shows another card now
    if (focused && focused !== document.body && !root.contains(focused)) return; // another field has the focus
    event.preventDefault(); // the page does not scroll, and a focused radio button does not move by itself
    var from = state.order.indexOf(state.picked);
    var to = from < 0 && step < 0 ? items.length - 1 : (from + step + items.length) % items.length;
    pick(state.order[to]);
    items[state.picked].scrollIntoView({ block: "nearest" });
  }
  function pick(n) {
    state.picked = n;
    keep(state);
    items.forEach(function (item, m) {
      item.classList.toggle("mazo-picked", m === n);
      item.querySelector("input").checked = m === n;
    });
    // While an input has the focus, AnkiDroid ignores Space, Enter and 1 to 4.
    if (root.contains(document.activeElement)) document.activeElement.blur();
  }
  function answer() {
    if (window.mazoKeys) document.removeEventListener("keydown", window.mazoKeys);
    items.forEach(function (item, n) {
      var input = item.querySelector("input");
      input.disabled = true;
      input.checked = n === state.picked;
      if (n === key) item.classList.add("mazo-key");
      if (n === state.picked) item.classList.add("mazo-picked");
    });
  }
  // include _kept.js
  function fits(kept) {
    return kept && kept.note === note && kept.order && kept.order.length === items.length;
  }
})();
