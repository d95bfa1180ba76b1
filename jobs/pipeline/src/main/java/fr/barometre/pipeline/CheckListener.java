package fr.barometre.pipeline;

import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.pipeline.checking.RefusedRecords;

/** Told what a check found, before a threshold may stop it. */
@FunctionalInterface
public interface CheckListener {
  void found(CheckFindings findings, RefusedRecords refused);
}
