package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * How those who did not answer are made up for: within a class of companies that answer alike,
 * those who did stand for those who did not.
 *
 * @param sample every company drawn
 * @param classes columns of the sample file whose crossing makes the classes; empty where a score
 *     makes them
 * @param score classes of about the same probability of response, as a model tells it
 */
public record NonResponsePlan(
    SampleFile sample, List<String> classes, Optional<ResponseScorePlan> score, Place place) {}
