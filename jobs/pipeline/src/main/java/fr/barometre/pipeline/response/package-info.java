/**
 * Companies that were drawn and did not answer: the sample file beside the answers, classes of
 * companies that answer alike, and what raises the weights of those that did.
 */
package fr.barometre.pipeline.response;
