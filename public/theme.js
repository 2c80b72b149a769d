{
  const { dataset } = document.documentElement;
  try {
    dataset.theme = localStorage.theme;
  } catch {}
  addEventListener('load', () => {
    const chosen = document.getElementById(`theme-${dataset.theme}`);
    if (chosen) chosen.checked = true;
  });
  addEventListener('change', ({ target: { name, id } }) => {
    if (name === 'theme') localStorage.theme = dataset.theme = id.slice(6);
  });
  addEventListener('pagereveal', ({ viewTransition }) => viewTransition?.ready.catch(() => {}));
}
