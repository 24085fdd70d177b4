// Shows one side after another on the same page, and runs its scripts anew, as desktop Anki does.
(function () {
  var KEYS = { " ": "flip", j: "next", k: "previous", n: "night", t: "phone", "/": "search" };
  var qa = document.getElementById("qa");

  window.addEventListener("message", function (event) {
    if (event.source !== window.parent) return;
    var told = event.data;
    document.documentElement.className = told.night ? "night-mode" : "";
    document.body.className = "card card1" + (told.night ? " nightMode night_mode" : "");
    if (told.html !== undefined) show(told.html);
    if (told.arrow) document.dispatchEvent(new KeyboardEvent("keydown", { key: told.arrow }));
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("a")) event.preventDefault(); // a preview leads nowhere
  });
  document.addEventListener("keydown", function (event) {
    var name = KEYS[event.key];
    if (!name || event.ctrlKey || event.altKey || event.metaKey || event.target.type === "text") return;
    event.preventDefault();
    window.parent.postMessage(name, "*");
  });
  window.parent.postMessage("ready", "*");

  function show(html) {
    qa.innerHTML = html;
    qa.querySelectorAll("script").forEach(function (script) {
      var again = document.createElement("script");
      again.textContent = script.textContent;
      script.replaceWith(again);
    });
    qa.querySelectorAll("a[href]").forEach(function (link) { link.title = link.href; });
    var answer = document.getElementById("answer");
    if (answer && answer.getBoundingClientRect().top > window.innerHeight) answer.scrollIntoView();
    else window.scrollTo(0, 0);
  }
})();
