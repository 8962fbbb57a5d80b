// Before the first paint: what this device remembers of how its reader likes to read. Nothing leaves the device.
(function () {
  var root = document.documentElement;
  root.dataset.script = 'on';
  ['size', 'theme', 'contrast'].forEach(function (name) {
    try {
      var value = localStorage.getItem('entente.' + name);
      if (value && /^[a-z]+$/.test(value)) root.dataset[name] = value;
    } catch (_) { /* a device that keeps nothing reads with the style sheet's own choices */ }
  });
})();
