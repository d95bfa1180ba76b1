* Written in windows-1252 and run with GNU PSPP 1.6.2: pspp --syntax-encoding=windows-1252 latin.sps
SET LOCALE='windows-1252'.
DATA LIST LIST /id * name (A20).
BEGIN DATA
1 "Écrit à l'été"
2 "œuf €"
END DATA.
VARIABLE LABELS name "Prénom".
SAVE OUTFILE='latin.sav'.
