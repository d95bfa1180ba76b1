# Written and run with R 4.2.2 and haven 2.5.1, in this folder: Rscript roundtrip.R
# 50 variables, 10,000 records; roundtrip.csv.gz holds every cell by R itself, numbers by %.17g;
# roundtrip-labels.csv the labels of variables and values. At most three values to a variable, so that files stay small.
library(haven)
set.seed(20180403)
n <- 10000
pool <- list(
  whole = c(0:30, -1, 250, 251, 1e6, 123456789012),
  third = c(1/3, -2/3, pi, exp(1), 0.1, 0.2 + 0.1, 1e-300, 1.7976931348623155e308, 5e-324, 4503599627370497.5),
  money = round(c(12.5, 1999.99, 0.01, 1e9 + 0.05, -3.1), 2))
pick <- function(values, missing = 0.02) {
  x <- sample(values[sample(length(values), min(3, length(values)))], n, replace = TRUE)
  x[runif(n) < missing] <- NA
  x
}
data <- list()
for (k in 1:12) data[[sprintf("whole_%02d", k)]] <- pick(pool$whole)
for (k in 1:8) data[[sprintf("third_%02d", k)]] <- pick(pool$third)
for (k in 1:4) data[[sprintf("montant_en_euros_du_poste_numero_%02d", k)]] <- pick(pool$money)
for (k in 1:8) data[[sprintf("single_%02d", k)]] <-
  labelled(pick(as.double(1:4)), c("Très utile" = 1, "Assez utile" = 2, "Peu utile" = 3, "Pas du tout — œuf" = 4), label = sprintf("Question à une réponse n° %d", k))
for (k in 1:4) data[[sprintf("known_%02d", k)]] <-
  labelled_spss(pick(c(1:5, -9, -7)), c("Ne sait pas" = -9, "Refus" = -7), na_values = c(-9, -7), label = "Codes d'absence")
for (k in 1:2) data[[sprintf("spanned_%02d", k)]] <-
  labelled_spss(pick(c(1:5, 97:99)), c("Ne sait pas" = 98), na_range = c(97, Inf), label = "Étendue d'absence")
for (k in 1:2) data[[sprintf("day_%02d", k)]] <- pick(as.Date(c("2018-04-03", "1999-12-31", "1600-02-29", "2100-01-01")))
for (k in 1:2) data[[sprintf("instant_%02d", k)]] <-
  as.POSIXct(pick(c(1522749072, 0, 946684799)), origin = "1970-01-01", tz = "UTC")
for (k in 1:4) data[[sprintf("text_%02d", k)]] <- ifelse(is.na(pick(1)), "", sample(list(c("oui", "non"), c("été", "l'œuvre"), c("a;b\"c", " devant"), c("0", "01"))[[k]], n, TRUE))
for (k in 1:2) data[[sprintf("long_%02d", k)]] <- sample(list(c(strrep("abcdéfgh", 40), "court"), c(strrep("x", 600), strrep("é", 252)))[[k]], n, TRUE)
for (k in 1:2) data[[sprintf("coded_%02d", k)]] <-
  labelled(sample(c("A", "B", "C"), n, TRUE), c("Premier" = "A", "Deuxième" = "B"), label = "Code de texte")
data <- as.data.frame(data, optional = TRUE, stringsAsFactors = FALSE)
stopifnot(ncol(data) == 50)
write_sav(data, "roundtrip.zsav", compress = "zsav")
write_sav(data[1:40, ], "haven-byte.sav", compress = "byte")
write_sav(data[1:40, ], "haven-none.sav", compress = "none")

cell <- function(x) {
  if (inherits(x, "POSIXct")) text <- format(x, "%Y-%m-%dT%H:%M:%S", tz = "UTC")
  else if (inherits(x, "Date")) text <- format(x)
  else if (is.character(x)) text <- as.character(x)
  else { v <- as.vector(unclass(x)); text <- sprintf("%.17g", v); text[is.na(v)] <- "" }
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
    if (!is.null(labels)) data.frame(variable = name, value = if (is.character(labels)) as.character(labels) else sprintf("%.17g", unclass(labels)), label = names(labels)))
}))
write.csv(rows, "roundtrip-labels.csv", row.names = FALSE, fileEncoding = "UTF-8")
