ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    0000000000000000000000000000000000000000
0000000000000000000000000123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst
uvwxyz .<(+|&[]!$*);^-/|,%_>?`:$@'="000000~-0000123456789000-()0{}\0000000000000
00000000000000000000000000000000000000000000000000000000SPSSPORTA8/202611226/055
9531E/GNU pspp 1.6.23J/x86_64-pc-linux-gnu4D/5B/70/7/KOMMUNE5/8/2/5/8/2/CG/Hvilk
en kommune?70/6/STATUS5/8/2/5/8/2/CD/Samlet status70/8/SVARTIDSM/K/0/M/K/0/C9/Hv
ornår?70/7/PRAKS_15/8/2/5/8/2/CN/Hvordan holdt I møder?70/7/PRAKS_25/8/2/5/8/2
/CN/Hvordan holdt I møder?70/8/PRAKS_165/8/2/5/8/2/CN/Hvordan holdt I møder?70
/8/STATUS_M5/8/2/5/8/2/CG/Hvor langt er I?70/7/AARSA_15/8/2/5/8/2/CR/Hvorfor er 
I ikke længere?70/7/AARSA_25/8/2/5/8/2/CR/Hvorfor er I ikke længere?70/8/LAERI
NG_5/8/2/5/8/2/CI/Har I lært noget?71P/8/ORD_OM_L1/1P/0/1/1P/0/CH/Hvad har I l�
�rt?70/8/ANTAL_AN5/8/2/5/8/2/CG/Hvor mange er I?70/8/SIDEN_DAK/B/0/K/B/0/CF/Side
n hvornår?D1/7/KOMMUNE5/3B/A/KøbenhavnFB/6/OdenseG0/8/NordfynsP1/6/AarhusRA/F/
VesthimmerlandsD1/6/STATUS5/1/2/Ny2/C/Distribueret3/A/Nogen svar4/B/Gennemført5
/9/FrafaldetD1/8/STATUS_M3/1/8/Som før2/G/Næsten som før3/9/Langt fraD1/8/LAE
RING_2/1/2/Ja2/3/NejF3B/4/IS9AA40/1/0/1/2/1/1/1/1P/Vi har “lært”; meget, ik
ke? Og <b>mere</b> æøå.C.F/*.P1/4/ISA56A0/0/1/0/1/0/0/2/1P/                  
                                     1A0/IS39600/G0/3/IS9AA40/1/0/0/3/0/0/*.1P/ 
                                                      *.*.FB/2/*.0/0/0/*.0/0/*.1
P/                                                       *.*.RA/4/IS9FQ00/0/0/1/
3/0/1/1/1P/Nej                                                    *.IS6F600/ZZZZ
