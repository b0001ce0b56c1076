// Sets theme and text size before the first paint; a blocking file because the content security policy forbids inline scripts.
(() => {
  const root = document.documentElement;
  let theme = 'system';
  let scale = 100;
  try {
    theme = localStorage.getItem('ww.theme') || theme;
    scale = Number(localStorage.getItem('ww.textScale')) || scale;
  } catch {
    // Storage is blocked: the defaults stand.
  }
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.style.setProperty('--text-scale', String(Math.min(175, Math.max(100, scale)) / 100));
})();
