# SYNTHETIC: no real establishment answered. Written and run with R 4.2.2, haven 2.5.1 and survey 4.1-1,
# in this folder: Rscript make.R && pspp make.sps && rm stage1.sav stage2.sav
library(haven)
library(survey)
set.seed(9)
cells <- expand.grid(region = 1:2, size = 1:3, sector = 1:3)
cells$strata <- seq_len(nrow(cells))
cells$nh <- c(900, 640, 310, 205, 60, 48, 1500, 980, 420, 300, 75, 52, 2100, 1240, 260, 190, 44, 40)
cells$n <- c(14, 12, 12, 11, 10, 10, 15, 13, 12, 11, 10, 10, 16, 14, 11, 10, 9, 9)
firms <- cells[rep(cells$strata, cells$n), ]
n <- nrow(firms)
firms$idstd <- 100000 + sample(90000, n)
firms$wt <- firms$nh / firms$n
l1 <- round(exp(rnorm(n, c(2.2, 3.6, 5.3)[firms$size], 0.4)))
d2 <- round(l1 * exp(rnorm(n, 10.4, 0.8)), 2)
yesno <- function(p) ifelse(runif(n) < p, 1, 2)
unknown <- function(x, p = 0.06) { u <- runif(n); ifelse(u < p, -9, ifelse(u < 1.5 * p, -7, x)) }
refusals <- c("Don't know (spontaneous)" = -9, "Refusal (spontaneous)" = -7)
coded <- function(x, labels, label) labelled_spss(as.double(x), c(labels, refusals), na_values = c(-9, -7), label = label)
k30 <- unknown(sample(0:4, n, TRUE, c(5, 4, 4, 3, 2)))
k30[77] <- 8 # a slip of the interviewer: no such code
data <- data.frame(
  idstd = as.double(firms$idstd),
  a2 = labelled(as.double(firms$region), c("Nord" = 1, "Sud" = 2), label = "Region of the establishment"),
  a4a = labelled(as.double(firms$sector), c("Manufacturing" = 1, "Retail" = 2, "Other services" = 3), label = "Sector"),
  a6a = labelled(as.double(firms$size), c("Small (5-19)" = 1, "Medium (20-99)" = 2, "Large (100+)" = 3), label = "Size of the sample"),
  strata = as.double(firms$strata),
  nh = as.double(firms$nh),
  wt = firms$wt,
  a14d = as.Date("2019-02-04") + sample(0:60, n, TRUE),
  b4 = coded(unknown(yesno(0.35)), c("Yes" = 1, "No" = 2), "Any women among the owners?"),
  d2 = coded(unknown(d2, 0.1), c(), "Total annual sales last fiscal year"),
  d3c = labelled_spss(unknown(ifelse(runif(n) < 0.7, 0, round(runif(n) * 100))), refusals, na_range = c(-9, -1), label = "% of sales exported directly"),
  k30 = coded(k30, c("No obstacle" = 0, "Minor obstacle" = 1, "Moderate obstacle" = 2, "Major obstacle" = 3, "Very severe obstacle" = 4), "How much of an obstacle: access to finance"),
  l1 = coded(unknown(l1, 0.02), c(), "Permanent, full-time workers"),
  h1 = coded(unknown(yesno(0.3), 0.03), c("Yes" = 1, "No" = 2), "New products or services"),
  h3 = coded(unknown(yesno(0.25), 0.03), c("Yes" = 1, "No" = 2), "New methods of logistics"),
  h5 = coded(unknown(yesno(0.4), 0.03), c("Yes" = 1, "No" = 2), "New process"))
first <- sample(n, 110)
write_sav(data[first, ], "stage1.sav")
write_sav(data[-first, ], "stage2.sav")

sample <- as.data.frame(lapply(zap_labels(data), as.vector))
sample[] <- lapply(sample, function(x) { if (is.numeric(x)) x[x %in% c(-9, -7)] <- NA; x })
sample <- sample[!(sample$k30 %in% 8), ]
d <- svydesign(ids = ~1, strata = ~strata, weights = ~wt, fpc = ~nh, data = sample)
print(nrow(sample))
out <- function(what, domain, stat) {
  cat(sprintf('"%s|%s|%.17g|%.17g",\n', what, domain, as.numeric(coef(stat)), as.numeric(SE(stat))), sep = "")
}
known <- function(v, where = rep(TRUE, nrow(sample))) subset(d, !is.na(sample[[v]]) & where)
out("workers", "all", svymean(~l1, known("l1")))
out("workers", "size=large", svymean(~l1, known("l1", sample$a6a == 3)))
out("sales", "all", svytotal(~d2, known("d2")))
out("sales", "sector=retail;region=south", svytotal(~d2, known("d2", sample$a4a == 2 & sample$a2 == 2)))
out("exported", "sector=manufacturing", svymean(~d3c, known("d3c", sample$a4a == 1)))
s <- svymean(~I(as.numeric(k30 == 4)), known("k30")); out("finance.very_severe", "all", s)
s <- svymean(~I(as.numeric(k30 == 0)), known("k30", sample$a6a == 1)); out("finance.none", "size=small", s)
s <- svymean(~I(as.numeric(b4 == 1)), known("b4", sample$a2 == 1)); out("women.yes", "region=north", s)
for (v in c("h1", "h3", "h5")) { s <- svymean(as.formula(sprintf("~I(as.numeric(%s == 1))", v)), known(v)); out(paste0("innovation.", v), "all", s) }
s <- svymean(~I(as.numeric(h3 == 1)), known("h3", sample$a4a == 3)); out("innovation.h3", "sector=services", s)
r <- svyratio(~d2, ~l1, subset(d, !is.na(d2) & !is.na(l1))); out("productivity", "all", r)
