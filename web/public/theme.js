// Before the first paint, so that the other theme never flashes. A file of its own: the platform forbids scripts in the page.
document.documentElement.dataset.theme =
  localStorage.getItem('luyun.theme') ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
