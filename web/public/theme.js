// Before the first paint, so that the other theme never flashes. A file of its own: the platform forbids scripts in the page.
{
  const { dataset } = document.documentElement;
  const wishes = (feature) => matchMedia(`(prefers-${feature})`).matches;
  const theme = localStorage.getItem('luyun.theme');
  const motion = localStorage.getItem('luyun.motion');
  dataset.theme = theme === 'dark' || theme === 'light' ? theme : wishes('color-scheme: light') ? 'light' : 'dark';
  dataset.motion = motion === 'reduced' || (motion !== 'full' && wishes('reduced-motion: reduce')) ? 'reduced' : 'full';
}
