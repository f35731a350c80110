/**
 * A block stays one block on its way to the table, so that its token covers all of it. The engine cuts it by the table's
 * partitions (days) only; a replay adds those parts that are missing.
 */
export const blockSettings = {
  max_insert_block_size: '100000000',
  min_insert_block_size_rows: '100000000',
  min_insert_block_size_bytes: '0',
  max_partitions_per_insert_block: '0',
  insert_deduplicate: 1,
  deduplicate_blocks_in_dependent_materialized_views: 1,
  // A server may gather inserts otherwise, and cut blocks of its own.
  async_insert: 0,
} as const;
