export default function configure() {
  return { dir: { input: '.', includes: '_includes', data: '_data', output: 'out' } };
}
