/** Names of companies that nobody can read back without a secret. */
package fr.barometre.pipeline.identity;
