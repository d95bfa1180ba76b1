* SYNTHETIC. Run with GNU PSPP 1.6.2 behind make.R: names the set of dichotomies, and turns the columns of the second wave round.
GET FILE='stage1.sav'.
MRSETS /MDGROUP NAME=$innovation LABEL='Innovation over the last three years' CATEGORYLABELS=VARLABELS VARIABLES=h1 h3 h5 VALUE=1.
SAVE OUTFILE='wave1.sav' /COMPRESSED.
GET FILE='stage2.sav'.
MRSETS /MDGROUP NAME=$innovation LABEL='Innovation over the last three years' CATEGORYLABELS=VARLABELS VARIABLES=h1 h3 h5 VALUE=1.
SAVE OUTFILE='wave2.zsav' /ZCOMPRESSED /KEEP=wt nh h5 h3 h1 l1 k30 d3c d2 b4 a14d strata a6a a4a a2 idstd.
