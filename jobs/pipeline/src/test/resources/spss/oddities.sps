* Written and run with GNU PSPP 1.6.2: pspp oddities.sps, in this folder.
DATA LIST LIST /id * name (A20) story (A300) web post other (F1.0) amount (F8.2) day (DATE11) instant (DATETIME20) lasted (TIME8) month (MOYR8) why (A12) short (A4).
BEGIN DATA
1 "Écrit à l'été" "x" 1 0 1 1.5 03-APR-2018 "03-APR-2018 10:11:12" 25:00:01 "APR 2018" "NSP" "a"
2 "b" "y" 0 9 0 -7 . . . . "zz" "NR"
3 "" "" . 1 0 -4.25 15-OCT-1582 "31-DEC-1999 23:59:59" 00:00:00 "JAN 1600" "" ""
4 "d" "z" 1 1 1 99 29-FEB-2000 "01-JAN-2000 00:00:00" 00:00:59 "DEC 2099" "un peu long" "abcd"
5 "e" "w" 0 0 0 151 01-JAN-1970 "01-JAN-1970 00:00:01" 100:00:00 "MAY 1968" "douze octets" "b"
6 "f" "v" 0 0 0 1234567.875 . . . . "x" "b"
END DATA.
IF (id = 4) story = CONCAT(RPAD("",250,"ab"),"cdéfghij",RPAD("",30,"k"),"!").
RENAME VARIABLES (amount = AmountInThousandEuros).
VARIABLE LABELS web "Réseau: le web" /AmountInThousandEuros "Montant".
VALUE LABELS web post 1 "Oui" 0 "Non" /why "NSP" "ne sait pas" /short "NR" "non-réponse" /AmountInThousandEuros 1.5 "un et demi" 99 "refus".
MISSING VALUES AmountInThousandEuros (LO THRU -5, 99) /post (9) /why ("NSP") /short ("NR").
VARIABLE ATTRIBUTE VARIABLES=web ATTRIBUTE=source("questionnaire").
DATAFILE ATTRIBUTE ATTRIBUTE=wave("1").
ADD DOCUMENT "Made by hand." "Second line.".
MRSETS /MDGROUP NAME=$channels LABEL='Canaux utilisés' CATEGORYLABELS=VARLABELS VARIABLES=web post other VALUE=1.
MRSETS /MDGROUP NAME=$counted CATEGORYLABELS=COUNTEDVALUES LABELSOURCE=VARLABEL VARIABLES=web post VALUE=0.
MRSETS /MCGROUP NAME=$categories LABEL='cats' VARIABLES=web post.
SAVE OUTFILE='oddities.sav' /COMPRESSED.
SAVE OUTFILE='oddities-plain.sav' /UNCOMPRESSED.
SAVE OUTFILE='oddities.zsav' /ZCOMPRESSED.
