# Values of weight_bounds.csv, trim_ratios.csv, trim_weights.csv, partitions.csv, partitions_number.csv, constant.csv and further.csv, by R 4.2.2 and survey 4.1-1:
# Rscript further.R <folder>
suppressMessages(library(survey))
options(digits = 17)
data(api)
folder <- commandArgs(TRUE)[1]
shown <- function(x) formatC(as.numeric(x), digits = 17, format = "g", width = 1)
line <- function(call, cell, domain, of, df = "") paste(call, cell, domain, shown(coef(of)), shown(SE(of)), "", "", df, sep = "|")
figures <- function(name, design) {
  by <- svyby(~api00, ~comp.imp, design, svymean)
  lines <- c(
    "call|cell|domain|estimate|standard_error|ci_low|ci_high|df",
    line(paste0("svymean(~api00, ", name, ")"), "api00", "all", svymean(~api00, design), 197),
    line(paste0("svytotal(~enroll, ", name, ")"), "enroll_total", "all", svytotal(~enroll, design), 197),
    line(paste0("svyratio(~api.stu, ~enroll, ", name, ")"), "tested", "all", svyratio(~api.stu, ~enroll, design), 197),
    line(paste0("svymean(~I(ell > 20), ", name, ")"), "many_ell.yes", "all", svymean(~as.numeric(ell > 20), design), 197),
    line(paste0("svyby(~api00, ~comp.imp, ", name, ", svymean)"), "api00", c("comp_imp=No", "comp_imp=Yes"), by),
    line(paste0("svyquantile(~api00, ", name, ", 0.5)"), "api00_q2", "all", svyquantile(~api00, design, 0.5))
  )
  writeLines(lines, file.path(folder, paste0(name, ".csv")))
}
dstrat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc)
totals <- c("(Intercept)" = 6194, sch.wideYes = 5122, comp.impYes = 4482)
raking <- calibrate(dstrat, ~ sch.wide + comp.imp, totals, calfun = "raking", epsilon = 1e-13)
weight_bounds <- calibrate(dstrat, ~ sch.wide + comp.imp, totals, calfun = "linear", epsilon = 1e-13,
  bounds = list(lower = 12, upper = 50), bounds.const = TRUE)
trim_ratios <- calibrate(dstrat, ~ sch.wide + comp.imp, totals, calfun = "raking", epsilon = 1e-13, trim = c(0.75, 1.2))
trim_weights <- trimWeights(raking, upper = 45, lower = 12)
crossed <- as.vector(colSums(model.matrix(~ stype / (sch.wide + comp.imp) - 1, apipop)))
partitions <- calibrate(dstrat, ~ stype / (sch.wide + comp.imp) - 1, crossed, calfun = "raking", epsilon = 1e-13)
numbers <- as.vector(colSums(model.matrix(~ stype / (sch.wide + api99) - 1, apipop)))
partitions_number <- calibrate(dstrat, ~ stype / (sch.wide + api99) - 1, numbers)
# weights constant within districts, which are no units of the design: x is their weighted mean
within <- function(x) ave(apistrat$pw * x, apistrat$dnum, FUN = sum) / ave(apistrat$pw, apistrat$dnum, FUN = sum)
means <- update(dstrat, wide = within(as.numeric(sch.wide == "Yes")), imp = within(as.numeric(comp.imp == "Yes")))
constant <- calibrate(means, ~ wide + imp, c("(Intercept)" = 6194, wide = 5122, imp = 4482), calfun = "raking", epsilon = 1e-13)
figures("partitions_number", partitions_number)
figures("constant", constant)
figures("weight_bounds", weight_bounds)
figures("trim_ratios", trim_ratios)
figures("trim_weights", trim_weights)
figures("partitions", partitions)
range_of <- function(name, design) c(
  paste0("min(weights(", name, "))|", shown(min(weights(design)))), paste0("max(weights(", name, "))|", shown(max(weights(design)))),
  paste0("at lower|", sum(abs(weights(design) - 12) < 1e-9)), paste0("at upper|", sum(abs(weights(design) - 50) < 1e-9)))
halves <- svytotal(~ I(api00 * (stype == "E")) + I(1 * (stype == "E")) + I(api00 * (stype == "M")) + I(1 * (stype == "M")), raking)
names(halves) <- c("e", "ne", "m", "nm"); attr(halves, "var") <- unname(attr(halves, "var")); dimnames(attr(halves, "var")) <- list(names(halves), names(halves))
contrast <- svycontrast(halves, quote(e / ne - m / nm))
w <- weights(raking); g <- w / weights(dstrat)
before <- weights(raking); after <- weights(trim_weights); ratios <- weights(trim_ratios) / weights(dstrat)
kish <- function(w) length(w) * sum(w^2) / sum(w)^2
writeLines(c("what|value",
  paste0("e/ne - m/nm|", shown(coef(contrast))), paste0("SE(e/ne - m/nm)|", shown(SE(contrast))),
  paste0("cor(g, api00)|", shown(cor(g, apistrat$api00))), paste0("cor(w, api00)|", shown(cor(w, apistrat$api00))),
  paste0("kish(weights(dstrat))|", shown(kish(weights(dstrat)))), paste0("kish(w)|", shown(kish(w))),
  range_of("weight_bounds", weight_bounds),
  paste0("sum(before > 45)|", sum(before > 45)), paste0("sum(before < 12)|", sum(before < 12)),
  paste0("sum(abs(after - before)) / 2|", shown(sum(abs(after - before)) / 2)),
  paste0("sum(g < 0.75)|", sum(g < 0.75)), paste0("sum(g > 1.2)|", sum(g > 1.2)),
  paste0("sum(abs(weights(trim_ratios) - w)) / 2|", shown(sum(abs(weights(trim_ratios) - w)) / 2))
), file.path(folder, "further.csv"))
by <- with(apipop, list(table(stype, sch.wide), table(stype, comp.imp)))
print(by)
for (t in c("E", "H", "M")) cat(t, range(weights(partitions)[apistrat$stype == t] / weights(dstrat)[apistrat$stype == t]), "\n")
print(tapply(apipop$api99, apipop$stype, sum))
