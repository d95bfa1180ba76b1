package fr.barometre.survey;

/** The numbers a question accepts, bounds included; infinite where open. */
public record Range(double min, double max) {}
