# Values of aggregate.csv and aggregate_weights.csv, by R 4.2.2 and survey 4.1-1: Rscript aggregate.R <folder>
suppressMessages(library(survey))
data(api)
folder <- commandArgs(TRUE)[1]
shown <- function(x) formatC(as.numeric(x), digits = 17, format = "g", width = 1)
line <- function(call, cell, domain, of, df = "") paste(call, cell, domain, shown(coef(of)), shown(SE(of)), "", "", df, sep = "|")
dclus1 <- svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc)
aggregate <- calibrate(dclus1, ~stype, c("(Intercept)" = 6194, stypeH = 755, stypeM = 1018), aggregate.stage = 1)
writeLines(c(
  "call|cell|domain|estimate|standard_error|ci_low|ci_high|df",
  line("svymean(~api00, aggregate)", "api00", "all", svymean(~api00, aggregate), 14),
  line("svytotal(~enroll, aggregate)", "enroll", "all", svytotal(~enroll, aggregate), 14),
  line("svyratio(~api.stu, ~enroll, aggregate)", "tested", "all", svyratio(~api.stu, ~enroll, aggregate), 14),
  line("svyby(~api00, ~stype, aggregate, svymean)", "api00", paste0("stype=", c("E", "H", "M")), svyby(~api00, ~stype, aggregate, svymean)),
  line("svyby(~enroll, ~comp.imp, aggregate, svytotal)", "enroll", paste0("comp_imp=", c("No", "Yes")), svyby(~enroll, ~comp.imp, aggregate, svytotal))
), file.path(folder, "aggregate.csv"))
writeLines(c("dnum|weight", paste(apiclus1$dnum, shown(weights(aggregate)), sep = "|")[!duplicated(apiclus1$dnum)]),
  file.path(folder, "aggregate_weights.csv"))
