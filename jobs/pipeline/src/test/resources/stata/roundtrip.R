# Written and run with R 4.2.2 and haven 2.5.1, in this folder: Rscript roundtrip.R
# 50 variables, 10,000 records; roundtrip.csv.gz holds every cell by R itself, numbers by %.17g;
# roundtrip-labels.csv the labels of variables and values. At most three values to a variable, so that files stay small.
# haven-13, -14, -15 are the first 40 records as releases 117, 118 and 119.
library(haven)
set.seed(20180403)
n <- 10000
whole <- c(0:30, -1, 250, 251, 1e6, 123456789012)
third <- c(1/3, -2/3, pi, exp(1), 0.1, 0.2 + 0.1, 1e-300, 8.9884656743115780e307, 5e-324, 4503599627370497.5)
pick <- function(values, missing = 0.02) {
  x <- sample(values[sample(length(values), min(3, length(values)))], n, replace = TRUE)
  x[runif(n) < missing] <- NA
  x
}
data <- list()
for (k in 1:10) data[[sprintf("whole_%02d", k)]] <- pick(whole)
for (k in 1:8) data[[sprintf("third_%02d", k)]] <- pick(third)
for (k in 1:4) data[[sprintf("integer_%02d", k)]] <- as.integer(pick(c(-2147483647, 2147483620, 0, 100, 101, 32741)))
for (k in 1:8) data[[sprintf("single_%02d", k)]] <-
  labelled(as.integer(pick(1:4)), c("Très utile" = 1L, "Assez utile" = 2L, "Peu utile" = 3L, "Pas du tout — œuf" = 4L), label = sprintf("Question à une réponse n° %d", k))
for (k in 1:6) {
  x <- pick(as.double(1:5)); x[is.na(x)] <- sample(c(NA, tagged_na("a", "b", "z")), sum(is.na(x)), TRUE)
  data[[sprintf("known_%02d", k)]] <-
    labelled(x, c("Un" = 1, "Ne sait pas" = tagged_na("a"), "Refus" = tagged_na("z")), label = "Codes d'absence")
}
for (k in 1:3) data[[sprintf("day_%02d", k)]] <- pick(as.Date(c("2018-04-03", "1999-12-31", "1600-02-29", "2100-01-01")))
for (k in 1:3) data[[sprintf("instant_%02d", k)]] <-
  as.POSIXct(pick(c(1522749072, 0, 946684799)), origin = "1970-01-01", tz = "UTC")
for (k in 1:4) data[[sprintf("text_%02d", k)]] <- sample(list(c("oui", "non", ""), c("été", "l'œuvre"), c("a;b\"c", " devant", "€"), c("0", "01"))[[k]], n, TRUE)
data$medium <- sample(c(strrep("abcdéfgh", 20), "court"), n, TRUE)
for (k in 1:3) data[[sprintf("long_%02d", k)]] <- sample(list(c(strrep("abcdéfgh", 400), "court"), c(strrep("x", 2046), strrep("é", 1500)), c("", strrep("z", 3000)))[[k]], n, TRUE, prob = c(.01, .99))
data <- as.data.frame(data, optional = TRUE, stringsAsFactors = FALSE)
stopifnot(ncol(data) == 50)
write_dta(data, "roundtrip.dta", version = 14)
system("gzip -9nf roundtrip.dta")
for (v in 13:15) write_dta(data[1:40, ], sprintf("haven-%d.dta", v), version = v)

cell <- function(x) {
  if (inherits(x, "POSIXct")) text <- format(x, "%Y-%m-%dT%H:%M:%S", tz = "UTC")
  else if (inherits(x, "Date")) text <- format(x)
  else if (is.character(x)) text <- as.character(x)
  else {
    v <- as.vector(unclass(x)); text <- sprintf("%.17g", v); text[is.na(v)] <- ""
    if (is.double(v)) { tag <- na_tag(v); text[!is.na(tag)] <- paste0(".", tag[!is.na(tag)]) }
  }
  text[is.na(text)] <- ""
  enc2utf8(text)
}
cells <- as.data.frame(lapply(data, cell), optional = TRUE)
out <- gzfile("roundtrip.csv.gz", "w", encoding = "UTF-8", compression = 9)
write.csv(cells, out, row.names = FALSE)
close(out)
rows <- do.call(rbind, lapply(names(data), function(name) {
  x <- data[[name]]
  label <- attr(x, "label", exact = TRUE)
  labels <- attr(x, "labels", exact = TRUE)
  rbind(
    data.frame(variable = name, value = "", label = if (is.null(label)) "" else label),
    if (!is.null(labels)) data.frame(variable = name, value = cell(labels), label = names(labels)))
}))
write.csv(rows, "roundtrip-labels.csv", row.names = FALSE, fileEncoding = "UTF-8")
