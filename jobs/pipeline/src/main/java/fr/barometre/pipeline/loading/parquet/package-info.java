/**
 * Raw answers in Parquet files of flat columns, one row group in memory.
 *
 * <p>Uses parquet-hadoop without Spark, and the seam of the package above. Every page is held
 * against a bound before any is inflated; a column that holds lists, records or bytes is refused by
 * its name. Never writes.
 *
 * @see <a href="https://github.com/apache/parquet-format">Apache Parquet, format</a>
 */
package fr.barometre.pipeline.loading.parquet;
