package fr.barometre.survey;

import java.io.Serializable;

/** The numbers a question accepts, bounds included; infinite where open. */
public record Range(double min, double max) implements Serializable {}
