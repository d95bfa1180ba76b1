# The NCHS data presentation standards for proportions (Parker et al., Vital and Health Statistics 2(175), 2017), written from the
# text of the standard with base R alone: a grid of proportions, and what the standard says of each. Base R 4.2.2.
#   Rscript nchs.R > nchs.csv

korn_graubard <- function(p, se, n, df) {
  effective <- p * (1 - p) / se^2
  corrected <- min(n, effective * (qt(0.025, n - 1) / qt(0.025, df))^2)
  c(qbeta(0.025, corrected * p, corrected * (1 - p) + 1), qbeta(0.975, corrected * p + 1, corrected * (1 - p)))
}

judge <- function(p, se, n, df) {
  interval <- korn_graubard(p, se, n, df)
  width <- diff(interval)
  effective <- p * (1 - p) / se^2
  shown <- if (n < 30 || effective < 30) FALSE
    else if (width <= 0.05) TRUE
    else if (width >= 0.30) FALSE
    else width / p <= 1.30
  reviewed <- df < 8 || (width > 0.05 && width / (1 - p) > 1.30)
  status <- if (!shown) "withheld" else if (reviewed) "caution" else "published"
  data.frame(p, se, n, df, low = interval[1], high = interval[2], status)
}

grid <- expand.grid(p = c(0.004, 0.02, 0.05, 0.1, 0.3, 0.5, 0.8, 0.95, 0.99), n = c(25, 40, 90, 400, 3000), deff = c(0.8, 1.6, 3), df = c(5, 60))
cases <- do.call(rbind, lapply(seq_len(nrow(grid)), function(i) {
  g <- grid[i, ]
  judge(g$p, sqrt(g$deff * g$p * (1 - g$p) / g$n), g$n, g$df)
}))
for (column in c("se", "low", "high")) cases[[column]] <- sprintf("%.17g", cases[[column]])
write.csv(cases, quote = FALSE, row.names = FALSE)
