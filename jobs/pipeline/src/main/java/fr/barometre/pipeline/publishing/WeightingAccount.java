package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.OutcomeRow;
import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.weighting.MarginCount;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.TrimmingEffect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was done to the weights.
 *
 * @param response where those who did not answer are made up for
 * @param calibration of all companies
 * @param partitions by code, where they were calibrated one by one
 * @param trimming where calibrated weights were cut
 * @param respondents of every category of a margin
 * @param outcomes what declared indicators have to do with it
 */
public record WeightingAccount(
    Optional<ResponseAccount> response,
    Optional<CalibrationDiagnosis> calibration,
    Map<String, CalibrationDiagnosis> partitions,
    Optional<TrimmingEffect> trimming,
    List<MarginCount> respondents,
    List<OutcomeRow> outcomes) {}
