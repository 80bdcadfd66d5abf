import { startProduct } from './product';

/** Before a run of several journeys: one product starts on nothing, and they all begin where it ended. */
export default async function firstStart({
  testPathPatterns,
}: {
  testPathPatterns: { isSet(): boolean };
}): Promise<void> {
  if (testPathPatterns.isSet()) return;
  const product = await startProduct();
  await product.stop({ isDataKept: true });
  process.env.STARTED_DATA_DIR = product.dataDir;
}
