<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="da">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Giv en kode (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giv svaret fra {name} en kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingen koder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Koder: {codes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note til svaret (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note til svaret fra {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svar fra {who}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Kod det markerede</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kod det markerede  (K)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeTag</name>
    <message>
        <source>Kode: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode: {title}, {count} svar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Alle filer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gem kopi som</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projekt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projekter og undersøgelser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Åbn projekt eller undersøgelsens filer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Fra svar til notat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SENESTE PROJEKTER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se, hvor langt kommunerne er, hvorfor de ikke er længere, og hvad de har lært. Sæt ord på svarene, print, og skriv notatet. Alt bliver på denne computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Træk undersøgelsens filer hertil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Udtræk fra SurveyXact, Excel, SPSS eller CSV – gerne alle områder på én gang. Filerne kopieres ind i projektet; originalerne røres ikke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vælg filer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Åbn eksempel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Gruppe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Søg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Søg i svar, kommuner og koder  Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valgt: {words}. Tryk for at vise alle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vis alle igen (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kommune · {theme}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kommuner · {theme}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>KL Viewer {version}

Fra kommunernes svar til et notat, der kan stoles på. Programmet bruger ikke netværk.

MIT-licens. Bygger på Qt (LGPL-3), Python, NumPy, pandas, pyqtgraph, pyreadstat, calamine og Source Sans Pro (OFL).

Indstillinger: {settings}
Egne data: {data}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sådan gør du</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Der er en fejl i programmet. Det, du har lavet, er gemt i projektet. En rapport uden svar ligger her:
{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen er skrivebeskyttet. Alt kan ses og printes, men ikke ændres. Vælg Filer › Gem kopi som… for at arbejde videre i en kopi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vis dem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ting i filerne er værd at se på.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Afslut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forrige fane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fortryd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gentag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hjælp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Luk projekt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Næste fane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Om KL Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rediger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sådan gør du</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Søg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Udskriv eller gem som PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Åbn eller indlæs filer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gem &amp;kopi som…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lyst udseende</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mørkt udseende</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Udseende som systemet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Åbn &amp;eksempel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Luk beskeden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Åbner eksemplet …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Åbner …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Annullér</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Alt er gemt · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Besvarelser: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EKSEMPEL – opdigtede svar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skrivebeskyttet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Besvarelser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kodning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>Andel af de adspurgte kommuner, lagt sammen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flere svar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hver flise er en kommune.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ikke besvaret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingen svar endnu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oftest nævnt på tværs af områder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stillet til de {asked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stillet til de {asked}. Flere svar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uanset de {silent}, der ikke svarede, er “{label}” mellem {low} og {high} af alle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ikke svaret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {n} af {frame} kommuner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {n}: en kommune tæller én gang for hvert tema, den er spurgt om. Flere svar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} {missing} har ikke svaret på spørgsmålet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {count} af {base}, {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {count} kommuner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more} svar mere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Flere grundlag i samme område</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ikke bundet til et tal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nogle har svaret to gange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tallet findes ikke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{area} bruger både {bases}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{area} har {sent} besvarelser fra {size} kommuner. Hos dem, der har svaret flere gange, tæller den seneste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reference}” peger på et spørgsmål eller et svar, som runden ikke har.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” er skrevet som tekst og følger ikke svarene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” er skrevet som tekst. Det passer til {low}–{high} pct., men følger ikke svarene.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>[ukendt tal: {reference}]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>operation</name>
    <message>
        <source>Opret projektet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>Citatet findes ikke længere i projektet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Der er allerede en kode, der hedder “{titel}”. Vælg en anden titel, eller læg de to koder sammen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Der er ikke adgang til at læse {fil}. Filen er ikke ændret. Se efter, at drevet er tilsluttet, og at du har adgang til mappen {mappe}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Der er ikke mere at fortryde eller gentage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En kode skal have en titel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En kopi af {fil} kan ikke få samme navn i samme mappe. Vælg et andet navn eller en anden mappe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen {fil} er flyttet, omdøbt eller slettet, mens projektet lå åbent, så ændringen er ikke gemt. Det, der var gemt før, er i behold: Gem en kopi af projektet, og arbejd videre i den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fjern koden “{titel}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fjern koden “{titel}” fra ord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giv ord koden “{titel}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Husk, hvad der vises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indlæs runden “{titel}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Koden findes ikke længere i projektet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Læg koden “{titel}” sammen med “{modtager}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mærk projektet som eksempel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nulstil tekst i notatet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordene står ikke på det sted i svaret. Markér dem igen, og giv dem koden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projektet {fil} blev afbrudt midt i en ændring og ligger nu, hvor der ikke kan skrives. Kopiér {fil} og {fil}-journal til en anden mappe, og åbn projektet dér.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projektet {fil} er beskadiget, og noget af det kan ikke læses. Der er ikke skrevet i det. Åbn en sikkerhedskopi, eller indlæs undersøgelsens filer i et nyt projekt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projektet {fil} er lavet med en nyere udgave af KL Viewer. Det er ikke ændret. Opdatér programmet for at åbne det.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projektet {fil} findes ikke i mappen {mappe}. Det er måske flyttet, omdøbt eller slettet. Find det dér, hvor det ligger nu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projektet {fil} kan kun læses, så ændringen er ikke gemt. Gem en kopi et andet sted, og arbejd videre i den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projektet {fil} ligger åbent i et andet vindue. Arbejd videre dér, eller luk det dér først.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ret koden “{titel}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ret projektets titel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv i notatet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv note til en kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv note til et svar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv note til et tema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svaret findes ikke i projektet, så der er intet at kode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilføj koden “{titel}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fil} er en mappe og ikke et projekt. Vælg en projektfil, som ender på .klv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fil} er for stor til at ligge i et projekt. Projektet er ikke ændret. Del filen i flere, og indlæs dem sammen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fil} er ikke et projekt fra KL Viewer. Filen er ikke ændret. Vælg en projektfil, som ender på .klv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fil} kunne ikke gemmes i mappen {mappe}. Andre filer er ikke ændret. Se efter, at der er plads, og at du må skrive i mappen, eller vælg en anden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ændringen er ikke gemt, fordi der ikke kunne skrives i {fil}. Det, der var gemt før, er i behold. Se efter, at disken ikke er fuld, og at drevet er tilsluttet, og prøv igen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>questionnaire</name>
    <message>
        <source>Betingelsen peger på “{navn}”, som ikke er stillet tidligere i området.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datoen ligger før datoen i svarmuligheden ovenfor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En krøllet parentes mangler sin makker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Et spørgsmål af typen “{type}” kan ikke have svarmuligheder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Et spørgsmål med rollen “{rolle}” kan ikke være af typen “{type}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen er for stor: højst {tegn} tegn kan læses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen rummer et ulovligt tegn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen skal rumme netop ét spørgeskema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Henvisninger med &amp; og * kan ikke bruges her.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Her er for mange lag inde i hinanden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Her skal stå et ord før kolon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Her skal stå {kendte}, hver med kolon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Her står et ulovligt tegn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linjen kan ikke læses som YAML. Se efter indrykning, kolon og anførselstegn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spørgeskemaet {fil} kan ikke bruges. Linje {linje}: {grund} Intet er ændret. Ret filen, og prøv igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spørgsmålet “{navn}” har ikke svarmuligheden “{svar}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spørgsmålet “{navn}” mangler svarmuligheder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typer med ! kan ikke bruges her.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ved “{navn}” skal stå en liste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ved “{navn}” skal stå {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en dato som 2020-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en tekst på højst 4000 tegn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>et af ordene {kendte}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>et variabelnavn på højst 64 bogstaver, tal, _ og punktum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>højst 64 tegn på én linje</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>små bogstaver a–z og tal med bindestreg imellem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uden filnavn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{dato}” er ikke en dato.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{navn}: {ord}” er brugt før og må kun stå én gang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{navn}” kendes ikke her. Her kan stå {kendte}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{navn}” mangler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{navn}” står der to gange.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>Cellen har mere end {most} tegn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den sidste række er ikke talt med.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Der er ingen filer at læse. Vælg filerne med svar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Der er mange anførselstegn, som ikke bliver lukket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Der er {count} filer. Vælg højst {most} ad gangen. Intet er læst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Der er {count} kolonner. Der kan højst være {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Et anførselstegn bliver ikke lukket; filen kan være afbrudt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen er beskadiget eller afbrudt. Hent eller gem den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen er ikke en tekstfil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen er låst med en adgangskode. Åbn den i Excel, fjern adgangskoden, og gem den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen fylder mere end {most} MB, når den pakkes ud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen holder op midt i en række. Den kan være afbrudt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen indeholder {count} tomme tegn (NUL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filens tegnsæt kendes ikke. Gem den som UTF-8, og prøv igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filerne kunne ikke læses som en undersøgelse. Først i rækken af {count} problemer: “{file}”: {what} Filerne er ikke ændret. Vælg filer med svar fra SurveyXact, Excel eller SPSS eller en tekstfil med kolonner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Første linje er for lang til overskrifter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolonnen er ikke læst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolonnen har ingen overskrift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolonnerne er taget i den rækkefølge, de står.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kun de første {most} tegn er læst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projektmappen er beskadiget eller af en ukendt slags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resten af filen er ikke læst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rækken er ikke talt med.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rækken har flere felter, end der er overskrifter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPSS-filen er beskadiget eller afbrudt. Hent eller gem den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabellen har {rows} rækker og {columns} kolonner. Der kan højst være {most} celler. Del filen i flere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tegnene er læst, som om de var skrevet i Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tegnene er udeladt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teksten er ikke delt i kolonner, så der er ingen spørgsmål.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kolonner har samme overskrift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tegn hører ikke til filens tegnsæt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (Det samme i {rest} rækker mere.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” er for stor: højst {most} MB kan læses. Filen er ikke ændret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” kunne ikke læses som en undersøgelse. {what} Filen er ikke ændret. Vælg filer med svar fra SurveyXact, Excel eller SPSS eller en tekstfil med kolonner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” kunne ikke åbnes. Er den flyttet, åben i et andet program eller på et drev, der er koblet fra? Luk den andre steder, og prøv igen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Læser filer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker</name>
    <message>
        <source>Afbrudt. Intet er ændret.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
