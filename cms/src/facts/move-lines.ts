import { readSql } from '@rumbo/database';
import type { Transaction } from './transaction';

/**
 * Lines that did not state a family follow their product's. `products` is a query of the ids that may have moved; the
 * client-months that change go into temp table `touched`.
 */
export async function moveFamilies(tx: Transaction, products: string): Promise<void> {
  await tx.query(`create temp table moved_product on commit drop as ${products}`);
  await tx.query(readSql('lines/move-families.sql'));
}

/**
 * Lines in another currency are worth what the rates say now; without one they are unrated. `rates` is a query of the
 * currencies whose rates moved, each with the first day it concerns.
 */
export async function rerate(tx: Transaction, rates: string): Promise<void> {
  await tx.query(`create temp table stale_rate on commit drop as ${rates}`);
  await tx.query(readSql('lines/rerate.sql'));
}
