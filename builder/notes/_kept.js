// AnkiDroid loads a new page for the back, and some versions empty the session or open a new window for it. Any place may
// be refused. What the device keeps outlives the review, so it counts for an hour, and until the answer is shown.
function keep(state) {
  state.time = Date.now();
  var text = JSON.stringify(state);
  window.mazoState = text;
  if (!window.name || parsed(window.name)) window.name = text; // a name that is not ours stays
  ["sessionStorage", "localStorage"].forEach(function (place) {
    try { window[place].setItem("mazo-choice", text); } catch (refused) { /* another place has it */ }
  });
}
function recall(fits) {
  var kept = [window.mazoState, stored("sessionStorage"), window.name].map(parsed).filter(fits)[0];
  var late = parsed(stored("localStorage"));
  try { localStorage.removeItem("mazo-choice"); } catch (refused) { /* there is none */ }
  return kept || (fits(late) && Date.now() - late.time < 3600000 ? late : null);
}
function stored(place) {
  try { return window[place].getItem("mazo-choice"); } catch (refused) { return null; }
}
function parsed(text) {
  try {
    var found = JSON.parse(text);
    return found && found.note ? found : null;
  } catch (other) { return null; }
}
