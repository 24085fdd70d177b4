
// Anki compares what was typed with one answer. Where it was another accepted one, this says so in Anki's place.
(function () {
  var shown = document.querySelector(".mazo-answer");
  var compared = document.getElementById("typeans");
  var arrow = document.getElementById("typearrow"); // it is there only where Anki found a difference
  if (!shown || !compared || !arrow || !compared.contains(arrow)) return;
  var typed = tidy(above());
  if (accepted().indexOf(typed) < 0) return;

  var right = document.createElement("span");
  right.className = "typeGood";
  right.textContent = typed;
  compared.textContent = "";
  compared.appendChild(right);
  var said = document.createElement("p");
  said.className = "mazo-right";
  said.textContent = "@accepted@";
  shown.parentNode.insertBefore(said, shown);

  // Above the arrow is what was typed, with dashes where something is missing.
  function above() {
    var text = "";
    for (var node = arrow.parentNode.firstChild; node && node !== arrow; node = node.nextSibling) {
      if (!/\btypeMissed\b/.test(node.className || "")) text += node.textContent;
    }
    return text;
  }
  function accepted() {
    var codes = shown.parentNode.querySelectorAll(".mazo-answer code, .mazo-also code");
    var texts = Array.prototype.map.call(codes, function (code) { return tidy(code.textContent); });
    return texts.concat(texts.map(otherwise));
  }
  // A number alone, perhaps with its unit, may have the other decimal sign.
  function otherwise(text) {
    var decimal = shown.getAttribute("data-decimal"), other = decimal === "," ? "." : ",";
    var parts = text.split(decimal);
    var isNumber = parts.length === 2 && /^[-+−]?\d+$/.test(parts[0]) && /^\d+\D*$/.test(parts[1]);
    return isNumber ? parts.join(other) : text;
  }
  function tidy(text) {
    return (text.normalize ? text.normalize("NFC") : text).replace(/^\s+|\s+$/g, "");
  }
})();
