import { fitWithin } from './fit-within';

/** Pixels of the longer side: enough to read a shelf or a slip, small enough for the road. */
const MOST_PX = 1600;
const QUALITY = 0.82;

/**
 * The photo as a JPEG of at most 1600 px, drawn anew upright: what the camera wrote beside the picture (place, device) is
 * not in it. Rejects for a file that is no image.
 */
export async function shrinkPhoto(file: File, name: string): Promise<File> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = fitWithin(image, MOST_PX);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pencil = canvas.getContext('2d');
  if (!pencil) throw new Error('no canvas to draw on');
  // Transparent images have no ground of their own in a JPEG.
  pencil.fillStyle = '#fff';
  pencil.fillRect(0, 0, width, height);
  pencil.drawImage(image, 0, 0, width, height);
  image.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('the canvas gave no image');
  return new File([blob], `${name}.jpg`, { type: 'image/jpeg' });
}
