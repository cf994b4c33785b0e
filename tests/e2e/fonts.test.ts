import { openPage } from './support/page';

/** Draws each character on a canvas; gives one fingerprint of its pixels, empty when nothing was drawn. */
function drawn(characters: readonly string[]): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 40;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.font = '32px sans-serif';
  return characters.map((character) => {
    context.clearRect(0, 0, 40, 40);
    context.fillText(character, 2, 32);
    const alpha = context.getImageData(0, 0, 40, 40).data.filter((_, index) => index % 4 === 3);
    return alpha.some((value) => value > 0) ? alpha.join('') : '';
  });
}

it('renders Chinese, on a machine without a Chinese font too', async () => {
  const { page } = await openPage('index.html');
  const shapes = await page.evaluate(drawn, Array.from('项目支出绩效自评表'));
  expect(shapes).not.toContain('');
  // The box that stands for a missing character would look alike for all of them.
  expect(new Set(shapes).size).toBe(shapes.length);
});
