# Two waves of the same stratified design, five companies in both; R 4.2.2, survey 4.1-1.
# rho after Berger and Priam (2016): residuals within stratum in wave 1 x stratum in wave 2.
library(survey)
w1 <- data.frame(id=sprintf("c%02d",1:12), h=rep(c("a","b"),each=6), y=c(1,1,0,1,0,0, 1,0,0,0,1,0))
w2 <- data.frame(id=sprintf("c%02d",c(1,2,3,13,14,15, 7,8,16,17,18,19)), h=rep(c("a","b"),each=6), y=c(1,1,0,1,1,1, 1,0,1,0,1,1))
N <- c(a=60,b=120)
est <- function(w){ w$N <- N[w$h]; w$w <- w$N/6
 d <- svydesign(id=~1, strata=~h, fpc=~N, weights=~w, data=w); m <- svymean(~y,d)
 list(m=coef(m)[[1]], se=SE(m)[[1]], v=w$w*(w$y-coef(m)[[1]])/sum(w$w), df=degf(d)) }
e1 <- est(w1); e2 <- est(w2)
u <- union(w1$id,w2$id)
v1 <- setNames(rep(0,length(u)),u); v2 <- v1; v1[w1$id] <- e1$v; v2[w2$id] <- e2$v
h1 <- setNames(rep("-",length(u)),u); h2 <- h1; h1[w1$id] <- w1$h; h2[w2$id] <- w2$h
cl <- factor(paste(h1,h2))
r1 <- resid(lm(v1~cl)); r2 <- resid(lm(v2~cl))
rho <- sum(r1*r2)/sqrt(sum(r1^2)*sum(r2^2))
cat(sprintf("%.15g\n", c(e1$m,e1$se,e1$df,e2$m,e2$se,e2$df,rho, e2$m-e1$m, se<-sqrt(e1$se^2+e2$se^2-2*rho*e1$se*e2$se), 2*pt(-abs((e2$m-e1$m)/se),min(e1$df,e2$df)))))
