/**
 * One pass over the responses: the sums from which every indicator is estimated in every domain.
 *
 * <p>All sums are exact integers, so they do not depend on partitions, cores or the order of rows.
 * Adds and counts; never computes an estimate.
 */
package fr.barometre.pipeline.reduction;
