# What R says of apistrat with schools that did not answer. Run in this folder: Rscript expected.R
# Phase 1 is survey's svytotal over all schools drawn; phase 2 is sum (1 - p) u^2 / w_s.
library(survey)
options(digits = 17)

drawn <- read.csv("sample.csv", colClasses = c(cds = "character"))
answers <- read.csv("answers.csv", colClasses = c(cds = "character"))
frame <- c(E = 4421, H = 755, M = 1018)
drawn$N <- frame[drawn$stratum]
drawn$n <- as.vector(table(drawn$stratum)[drawn$stratum])
drawn$answered <- drawn$status == "answered"
scope <- drawn$status != "closed"

# The weight before calibration and the probability of response, for those that answered.
raised <- function(drawn_weight, class) {
  all <- tapply(drawn_weight[scope], class[scope], sum)
  did <- tapply((drawn_weight * drawn$answered)[scope], class[scope], sum)
  p <- (did / all)[as.character(class)]
  data.frame(cds = drawn$cds, stratum = drawn$stratum, drawn = drawn_weight, p = p)[drawn$answered, ]
}

sample_of <- function(base, x = NULL, totals = NULL) {
  d <- merge(answers, base, by = "cds", sort = FALSE)
  d$before <- d$drawn / d$p
  d$w <- d$before
  if (!is.null(x)) {
    des <- svydesign(id = ~1, weights = ~before, data = d)
    cal <- calibrate(des, x, totals, calfun = "raking", epsilon = 1e-13, maxit = 200)
    d$w <- weights(cal)
  }
  list(d = d, x = if (is.null(x)) NULL else model.matrix(x, d))
}

variance <- function(s, z) {
  d <- s$d
  e <- if (is.null(s$x)) z else lm.wfit(s$x, z, d$before)$residuals
  full <- drawn
  full$u <- 0
  at <- match(d$cds, full$cds)
  full$u[at] <- d$w * e
  full$one <- full$w_one <- 1
  des <- svydesign(id = ~1, strata = ~stratum, fpc = ~N, weights = ~one, data = full)
  as.numeric(vcov(svytotal(~u, des))) + sum((1 - d$p) * (d$w * e)^2 / d$drawn)
}

ratio <- function(s, y, x, inside) {
  w <- s$d$w * inside
  r <- sum(w * y) / sum(w * x)
  c(r, sqrt(variance(s, inside * (y - r * x) / sum(w * x))))
}

lines <- character()
put <- function(call, cell, domain, two)
{
  # A share that margins know has no error: what is left is rounding.
  se <- if (two[2] < 1e-12) "" else sprintf("%.17g", two[2])
  lines <<- c(lines, sprintf("%s|%s|%s|%.17g|%s|||", call, cell, domain, two[1], se))
}

figures <- function(s, file) {
  lines <<- "call|cell|domain|estimate|standard_error|ci_low|ci_high|df"
  d <- s$d
  domains <- list(all = rep(1, nrow(d)), "stype=E" = as.numeric(d$stype == "E"),
                  "stype=H" = as.numeric(d$stype == "H"))
  for (name in names(domains)) {
    inside <- domains[[name]]
    put("mean of api00", "api00", name, ratio(s, d$api00, 1, inside))
    put("share of sch.wide", "sch_wide.Yes", name, ratio(s, as.numeric(d$sch.wide == "Yes"), 1, inside))
    put("api.stu over enroll", "tested", name, ratio(s, d$api.stu, d$enroll, inside))
    put("total of enroll", "enroll_total", name,
        c(sum(d$w * inside * d$enroll), sqrt(variance(s, inside * d$enroll))))
  }
  writeLines(lines, file)
  # A linear model: the influence of each coefficient as a total.
  x <- model.matrix(~ell + meals, d)
  fit <- lm.wfit(x, d$api00, d$w)
  influence <- (x * fit$residuals) %*% solve(crossprod(x * sqrt(d$w)))
  model <- sapply(1:3, function(j)
    sprintf("%s|%.17g|%.17g", colnames(x)[j], fit$coefficients[j], sqrt(variance(s, influence[, j]))))
  writeLines(c("term|estimate|standard_error", model), sub("[.]csv", "_model.csv", file))
}

frame_weight <- drawn$N / drawn$n
figures(sample_of(raised(frame_weight, paste(drawn$comp.imp, drawn$size))), "declared.csv")
figures(sample_of(raised(frame_weight, paste(drawn$comp.imp, drawn$size)),
                  ~sch.wide + comp.imp, c(6194, 5122, 4482)), "calibrated.csv")
# Two weights in each stratum, and five classes of predicted response.
fit <- glm(answered ~ comp.imp + api99, quasibinomial, drawn[scope, ],
           weights = own, control = list(epsilon = 1e-14, maxit = 100))
p <- rep(NA, nrow(drawn))
p[scope] <- fitted(fit)
class <- rep(NA, nrow(drawn))
class[scope] <- floor(5 * (rank(p[scope], ties.method = "average") - 0.5) / sum(scope))
figures(sample_of(raised(drawn$own, class)), "score.csv")
