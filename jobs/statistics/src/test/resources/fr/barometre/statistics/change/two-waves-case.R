# The case two_waves (schools of California, survey::apipop; 100 in both waves): R 4.2.2, survey 4.1-1. Run in this folder.
# rho after Berger and Priam (2016), by residuals of lm on stratum in wave 1 x stratum in wave 2; beside it the standard error of
# the stacked waves with the school as PSU, which is close for means and not equal.
library(survey)
d <- read.csv("../../../../cases/two_waves/input.csv", colClasses = c(cds = "character"))
a <- d[d$wave==1,]; b <- d[d$wave==2,]
units <- union(a$cds,b$cds)
rho <- function(a,b,var){
  inf <- function(x) x$w*(x[[var]]-sum(x$w*x[[var]])/sum(x$w))/sum(x$w)
  v1 <- setNames(rep(0,length(units)),units); v2<-v1
  s1 <- setNames(rep("",length(units)),units); s2<-s1
  v1[a$cds]<-inf(a); v2[b$cds]<-inf(b); s1[a$cds]<-a$stype; s2[b$cds]<-b$stype
  k<-factor(paste(s1,s2))
  cor0 <- function(x,y) sum(x*y)/sqrt(sum(x^2)*sum(y^2))
  cor0(resid(lm(v1~k)),resid(lm(v2~k)))
}
dw <- svydesign(id=~cds, strata=~stype, weights=~w, data=d)
for (var in c("y","good")) {
 f <- as.formula(paste0("~",var))
 m<-svyby(f,~wave,dw,svymean,covmat=TRUE); se<-SE(m)
 r<-rho(a,b,var)
 cat(var, format(r,digits=17), format(sqrt(sum(se^2)-2*r*prod(se)),digits=17), format(SE(svycontrast(m,c(`2`=1,`1`=-1))),digits=17), "\n")
}
# same units: elementary schools in both waves, one stratum, one weight
both<-intersect(a$cds,b$cds)
e<-merge(a[a$cds %in% both & a$stype=="E",c("cds","y")],b[b$cds %in% both & b$stype=="E",c("cds","y")],by="cds",suffixes=c("1","2"))
e$one<-1
de<-svydesign(id=~1,weights=~one,data=e)
mm<-svymean(~y1+y2,de)
cat(nrow(e), format(coef(mm),digits=17), format(SE(mm),digits=17), format(SE(svycontrast(mm,c(y2=1,y1=-1))),digits=17),"\n")
cat(sum(a$cds %in% b$cds), R.version.string, as.character(packageVersion("survey")),"\n")
