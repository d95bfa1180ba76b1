package fr.barometre.survey;

/** The languages a reader may choose. */
public enum Language {
  FR,
  EN
}
