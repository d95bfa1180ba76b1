* Written and run with GNU PSPP 1.6.2: pspp make.sps, in this folder.
DATA LIST LIST /id first second third (F2.0).
BEGIN DATA
1 1 3 .
2 3 . .
3 . . .
4 98 . .
5 2 7 .
END DATA.
VALUE LABELS first second third 1 "Site" 2 "Blog" 3 "Courriel" 98 "Ne sait pas".
MISSING VALUES first second third (98).
MRSETS /MCGROUP NAME=$tools LABEL='Outils' VARIABLES=first second third.
SAVE OUTFILE='export.sav'.
