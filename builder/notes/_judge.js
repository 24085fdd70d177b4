// Compares what was typed with an answer of a closed set of forms, and with the mistakes that can be named.
// `answer` and each of `mistakes` are as `exercise.py` writes them. Gives the verdict, and the number of a mistake.
function judge(typed, answer, mistakes) {
  var read = {
    number: readNumber, tokens: readTokens, list: readList, items: readItems, orders: readOrder, text: readText
  }[answer.form];
  var accepts = {
    number: isNumber, tokens: areTokens, list: isList, items: areItems, orders: isOrder, text: isText
  }[answer.form];
  var text = tidy(typed);
  if (!text) return { verdict: "nothing" };
  var given = read(text, answer);
  if (!given) return { verdict: "unread" };
  if (accepts(given, answer)) return { verdict: isAsShown(text, answer) ? "right" : "form" };
  for (var n = 0; n < mistakes.length; n++) {
    if (accepts(given, mistakes[n])) return { verdict: "mistake", mistake: n };
  }
  return { verdict: answer.form === "number" && isRounded(given, answer) ? "rounding" : "wrong" };

  function tidy(text) {
    if (text.normalize) text = text.normalize("NFC");
    return text.replace(/\s+/g, " ").replace(/^ | $/g, "");
  }
  // No keyboard has the marks of a token's beginning.
  function folded(text) { return text.replace(/[▁Ġ]/g, "_"); }
  function isAsShown(text, answer) {
    if (answer.form === "orders") return readOrder(text) === readOrder(answer.shown);
    if (answer.form !== "number") return text === answer.shown;
    return plain(text).replace(/ ?% ?$/, "") === plain(answer.shown).replace(/ ?% ?$/, "");
  }

  // ---- numbers: exactly, as a reduced fraction; and as they are written, for their rounding
  function plain(text) {
    return text.replace(/[\u2212\u2010-\u2013]/g, "-").replace(/\u2044/g, "/").replace(/ ?\/ ?/g, "/").replace(/,/g, ".");
  }
  function readNumber(text, answer) {
    var bare = text.replace(/^[A-Za-z]{1,3} ?[=\u2248] ?/, "");
    text = plain(bare).replace(/([0-9])\.$/, "$1");
    if (/%$/.test(text)) {
      if (!answer.percent) return null;
      text = text.replace(/ ?%$/, "");
    }
    if (/^\+?(\u221e|inf|infinity|infinito|infinita)$/i.test(text)) return { exact: "inf" };
    if (/^[-+]?[0-9]{1,3}( [0-9]{3})+(\.[0-9]+)?$/.test(text)) text = text.replace(/ /g, "");
    var thousands = /^[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*$/.test(bare) ? bare.replace(/[.,]/g, "") + "/1" : "";
    var parts = text.split("/").map(readDecimal);
    if (thousands && !parts[0]) return { exact: thousands };
    if (parts.length > 2 || parts.some(function (part) { return !part; })) return null;
    var above = parts[0], below = parts[1] || { digits: 1, places: 0 };
    if (below.digits === 0) return null;
    return {
      exact: reduced(above.digits * Math.pow(10, below.places), below.digits * Math.pow(10, above.places)),
      thousands: thousands, // `1.200` is 1.2, and also 1200 for whoever writes thousands so
      isDecimal: parts.length === 1,
      written: above.written, // how many decimals, with the zeros at their end
      places: above.places,
      value: above.value
    };
  }
  function readDecimal(text) {
    var found = /^([-+]?)([0-9]*)(?:\.([0-9]+))?$/.exec(text);
    if (!found || !(found[2] || found[3])) return null;
    var tail = (found[3] || "").replace(/0+$/, "");
    return {
      digits: Number(found[1] + (found[2] || "0") + tail),
      places: tail.length,
      written: (found[3] || "").length,
      value: Number(text)
    };
  }
  // Empty where a number is too long to be exact; no answer is.
  function reduced(above, below) {
    if (Math.max(Math.abs(above), Math.abs(below)) > 9007199254740991) return "";
    var a = Math.abs(above), b = Math.abs(below), rest;
    while (b) { rest = a % b; a = b; b = rest; }
    if (below < 0) a = -a;
    return (above / a || 0) + "/" + below / a;
  }
  function isNumber(given, answer) {
    if (given.exact && given.exact === answer.values[0]) return true;
    if (given.thousands && given.thousands === answer.values[0]) return true;
    return given.isDecimal && answer.rounded.some(function (rounded) {
      var asked = readDecimal(rounded);
      return given.written <= asked.written && given.exact === reduced(asked.digits, Math.pow(10, asked.places));
    });
  }
  // Whether it is the value rounded or cut elsewhere, which is not accepted.
  function isRounded(given, answer) {
    if (!given.isDecimal || !given.places) return false;
    var parts = answer.values[0].replace("~", "").split("/");
    var off = Math.abs(given.value - parts[0] / (parts[1] || 1)) * Math.pow(10, given.places);
    return off < 0.500001 || (given.places > 1 && off < 0.999999);
  }

  // ---- tokens, items and texts
  function readTokens(text) { return folded(text).split(" "); }
  function areTokens(given, answer) { return given.join(" ") === folded(answer.values.join(" ")); }
  function readList(text) {
    return folded(text).split(/[,;]/).map(tidy).filter(function (entry) { return entry; });
  }
  function isList(given, answer) { return given.join(",") === answer.values.map(folded).join(","); }
  // A name and its count, with or without blanks round the colon.
  function joined(text) { return text.replace(/ ?: ?/g, ":"); }
  function readItems(text, answer) {
    var haveBlanks = answer.values.some(function (item) { return joined(item).indexOf(" ") >= 0; });
    var items = joined(folded(text)).split(haveBlanks ? /[,;]/ : /[,; ]/).map(tidy);
    return items.filter(function (item) { return item; });
  }
  function areItems(given, answer) {
    var asked = answer.values.map(function (item) { return joined(tidy(folded(item))); });
    return isWithin(given, asked) && isWithin(asked, given);
  }
  function isWithin(some, all) {
    return some.every(function (item) { return all.indexOf(item) >= 0; });
  }
  // There are nine steps at most, so whatever is between their numbers may be left out.
  function readOrder(text) {
    return /[A-Za-z\u00c0-\u024f]/.test(text) ? null : text.replace(/[^0-9]/g, "") || null;
  }
  function isOrder(given, answer) {
    return answer.values.some(function (order) { return readOrder(order) === given; });
  }
  function readText(text) { return folded(text); }
  function isText(given, answer) {
    return answer.values.some(function (text) { return tidy(folded(text)) === given; });
  }
}
