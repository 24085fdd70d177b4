// The cards follow the reader's choice of light or dark, and the button.
(function () {
  var button = document.getElementById("night"), root = document.documentElement;
  function set(night) {
    root.classList.toggle("nightMode", night);
    button.textContent = night ? button.dataset.light : button.dataset.dark;
  }
  button.hidden = false;
  button.addEventListener("click", function () { set(!root.classList.contains("nightMode")); });
  set(matchMedia("(prefers-color-scheme: dark)").matches);
})();
