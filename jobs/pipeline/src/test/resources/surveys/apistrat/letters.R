# Values of letters.csv, by R and survey (versions in its first line): Rscript letters.R <folder>
# Pairs of domains compared on the design, and the letters they give at 5 % and 10 %.
suppressMessages(library(survey))
options(digits = 17)
data(api)
folder <- commandArgs(TRUE)[1]
shown <- function(x) formatC(as.numeric(x), digits = 17, format = "g", width = 1)
dstrat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc)
raking <- calibrate(dstrat, ~ sch.wide + comp.imp, c("(Intercept)" = 6194, sch.wideYes = 5122, comp.impYes = 4482),
  calfun = "raking", epsilon = 1e-13)
by <- svyby(~api00, ~stype, dstrat, svymean, covmat = TRUE)
# svyby(covmat = TRUE) of survey 4.1-1 refuses a calibrated design: there the difference is one of ratios of totals.
of_ratios <- function(design, a, b) {
  design <- update(design, ya = api00 * (stype == a), xa = 1 * (stype == a), yb = api00 * (stype == b), xb = 1 * (stype == b))
  svycontrast(svytotal(~ ya + xa + yb + xb, design), quote(ya / xa - yb / xb))
}
line <- function(name, design, a, b, d) {
  df <- sum(apistrat$stype %in% c(a, b)) - 2
  t <- svyttest(api00 ~ g, subset(update(design, g = as.numeric(stype == a)), stype %in% c(a, b)))
  paste(name, a, b, shown(coef(d)), shown(SE(d)), df, shown(2 * pt(-abs(coef(d) / SE(d)), df)), shown(t$p.value), sep = "|")
}
pairs <- function(name, design, difference) {
  sapply(list(c("E", "H"), c("E", "M"), c("H", "M")), function(p) line(name, design, p[1], p[2], difference(p[1], p[2])))
}
of_by <- function(a, b) svycontrast(by, setNames((names(coef(by)) == a) - (names(coef(by)) == b), names(coef(by))))
writeLines(c(
  paste0("# ", R.version.string, ", survey ", packageVersion("survey")),
  "design|of|against|estimate|standard_error|df|p_value|svyttest",
  pairs("dstrat", dstrat, of_by), pairs("raking", raking, function(a, b) of_ratios(raking, a, b))), file.path(folder, "letters.csv"))
