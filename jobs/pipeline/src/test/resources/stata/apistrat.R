# Written and run with R 4.2.2 and haven 2.5.1, in this folder: Rscript apistrat.R
# The answers of ../surveys/apistrat, columns in the opposite order, as Stata 14 keeps them.
library(haven)
answers <- read.csv("../surveys/apistrat/apistrat.csv", check.names = FALSE, na.strings = "")
names(answers) <- gsub("[^A-Za-z0-9_]", "_", names(answers))
write_dta(answers[rev(names(answers))], "apistrat.dta", version = 14)
