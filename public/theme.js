try {
  var theme = localStorage.getItem('jady-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch (e) {
  // Storage may be refused; the system's theme stands.
}
