# Makes the sample and the answers: schools of apistrat, of which some are said to be closed or silent.
schools <- read.csv("../apicalibrated/apistrat.csv", colClasses = c(cds = "character"))
digit <- schools$snum %% 10
status <- ifelse(digit < ifelse(schools$comp.imp == "Yes", 7, 4) + (schools$stype == "E"),
                 "answered", "silent")
status[schools$snum %% 50 == 9] <- "closed"
sample <- data.frame(cds = schools$cds, stratum = schools$stype, status = status,
                     comp.imp = schools$comp.imp,
                     size = ifelse(schools$enroll > 500, "large", "small"),
                     api99 = schools$api99,
                     own = schools$fpc / as.vector(table(schools$stype)[schools$stype]) *
                       ifelse(schools$dnum %% 2 == 0, 1.5, 0.75))
write.csv(sample, "sample.csv", row.names = FALSE, quote = FALSE)
write.csv(schools[status == "answered", c("cds", "stype", "api00", "sch.wide", "comp.imp", "meals", "ell", "enroll", "api.stu")], "answers.csv", row.names = FALSE, quote = FALSE)
