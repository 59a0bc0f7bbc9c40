<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="da">
<context>
    <name>AboutWindow</name>
    <message>
        <source>Eksemplet</source>
        <translation>The example</translation>
    </message>
    <message>
        <source>Fejl</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Fra kommunernes svar til et notat, der kan stoles på. Alt bliver på denne computer: programmet bruger ikke netværk.</source>
        <translation>From the municipalities’ answers to a note that can be trusted. Everything stays on this computer: the program uses no network.</translation>
    </message>
    <message>
        <source>Gem fejlrapport…</source>
        <translation>Save fault report…</translation>
    </message>
    <message>
        <source>Hvor filerne ligger</source>
        <translation>Where the files are</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kopieret. Stierne kan vise dit brugernavn.</source>
        <translation>Copied. The paths may show your user name.</translation>
    </message>
    <message>
        <source>Kopiér det hele</source>
        <translation>Copy it all</translation>
    </message>
    <message>
        <source>Licenser</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Læs licenserne…</source>
        <translation>Read the licences…</translation>
    </message>
    <message>
        <source>MIT-licens. Bygger på Qt (LGPL-3), Python, NumPy, pandas, pyqtgraph, pyreadstat, calamine og Source Sans Pro (OFL).</source>
        <translation>MIT licence. Built on Qt (LGPL-3), Python, NumPy, pandas, pyqtgraph, pyreadstat, calamine and Source Sans Pro (OFL).</translation>
    </message>
    <message>
        <source>Mappen kan ikke nås nu: {path}</source>
        <translation>The folder cannot be reached now: {path}</translation>
    </message>
    <message>
        <source>Programmet</source>
        <translation>The program</translation>
    </message>
    <message>
        <source>Projekter</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Vis mappen</source>
        <translation>Show folder</translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>Fjern koden fra ordene</source>
        <translation>Remove the code from the words</translation>
    </message>
    <message>
        <source>Fjern koden fra svaret</source>
        <translation>Remove the code from the answer</translation>
    </message>
    <message>
        <source>Gå til koden “{title}”</source>
        <translation>Go to the code “{title}”</translation>
    </message>
    <message>
        <source>Kod det markerede…</source>
        <translation>Code the selected words…</translation>
    </message>
    <message>
        <source>Kod hele svaret…</source>
        <translation>Code the whole answer…</translation>
    </message>
    <message>
        <source>Note til koden “{title}”</source>
        <translation>Memo on the code “{title}”</translation>
    </message>
    <message>
        <source>Note til koden…</source>
        <translation>Memo on the code…</translation>
    </message>
    <message>
        <source>Note til svaret fra {name}</source>
        <translation>Memo on the answer from {name}</translation>
    </message>
    <message>
        <source>Note til svaret…</source>
        <translation>Memo on the answer…</translation>
    </message>
    <message>
        <source>Åbn kommunesiden: {name}</source>
        <translation>Open the municipality's page: {name}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Giv en kode (K)</source>
        <translation>Give a code (K)</translation>
    </message>
    <message>
        <source>Giv svaret fra {name} en kode</source>
        <translation>Give the answer from {name} a code</translation>
    </message>
    <message>
        <source>Ingen koder</source>
        <translation>No codes</translation>
    </message>
    <message>
        <source>Koder: {codes}</source>
        <translation>Codes: {codes}</translation>
    </message>
    <message>
        <source>Note til svaret (N)</source>
        <translation>Memo on the answer (N)</translation>
    </message>
    <message>
        <source>Note til svaret fra {name}</source>
        <translation>Memo on the answer from {name}</translation>
    </message>
    <message>
        <source>Svar fra {who}</source>
        <translation>Answer from {who}</translation>
    </message>
</context>
<context>
    <name>AnswerDays</name>
    <message>
        <source>Hvornår kom svarene?</source>
        <translation>When did the answers come?</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Kod det markerede</source>
        <translation>Code the selected words</translation>
    </message>
    <message>
        <source>Kod det markerede  (K)</source>
        <translation>Code the selected words  (K)</translation>
    </message>
</context>
<context>
    <name>AnswersPanel</name>
    <message>
        <source>Der er ikke indlæst svar for området.</source>
        <translation>No answers have been imported for this area.</translation>
    </message>
    <message>
        <source>Ingen af dem, der er valgt, har svaret på området.</source>
        <translation>None of those selected has responded in this area.</translation>
    </message>
    <message>
        <source>Ingen af svarene her har koden.</source>
        <translation>None of the answers here has the code.</translation>
    </message>
    <message>
        <source>Ingen af svarene her indeholder “{text}”.</source>
        <translation>None of the answers here contains “{text}”.</translation>
    </message>
    <message>
        <source>Ingen har skrevet noget her.</source>
        <translation>Nobody wrote anything here.</translation>
    </message>
    <message>
        <source>Kode: {title}</source>
        <translation>Code: {title}</translation>
    </message>
    <message>
        <source>Temaet har ingen spørgsmål, der besvares med ord.</source>
        <translation>The theme has no questions answered in words.</translation>
    </message>
    <message>
        <source>{count} af {all} svar i ord</source>
        <translation>Answers in words: {count} of {all}</translation>
    </message>
    <message>
        <source>{count} svar i ord</source>
        <translation>Answers in words: {count}</translation>
    </message>
    <message>
        <source>{count} svar i ord, de første {most} vises</source>
        <translation>Answers in words: {count}, the first {most} are shown</translation>
    </message>
    <message>
        <source>{who} er valgt, men ingen af dem har skrevet noget her.</source>
        <translation>Selected: {who}, but none of them wrote anything here.</translation>
    </message>
</context>
<context>
    <name>AreaPage</name>
    <message>
        <source>ingen svar</source>
        <translation>no answers</translation>
    </message>
    <message>
        <source>{count} svar i ord</source>
        <translation>Answers in words: {count}</translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>En anden undersøgelse</source>
        <translation>Another survey</translation>
    </message>
    <message>
        <source>En ny runde</source>
        <translation>A new round</translation>
    </message>
    <message>
        <source>Er det de samme spørgsmål som før?</source>
        <translation>Are these the same questions as before?</translation>
    </message>
    <message>
        <source>Filerne har ingen spørgsmål til fælles med runden. De får et projekt for sig, og dette lukkes; alt i det er gemt.</source>
        <translation>The files have no questions in common with the round. They get a project of their own, and this one is closed; everything in it is saved.</translation>
    </message>
    <message>
        <source>Fortsæt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Før: “{text}”</source>
        <translation>Before: “{text}”</translation>
    </message>
    <message>
        <source>Hvad er de nye filer?</source>
        <translation>What are the new files?</translation>
    </message>
    <message>
        <source>Rettede filer til “{title}”</source>
        <translation>Corrected files for “{title}”</translation>
    </message>
    <message>
        <source>Runden “{title}” er åben.</source>
        <translation>The round “{title}” is open.</translation>
    </message>
    <message>
        <source>Runden “{title}” har allerede svar på {areas}.</source>
        <translation>The round “{title}” already has answers to {areas}.</translation>
    </message>
    <message>
        <source>Rundens navn</source>
        <translation>Name of the round</translation>
    </message>
    <message>
        <source>Spørgsmål, der er stillet anderledes end før: {count}. De står i problemlisten bagefter.</source>
        <translation>Questions asked differently from before: {count}. They will be in the list of problems afterwards.</translation>
    </message>
    <message>
        <source>Svarene er de samme. Der ville ikke ske noget.</source>
        <translation>The answers are the same. Nothing would happen.</translation>
    </message>
    <message>
        <source>Svarene lægges ved siden af. De tidligere runder bliver, som de er.</source>
        <translation>The answers are put beside. The earlier rounds stay as they are.</translation>
    </message>
    <message>
        <source>Ændringer: {count}. De vises alle, før noget bliver rettet.</source>
        <translation>Changes: {count}. All are shown before anything is corrected.</translation>
    </message>
</context>
<context>
    <name>CalmDialog</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>Hele cellens tekst</source>
        <translation>The whole text of the cell</translation>
    </message>
    <message>
        <source>Række {row} · {head}</source>
        <translation>Row {row} · {head}</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>(falder væk)</source>
        <translation>(disappears)</translation>
    </message>
    <message>
        <source>(ny)</source>
        <translation>(new)</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Før</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>ChartExports</name>
    <message>
        <source>&amp;Gem grafen…</source>
        <translation>&amp;Save the graph…</translation>
    </message>
    <message>
        <source>&amp;Kopiér som billede</source>
        <translation>&amp;Copy as picture</translation>
    </message>
    <message>
        <source>Gemt som “{name}”</source>
        <translation>Saved as “{name}”</translation>
    </message>
    <message>
        <source>Kopieret</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Kopiér &amp;beskrivelse (til Words alternative tekst)</source>
        <translation>Copy &amp;description (for Word’s alt text)</translation>
    </message>
    <message>
        <source>Kopiér som &amp;vektorer (SVG)</source>
        <translation>Copy as &amp;vectors (SVG)</translation>
    </message>
    <message>
        <source>Kopiér tabellen til &amp;Excel</source>
        <translation>Copy the table to &amp;Excel</translation>
    </message>
    <message>
        <source>Vis &amp;tabellen bag</source>
        <translation>Show the &amp;table behind</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>&amp;Bredde</source>
        <translation>&amp;Width</translation>
    </message>
    <message>
        <source>&amp;Filtype</source>
        <translation>&amp;File type</translation>
    </message>
    <message>
        <source>En plakat · 80 cm</source>
        <translation>A poster · 80 cm</translation>
    </message>
    <message>
        <source>Et dias · 30 cm</source>
        <translation>A slide · 30 cm</translation>
    </message>
    <message>
        <source>Gem graf</source>
        <translation>Save graph</translation>
    </message>
    <message>
        <source>Gem…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>PDF (vektorer)</source>
        <translation>PDF (vectors)</translation>
    </message>
    <message>
        <source>PNG til skærm og Word (dobbelt opløsning)</source>
        <translation>PNG for screen and Word (double resolution)</translation>
    </message>
    <message>
        <source>PNG til tryk (300 punkter pr. tomme)</source>
        <translation>PNG for print (300 dots per inch)</translation>
    </message>
    <message>
        <source>SVG (vektorer, kan rettes)</source>
        <translation>SVG (vectors, can be edited)</translation>
    </message>
    <message>
        <source>Sådan kommer grafen til at se ud</source>
        <translation>What the graph will look like</translation>
    </message>
    <message>
        <source>Tekstens bredde · 16 cm</source>
        <translation>The width of the text · 16 cm</translation>
    </message>
    <message>
        <source>Ved siden af tekst · 8 cm</source>
        <translation>Beside text · 8 cm</translation>
    </message>
    <message>
        <source>{width} × {height} cm</source>
        <translation>{width} × {height} cm</translation>
    </message>
    <message>
        <source>{width} × {height} punkter</source>
        <translation>{width} × {height} dots</translation>
    </message>
</context>
<context>
    <name>ChartTools</name>
    <message>
        <source>Kopiér, gem, vis tabellen</source>
        <translation>Copy, save, show the table</translation>
    </message>
    <message>
        <source>Mere om grafen: {title}</source>
        <translation>More about the graph: {title}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Luk alligevel</source>
        <translation>Close anyway</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Læring</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>blå</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>grøn</source>
        <translation>green</translation>
    </message>
    <message>
        <source>oliven</source>
        <translation>olive</translation>
    </message>
    <message>
        <source>rav</source>
        <translation>amber</translation>
    </message>
    <message>
        <source>rosa</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>skifer</source>
        <translation>slate</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>Årsag</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>CodeChoices</name>
    <message>
        <source>, tast {digit}</source>
        <translation>, key {digit}</translation>
    </message>
    <message>
        <source>Opret koden “{title}”</source>
        <translation>Create the code “{title}”</translation>
    </message>
    <message>
        <source>{title}, {kind}, {count} svar</source>
        <translation>{title}, {kind}, answers: {count}</translation>
    </message>
</context>
<context>
    <name>CodeCounts</name>
    <message>
        <source>Koder i temaet</source>
        <translation>Codes in the theme</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Der er allerede en kode, der hedder “{title}”.</source>
        <translation>There is already a code called “{title}”.</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kodens titel</source>
        <translation>Title of the code</translation>
    </message>
    <message>
        <source>Ny kode</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Opret</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Ret kode</source>
        <translation>Edit code</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Farve: {name}</source>
        <translation>Colour: {name}</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Find en kode, eller skriv en ny</source>
        <translation>Find a code, or type a new one</translation>
    </message>
    <message>
        <source>Koder</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Ny kode (Ctrl+Enter opretter)</source>
        <translation>New code (Ctrl+Enter creates it)</translation>
    </message>
    <message>
        <source>Vælg kode</source>
        <translation>Choose a code</translation>
    </message>
</context>
<context>
    <name>CodeTag</name>
    <message>
        <source>Kode: {title}</source>
        <translation>Code: {title}</translation>
    </message>
    <message>
        <source>Kode: {title}, {count} svar</source>
        <translation>Code: {title}, answers: {count}</translation>
    </message>
</context>
<context>
    <name>CodesModel</name>
    <message>
        <source>Besv.</source>
        <translation>Resp.</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Komm.</source>
        <translation>Munic.</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Ans.</translation>
    </message>
</context>
<context>
    <name>CodesPanel</name>
    <message>
        <source>Fjern koden…</source>
        <translation>Remove the code…</translation>
    </message>
    <message>
        <source>Koder</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Læg koden sammen med en anden…</source>
        <translation>Merge the code with another…</translation>
    </message>
    <message>
        <source>Note til koden</source>
        <translation>Memo on the code</translation>
    </message>
    <message>
        <source>Ny kode…</source>
        <translation>New code…</translation>
    </message>
    <message>
        <source>Ret koden…</source>
        <translation>Edit the code…</translation>
    </message>
</context>
<context>
    <name>CodingFilters</name>
    <message>
        <source>Alle områder</source>
        <translation>All areas</translation>
    </message>
    <message>
        <source>Alle slags koder</source>
        <translation>All kinds of code</translation>
    </message>
    <message>
        <source>Alle temaer</source>
        <translation>All themes</translation>
    </message>
    <message>
        <source>Kodning</source>
        <translation>Coding</translation>
    </message>
    <message>
        <source>Med kode</source>
        <translation>Coded</translation>
    </message>
    <message>
        <source>Med og uden kode</source>
        <translation>Coded or not</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Skal ses efter</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Uden kode</source>
        <translation>Not coded</translation>
    </message>
</context>
<context>
    <name>CodingModel</name>
    <message>
        <source>Besvarelse</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Koder</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
</context>
<context>
    <name>CodingPage</name>
    <message>
        <source>Citater, der skal ses efter: {count}</source>
        <translation>Quotations to be reviewed: {count}</translation>
    </message>
    <message>
        <source>Der er ingen citater her, der skal ses efter.</source>
        <translation>There are no quotations here that need to be looked at.</translation>
    </message>
    <message>
        <source>Der er ingen svar i ord at kode.</source>
        <translation>There are no answers in words to code.</translation>
    </message>
    <message>
        <source>Giv de valgte en kode…</source>
        <translation>Give the selected answers a code…</translation>
    </message>
    <message>
        <source>Ingen af de viste svar har koden.</source>
        <translation>None of the answers shown has the code.</translation>
    </message>
    <message>
        <source>Ingen svar passer til det, der er valgt.</source>
        <translation>No answers match the choices made.</translation>
    </message>
    <message>
        <source>Kode: {title}</source>
        <translation>Code: {title}</translation>
    </message>
    <message>
        <source>Valgte svar</source>
        <translation>Selected answers</translation>
    </message>
    <message>
        <source>Vælg svar i listen for at læse dem helt og kode ord i dem.</source>
        <translation>Select answers in the list to read them in full and code words in them.</translation>
    </message>
    <message>
        <source>{says}, de første {most} vises</source>
        <translation>{says}, the first {most} are shown</translation>
    </message>
    <message>
        <source>{shown} af {all} svar i ord</source>
        <translation>Answers in words: {shown} of {all}</translation>
    </message>
</context>
<context>
    <name>CodingTable</name>
    <message>
        <source>Svar i ord</source>
        <translation>Answers in words</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Spørgeskemaet er gemt som “{name}”.</source>
        <translation>The questionnaire is saved as “{name}”.</translation>
    </message>
</context>
<context>
    <name>CopyingTable</name>
    <message>
        <source>Kopiér de valgte rækker</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>Kopiér hele tabellen</source>
        <translation>Copy the whole table</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Falder væk</source>
        <translation>Disappear</translation>
    </message>
    <message>
        <source>Nye</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Ændrede svar</source>
        <translation>Changed answers</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Alle citater og koder bliver stående, hvor de er.</source>
        <translation>All quotations and codes stay where they are.</translation>
    </message>
    <message>
        <source>Alle områder</source>
        <translation>All areas</translation>
    </message>
    <message>
        <source>Alle ændringer</source>
        <translation>All changes</translation>
    </message>
    <message>
        <source>Besvarelser, der falder væk: {count}</source>
        <translation>Responses that disappear: {count}</translation>
    </message>
    <message>
        <source>Citater, der flytter med deres ord: {count}.</source>
        <translation>Quotations that move with their words: {count}.</translation>
    </message>
    <message>
        <source>Citater, hvis ord forsvinder: {count}. De beholdes og kan ses efter på siden Kodning.</source>
        <translation>Quotations whose words disappear: {count}. They are kept and can be reviewed on the Coding page.</translation>
    </message>
    <message>
        <source>De første {most} af {found} er vist. Søg efter resten.</source>
        <translation>The first {most} of {found} are shown. Search for the rest.</translation>
    </message>
    <message>
        <source>Filerne har de samme svar som runden. Der er intet at rette.</source>
        <translation>The files have the same answers as the round. There is nothing to correct.</translation>
    </message>
    <message>
        <source>Nye besvarelser: {count}</source>
        <translation>New responses: {count}</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Ret svarene i “{title}”?</source>
        <translation>Correct the answers in “{title}”?</translation>
    </message>
    <message>
        <source>Svar ({count})</source>
        <translation>Answers ({count})</translation>
    </message>
    <message>
        <source>Svar, der ændres</source>
        <translation>Answers that change</translation>
    </message>
    <message>
        <source>Søg i ændringerne</source>
        <translation>Search the changes</translation>
    </message>
    <message>
        <source>Tal ({count})</source>
        <translation>Figures ({count})</translation>
    </message>
    <message>
        <source>Tal, der bliver andre</source>
        <translation>Figures that change</translation>
    </message>
    <message>
        <source>Tal, der bliver andre: {count}</source>
        <translation>Figures that change: {count}</translation>
    </message>
    <message>
        <source>Vis hvilke ændringer</source>
        <translation>Show which changes</translation>
    </message>
    <message>
        <source>{shown} vist</source>
        <translation>{shown} shown</translation>
    </message>
    <message>
        <source>Ændrede svar: {count}</source>
        <translation>Changed answers: {count}</translation>
    </message>
</context>
<context>
    <name>CountingChoices</name>
    <message>
        <source>Delvise og sene svar</source>
        <translation>Partial and late responses</translation>
    </message>
    <message>
        <source>Fristen</source>
        <translation>The deadline</translation>
    </message>
    <message>
        <source>Fristen var</source>
        <translation>The deadline was</translation>
    </message>
    <message>
        <source>Når nogen har svaret flere gange</source>
        <translation>Where someone has responded several times</translation>
    </message>
    <message>
        <source>Tæl svar, der kom efter fristen</source>
        <translation>Count responses received after the deadline</translation>
    </message>
    <message>
        <source>Tæl svar, der kun er delvist gennemført</source>
        <translation>Count responses that are only partially completed</translation>
    </message>
</context>
<context>
    <name>CountingDialog</name>
    <message>
        <source>Alle svar</source>
        <translation>All responses</translation>
    </message>
    <message>
        <source>De første {most} er vist. Søg efter resten.</source>
        <translation>The first {most} are shown. Search for the rest.</translation>
    </message>
    <message>
        <source>Dobbelte, udeladte og sene</source>
        <translation>Duplicate, left out and late</translation>
    </message>
    <message>
        <source>Følg reglen</source>
        <translation>Follow the rule</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hvilke svar tæller?</source>
        <translation>Which responses count?</translation>
    </message>
    <message>
        <source>Lad dette svar tælle</source>
        <translation>Let this response count</translation>
    </message>
    <message>
        <source>Mærk som prøve</source>
        <translation>Mark as a test</translation>
    </message>
    <message>
        <source>Svar, der er sendt</source>
        <translation>Responses sent</translation>
    </message>
    <message>
        <source>Søg blandt svarene</source>
        <translation>Search the responses</translation>
    </message>
    <message>
        <source>Vis hvilke svar</source>
        <translation>Show which responses</translation>
    </message>
    <message>
        <source>{sent} svar er sendt. {counts} tæller, og {left_out} er udeladt.</source>
        <translation>Responses sent: {sent}. Counted: {counts}, left out: {left_out}.</translation>
    </message>
</context>
<context>
    <name>CountingLine</name>
    <message>
        <source>Skift, hvilke svar der tæller</source>
        <translation>Change which responses count</translation>
    </message>
    <message>
        <source>Skift…</source>
        <translation>Change…</translation>
    </message>
</context>
<context>
    <name>DividedView</name>
    <message>
        <source>&amp;Gem…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Kopiér til Excel</source>
        <translation>&amp;Copy for Excel</translation>
    </message>
    <message>
        <source>&amp;Vis i eget vindue</source>
        <translation>S&amp;how in a window of its own</translation>
    </message>
    <message>
        <source>Gem tabel</source>
        <translation>Save table</translation>
    </message>
    <message>
        <source>Kopiér, gem, vis i eget vindue</source>
        <translation>Copy, save, show in a window of its own</translation>
    </message>
    <message>
        <source>Mere om tabellen</source>
        <translation>More about the table</translation>
    </message>
    <message>
        <source>Tabel: {title}</source>
        <translation>Table: {title}</translation>
    </message>
</context>
<context>
    <name>DivisionChoice</name>
    <message>
        <source>Antal</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Et andet spørgsmål …</source>
        <translation>Another question …</translation>
    </message>
    <message>
        <source>Fordelt på</source>
        <translation>Divided by</translation>
    </message>
    <message>
        <source>Ikke fordelt</source>
        <translation>Not divided</translation>
    </message>
    <message>
        <source>Kommunegrupper</source>
        <translation>Municipality groups</translation>
    </message>
    <message>
        <source>Pct. af alle</source>
        <translation>Per cent of all</translation>
    </message>
    <message>
        <source>Pct. af kolonnen</source>
        <translation>Per cent of column</translation>
    </message>
    <message>
        <source>Pct. af rækken</source>
        <translation>Per cent of row</translation>
    </message>
    <message>
        <source>Pct. af svarene i kolonnen</source>
        <translation>Per cent of answers in column</translation>
    </message>
    <message>
        <source>Regioner</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>Runder</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Spørgsmål med samme skala</source>
        <translation>Questions with the same scale</translation>
    </message>
    <message>
        <source>Tabellen fordelt på</source>
        <translation>The table divided by</translation>
    </message>
    <message>
        <source>Tallene i tabellen</source>
        <translation>The numbers in the table</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Der er en fejl i programmet</source>
        <translation>The program has a fault</translation>
    </message>
    <message>
        <source>Det, du har lavet, er gemt i projektet. Du kan arbejde videre; opfører programmet sig mærkeligt, så luk det og åbn det igen.</source>
        <translation>What you have done is saved in the project. You can go on working; if the program behaves strangely, close it and open it again.</translation>
    </message>
    <message>
        <source>Fortsæt</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Gem fejlrapport…</source>
        <translation>Save fault report…</translation>
    </message>
    <message>
        <source>Sidst lukkede KL Viewer uventet. Det, du havde lavet, er gemt i projektet.</source>
        <translation>KL Viewer closed unexpectedly last time. What you had done is saved in the project.</translation>
    </message>
    <message>
        <source>Vil du hjælpe med at få fejlen rettet, så gem en fejlrapport og send den. Det er én tekstfil uden svar, uden navne på kommuner og uden navne på filer.</source>
        <translation>To help get the fault put right, save a fault report and send it. It is one text file without answers, without names of municipalities and without names of files.</translation>
    </message>
</context>
<context>
    <name>FaultReport</name>
    <message>
        <source>Fejlrapport fra KL Viewer. Den rummer ingen svar, ingen navne på kommuner og ingen navne på filer eller mapper – kun hvad programmet gjorde og hvor i programmet det gik galt. Læs den gerne igennem, før du sender den.</source>
        <translation>Fault report from KL Viewer. It holds no answers, no names of municipalities and no names of files or folders – only what the program did and where in the program it went wrong. You are welcome to read it through before you send it.</translation>
    </message>
    <message>
        <source>Fejlrapporten er gemt: {path}</source>
        <translation>The fault report is saved: {path}</translation>
    </message>
    <message>
        <source>Gem fejlrapport</source>
        <translation>Save fault report</translation>
    </message>
    <message>
        <source>KL Viewer fejlrapport {day}</source>
        <translation>KL Viewer fault report {day}</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>FigureMenu</name>
    <message>
        <source>Antal: {figure}</source>
        <translation>Number: {figure}</translation>
    </message>
    <message>
        <source>Besvarelser: {figure}</source>
        <translation>Responses: {figure}</translation>
    </message>
    <message>
        <source>Kommuner i alt: {figure}</source>
        <translation>Municipalities in all: {figure}</translation>
    </message>
    <message>
        <source>Ord: {figure}</source>
        <translation>Words: {figure}</translation>
    </message>
    <message>
        <source>Procent: {figure}</source>
        <translation>Percentage: {figure}</translation>
    </message>
    <message>
        <source>Senest da, antal: {figure}</source>
        <translation>By then, number: {figure}</translation>
    </message>
    <message>
        <source>Senest da, i ord: {figure}</source>
        <translation>By then, in words: {figure}</translation>
    </message>
    <message>
        <source>Senest da, i procent: {figure}</source>
        <translation>By then, as a percentage: {figure}</translation>
    </message>
    <message>
        <source>Som graf</source>
        <translation>As a graph</translation>
    </message>
    <message>
        <source>Spurgte: {figure}</source>
        <translation>Asked: {figure}</translation>
    </message>
    <message>
        <source>Svarene kom {figure}</source>
        <translation>Responses received {figure}</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Før</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>{count} af {base}</source>
        <translation>{count} of {base}</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Alle filer</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Gem kopi som</source>
        <translation>Save a copy as</translation>
    </message>
    <message>
        <source>Projekt</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Projekter og undersøgelser</source>
        <translation>Projects and surveys</translation>
    </message>
    <message>
        <source>Åbn projekt eller undersøgelsens filer</source>
        <translation>Open a project or the survey files</translation>
    </message>
</context>
<context>
    <name>FileWindow</name>
    <message>
        <source>Ark</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Det er ingen af rækkerne med svar. Herunder er den nærmeste.</source>
        <translation>That is none of the rows with answers. The nearest is below.</translation>
    </message>
    <message>
        <source>EKSEMPEL – opdigtede svar</source>
        <translation>EXAMPLE – invented answers</translation>
    </message>
    <message>
        <source>Filen</source>
        <translation>The file</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tilbage til rækken</source>
        <translation>Back to the row</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Valgt: {words}. Tryk for at vise alle.</source>
        <translation>Selected: {words}. Press to show all.</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Fra svar til notat</source>
        <translation>From answers to note</translation>
    </message>
    <message>
        <source>SENESTE PROJEKTER</source>
        <translation>RECENT PROJECTS</translation>
    </message>
    <message>
        <source>Se, hvor langt kommunerne er, hvorfor de ikke er længere, og hvad de har lært. Sæt ord på svarene, print, og skriv notatet. Alt bliver på denne computer.</source>
        <translation>See how far the municipalities have come, why they are not further, and what they have learnt. Annotate the answers, print, and write the note. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Træk undersøgelsens filer hertil</source>
        <translation>Drag the survey files here</translation>
    </message>
    <message>
        <source>Udtræk fra SurveyXact, Excel, SPSS eller CSV – gerne alle områder på én gang. Filerne kopieres ind i projektet; originalerne røres ikke.</source>
        <translation>Exports from SurveyXact, Excel, SPSS or CSV – preferably all areas at once. The files are copied into the project; the originals are not touched.</translation>
    </message>
    <message>
        <source>Vælg filer…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Åbn eksempel</source>
        <translation>Open the example</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Alle grupper</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>Alle kommuner</source>
        <translation>All municipalities</translation>
    </message>
    <message>
        <source>Alle regioner</source>
        <translation>All regions</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Runde</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Søg  Ctrl+F</source>
        <translation>Search  Ctrl+F</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Sådan gør du</source>
        <translation>How to use KL Viewer</translation>
    </message>
    <message>
        <source>da.md</source>
        <translation>en.md</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Baggrund</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Filerne er svar på “{title}”.</source>
        <translation>The files are answers to “{title}”.</translation>
    </message>
    <message>
        <source>Flere svar</source>
        <translation>Several answers</translation>
    </message>
    <message>
        <source>Flere svar, delt ved ,</source>
        <translation>Several answers, divided by ,</translation>
    </message>
    <message>
        <source>Flere svar, delt ved /</source>
        <translation>Several answers, divided by /</translation>
    </message>
    <message>
        <source>Flere svar, delt ved ;</source>
        <translation>Several answers, divided by ;</translation>
    </message>
    <message>
        <source>Hvornår</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Ingen kolonne siger, hvilken kommune der svarer.</source>
        <translation>No column says which municipality is responding.</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>The municipality</translation>
    </message>
    <message>
        <source>Kommunen står i {columns}.</source>
        <translation>The municipality is given in {columns}.</translation>
    </message>
    <message>
        <source>Læring</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Læses ikke</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Læses som</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Nogle spørgsmål har en anden ordlyd i filen: Se til venstre, om de er ens.</source>
        <translation>Some questions are worded otherwise in the file: see on the left whether they are the same.</translation>
    </message>
    <message>
        <source>Om besvarelsen</source>
        <translation>About the response</translation>
    </message>
    <message>
        <source>Praksis</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Retningslinjer</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Se, om de farvede kolonner hører til det spørgsmål, de ligner.</source>
        <translation>See whether the coloured columns belong to the question they resemble.</translation>
    </message>
    <message>
        <source>Se, om kommunerne til venstre er de rigtige.</source>
        <translation>See whether the municipalities at the left are the right ones.</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Svar i ord</source>
        <translation>Answers in words</translation>
    </message>
    <message>
        <source>Svarmulighed</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Tal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Undersøgelsen er ny for programmet. Her er {questions} og {rows}. {municipality} Ret det, der ikke passer.</source>
        <translation>The survey is new to the program. Here are {questions} and {rows}. {municipality} Correct what does not fit.</translation>
    </message>
    <message>
        <source>Vælg “Kommunen” over den kolonne, der siger, hvem der svarer; ellers kan svarene ikke tælles.</source>
        <translation>Choose “The municipality” above the column that says who answers; otherwise the answers cannot be counted.</translation>
    </message>
    <message>
        <source>Årsager</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Ét svar</source>
        <translation>One answer</translation>
    </message>
</context>
<context>
    <name>ImportAssistant</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Efter svarenes datoer</source>
        <translation>After the dates of the answers</translation>
    </message>
    <message>
        <source>Er det de samme spørgsmål?</source>
        <translation>Are these the same questions?</translation>
    </message>
    <message>
        <source>Er det disse kommuner?</source>
        <translation>Are these the municipalities?</translation>
    </message>
    <message>
        <source>Filens faneblad</source>
        <translation>Sheet of the file</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Filer og ark, der læses</source>
        <translation>Files and sheets to be read</translation>
    </message>
    <message>
        <source>Indlæs</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Indlæs filer</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>Kendt som “{name}”: “{text}”</source>
        <translation>Known as “{name}”: “{text}”</translation>
    </message>
    <message>
        <source>Passer det, filerne er læst som?</source>
        <translation>Have the files been read correctly?</translation>
    </message>
    <message>
        <source>Runde</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Undersøgelse</source>
        <translation>Survey</translation>
    </message>
</context>
<context>
    <name>ImportBulk</name>
    <message>
        <source>Ret den valgte:</source>
        <translation>Change the selected one:</translation>
    </message>
    <message>
        <source>Ret {count} valgte:</source>
        <translation>Change the {count} selected:</translation>
    </message>
    <message>
        <source>Vælg alle kolonner</source>
        <translation>Select all columns</translation>
    </message>
    <message>
        <source>Vælg flere kolonner for at rette dem på én gang.</source>
        <translation>Select several columns to change them at once.</translation>
    </message>
    <message>
        <source>{part} for de valgte kolonner</source>
        <translation>{part} for the selected columns</translation>
    </message>
</context>
<context>
    <name>ImportMunicipalities</name>
    <message>
        <source>Kommunen, der er ment med “{written}”</source>
        <translation>The municipality meant by “{written}”</translation>
    </message>
    <message>
        <source>Lad stå</source>
        <translation>Leave as it is</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>De første rækker i filen</source>
        <translation>The first rows of the file</translation>
    </message>
    <message>
        <source>Hvad kolonnerne læses som</source>
        <translation>What the columns are read as</translation>
    </message>
</context>
<context>
    <name>KeptSelectionsMenu</name>
    <message>
        <source>Behold</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Behold udvalget</source>
        <translation>Keep the selection</translation>
    </message>
    <message>
        <source>Behold udvalget, eller find et, der er gemt</source>
        <translation>Keep the selection, or find one that is saved</translation>
    </message>
    <message>
        <source>Behold udvalget…</source>
        <translation>Keep the selection…</translation>
    </message>
    <message>
        <source>Gemte udvalg</source>
        <translation>Saved selections</translation>
    </message>
    <message>
        <source>Ingen udvalg er gemt endnu</source>
        <translation>No selections are saved yet</translation>
    </message>
    <message>
        <source>Omdøb</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Omdøb udvalget</source>
        <translation>Rename the selection</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{name} – noget af det findes ikke i runden</source>
        <translation>{name} – some of it is not in the round</translation>
    </message>
</context>
<context>
    <name>LicenceWindow</name>
    <message>
        <source>Licensens ord</source>
        <translation>The words of the licence</translation>
    </message>
    <message>
        <source>Licenser</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Skriv en note …</source>
        <translation>Write a memo …</translation>
    </message>
</context>
<context>
    <name>MemoPopup</name>
    <message>
        <source>Gemmes, når du går videre. Ctrl+Enter lukker.</source>
        <translation>Saved when you move on. Ctrl+Enter closes it.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Afslut</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Filer</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Forrige fane</source>
        <translation>&amp;Previous tab</translation>
    </message>
    <message>
        <source>&amp;Fortryd</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Gentag</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Hjælp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Kommuneside</source>
        <translation>&amp;Municipality page</translation>
    </message>
    <message>
        <source>&amp;Luk projekt</source>
        <translation>&amp;Close project</translation>
    </message>
    <message>
        <source>&amp;Næste fane</source>
        <translation>&amp;Next tab</translation>
    </message>
    <message>
        <source>&amp;Om KL Viewer</source>
        <translation>&amp;About KL Viewer</translation>
    </message>
    <message>
        <source>&amp;Rediger</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Sådan gør du</source>
        <translation>&amp;How to use KL Viewer</translation>
    </message>
    <message>
        <source>&amp;Søg</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;Udskriv eller gem som PDF…</source>
        <translation>&amp;Print or save as PDF…</translation>
    </message>
    <message>
        <source>&amp;Vis</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Åbn eller indlæs filer…</source>
        <translation>&amp;Open or import files…</translation>
    </message>
    <message>
        <source>Gem &amp;fejlrapport…</source>
        <translation>Save &amp;fault report…</translation>
    </message>
    <message>
        <source>Gem &amp;kopi som…</source>
        <translation>&amp;Save a copy as…</translation>
    </message>
    <message>
        <source>Gem &amp;spørgeskema som…</source>
        <translation>Save the &amp;questionnaire as…</translation>
    </message>
    <message>
        <source>Gem som &amp;Word…</source>
        <translation>Save as &amp;Word…</translation>
    </message>
    <message>
        <source>Interval, hvis de tavse ligner dem, der svarede</source>
        <translation>Interval, if the silent are like those who answered</translation>
    </message>
    <message>
        <source>Lyst udseende</source>
        <translation>Light appearance</translation>
    </message>
    <message>
        <source>Mørkt udseende</source>
        <translation>Dark appearance</translation>
    </message>
    <message>
        <source>Små &amp;tal…</source>
        <translation>Small &amp;counts…</translation>
    </message>
    <message>
        <source>Udseende som systemet</source>
        <translation>Appearance as in the system</translation>
    </message>
    <message>
        <source>Udskriv alle kommu&amp;ner…</source>
        <translation>Print all mu&amp;nicipalities…</translation>
    </message>
    <message>
        <source>Usikkerhed: grænser for alle 98</source>
        <translation>Uncertainty: bounds for all 98</translation>
    </message>
    <message>
        <source>Åbn &amp;eksempel</source>
        <translation>Open the &amp;example</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Koden, der bliver</source>
        <translation>The code that stays</translation>
    </message>
    <message>
        <source>Læg koder sammen</source>
        <translation>Merge codes</translation>
    </message>
    <message>
        <source>Læg sammen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>“{title}” forsvinder, og det, der er kodet med den ({count} svar i hele projektet), får i stedet koden herunder. Noter lægges sammen. Ctrl+Z bringer det tilbage.</source>
        <translation>“{title}” disappears, and what is coded with it (answers in the whole project: {count}) gets the code below instead. Memos are joined. Ctrl+Z brings it back.</translation>
    </message>
</context>
<context>
    <name>MovedTable</name>
    <message>
        <source>Besvarelse</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Flyttet</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Hvem har rykket sig?</source>
        <translation>Who has moved?</translation>
    </message>
    <message>
        <source>Hvem har rykket sig? De første {count} af {all}</source>
        <translation>Who has moved? The first {count} of {all}</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>andet svar</source>
        <translation>another answer</translation>
    </message>
    <message>
        <source>frem</source>
        <translation>forward</translation>
    </message>
    <message>
        <source>tilbage</source>
        <translation>back</translation>
    </message>
</context>
<context>
    <name>MunicipalityDoor</name>
    <message>
        <source>Kommuneside  {keys}</source>
        <translation>Municipality page  {keys}</translation>
    </message>
    <message>
        <source>Kommuneside: {name}</source>
        <translation>Municipality page: {name}</translation>
    </message>
    <message>
        <source>Én kommunes egne svar ved siden af de andres (Ctrl+K)</source>
        <translation>One municipality's own answers beside those of the others (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>MunicipalityPage</name>
    <message>
        <source>Forrige kommune (Alt+↑)</source>
        <translation>Previous municipality (Alt+↑)</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommunen har ikke skrevet noget.</source>
        <translation>The municipality has written nothing.</translation>
    </message>
    <message>
        <source>Næste kommune (Alt+↓)</source>
        <translation>Next municipality (Alt+↓)</translation>
    </message>
    <message>
        <source>Udskriv alle kommuner…</source>
        <translation>Print all municipalities…</translation>
    </message>
    <message>
        <source>Udskriv…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>{count} svar i ord</source>
        <translation>{count} answers in words</translation>
    </message>
    <message>
        <source>← Tilbage</source>
        <translation>← Back</translation>
    </message>
</context>
<context>
    <name>NoteChecksList</name>
    <message>
        <source>Alle mængdeord er bundet til et tal.</source>
        <translation>Every quantity is bound to a figure.</translation>
    </message>
    <message>
        <source>Kontrol</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Kontrol · 1 ting at se på</source>
        <translation>Checks · 1 thing to look at</translation>
    </message>
    <message>
        <source>Kontrol · {n} ting at se på</source>
        <translation>Checks · {n} things to look at</translation>
    </message>
    <message>
        <source>Vis besvarelserne</source>
        <translation>Show the responses</translation>
    </message>
    <message>
        <source>Vis stedet</source>
        <translation>Show the place</translation>
    </message>
</context>
<context>
    <name>NoteContents</name>
    <message>
        <source>Indhold</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Notatets afsnit</source>
        <translation>Sections of the note</translation>
    </message>
</context>
<context>
    <name>NoteEvidence</name>
    <message>
        <source>Bag tallet</source>
        <translation>Behind the figure</translation>
    </message>
    <message>
        <source>Kort: {answer}</source>
        <translation>Map: {answer}</translation>
    </message>
    <message>
        <source>Runden har ikke det spørgsmål eller svar, som tallet peger på.</source>
        <translation>The round has no such question or answer as the figure points at.</translation>
    </message>
    <message>
        <source>Sæt markøren i et farvet tal, så vises her, hvad det står på.</source>
        <translation>Place the cursor in a coloured figure, and what it rests on is shown here.</translation>
    </message>
    <message>
        <source>Talt i hele runden.</source>
        <translation>Counted in the whole round.</translation>
    </message>
    <message>
        <source>Ukendt tal</source>
        <translation>Unknown figure</translation>
    </message>
    <message>
        <source>Vis svarene bag tallet</source>
        <translation>Show the answers behind the figure</translation>
    </message>
    <message>
        <source>alle: {low}–{high}</source>
        <translation>all: {low}–{high}</translation>
    </message>
    <message>
        <source>senest {answer}</source>
        <translation>by {answer}</translation>
    </message>
    <message>
        <source>{count} af {base}</source>
        <translation>{count} of {base}</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Notat · {round} · Tallene gælder hele runden, ikke udvalget i toppen.</source>
        <translation>Note · {round} · The figures are for the whole round, not for the selection at the top.</translation>
    </message>
</context>
<context>
    <name>NoteTools</name>
    <message>
        <source>Citat</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Et tal, der følger svarene</source>
        <translation>A figure that follows the answers</translation>
    </message>
    <message>
        <source>Gem som Word…</source>
        <translation>Save as Word…</translation>
    </message>
    <message>
        <source>Gør afsnittet til et citat</source>
        <translation>Make the paragraph a quotation</translation>
    </message>
    <message>
        <source>Gør afsnittet til et punkt</source>
        <translation>Make the paragraph a bullet</translation>
    </message>
    <message>
        <source>Hele notatet som en Word-fil</source>
        <translation>The whole note as a Word file</translation>
    </message>
    <message>
        <source>Indsæt tal</source>
        <translation>Insert figure</translation>
    </message>
    <message>
        <source>Nulstil afsnittet</source>
        <translation>Reset the section</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Bullet</translation>
    </message>
    <message>
        <source>Skriv den foreslåede tekst igen</source>
        <translation>Write the proposed text again</translation>
    </message>
    <message>
        <source>{section} · rettet</source>
        <translation>{section} · edited</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Luk beskeden</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Åbner eksemplet …</source>
        <translation>Opening the example …</translation>
    </message>
    <message>
        <source>Åbner …</source>
        <translation>Opening …</translation>
    </message>
</context>
<context>
    <name>OverviewLearnings</name>
    <message>
        <source>Hvad tager man med?</source>
        <translation>What will they keep?</translation>
    </message>
    <message>
        <source>Ingen svar er kodet som læring endnu. Markér ord i et svar under et område, og giv dem en kode: så tælles de her.</source>
        <translation>No answers have been coded as learnings yet. Select words in an answer under an area and give them a code: they are then counted here.</translation>
    </message>
    <message>
        <source>Kode: {title}, {quotations}</source>
        <translation>Code: {title}, {quotations}</translation>
    </message>
    <message>
        <source>Læring med flest citater</source>
        <translation>Learnings with most quotations</translation>
    </message>
</context>
<context>
    <name>OverviewMap</name>
    <message>
        <source>Følger det valgte: {name}</source>
        <translation>Follows what is selected: {name}</translation>
    </message>
    <message>
        <source>Kort</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Kort: {theme}</source>
        <translation>Map: {theme}</translation>
    </message>
    <message>
        <source>Kortet viser</source>
        <translation>The map shows</translation>
    </message>
    <message>
        <source>Modtagne besvarelser</source>
        <translation>Responses received</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>De valgte har ikke svaret på andre temaer.</source>
        <translation>Those selected have not answered other themes.</translation>
    </message>
    <message>
        <source>Hvor langt er kommunerne?</source>
        <translation>How far have the municipalities come?</translation>
    </message>
    <message>
        <source>Hvorfor er man ikke i mål?</source>
        <translation>Why are they not there yet?</translation>
    </message>
    <message>
        <source>Hvornår regner man med, at det er normalt?</source>
        <translation>When is it expected to be normal?</translation>
    </message>
    <message>
        <source>Ingen af rundens spørgsmål handler om status, eller ingen har svaret.</source>
        <translation>None of the questions in the round is about status, or nobody has answered.</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Rækkefølge</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Temaernes rækkefølge</source>
        <translation>Order of the themes</translation>
    </message>
    <message>
        <source>de længste først</source>
        <translation>furthest first</translation>
    </message>
    <message>
        <source>som i spørgeskemaet</source>
        <translation>as in the questionnaire</translation>
    </message>
    <message>
        <source>størst fremgang først</source>
        <translation>largest rise first</translation>
    </message>
</context>
<context>
    <name>OverviewRows</name>
    <message>
        <source>Antal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Normalt inden {month}</source>
        <translation>Normal before {month}</translation>
    </message>
    <message>
        <source>Område og tema</source>
        <translation>Area and theme</translation>
    </message>
    <message>
        <source>Siden {round}</source>
        <translation>Since {round}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vis, hvem der har rykket sig</source>
        <translation>Show who has moved</translation>
    </message>
    <message>
        <source>ikke spurgt</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>ikke spurgt dengang</source>
        <translation>not asked then</translation>
    </message>
    <message>
        <source>n {n}</source>
        <translation>n {n}</translation>
    </message>
    <message>
        <source>Åbn temaet</source>
        <translation>Open the theme</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>&amp;Gem som PDF…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>&amp;Hele siden</source>
        <translation>&amp;Whole page</translation>
    </message>
    <message>
        <source>&amp;Luk</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Udskriv…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Forrige side</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Gem som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Næste side</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Side {place} af {count}</source>
        <translation>Page {place} of {count}</translation>
    </message>
    <message>
        <source>Siderne, som de bliver printet</source>
        <translation>The pages as they will be printed</translation>
    </message>
    <message>
        <source>Udskriv</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Udskriv: {title}</source>
        <translation>Print: {title}</translation>
    </message>
</context>
<context>
    <name>ProblemsList</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle filer</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Der er ikke fundet problemer i filerne.</source>
        <translation>No problems were found in the files.</translation>
    </message>
    <message>
        <source>Efter alvor</source>
        <translation>By severity</translation>
    </message>
    <message>
        <source>Efter fil</source>
        <translation>By file</translation>
    </message>
    <message>
        <source>Efter række</source>
        <translation>By row</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Gem listen…</source>
        <translation>Save the list…</translation>
    </message>
    <message>
        <source>Ingen problemer passer til det, du har valgt eller søgt efter.</source>
        <translation>No problems match what you have chosen or searched for.</translation>
    </message>
    <message>
        <source>Listen er gemt som “{name}”.</source>
        <translation>The list is saved as “{name}”.</translation>
    </message>
    <message>
        <source>Problemer i filerne</source>
        <translation>Problems in the files</translation>
    </message>
    <message>
        <source>Rækkefølge</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Vis i filen</source>
        <translation>Show in the file</translation>
    </message>
</context>
<context>
    <name>ProblemsTable</name>
    <message>
        <source>Problemer i filerne</source>
        <translation>Problems in the files</translation>
    </message>
    <message>
        <source>Vis i filen</source>
        <translation>Show in the file</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Alle med
samme svar</source>
        <translation>All with the
same answer</translation>
    </message>
    <message>
        <source>Bjælken viser kommunens gruppe med kommunens eget svar fremhævet. Andelene er af dem, der er spurgt; kommunen tæller selv med.</source>
        <translation>The bar shows the municipality's group with its own answer ringed. The shares are of those asked; the municipality counts among them.</translation>
    </message>
    <message>
        <source>Gruppe
{group}</source>
        <translation>Group
{group}</translation>
    </message>
    <message>
        <source>Gruppe {group}</source>
        <translation>Group {group}</translation>
    </message>
    <message>
        <source>Kommunens svar</source>
        <translation>The municipality's answer</translation>
    </message>
    <message>
        <source>Region
{region}</source>
        <translation>Region
{region}</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ProjectNotices</name>
    <message>
        <source>Filen er skrivebeskyttet. Alt kan ses og printes, men ikke ændres. Vælg Filer › Gem kopi som… for at arbejde videre i en kopi.</source>
        <translation>The file is read-only. Everything can be viewed and printed, but not changed. Choose File › Save a copy as… to continue in a copy.</translation>
    </message>
    <message>
        <source>Filerne er læst uden problemer.</source>
        <translation>The files were read without problems.</translation>
    </message>
    <message>
        <source>Filerne er læst. Værd at se på i rundens filer: {count}.</source>
        <translation>The files have been read. Worth a look in the round’s files: {count}.</translation>
    </message>
    <message>
        <source>Gentag</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Projektet er tomt, for indlæsningen af filerne er fortrudt. Intet er slettet.</source>
        <translation>The project is empty, because reading the files has been undone. Nothing has been deleted.</translation>
    </message>
    <message>
        <source>Projektet er tomt. Træk undersøgelsens filer hertil, eller vælg dem.</source>
        <translation>The project is empty. Drag the survey’s files here, or choose them.</translation>
    </message>
    <message>
        <source>Vis dem</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>Vælg filer…</source>
        <translation>Choose files…</translation>
    </message>
</context>
<context>
    <name>QuestionPicker</name>
    <message>
        <source>Find et spørgsmål</source>
        <translation>Find a question</translation>
    </message>
    <message>
        <source>Ingen spørgsmål indeholder de ord.</source>
        <translation>No question contains those words.</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Vælg spørgsmål</source>
        <translation>Choose question</translation>
    </message>
</context>
<context>
    <name>RatesModel</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{area}, {count} af {size} har svaret, {share}</source>
        <translation>{area}, {count} of {size} have responded, {share}</translation>
    </message>
</context>
<context>
    <name>ReceivedRows</name>
    <message>
        <source>{count} af {frame} · {share}</source>
        <translation>{count} of {frame} · {share}</translation>
    </message>
</context>
<context>
    <name>ResponseFacts</name>
    <message>
        <source>Dage</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Kort</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Svarprocenter</source>
        <translation>Response rates</translation>
    </message>
</context>
<context>
    <name>ResponseMap</name>
    <message>
        <source>Hvem har svaret?</source>
        <translation>Who has answered?</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
</context>
<context>
    <name>ResponsesModel</name>
    <message>
        <source>Besvarelse</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Delvist</source>
        <translation>Partial</translation>
    </message>
    <message>
        <source>Fuldt</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Mangler</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Udeladt</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>delvis besvarelse</source>
        <translation>partial response</translation>
    </message>
    <message>
        <source>efter fristen</source>
        <translation>after the deadline</translation>
    </message>
    <message>
        <source>for sent</source>
        <translation>late</translation>
    </message>
    <message>
        <source>fuld besvarelse</source>
        <translation>full response</translation>
    </message>
    <message>
        <source>har svaret {count} gange: {which}</source>
        <translation>has responded {count} times: {which}</translation>
    </message>
    <message>
        <source>ingen besvarelse</source>
        <translation>no response</translation>
    </message>
    <message>
        <source>udeladt: {why}</source>
        <translation>left out: {why}</translation>
    </message>
    <message>
        <source>{answered} af {asked} spørgsmål besvaret</source>
        <translation>{answered} of {asked} questions answered</translation>
    </message>
    <message>
        <source>{count} gange</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>{day} kl. {clock}</source>
        <translation>{day} at {clock}</translation>
    </message>
</context>
<context>
    <name>ResponsesPage</name>
    <message>
        <source>Hvem har svaret?</source>
        <translation>Who has responded?</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Vis hvilke</source>
        <translation>Show which</translation>
    </message>
    <message>
        <source>Vis rækken i filen: {area}</source>
        <translation>Show the row in the file: {area}</translation>
    </message>
    <message>
        <source>{count} vist</source>
        <translation>{count} shown</translation>
    </message>
    <message>
        <source>Åbn kommunesiden: {name}</source>
        <translation>Open the municipality's page: {name}</translation>
    </message>
</context>
<context>
    <name>ResponsesTable</name>
    <message>
        <source>Besvarelser</source>
        <translation>Responses</translation>
    </message>
</context>
<context>
    <name>RetractQuestion</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Den tages af {count} svar i hele projektet, og noten til koden fjernes. Svarene selv røres ikke. Ctrl+Z bringer det hele tilbage.</source>
        <translation>It is taken off the answers that have it (in the whole project: {count}), and the memo on the code is removed. The answers themselves are not touched. Ctrl+Z brings it all back.</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Fjern kode</source>
        <translation>Remove code</translation>
    </message>
    <message>
        <source>Fjern koden “{title}”?</source>
        <translation>Remove the code “{title}”?</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Behold koden på hele svaret</source>
        <translation>Keep the code on the whole answer</translation>
    </message>
    <message>
        <source>De markerede ord</source>
        <translation>The marked words</translation>
    </message>
    <message>
        <source>Der er ikke noget svar her mere.</source>
        <translation>There is no answer here any more.</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Flyt koden til de ord, der er markeret i svaret</source>
        <translation>Move the code to the words marked in the answer</translation>
    </message>
    <message>
        <source>Hele svaret</source>
        <translation>The whole answer</translation>
    </message>
    <message>
        <source>Hvor hører koden til nu? Markér eventuelt andre ord i svaret herunder.</source>
        <translation>Where does the code belong now? Mark other words in the answer below if need be.</translation>
    </message>
    <message>
        <source>Markér først ordene i svaret herunder.</source>
        <translation>First mark the words in the answer below.</translation>
    </message>
    <message>
        <source>Tag koden fra svaret</source>
        <translation>Take the code off the answer</translation>
    </message>
    <message>
        <source>“{code}” stod på ord, der ikke er i svaret længere:</source>
        <translation>“{code}” stood on words that are no longer in the answer:</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Første svardag</source>
        <translation>First day of answers</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Om svar efter fristen tæller, vælges på siden Besvarelser.</source>
        <translation>Whether answers after the deadline count is chosen on the Responses page.</translation>
    </message>
    <message>
        <source>Ret runden</source>
        <translation>Edit the round</translation>
    </message>
    <message>
        <source>Rundens navn</source>
        <translation>Name of the round</translation>
    </message>
    <message>
        <source>Sidste svardag</source>
        <translation>Last day of answers</translation>
    </message>
</context>
<context>
    <name>RoundMenu</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Dens svar og citater ({count}) forsvinder fra projektet. De andre runder og koderne selv røres ikke. Ctrl+Z bringer det hele tilbage.</source>
        <translation>Its answers and quotations ({count}) disappear from the project. The other rounds and the codes themselves are not touched. Ctrl+Z brings it all back.</translation>
    </message>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Fjern runden</source>
        <translation>Remove the round</translation>
    </message>
    <message>
        <source>Fjern runden “{title}”?</source>
        <translation>Remove the round “{title}”?</translation>
    </message>
    <message>
        <source>Fjern runden…</source>
        <translation>Remove the round…</translation>
    </message>
    <message>
        <source>Ret eller fjern runden</source>
        <translation>Edit or remove the round</translation>
    </message>
    <message>
        <source>Ret navn, datoer og frist…</source>
        <translation>Edit name, dates and deadline…</translation>
    </message>
    <message>
        <source>Sammenlign med</source>
        <translation>Compare with</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Der var ingen indstillinger at nulstille.</source>
        <translation>There were no settings to reset.</translation>
    </message>
    <message>
        <source>Dine indstillinger er nulstillet fra næste start. De gamle ligger her: {path}</source>
        <translation>Your settings are reset from the next start. The old ones are here: {path}</translation>
    </message>
    <message>
        <source>Indstillingerne kunne ikke nulstilles ({reason}). Intet er ændret. Luk andre vinduer med KL Viewer, og prøv igen.</source>
        <translation>The settings could not be reset ({reason}). Nothing has changed. Close other windows of KL Viewer and try again.</translation>
    </message>
    <message>
        <source>Nulstil mine indstillinger</source>
        <translation>Reset my settings</translation>
    </message>
    <message>
        <source>Sikker start: programmet bruger standardindstillinger, og intet projekt er åbnet. Dine egne indstillinger og projekter er ikke rørt. Næste start er som altid.</source>
        <translation>Safe start: the program uses default settings, and no project is open. Your own settings and projects are untouched. The next start is as always.</translation>
    </message>
</context>
<context>
    <name>SaveProblems</name>
    <message>
        <source>Gem listen over problemer</source>
        <translation>Save the list of problems</translation>
    </message>
    <message>
        <source>{project} – problemer</source>
        <translation>{project} – problems</translation>
    </message>
</context>
<context>
    <name>SaveQuestionnaire</name>
    <message>
        <source>Gem spørgeskema som</source>
        <translation>Save the questionnaire as</translation>
    </message>
    <message>
        <source>Spørgeskema</source>
        <translation>Questionnaire</translation>
    </message>
</context>
<context>
    <name>SaveWord</name>
    <message>
        <source>Gem som Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>Gemt som “{name}”</source>
        <translation>Saved as “{name}”</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Forrige udvalg (Alt+venstre)</source>
        <translation>Previous selection (Alt+Left)</translation>
    </message>
    <message>
        <source>Næste udvalg (Alt+højre)</source>
        <translation>Next selection (Alt+Right)</translation>
    </message>
</context>
<context>
    <name>SelectionDialog</name>
    <message>
        <source>Et andet udvalg hedder sådan.</source>
        <translation>Another selection has that name.</translation>
    </message>
    <message>
        <source>Et navn, du kan kende det på</source>
        <translation>A name you can know it by</translation>
    </message>
    <message>
        <source>Udvalget gemmes i projektet og findes igen i menuen ved siden af det.</source>
        <translation>The selection is saved in the project and found again in the menu beside it.</translation>
    </message>
    <message>
        <source>Udvalgets navn</source>
        <translation>Name of the selection</translation>
    </message>
</context>
<context>
    <name>SentAnswersModel</name>
    <message>
        <source>Besvaret</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Ja, valgt i hånden</source>
        <translation>Yes, chosen by hand</translation>
    </message>
    <message>
        <source>Nej: {why}</source>
        <translation>No: {why}</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Sendt</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Tæller det?</source>
        <translation>Does it count?</translation>
    </message>
    <message>
        <source>{answered} af {asked}</source>
        <translation>{answered} of {asked}</translation>
    </message>
    <message>
        <source>{answered} af {asked}, delvist</source>
        <translation>{answered} of {asked}, partial</translation>
    </message>
    <message>
        <source>{moment}, efter fristen</source>
        <translation>{moment}, after the deadline</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>Filens rækker</source>
        <translation>Rows of the file</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Gem alle kommuner som PDF</source>
        <translation>Save all municipalities as PDF</translation>
    </message>
    <message>
        <source>Vælg den mappe, hvor mappen med siderne lægges</source>
        <translation>Choose the folder where the folder with the pages is put</translation>
    </message>
    <message>
        <source>{title} – kommuner</source>
        <translation>{title} – municipalities</translation>
    </message>
</context>
<context>
    <name>SheetsDialog</name>
    <message>
        <source>En PDF til hver kommune, med kommunens navn</source>
        <translation>One PDF for each municipality, called by its name</translation>
    </message>
    <message>
        <source>Kommuner, der har svaret og får hver en side: {count}. Kommuner uden svar, som ingen side får: {silent}.</source>
        <translation>Municipalities that have answered and get a page each: {count}. Municipalities without an answer, which get none: {silent}.</translation>
    </message>
    <message>
        <source>Udskriv alle kommuner</source>
        <translation>Print all municipalities</translation>
    </message>
    <message>
        <source>Vælg sted…</source>
        <translation>Choose place…</translation>
    </message>
    <message>
        <source>Én PDF med alle sider</source>
        <translation>One PDF with all pages</translation>
    </message>
</context>
<context>
    <name>SmallCountsDialog</name>
    <message>
        <source>&amp;Skjul svar givet af færre end</source>
        <translation>&amp;Hide answers given by fewer than</translation>
    </message>
    <message>
        <source>&amp;Vis alle tal</source>
        <translation>&amp;Show all counts</translation>
    </message>
    <message>
        <source>Det mindste tal, der vises</source>
        <translation>The least count that is shown</translation>
    </message>
    <message>
        <source>Et lille tal kan pege på en bestemt kommune. I print, grafer og tabeller, der kopieres eller gemmes, kan tal under en grænse skjules, sammen med de tal, de kunne regnes ud fra. Skærmen viser alt, og notatets egen tekst ændres ikke.</source>
        <translation>A small count can point at one municipality. In prints, and in graphs and tables that are copied or saved, counts under a limit can be hidden, together with those they could be worked out from. The screen shows everything, and the note's own text is not changed.</translation>
    </message>
    <message>
        <source>Huskes i projektet. Kan ændres under Rediger › Små tal.</source>
        <translation>Remembered in the project. Can be changed under Edit › Small counts.</translation>
    </message>
    <message>
        <source>Kommunernes &amp;egne svar må stå ved deres navn</source>
        <translation>The municipalities' &amp;own answers may stand at their names</translation>
    </message>
    <message>
        <source>Kort, flytninger og svar i ord viser, hvad hver kommune selv har svaret. Den, der tæller efter, kan finde de skjulte tal.</source>
        <translation>Maps, moves and answers in words show what each municipality has answered. Whoever counts them can find the hidden counts.</translation>
    </message>
    <message>
        <source>Små tal: skal de skjules?</source>
        <translation>Small counts: should they be hidden?</translation>
    </message>
    <message>
        <source>Tabeller med forskellige udvalg, eller fordelt på to forskellige spørgsmål, kan tilsammen røbe mere end hver for sig.</source>
        <translation>Tables with different selections, or divided by two different questions, may give away more together than each alone.</translation>
    </message>
    <message>
        <source>Vælg</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Alt er gemt · {time}</source>
        <translation>Everything is saved · {time}</translation>
    </message>
    <message>
        <source>Besvarelser: {counts}</source>
        <translation>Responses: {counts}</translation>
    </message>
    <message>
        <source>EKSEMPEL – opdigtede svar</source>
        <translation>EXAMPLE – invented answers</translation>
    </message>
    <message>
        <source>Skrivebeskyttet</source>
        <translation>Read-only</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message>
        <source>&amp;Gem…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Kopiér til Excel</source>
        <translation>&amp;Copy to Excel</translation>
    </message>
    <message>
        <source>Gem tabel</source>
        <translation>Save table</translation>
    </message>
    <message>
        <source>Gemt som “{name}”.</source>
        <translation>Saved as “{name}”.</translation>
    </message>
    <message>
        <source>Kopieret. Indsæt den i Excel eller Word.</source>
        <translation>Copied. Paste it into Excel or Word.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tabel: {title}</source>
        <translation>Table: {title}</translation>
    </message>
    <message>
        <source>Tabellen bag grafen</source>
        <translation>The table behind the graph</translation>
    </message>
</context>
<context>
    <name>ThemeList</name>
    <message>
        <source>Temaer</source>
        <translation>Themes</translation>
    </message>
</context>
<context>
    <name>ThemeView</name>
    <message>
        <source>Hvad er svarene i ord kodet som?</source>
        <translation>What have the answers in words been coded as?</translation>
    </message>
    <message>
        <source>Ingen i udvalget har svaret på temaet.</source>
        <translation>Nobody in the selection has answered on this theme.</translation>
    </message>
    <message>
        <source>Note til temaet</source>
        <translation>Memo on the theme</translation>
    </message>
    <message>
        <source>Note til temaet {name}</source>
        <translation>Memo on the theme {name}</translation>
    </message>
    <message>
        <source>Temaet er besvaret i ord. Svarene står til højre.</source>
        <translation>The theme was answered in words. The answers are on the right.</translation>
    </message>
    <message>
        <source>Temaet har ingen spørgsmål med svarmuligheder.</source>
        <translation>The theme has no questions with choices.</translation>
    </message>
    <message>
        <source>Vis alle {count} koder</source>
        <translation>Show all {count} codes</translation>
    </message>
    <message>
        <source>Vis kun de mest brugte koder</source>
        <translation>Show only the codes used most</translation>
    </message>
    <message>
        <source>{question}: {answered} svar af {base} spurgte.</source>
        <translation>{question}: answered by {answered} of the {base} asked.</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Besvarelser</source>
        <translation>Responses</translation>
    </message>
    <message>
        <source>Kodning</source>
        <translation>Coding</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>change</name>
    <message>
        <source>anden skala</source>
        <translation>another scale</translation>
    </message>
    <message>
        <source>ingen har rykket sig</source>
        <translation>nobody has moved</translation>
    </message>
    <message>
        <source>ingen har svaret begge gange</source>
        <translation>nobody responded both times</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{closer} frem · {back} tilbage</source>
        <translation>{closer} ahead · {back} back</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>Alle er lige langt: {share}</source>
        <translation>All are equally far: {share}</translation>
    </message>
    <message>
        <source>Alle har svaret.</source>
        <translation>All have answered.</translation>
    </message>
    <message>
        <source>Alle har svaret; flest, {count}, svarer “{label}”.</source>
        <translation>All have answered; most, {count}, say “{label}”.</translation>
    </message>
    <message>
        <source>Alle svarer “{label}”.</source>
        <translation>All answer “{label}”.</translation>
    </message>
    <message>
        <source>Alle, der har svaret, svarer “{label}”.</source>
        <translation>All who answered say “{label}”.</translation>
    </message>
    <message>
        <source>Andel af de adspurgte, lagt sammen.</source>
        <translation>Share of those asked, added up.</translation>
    </message>
    <message>
        <source>Andel af de {n}, der har skrevet. Flere koder.</source>
        <translation>Share of the {n} that wrote something. Several codes possible.</translation>
    </message>
    <message>
        <source>De {shown} mest brugte af {used} koder.</source>
        <translation>The {shown} used most of {used} codes.</translation>
    </message>
    <message>
        <source>Flere svar.</source>
        <translation>Several answers possible.</translation>
    </message>
    <message>
        <source>Flest svar kom {day}: {most} af {count}.</source>
        <translation>Most answers came on {day}: {most} of {count}.</translation>
    </message>
    <message>
        <source>Flest svar kom {day}: {most} af {count}; {late} kom efter fristen.</source>
        <translation>Most answers came on {day}: {most} of {count}; {late} came after the deadline.</translation>
    </message>
    <message>
        <source>Flest svar på én dag: {most} af {count}.</source>
        <translation>Most answers on one day: {most} of {count}.</translation>
    </message>
    <message>
        <source>Flest svar på én dag: {most} af {count}; {late} kom efter fristen.</source>
        <translation>Most answers on one day: {most} of {count}; {late} came after the deadline.</translation>
    </message>
    <message>
        <source>Flest, {count}, svarer “{label}”; {silent} har intet svar.</source>
        <translation>Most, {count}, say “{label}”; {silent} have no answer.</translation>
    </message>
    <message>
        <source>Flest, {share}, nævner “{label}”.</source>
        <translation>Most, {share}, mention “{label}”.</translation>
    </message>
    <message>
        <source>Flest, {share}, svarer “{answer}” til “{high}”; færrest, {least}, til “{low}”.</source>
        <translation>Most, {share}, answer “{answer}” to “{high}”; fewest, {least}, to “{low}”.</translation>
    </message>
    <message>
        <source>Flest, {share}, svarer “{label}”.</source>
        <translation>Most, {share}, say “{label}”.</translation>
    </message>
    <message>
        <source>Flest, {share}, svarer “{label}”; dernæst “{other}” med {next}</source>
        <translation>Most, {share}, say “{label}”; then “{other}” with {next}</translation>
    </message>
    <message>
        <source>Flytninger af færre end {threshold} er skjult, og tal, de kunne regnes ud fra.</source>
        <translation>Moves of fewer than {threshold} are hidden, and counts they could be worked out from.</translation>
    </message>
    <message>
        <source>Fra “{origin}” til “{destination}”: {count} af {total}, {percent}</source>
        <translation>From “{origin}” to “{destination}”: {count} of {total}, {percent}</translation>
    </message>
    <message>
        <source>Først ved “{label}” er mindst halvdelen nået: {share}</source>
        <translation>Only by “{label}” is half reached: {share}</translation>
    </message>
    <message>
        <source>Grupper med få svar er skjult.</source>
        <translation>Groups with few answers are hidden.</translation>
    </message>
    <message>
        <source>Grupperne ligger lige langt.</source>
        <translation>The groups are equally far.</translation>
    </message>
    <message>
        <source>Hver flise er en kommune.</source>
        <translation>Each tile is a municipality.</translation>
    </message>
    <message>
        <source>Hvis {silent}, der ikke svarede, ligner de valgte, der svarede, er “{label}” med 95 pct. sikkerhed {range} af de valgte.</source>
        <translation>If {silent} who did not respond are like those selected who did, “{label}” is with 95 pct. confidence {range} of those selected.</translation>
    </message>
    <message>
        <source>Hvis {silent}, der ikke svarede, ligner dem, der svarede, er “{label}” med 95 pct. sikkerhed {range} af alle.</source>
        <translation>If {silent} who did not respond are like those who did, “{label}” is with 95 pct. confidence {range} of all.</translation>
    </message>
    <message>
        <source>Ikke besvaret</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Ikke spurgt</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>Ikke svaret i runden</source>
        <translation>No answer in the round</translation>
    </message>
    <message>
        <source>Ingen besvarelse</source>
        <translation>No response</translation>
    </message>
    <message>
        <source>Ingen har sat en dato.</source>
        <translation>Nobody has given a date.</translation>
    </message>
    <message>
        <source>Ingen har svaret i begge runder.</source>
        <translation>Nobody has answered in both rounds.</translation>
    </message>
    <message>
        <source>Ingen har svaret.</source>
        <translation>Nobody has answered.</translation>
    </message>
    <message>
        <source>Ingen svar endnu.</source>
        <translation>No answers yet.</translation>
    </message>
    <message>
        <source>Ingen svar har en dato.</source>
        <translation>No answer has a date.</translation>
    </message>
    <message>
        <source>Ingen svarer “{label}”.</source>
        <translation>Nobody answers “{label}”.</translation>
    </message>
    <message>
        <source>Ingen svarer “{label}”; flest, {share}, svarer “{other}”.</source>
        <translation>Nobody says “{label}”; most, {share}, say “{other}”.</translation>
    </message>
    <message>
        <source>Knap halvdelen har sat en dato.</source>
        <translation>Just under half have given a date.</translation>
    </message>
    <message>
        <source>Lige mange svarer “{answer}” til dem alle: {share}</source>
        <translation>As many answer “{answer}” to all of them: {share}</translation>
    </message>
    <message>
        <source>Lige mange, {share}, nævner “{label}” og “{other}”.</source>
        <translation>Equally many, {share}, mention “{label}” and “{other}”.</translation>
    </message>
    <message>
        <source>Lige mange, {share}, svarer “{label}” og “{other}”.</source>
        <translation>Equally many, {share}, answer “{label}” and “{other}”.</translation>
    </message>
    <message>
        <source>På tværs af temaer nævnes {count} svar lige ofte: {share}</source>
        <translation>Across themes {count} answers are mentioned equally often: {share}</translation>
    </message>
    <message>
        <source>På tværs af temaer nævnes “{label}” oftest, {share}, dernæst “{other}”, {next}</source>
        <translation>Across themes “{label}” is given most often, {share}, then “{other}”, {next}</translation>
    </message>
    <message>
        <source>På tværs af temaer nævnes “{label}” oftest: {share}</source>
        <translation>Across themes “{label}” is given most often: {share}</translation>
    </message>
    <message>
        <source>På tværs af temaer nævnes “{label}” og “{other}” lige ofte: {share}</source>
        <translation>Across themes “{label}” and “{other}” are mentioned equally often: {share}</translation>
    </message>
    <message>
        <source>Skjult</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Skjult, fordi svar givet af færre end {threshold} ikke vises: {names}.</source>
        <translation>Hidden, because answers given by fewer than {threshold} are not shown: {names}.</translation>
    </message>
    <message>
        <source>Stillet til de {asked}.</source>
        <translation>Asked of the {asked}.</translation>
    </message>
    <message>
        <source>Stillet til de {asked}. Flere svar.</source>
        <translation>Asked of the {asked}. Several answers possible.</translation>
    </message>
    <message>
        <source>Stregen er alle.</source>
        <translation>The stroke is all.</translation>
    </message>
    <message>
        <source>Sætningen øverst ser bort fra grupper på under {n}.</source>
        <translation>The sentence at the top leaves out groups of fewer than {n}.</translation>
    </message>
    <message>
        <source>Uanset {silent}, der ikke svarede, er “{label}” {range} af alle.</source>
        <translation>Whatever {silent} who did not respond would say, “{label}” is {range} of all.</translation>
    </message>
    <message>
        <source>Uanset {silent}, der ikke svarede, er “{label}” {range} af de valgte.</source>
        <translation>Whatever {silent} who did not respond would say, “{label}” is {range} of those selected.</translation>
    </message>
    <message>
        <source>Udeladt, fordi summen ville røbe dem: {names}.</source>
        <translation>Left out because their sum would give them away: {names}.</translation>
    </message>
    <message>
        <source>Ukendt kommune</source>
        <translation>Unknown municipality</translation>
    </message>
    <message>
        <source>Under halvdelen, {share}, har sat en dato.</source>
        <translation>Less than half, {share}, have given a date.</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>andet svar</source>
        <translation>another answer</translation>
    </message>
    <message>
        <source>frist {day}</source>
        <translation>deadline {day}</translation>
    </message>
    <message>
        <source>har svaret</source>
        <translation>has answered</translation>
    </message>
    <message>
        <source>har svaret efter fristen</source>
        <translation>has answered after the deadline</translation>
    </message>
    <message>
        <source>har svaret flere gange</source>
        <translation>has answered more than once</translation>
    </message>
    <message>
        <source>har svaret på alle områder</source>
        <translation>has answered all areas</translation>
    </message>
    <message>
        <source>har svaret på en del</source>
        <translation>has answered in part</translation>
    </message>
    <message>
        <source>har svaret på nogle områder</source>
        <translation>has answered some areas</translation>
    </message>
    <message>
        <source>i alt {n}</source>
        <translation>{n} in all</translation>
    </message>
    <message>
        <source>i alt {n} af {frame}</source>
        <translation>{n} of {frame} in all</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>ikke svaret</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>ingen spurgt</source>
        <translation>nobody asked</translation>
    </message>
    <message>
        <source>mellem {low} og {high}</source>
        <translation>between {low} and {high}</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>n = {n} af de valgte.</source>
        <translation>n = {n} of those selected.</translation>
    </message>
    <message>
        <source>n = {n} af de {chosen} valgte kommuner.</source>
        <translation>n = {n} of the {chosen} selected municipalities.</translation>
    </message>
    <message>
        <source>n = {n} af {frame} kommuner.</source>
        <translation>n = {n} of {frame} municipalities.</translation>
    </message>
    <message>
        <source>n = {n} af {frame} svar.</source>
        <translation>n = {n} of {frame} answers.</translation>
    </message>
    <message>
        <source>n = {n}.</source>
        <translation>n = {n}.</translation>
    </message>
    <message>
        <source>n = {n}: en kommune tæller én gang for hvert tema, den er spurgt om. Flere svar.</source>
        <translation>n = {n}: a municipality counts once for each theme it was asked about. Several answers possible.</translation>
    </message>
    <message>
        <source>n = {n}; {both} har svaret i begge runder.</source>
        <translation>n = {n}; {both} have answered in both rounds.</translation>
    </message>
    <message>
        <source>n: {listed}.</source>
        <translation>n: {listed}.</translation>
    </message>
    <message>
        <source>skjult</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>svaret tæller ikke med</source>
        <translation>the answer does not count</translation>
    </message>
    <message>
        <source>{answered} af {size} har svaret.</source>
        <translation>{answered} of {size} have answered.</translation>
    </message>
    <message>
        <source>{answered} af {size} har svaret; {silent} mangler.</source>
        <translation>{answered} of {size} have answered; {silent} are missing.</translation>
    </message>
    <message>
        <source>{asked} {missing} har ikke svaret på spørgsmålet.</source>
        <translation>{asked} {missing} did not answer the question.</translation>
    </message>
    <message>
        <source>{before}, {next}</source>
        <translation>{before}, {next}</translation>
    </message>
    <message>
        <source>{closer} er rykket frem, {same} står, hvor de stod, og {back} er gået tilbage.</source>
        <translation>{closer} have moved closer, {same} stand where they stood, and {back} have fallen back.</translation>
    </message>
    <message>
        <source>{count} af de {answered}, der har svaret, svarer “{label}”.</source>
        <translation>{count} of the {answered} who answered say “{label}”.</translation>
    </message>
    <message>
        <source>{count} koder er nævnt lige ofte: {share}</source>
        <translation>{count} codes are mentioned equally often: {share}</translation>
    </message>
    <message>
        <source>{count} spørgsmål med samme skala</source>
        <translation>{count} questions with the same scale</translation>
    </message>
    <message>
        <source>{count} svar er givet lige ofte: {share}</source>
        <translation>{count} answers are given equally often: {share}</translation>
    </message>
    <message>
        <source>{count} svar nævnes lige ofte: {share}</source>
        <translation>{count} answers are mentioned equally often: {share}</translation>
    </message>
    <message>
        <source>{first} til {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{group} {n}</source>
        <translation>{group} {n}</translation>
    </message>
    <message>
        <source>{group} {share}</source>
        <translation>{group} {share}</translation>
    </message>
    <message>
        <source>{group}: {state}</source>
        <translation>{group}: {state}</translation>
    </message>
    <message>
        <source>{high} er længst med {share}; {low} ligger lavest med {least}</source>
        <translation>{high} is furthest with {share}; {low} is lowest with {least}</translation>
    </message>
    <message>
        <source>{label} · {count}</source>
        <translation>{label} · {count}</translation>
    </message>
    <message>
        <source>{label}: {counted}</source>
        <translation>{label}: {counted}</translation>
    </message>
    <message>
        <source>{label}: {count} af {base}, {percent}</source>
        <translation>{label}: {count} of {base}, {percent}</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>{name}: {share}</source>
        <translation>{name}: {share}</translation>
    </message>
    <message>
        <source>{n} svar har ingen dato.</source>
        <translation>{n} answers have no date.</translation>
    </message>
    <message>
        <source>{question} fordelt på kommunegrupper</source>
        <translation>{question} by municipality group</translation>
    </message>
    <message>
        <source>{question} fordelt på regioner</source>
        <translation>{question} by region</translation>
    </message>
    <message>
        <source>{question} fordelt på runder</source>
        <translation>{question} by round</translation>
    </message>
    <message>
        <source>{question} fordelt på: {other}</source>
        <translation>{question} by: {other}</translation>
    </message>
    <message>
        <source>{question} – efter kommunegruppe</source>
        <translation>{question} – by municipality group</translation>
    </message>
    <message>
        <source>{question} – efter region</source>
        <translation>{question} – by region</translation>
    </message>
    <message>
        <source>{round}: {mark}</source>
        <translation>{round}: {mark}</translation>
    </message>
    <message>
        <source>{row}, {dot}</source>
        <translation>{row}, {dot}</translation>
    </message>
    <message>
        <source>{same} af de {both}, der har svaret i begge runder, svarer det samme.</source>
        <translation>{same} of the {both} who answered in both rounds say the same.</translation>
    </message>
    <message>
        <source>{share}</source>
        <translation>{share}</translation>
    </message>
    <message>
        <source>{share} regner med “{label}” eller før, {last} med “{end}” eller før.</source>
        <translation>{share} expect “{label}” or sooner, {last} “{end}” or sooner.</translation>
    </message>
    <message>
        <source>{share} svarer “{label}” og {next} “{other}”.</source>
        <translation>{share} say “{label}” and {next} “{other}”.</translation>
    </message>
    <message>
        <source>{share} svarer “{label}”.</source>
        <translation>{share} say “{label}”.</translation>
    </message>
    <message>
        <source>{share} svarer “{label}”; {group} ligger lavest med {least}</source>
        <translation>{share} say “{label}”; {group} is lowest with {least}</translation>
    </message>
    <message>
        <source>{share} {answer}</source>
        <translation>{share} {answer}</translation>
    </message>
    <message>
        <source>{theme} {share}</source>
        <translation>{theme} {share}</translation>
    </message>
    <message>
        <source>{theme}: {said}</source>
        <translation>{theme}: {said}</translation>
    </message>
    <message>
        <source>“{label}” nævnes oftest, {share}, dernæst “{other}”, {next}</source>
        <translation>“{label}” is given most often, {share}, then “{other}”, {next}</translation>
    </message>
    <message>
        <source>“{label}” nævnes oftest: {share}</source>
        <translation>“{label}” is given most often: {share}</translation>
    </message>
    <message>
        <source>“{label}” og “{other}” nævnes lige ofte: {share}</source>
        <translation>“{label}” and “{other}” are mentioned equally often: {share}</translation>
    </message>
    <message>
        <source>“{row}”: {all} i alt; {low} ligger lavest med {least}, {high} højest med {most}</source>
        <translation>“{row}”: {all} in all; {low} is lowest with {least}, {high} highest with {most}</translation>
    </message>
    <message>
        <source>“{row}”: {low} ligger lavest med {least}, {high} højest med {most}</source>
        <translation>“{row}”: {low} is lowest with {least}, {high} highest with {most}</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Flere grundlag i samme område</source>
        <translation>Several bases in the same area</translation>
    </message>
    <message>
        <source>Ikke bundet til et tal</source>
        <translation>Not bound to a figure</translation>
    </message>
    <message>
        <source>Nogle har svaret to gange</source>
        <translation>Some have responded twice</translation>
    </message>
    <message>
        <source>Tallet findes ikke</source>
        <translation>The figure does not exist</translation>
    </message>
    <message>
        <source>Tallet peger på få kommuner</source>
        <translation>The figure points at few municipalities</translation>
    </message>
    <message>
        <source>Tallet røber et lille tal</source>
        <translation>The figure gives a small count away</translation>
    </message>
    <message>
        <source>{area} bruger både {bases}.</source>
        <translation>{area} uses several bases: {bases}.</translation>
    </message>
    <message>
        <source>{area} har {sent} besvarelser fra {size}. Hos dem, der har svaret flere gange: {rule}.</source>
        <translation>{area} has {sent} responses from {size}. For those who responded several times: {rule}.</translation>
    </message>
    <message>
        <source>“{reference}” peger på et spørgsmål eller et svar, som runden ikke har.</source>
        <translation>“{reference}” points at a question or an answer that the round does not have.</translation>
    </message>
    <message>
        <source>“{words}” er skjult i grafer og tabeller, fordi et lille tal kan regnes ud fra det.</source>
        <translation>“{words}” is hidden in graphs and tables, because a small count can be worked out from it.</translation>
    </message>
    <message>
        <source>“{words}” er skrevet som tekst og følger ikke svarene.</source>
        <translation>“{words}” is written as text and does not follow the answers.</translation>
    </message>
    <message>
        <source>“{words}” er skrevet som tekst. Det passer til {low}–{high} pct., men følger ikke svarene.</source>
        <translation>“{words}” is written as text. It fits {low}–{high} pct., but does not follow the answers.</translation>
    </message>
    <message>
        <source>“{words}” står for færre end {threshold} svar. Små tal skal skjules; skriv sætningen om.</source>
        <translation>“{words}” stands for fewer than {threshold} answers. Small counts are to be hidden; reword the sentence.</translation>
    </message>
</context>
<context>
    <name>corrections</name>
    <message>
        <source>Hele besvarelsen</source>
        <translation>The whole response</translation>
    </message>
    <message>
        <source>Hvilket af svarene der tæller</source>
        <translation>Which of the answers counts</translation>
    </message>
    <message>
        <source>Hvor langt besvarelsen er kommet</source>
        <translation>How far the response has come</translation>
    </message>
    <message>
        <source>Hvornår svaret er sendt</source>
        <translation>When the answer was sent</translation>
    </message>
    <message>
        <source>delvist</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>gennemført</source>
        <translation>completed</translation>
    </message>
    <message>
        <source>ikke besvaret</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>ikke oplyst</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>ikke spurgt</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>ingen af dem</source>
        <translation>none of them</translation>
    </message>
    <message>
        <source>nr. {nth} af {count}, sendt {moment}</source>
        <translation>no. {nth} of {count}, sent {moment}</translation>
    </message>
    <message>
        <source>{day} kl. {clock}</source>
        <translation>{day} at {clock}</translation>
    </message>
    <message>
        <source>{moment}, efter fristen</source>
        <translation>{moment}, after the deadline</translation>
    </message>
    <message>
        <source>{moment}, inden fristen</source>
        <translation>{moment}, before the deadline</translation>
    </message>
</context>
<context>
    <name>counting</name>
    <message>
        <source>Rækken er ikke talt med, for {which}: {place}.</source>
        <translation>The row has not been counted, because {which}: {place}.</translation>
    </message>
    <message>
        <source>Rækken er ikke talt med.</source>
        <translation>The row has not been counted.</translation>
    </message>
    <message>
        <source>Rækken er ikke talt med. {place} er valgt i hånden.</source>
        <translation>The row has not been counted. Chosen by hand: {place}.</translation>
    </message>
    <message>
        <source>Rækken er talt med.</source>
        <translation>The row has been counted.</translation>
    </message>
    <message>
        <source>Svaret fra {name} på “{area}” er mærket som en prøve.</source>
        <translation>The response from {name} to “{area}” is marked as a test.</translation>
    </message>
    <message>
        <source>delvise svar tæller ikke</source>
        <translation>partial answers do not count</translation>
    </message>
    <message>
        <source>delvist, tæller ikke</source>
        <translation>partial, does not count</translation>
    </message>
    <message>
        <source>det første gennemførte svar tæller</source>
        <translation>the first completed response counts</translation>
    </message>
    <message>
        <source>det seneste gennemførte svar tæller</source>
        <translation>the latest completed response counts</translation>
    </message>
    <message>
        <source>det seneste svar tæller, gennemført eller ej</source>
        <translation>the latest response counts, completed or not</translation>
    </message>
    <message>
        <source>det, der er valgt i hånden, tæller</source>
        <translation>the one chosen by hand counts</translation>
    </message>
    <message>
        <source>efter fristen, tæller ikke</source>
        <translation>after the deadline, does not count</translation>
    </message>
    <message>
        <source>et andet svar tæller</source>
        <translation>another response counts</translation>
    </message>
    <message>
        <source>række {row}</source>
        <translation>row {row}</translation>
    </message>
    <message>
        <source>række {row} i “{file}”</source>
        <translation>row {row} in “{file}”</translation>
    </message>
    <message>
        <source>svar efter fristen {day} tæller ikke med</source>
        <translation>responses after the deadline of {day} do not count</translation>
    </message>
    <message>
        <source>svar efter fristen {day} tæller med</source>
        <translation>responses after the deadline of {day} count</translation>
    </message>
    <message>
        <source>test, tæller ikke</source>
        <translation>test, does not count</translation>
    </message>
    <message>
        <source>tæller</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>uden svar</source>
        <translation>no answers</translation>
    </message>
    <message>
        <source>{area}: {rows} svar fra {size}.</source>
        <translation>{area}: {rows} responses from {size}.</translation>
    </message>
    <message>
        <source>{area}: {rows} svar, hvoraf {size} tæller.</source>
        <translation>{area}: {rows} answers, of which {size} count.</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}; {second}</translation>
    </message>
    <message>
        <source>{name} har ikke gennemført sit svar på “{area}”.</source>
        <translation>{name} has not completed its response to “{area}”.</translation>
    </message>
    <message>
        <source>{name} har svaret efter fristen på “{area}”.</source>
        <translation>{name} responded after the deadline to “{area}”.</translation>
    </message>
    <message>
        <source>{name} har svaret mere end én gang på “{area}”.</source>
        <translation>{name} has responded more than once to “{area}”.</translation>
    </message>
    <message>
        <source>{which}; {count} er valgt i hånden</source>
        <translation>{which}; chosen by hand: {count}</translation>
    </message>
</context>
<context>
    <name>date</name>
    <message>
        <source>april</source>
        <translation>April</translation>
    </message>
    <message>
        <source>august</source>
        <translation>August</translation>
    </message>
    <message>
        <source>december</source>
        <translation>December</translation>
    </message>
    <message>
        <source>februar</source>
        <translation>February</translation>
    </message>
    <message>
        <source>januar</source>
        <translation>January</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>maj</source>
        <translation>May</translation>
    </message>
    <message>
        <source>marts</source>
        <translation>March</translation>
    </message>
    <message>
        <source>november</source>
        <translation>November</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>september</source>
        <translation>September</translation>
    </message>
    <message>
        <source>{date} {year}</source>
        <translation>{date} {year}</translation>
    </message>
    <message>
        <source>{day}. {month}</source>
        <translation>{day} {month}</translation>
    </message>
</context>
<context>
    <name>file-window</name>
    <message>
        <source>Der er flere svar i filen: række {rows}.</source>
        <translation>There are several answers in the file: row {rows}.</translation>
    </message>
    <message>
        <source>Læser filen</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>“{file}” har ingen tabel, der kan vises. {why}</source>
        <translation>“{file}” has no table that can be shown. {why}</translation>
    </message>
    <message>
        <source>“{file}” ligger ikke i projektet og kan derfor ikke vises.</source>
        <translation>“{file}” is not in the project and therefore cannot be shown.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>[ukendt tal: {reference}]</source>
        <translation>[unknown figure: {reference}]</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message>
        <source>Har svaret: alle områder</source>
        <translation>Has answered: all areas</translation>
    </message>
    <message>
        <source>Har svaret: {area}</source>
        <translation>Has answered: {area}</translation>
    </message>
</context>
<context>
    <name>one</name>
    <message>
        <source>den ene</source>
        <translation>the one</translation>
    </message>
    <message>
        <source>den ene valgte</source>
        <translation>the one selected</translation>
    </message>
    <message>
        <source>{count} advarsel</source>
        <translation>{count} warning</translation>
    </message>
    <message>
        <source>{count} bemærkning</source>
        <translation>{count} notice</translation>
    </message>
    <message>
        <source>{count} besvarelse</source>
        <translation>{count} response</translation>
    </message>
    <message>
        <source>{count} citat</source>
        <translation>{count} quotation</translation>
    </message>
    <message>
        <source>{count} fejl</source>
        <translation>{count} error</translation>
    </message>
    <message>
        <source>{count} kode</source>
        <translation>{count} code</translation>
    </message>
    <message>
        <source>{count} kolonne</source>
        <translation>{count} column</translation>
    </message>
    <message>
        <source>{count} kommune</source>
        <translation>{count} municipality</translation>
    </message>
    <message>
        <source>{count} område</source>
        <translation>{count} area</translation>
    </message>
    <message>
        <source>{count} respondent</source>
        <translation>{count} respondent</translation>
    </message>
    <message>
        <source>{count} række</source>
        <translation>{count} row</translation>
    </message>
    <message>
        <source>{count} spørgsmål</source>
        <translation>{count} question</translation>
    </message>
    <message>
        <source>{count} svar</source>
        <translation>{count} answer</translation>
    </message>
    <message>
        <source>{count} tema</source>
        <translation>{count} theme</translation>
    </message>
</context>
<context>
    <name>operation</name>
    <message>
        <source>Fjern koden “{titel}”</source>
        <translation>Remove the code “{titel}”</translation>
    </message>
    <message>
        <source>Giv ord den nye kode “{titel}”</source>
        <translation>Give words the new code “{titel}”</translation>
    </message>
    <message>
        <source>Giv {antal} svar koden “{titel}”</source>
        <translation>Give the code “{titel}” (answers: {antal})</translation>
    </message>
    <message>
        <source>Indlæs {files}</source>
        <translation>Import {files}</translation>
    </message>
    <message>
        <source>Opret projektet</source>
        <translation>Create the project</translation>
    </message>
    <message>
        <source>Ret runden “{title}”</source>
        <translation>Edit the round “{title}”</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>Af</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle besvarelser</source>
        <translation>All responses</translation>
    </message>
    <message>
        <source>Alle kommuners sider skrives kun som PDF. Der er ikke skrevet noget. Vælg et navn på .pdf, eller skriv én kommunes side som Word med municipality-NUMMER.</source>
        <translation>The pages of all municipalities are written as PDF only. Nothing has been written. Choose a name that ends in .pdf, or write one municipality's page as Word with municipality-NUMBER.</translation>
    </message>
    <message>
        <source>Alle med
samme svar</source>
        <translation>All with the
same answer</translation>
    </message>
    <message>
        <source>Alvor</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Andel</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Andel af de spurgte</source>
        <translation>Share of those asked</translation>
    </message>
    <message>
        <source>Andel af svarene</source>
        <translation>Share of answers</translation>
    </message>
    <message>
        <source>Andel, der har svaret</source>
        <translation>Response rate</translation>
    </message>
    <message>
        <source>Andel, lagt sammen</source>
        <translation>Share, added up</translation>
    </message>
    <message>
        <source>Andelene er af alle, der har svaret på begge dele.</source>
        <translation>The shares are of all who answered both.</translation>
    </message>
    <message>
        <source>Andelene er af de spurgte i kolonnen.</source>
        <translation>The shares are of those asked in the column.</translation>
    </message>
    <message>
        <source>Andelene er af dem, der er stillet spørgsmålet.</source>
        <translation>The shares are of those who were asked the question.</translation>
    </message>
    <message>
        <source>Andelene er af rækken.</source>
        <translation>The shares are of the row.</translation>
    </message>
    <message>
        <source>Andelene er af svarene i kolonnen.</source>
        <translation>The shares are of the answers in the column.</translation>
    </message>
    <message>
        <source>Antal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Antal, lagt sammen</source>
        <translation>Count, added up</translation>
    </message>
    <message>
        <source>Besvarelse</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Besvarelser</source>
        <translation>Responses</translation>
    </message>
    <message>
        <source>Bjælken viser kommunens gruppe, og stregen under den kommunens eget svar. Andelene er af dem, der er spurgt; kommunen tæller selv med. Spørgsmål, som kommunen ikke fik, er udeladt.</source>
        <translation>The bar shows the municipality's group, and the stroke under it its own answer. The shares are of those asked; the municipality counts among them. Questions it was not asked are left out.</translation>
    </message>
    <message>
        <source>Citaterne er udeladt: de kunne tælles.</source>
        <translation>The quotations are left out: they could be counted.</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>De valgte besvarelser</source>
        <translation>The selected responses</translation>
    </message>
    <message>
        <source>Der er ikke fundet problemer i filerne.</source>
        <translation>No problems were found in the files.</translation>
    </message>
    <message>
        <source>EKSEMPEL – opdigtede svar</source>
        <translation>EXAMPLE – invented answers</translation>
    </message>
    <message>
        <source>En besvarelse</source>
        <translation>A response</translation>
    </message>
    <message>
        <source>En kommune</source>
        <translation>A municipality</translation>
    </message>
    <message>
        <source>Flere svar: andelene kan tilsammen give mere end 100 pct.</source>
        <translation>Several answers: the shares may add up to more than 100 pct.</translation>
    </message>
    <message>
        <source>Flyttet</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Fortsættes på næste side</source>
        <translation>Continued on the next page</translation>
    </message>
    <message>
        <source>Grafen viser, hvad hver kommune selv har svaret, og det må den ikke, når små tal skal skjules. Intet er kopieret eller gemt. Vælg under Rediger › Små tal, at kommunernes egne svar må stå ved deres navn, eller at vise alle tal.</source>
        <translation>The graph shows what each municipality has answered, which it may not while small counts are hidden. Nothing was copied or saved. Choose under Edit › Small counts that the municipalities' own answers may stand at their names, or to show all counts.</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Gruppe
{group}</source>
        <translation>Group
{group}</translation>
    </message>
    <message>
        <source>Har svaret</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hvad der tæller: {rule}.</source>
        <translation>What counts: {rule}.</translation>
    </message>
    <message>
        <source>Hvad er der gjort</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Hvad står der i svarene?</source>
        <translation>What do the answers say?</translation>
    </message>
    <message>
        <source>Hvad tager man med?</source>
        <translation>What will they keep?</translation>
    </message>
    <message>
        <source>Hvem har svaret?</source>
        <translation>Who has responded?</translation>
    </message>
    <message>
        <source>Hvor kom svarene fra?</source>
        <translation>Where did the answers come from?</translation>
    </message>
    <message>
        <source>Hvor langt er kommunerne?</source>
        <translation>How far have the municipalities come?</translation>
    </message>
    <message>
        <source>Hvorfor er man ikke i mål?</source>
        <translation>Why are they not there yet?</translation>
    </message>
    <message>
        <source>Hvornår kom svarene?</source>
        <translation>When did the answers come?</translation>
    </message>
    <message>
        <source>Hvornår regner man med, at det er normalt?</source>
        <translation>When is it expected to be normal?</translation>
    </message>
    <message>
        <source>Ikke stillet spørgsmålet</source>
        <translation>Not asked the question</translation>
    </message>
    <message>
        <source>Ingen af rundens filer har svar på området.</source>
        <translation>None of the files of the round has answers for this area.</translation>
    </message>
    <message>
        <source>Ingen af rundens spørgsmål handler om status.</source>
        <translation>None of the questions in the round is about status.</translation>
    </message>
    <message>
        <source>Ingen i udvalget har svaret på temaet.</source>
        <translation>Nobody in the selection has answered on this theme.</translation>
    </message>
    <message>
        <source>Ingen kommuner har svaret i runden, så der er ingen kommunesider at printe. Der er ikke skrevet noget.</source>
        <translation>No municipality has answered in the round, so there are no pages of municipalities to print. Nothing was written.</translation>
    </message>
    <message>
        <source>Ingen svar er kodet endnu.</source>
        <translation>No answers have been coded yet.</translation>
    </message>
    <message>
        <source>Kilde: {title} · runde {round} · opgjort {today}</source>
        <translation>Source: {title} · round {round} · counted {today}</translation>
    </message>
    <message>
        <source>Kilde: {title} · {area} · runde {round} · opgjort {today}</source>
        <translation>Source: {title} · {area} · round {round} · counted {today}</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kodning</source>
        <translation>Coding</translation>
    </message>
    <message>
        <source>Kolonnerne viser antal.</source>
        <translation>The columns show counts.</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommunegruppe</source>
        <translation>Municipality group</translation>
    </message>
    <message>
        <source>Kommunens egne ord</source>
        <translation>In its own words</translation>
    </message>
    <message>
        <source>Kommunens svar</source>
        <translation>The municipality's answer</translation>
    </message>
    <message>
        <source>Kommuner</source>
        <translation>Municipalities</translation>
    </message>
    <message>
        <source>Kommunesider er skrevet til “{name}”: {count}. Kommuner uden svar, som ingen side har: {silent}.</source>
        <translation>Pages of municipalities written to “{name}”: {count}. Municipalities without an answer, which have none: {silent}.</translation>
    </message>
    <message>
        <source>Kort: {theme}</source>
        <translation>Map: {theme}</translation>
    </message>
    <message>
        <source>Listen viser, hvad hver kommune selv har svaret, og det må den ikke, når små tal skal skjules. Intet er kopieret. Vælg under Rediger › Små tal, at kommunernes egne svar må stå ved deres navn, eller at vise alle tal.</source>
        <translation>The list shows what each municipality itself has answered, and it may not when small counts are to be hidden. Nothing was copied. Choose under Edit › Small counts that the municipalities' own answers may stand at their names, or to show all counts.</translation>
    </message>
    <message>
        <source>Læring</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Mangler</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Modtagne besvarelser</source>
        <translation>Responses received</translation>
    </message>
    <message>
        <source>Normalt inden {month}</source>
        <translation>Normal before {month}</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note: {memo}</source>
        <translation>Memo: {memo}</translation>
    </message>
    <message>
        <source>Noter til temaer og svar</source>
        <translation>Memos on themes and answers</translation>
    </message>
    <message>
        <source>Når små tal skal skjules, er der intet tilbage af grafen. Intet er kopieret eller gemt. Udvid udvalget, eller vælg under Rediger › Små tal at vise alle tal.</source>
        <translation>When small counts are hidden, nothing is left of the graph. Nothing has been copied or saved. Widen the selection, or choose to show all counts under Edit › Small counts.</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Område og tema</source>
        <translation>Area and theme</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Overskriftens sætning er udeladt, fordi den bygger på tal, der er skjult.</source>
        <translation>The headline is left out, because it stands on counts that are hidden.</translation>
    </message>
    <message>
        <source>Printeren tog ikke imod siderne, så de er ikke printet. Projektet er ikke rørt. Se efter, om printeren er tændt, eller gem siderne som PDF.</source>
        <translation>The printer did not take the pages, so they are not printed. The project has not been touched. See whether the printer is on, or save the pages as a PDF.</translation>
    </message>
    <message>
        <source>Problemer i filerne</source>
        <translation>Problems in the files</translation>
    </message>
    <message>
        <source>Projektet har ingen besvarelser at printe. Der er ikke skrevet noget. Indlæs undersøgelsens filer først.</source>
        <translation>The project has no responses to print. Nothing has been written. Import the survey files first.</translation>
    </message>
    <message>
        <source>Projektet har ingen visning, der hedder “{view}”. Der er ikke skrevet noget. Vælg en af disse: {views}.</source>
        <translation>The project has no view called “{view}”. Nothing has been written. Choose one of these: {views}.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Region
{region}</source>
        <translation>Region
{region}</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>Respondenter</source>
        <translation>Respondents</translation>
    </message>
    <message>
        <source>Senest</source>
        <translation>At the latest</translation>
    </message>
    <message>
        <source>Side {number} af {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Siden {round}</source>
        <translation>Since {round}</translation>
    </message>
    <message>
        <source>Skjult: andres svar, hvor færre end {threshold} har givet dem, og tal, de kunne regnes ud fra.</source>
        <translation>Hidden: others' answers that fewer than {threshold} gave, and counts they could be worked out from.</translation>
    </message>
    <message>
        <source>Skjult: svar givet af færre end {threshold}, og tal, de kunne regnes ud fra. Kommunernes egne svar vises ved deres navn.</source>
        <translation>Hidden: answers given by fewer than {threshold}, and counts they could be worked out from. The municipalities' own answers are shown at their names.</translation>
    </message>
    <message>
        <source>Skjult: svar givet af færre end {threshold}, tal, de kunne regnes ud fra, og kommunernes navne ved deres svar.</source>
        <translation>Hidden: answers given by fewer than {threshold}, counts they could be worked out from, and the municipalities' names at their answers.</translation>
    </message>
    <message>
        <source>Skriver Word-fil</source>
        <translation>Writing the Word file</translation>
    </message>
    <message>
        <source>Skriver kommunesider</source>
        <translation>Writing the pages of municipalities</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Spurgt i alt</source>
        <translation>Asked in all</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Stillet til dem, {who}.</source>
        <translation>Asked of those {who}.</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Svar i alt</source>
        <translation>Answers in all</translation>
    </message>
    <message>
        <source>Svarene er opdigtede.</source>
        <translation>The answers are invented.</translation>
    </message>
    <message>
        <source>Tabellen har {rows} rækker, og et regneark kan højst have {most}. Intet er skrevet. Gem den som CSV, eller filtrér den først.</source>
        <translation>The table has {rows} rows, and a worksheet can have at most {most}. Nothing has been written. Save it as CSV, or filter it first.</translation>
    </message>
    <message>
        <source>Tal er skjult i notatets grafer. Teksten er, som den er skrevet.</source>
        <translation>Counts are hidden in the note's graphs. The text is as it was written.</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Temaet er besvaret i ord.</source>
        <translation>The theme was answered in words.</translation>
    </message>
    <message>
        <source>Udvalg: {who} · runde {round} · {answered} · trykt {today}</source>
        <translation>Selection: {who} · round {round} · {answered} · printed {today}</translation>
    </message>
    <message>
        <source>Udvalg: {who} · {answered}</source>
        <translation>Selection: {who} · {answered}</translation>
    </message>
    <message>
        <source>Udvalget er valgt ved et svar, som er skjult, fordi få har givet det, eller fordi et lille tal kunne regnes ud fra det. Der er ikke skrevet noget. Ryd det, der er valgt, eller vælg under Rediger › Små tal at vise alle tal.</source>
        <translation>The selection was picked by an answer that is hidden, because few gave it or because a small count could be worked out from it. Nothing was written. Clear what is picked, or choose under Edit › Small counts to show all counts.</translation>
    </message>
    <message>
        <source>andet svar</source>
        <translation>another answer</translation>
    </message>
    <message>
        <source>delvist</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>delvist, {when}</source>
        <translation>partial, {when}</translation>
    </message>
    <message>
        <source>frem</source>
        <translation>forward</translation>
    </message>
    <message>
        <source>ikke spurgt dengang</source>
        <translation>not asked then</translation>
    </message>
    <message>
        <source>ikke spurgt · n {n}</source>
        <translation>not asked · n {n}</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>n {n}</source>
        <translation>n {n}</translation>
    </message>
    <message>
        <source>samme svar</source>
        <translation>same answer</translation>
    </message>
    <message>
        <source>skjult</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>svaret</source>
        <translation>full</translation>
    </message>
    <message>
        <source>tilbage</source>
        <translation>back</translation>
    </message>
    <message>
        <source>{area}, {count}: {names}.</source>
        <translation>{area}, {count}: {names}.</translation>
    </message>
    <message>
        <source>{area}: {counted}</source>
        <translation>{area}: {counted}</translation>
    </message>
    <message>
        <source>{codes} i brug. Antallet af svar er skjult.</source>
        <translation>{codes} in use. The number of answers is hidden.</translation>
    </message>
    <message>
        <source>{codes} på {answers} fra {respondents}.</source>
        <translation>{codes} on {answers} from {respondents}.</translation>
    </message>
    <message>
        <source>{count} af {frame}</source>
        <translation>{count} of {frame}</translation>
    </message>
    <message>
        <source>{count} af {frame} har svaret</source>
        <translation>{count} of {frame} have responded</translation>
    </message>
    <message>
        <source>{count} har svaret</source>
        <translation>{count} have responded</translation>
    </message>
    <message>
        <source>{count} svar i ord</source>
        <translation>Answers in words: {count}</translation>
    </message>
    <message>
        <source>{kind} · {count} svar</source>
        <translation>{kind} · answers: {count}</translation>
    </message>
    <message>
        <source>{name}, fortsat</source>
        <translation>{name}, continued</translation>
    </message>
    <message>
        <source>{name}, {theme}</source>
        <translation>{name}, {theme}</translation>
    </message>
    <message>
        <source>{picked}; kun {filtered}</source>
        <translation>{picked}; only {filtered}</translation>
    </message>
    <message>
        <source>{place}, ark {sheet}</source>
        <translation>{place}, sheet {sheet}</translation>
    </message>
    <message>
        <source>{place}, kolonne {column}</source>
        <translation>{place}, column {column}</translation>
    </message>
    <message>
        <source>{place}, række {row}</source>
        <translation>{place}, row {row}</translation>
    </message>
    <message>
        <source>{question}: {answered} svar af {base} spurgte.</source>
        <translation>{question}: answered by {answered} of the {base} asked.</translation>
    </message>
    <message>
        <source>{reached} {moved}</source>
        <translation>{reached} {moved}</translation>
    </message>
    <message>
        <source>{region} · {group} · runde {round} · trykt {today}</source>
        <translation>{region} · {group} · round {round} · printed {today}</translation>
    </message>
    <message>
        <source>{responses}.</source>
        <translation>{responses}.</translation>
    </message>
    <message>
        <source>{shares}
{movement}</source>
        <translation>{shares}
{movement}</translation>
    </message>
    <message>
        <source>{share} · n {n}</source>
        <translation>{share} · n {n}</translation>
    </message>
    <message>
        <source>{theme} · {question}</source>
        <translation>{theme} · {question}</translation>
    </message>
    <message>
        <source>{title} · Kommuner</source>
        <translation>{title} · Municipalities</translation>
    </message>
    <message>
        <source>{title}: Grafen er udeladt, fordi alle dens tal er skjult.</source>
        <translation>{title}: The graph is left out, because all its counts are hidden.</translation>
    </message>
    <message>
        <source>{title}: Udeladt, fordi det viser, hvad hver kommune selv har svaret.</source>
        <translation>{title}: Left out, because it shows what each municipality has answered.</translation>
    </message>
    <message>
        <source>{whole} · {part}</source>
        <translation>{whole} · {part}</translation>
    </message>
    <message>
        <source>Årsag</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>“Skjult”: svar givet af færre end {threshold}, og tal, de kunne regnes ud fra.</source>
        <translation>“Hidden”: answers given by fewer than {threshold}, and counts they could be worked out from.</translation>
    </message>
    <message>
        <source>“{name}” kunne ikke skrives ({reason}). Intet er ændret: var der en fil i forvejen, ligger den der endnu. Vælg et andet sted, eller luk filen, hvis den er åben i et andet program.</source>
        <translation>“{name}” could not be written ({reason}). Nothing has been changed: if there was a file before, it is still there. Choose another place, or close the file if it is open in another program.</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Advarsel</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Alvor</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Ark</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Bemærkning</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Fejl</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hvad der er gjort</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Kolonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Problemer i filerne</source>
        <translation>Problems in the files</translation>
    </message>
    <message>
        <source>Række</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>ark {value}</source>
        <translation>sheet {value}</translation>
    </message>
    <message>
        <source>kolonne {value}</source>
        <translation>column {value}</translation>
    </message>
    <message>
        <source>række {value}</source>
        <translation>row {value}</translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>Har svaret på {answered} af {areas}.</source>
        <translation>Has responded on {answered} of {areas}.</translation>
    </message>
    <message>
        <source>Ikke besvaret.</source>
        <translation>Not answered.</translation>
    </message>
    <message>
        <source>Kommunen har ikke svaret i denne runde.</source>
        <translation>The municipality has not answered in this round.</translation>
    </message>
    <message>
        <source>Sendt {when} ({why}).</source>
        <translation>Sent {when} ({why}).</translation>
    </message>
    <message>
        <source>Sendt {when}, {how}: {answered} af {asked} spørgsmål besvaret.</source>
        <translation>Sent {when}, {how}: {answered} of {asked} questions answered.</translation>
    </message>
    <message>
        <source>Siden {round}: rykket frem på {closer}, tilbage på {back} og uændret på {same}.</source>
        <translation>Since {round}: moved forward on {closer}, back on {back} and unchanged on {same}.</translation>
    </message>
    <message>
        <source>delvist</source>
        <translation>in part</translation>
    </message>
    <message>
        <source>før: {answer}</source>
        <translation>before: {answer}</translation>
    </message>
    <message>
        <source>gennemført</source>
        <translation>completed</translation>
    </message>
    <message>
        <source>ikke besvaret</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>ikke spurgt</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>ingen af dem</source>
        <translation>none of them</translation>
    </message>
    <message>
        <source>skjult</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>uden dato</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>{answered} Som før på {best} af {themes}.</source>
        <translation>{answered} As before on {best} of {themes}.</translation>
    </message>
    <message>
        <source>{first} {other}</source>
        <translation>{first} {other}</translation>
    </message>
    <message>
        <source>{share} af {base}</source>
        <translation>{share} of {base}</translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>Behold udvalget “{name}”</source>
        <translation>Keep the selection “{name}”</translation>
    </message>
    <message>
        <source>Citatet findes ikke længere i projektet.</source>
        <translation>The quotation is no longer in the project.</translation>
    </message>
    <message>
        <source>Den eneste runde kan ikke fjernes. Indlæs en anden først, eller luk projektet.</source>
        <translation>The only round cannot be removed. Import another first, or close the project.</translation>
    </message>
    <message>
        <source>Der er allerede en kode, der hedder “{titel}”. Vælg en anden titel, eller læg de to koder sammen.</source>
        <translation>There is already a code called “{titel}”. Choose another title, or merge the two codes.</translation>
    </message>
    <message>
        <source>Der er allerede et udvalg, der hedder “{navn}”. Vælg et andet navn.</source>
        <translation>There is already a selection called “{navn}”. Choose another name.</translation>
    </message>
    <message>
        <source>Der er ikke adgang til at læse {fil}. Filen er ikke ændret. Se efter, at drevet er tilsluttet, og at du har adgang til mappen {mappe}.</source>
        <translation>There is no permission to read {fil}. The file has not been changed. Check that the drive is connected and that you have access to the folder {mappe}.</translation>
    </message>
    <message>
        <source>Der er ikke mere at fortryde eller gentage.</source>
        <translation>There is nothing more to undo or redo.</translation>
    </message>
    <message>
        <source>En kode skal have en titel.</source>
        <translation>A code must have a title.</translation>
    </message>
    <message>
        <source>En kopi af {fil} kan ikke få samme navn i samme mappe. Vælg et andet navn eller en anden mappe.</source>
        <translation>A copy of {fil} cannot have the same name in the same folder. Choose another name or another folder.</translation>
    </message>
    <message>
        <source>En runde skal have et navn.</source>
        <translation>A round must have a name.</translation>
    </message>
    <message>
        <source>Et udvalg skal have et navn for at blive gemt.</source>
        <translation>A selection needs a name to be saved.</translation>
    </message>
    <message>
        <source>Filen {fil} er flyttet, omdøbt eller slettet, mens projektet lå åbent, så ændringen er ikke gemt. Det, der var gemt før, er i behold: Gem en kopi af projektet, og arbejd videre i den.</source>
        <translation>The file {fil} was moved, renamed or deleted while the project was open, so the change has not been saved. What was saved before is intact: Save a copy of the project, and continue in that.</translation>
    </message>
    <message>
        <source>Fjern koden “{titel}”</source>
        <translation>Remove the code “{titel}”</translation>
    </message>
    <message>
        <source>Fjern runden “{titel}”</source>
        <translation>Remove the round “{titel}”</translation>
    </message>
    <message>
        <source>Fjern “{titel}” fra et citat</source>
        <translation>Remove “{titel}” from a quotation</translation>
    </message>
    <message>
        <source>Flyt et citat med “{titel}”</source>
        <translation>Move a quotation with “{titel}”</translation>
    </message>
    <message>
        <source>Husk, hvad der vises</source>
        <translation>Remember what is shown</translation>
    </message>
    <message>
        <source>Husk, hvad filerne blev læst som</source>
        <translation>Remember what the files were read as</translation>
    </message>
    <message>
        <source>Indlæs runden “{titel}”</source>
        <translation>Import the round “{titel}”</translation>
    </message>
    <message>
        <source>Kod et citat med “{titel}”</source>
        <translation>Code a quotation with “{titel}”</translation>
    </message>
    <message>
        <source>Koden findes ikke længere i projektet.</source>
        <translation>The code is no longer in the project.</translation>
    </message>
    <message>
        <source>Læg koden “{titel}” sammen med “{modtager}”</source>
        <translation>Merge the code “{titel}” with “{modtager}”</translation>
    </message>
    <message>
        <source>Mærk projektet som eksempel</source>
        <translation>Mark the project as an example</translation>
    </message>
    <message>
        <source>Nulstil tekst i notatet</source>
        <translation>Reset text in the note</translation>
    </message>
    <message>
        <source>Omdøb udvalget “{name}”</source>
        <translation>Rename the selection “{name}”</translation>
    </message>
    <message>
        <source>Ordene står ikke på det sted i svaret. Markér dem igen, og giv dem koden.</source>
        <translation>The words are not at that place in the answer. Select them again, and give them the code.</translation>
    </message>
    <message>
        <source>Projektet {fil} blev afbrudt midt i en ændring og ligger nu, hvor der ikke kan skrives. Kopiér {fil} og {fil}-journal til en anden mappe, og åbn projektet dér.</source>
        <translation>The project {fil} was interrupted in the middle of a change and now lies where nothing can be written. Copy {fil} and {fil}-journal to another folder, and open the project there.</translation>
    </message>
    <message>
        <source>Projektet {fil} er beskadiget, og noget af det kan ikke læses. Der er ikke skrevet i det. Åbn en sikkerhedskopi, eller indlæs undersøgelsens filer i et nyt projekt.</source>
        <translation>The project {fil} is damaged, and some of it cannot be read. Nothing has been written to it. Open a backup, or import the survey files into a new project.</translation>
    </message>
    <message>
        <source>Projektet {fil} er lavet med en nyere udgave af KL Viewer. Det er ikke ændret. Opdatér programmet for at åbne det.</source>
        <translation>The project {fil} was made with a newer version of KL Viewer. It has not been changed. Update the program to open it.</translation>
    </message>
    <message>
        <source>Projektet {fil} findes ikke i mappen {mappe}. Det er måske flyttet, omdøbt eller slettet. Find det dér, hvor det ligger nu.</source>
        <translation>The project {fil} is not in the folder {mappe}. It may have been moved, renamed or deleted. Find it where it is now.</translation>
    </message>
    <message>
        <source>Projektet {fil} kan kun læses, så ændringen er ikke gemt. Gem en kopi et andet sted, og arbejd videre i den.</source>
        <translation>The project {fil} is read-only, so the change has not been saved. Save a copy elsewhere, and continue in that.</translation>
    </message>
    <message>
        <source>Projektet {fil} ligger åbent i et andet vindue. Arbejd videre dér, eller luk det dér først.</source>
        <translation>The project {fil} is open in another window. Continue there, or close it there first.</translation>
    </message>
    <message>
        <source>Ret koden “{titel}”</source>
        <translation>Edit the code “{titel}”</translation>
    </message>
    <message>
        <source>Ret projektets titel</source>
        <translation>Edit the title of the project</translation>
    </message>
    <message>
        <source>Ret runden “{titel}”</source>
        <translation>Edit the round “{titel}”</translation>
    </message>
    <message>
        <source>Ret svarene i “{titel}”</source>
        <translation>Edit the answers in “{titel}”</translation>
    </message>
    <message>
        <source>Runden findes ikke længere i projektet.</source>
        <translation>The round is no longer in the project.</translation>
    </message>
    <message>
        <source>Skift, hvad der tæller i “{titel}”</source>
        <translation>Change what counts in “{titel}”</translation>
    </message>
    <message>
        <source>Skriv i notatet</source>
        <translation>Write in the note</translation>
    </message>
    <message>
        <source>Skriv note til en kode</source>
        <translation>Write a memo on a code</translation>
    </message>
    <message>
        <source>Skriv note til et svar</source>
        <translation>Write a memo on an answer</translation>
    </message>
    <message>
        <source>Skriv note til et tema</source>
        <translation>Write a memo on a theme</translation>
    </message>
    <message>
        <source>Slet udvalget “{name}”</source>
        <translation>Delete the selection “{name}”</translation>
    </message>
    <message>
        <source>Svaret findes ikke i projektet, så der er intet at kode.</source>
        <translation>The answer is not in the project, so there is nothing to code.</translation>
    </message>
    <message>
        <source>Tilføj koden “{titel}”</source>
        <translation>Add the code “{titel}”</translation>
    </message>
    <message>
        <source>Udvalget findes ikke længere i projektet.</source>
        <translation>The selection is no longer in the project.</translation>
    </message>
    <message>
        <source>Vælg, om små tal skjules</source>
        <translation>Choose whether small counts are hidden</translation>
    </message>
    <message>
        <source>{fil} er en mappe og ikke et projekt. Vælg en projektfil, som ender på .klv.</source>
        <translation>{fil} is a folder and not a project. Choose a project file, which ends in .klv.</translation>
    </message>
    <message>
        <source>{fil} er for stor til at ligge i et projekt. Projektet er ikke ændret. Del filen i flere, og indlæs dem sammen.</source>
        <translation>{fil} is too large to be kept in a project. The project has not been changed. Split the file, and import the parts together.</translation>
    </message>
    <message>
        <source>{fil} er ikke et projekt fra KL Viewer. Filen er ikke ændret. Vælg en projektfil, som ender på .klv.</source>
        <translation>{fil} is not a KL Viewer project. The file has not been changed. Choose a project file, which ends in .klv.</translation>
    </message>
    <message>
        <source>{fil} kunne ikke gemmes i mappen {mappe}. Andre filer er ikke ændret. Se efter, at der er plads, og at du må skrive i mappen, eller vælg en anden.</source>
        <translation>{fil} could not be saved in the folder {mappe}. Other files have not been changed. Check that there is room and that you may write in the folder, or choose another.</translation>
    </message>
    <message>
        <source>Ændringen er ikke gemt, fordi der ikke kunne skrives i {fil}. Det, der var gemt før, er i behold. Se efter, at disken ikke er fuld, og at drevet er tilsluttet, og prøv igen.</source>
        <translation>The change has not been saved, because {fil} could not be written to. What was saved before is intact. Check that the disk is not full and that the drive is connected, and try again.</translation>
    </message>
</context>
<context>
    <name>questionnaire</name>
    <message>
        <source>Betingelsen peger på “{navn}”, som ikke er stillet tidligere i området.</source>
        <translation>The condition points at “{navn}”, which is not asked earlier in the area.</translation>
    </message>
    <message>
        <source>Datoen ligger før datoen i svarmuligheden ovenfor.</source>
        <translation>The date is before the date of the choice above.</translation>
    </message>
    <message>
        <source>En krøllet parentes mangler sin makker.</source>
        <translation>A curly bracket has no partner.</translation>
    </message>
    <message>
        <source>Et spørgsmål af typen “{type}” kan ikke have svarmuligheder.</source>
        <translation>A question of the type “{type}” cannot have choices.</translation>
    </message>
    <message>
        <source>Et spørgsmål med rollen “{rolle}” kan ikke være af typen “{type}”.</source>
        <translation>A question with the role “{rolle}” cannot be of the type “{type}”.</translation>
    </message>
    <message>
        <source>Filen er for stor: højst {tegn} tegn kan læses.</source>
        <translation>The file is too large: at most {tegn} characters can be read.</translation>
    </message>
    <message>
        <source>Filen rummer et ulovligt tegn.</source>
        <translation>The file contains an illegal character.</translation>
    </message>
    <message>
        <source>Filen skal rumme netop ét spørgeskema.</source>
        <translation>The file must hold exactly one questionnaire.</translation>
    </message>
    <message>
        <source>Henvisninger med &amp; og * kan ikke bruges her.</source>
        <translation>References with &amp; and * cannot be used here.</translation>
    </message>
    <message>
        <source>Her er for mange lag inde i hinanden.</source>
        <translation>There are too many levels inside each other here.</translation>
    </message>
    <message>
        <source>Her skal stå et ord før kolon.</source>
        <translation>A word is expected before the colon here.</translation>
    </message>
    <message>
        <source>Her skal stå {kendte}, hver med kolon.</source>
        <translation>Expected here: {kendte}, each with a colon.</translation>
    </message>
    <message>
        <source>Her står et ulovligt tegn.</source>
        <translation>There is an illegal character here.</translation>
    </message>
    <message>
        <source>Linjen kan ikke læses som YAML. Se efter indrykning, kolon og anførselstegn.</source>
        <translation>The line cannot be read as YAML. Check indentation, colons and quotation marks.</translation>
    </message>
    <message>
        <source>Spørgeskemaet {fil} kan ikke bruges. Linje {linje}: {grund} Intet er ændret. Ret filen, og prøv igen.</source>
        <translation>The questionnaire {fil} cannot be used. Line {linje}: {grund} Nothing has been changed. Correct the file, and try again.</translation>
    </message>
    <message>
        <source>Spørgsmålet “{navn}” har ikke svarmuligheden “{svar}”.</source>
        <translation>The question “{navn}” does not have the choice “{svar}”.</translation>
    </message>
    <message>
        <source>Spørgsmålet “{navn}” mangler svarmuligheder.</source>
        <translation>The question “{navn}” has no choices.</translation>
    </message>
    <message>
        <source>Typer med ! kan ikke bruges her.</source>
        <translation>Types with ! cannot be used here.</translation>
    </message>
    <message>
        <source>Ved “{navn}” skal stå en liste.</source>
        <translation>Expected at “{navn}”: a list.</translation>
    </message>
    <message>
        <source>Ved “{navn}” skal stå {form}.</source>
        <translation>Expected at “{navn}”: {form}.</translation>
    </message>
    <message>
        <source>en dato som 2020-05-31</source>
        <translation>a date such as 2020-05-31</translation>
    </message>
    <message>
        <source>en tekst på højst 4000 tegn</source>
        <translation>a text of at most 4000 characters</translation>
    </message>
    <message>
        <source>et af ordene {kendte}</source>
        <translation>one of the words {kendte}</translation>
    </message>
    <message>
        <source>højst 64 tegn på én linje</source>
        <translation>at most 64 characters on one line</translation>
    </message>
    <message>
        <source>navnet på en kolonne på højst 2000 tegn</source>
        <translation>the name of a column, at most 2000 characters</translation>
    </message>
    <message>
        <source>små bogstaver a–z og tal med bindestreg imellem</source>
        <translation>small letters a–z and digits, joined by hyphens</translation>
    </message>
    <message>
        <source>uden filnavn</source>
        <translation>without a file name</translation>
    </message>
    <message>
        <source>“{dato}” er ikke en dato.</source>
        <translation>“{dato}” is not a date.</translation>
    </message>
    <message>
        <source>“{navn}: {ord}” er brugt før og må kun stå én gang.</source>
        <translation>“{navn}: {ord}” has been used before and may stand only once.</translation>
    </message>
    <message>
        <source>“{navn}” kendes ikke her. Her kan stå {kendte}.</source>
        <translation>“{navn}” is not known here. Possible here: {kendte}.</translation>
    </message>
    <message>
        <source>“{navn}” mangler.</source>
        <translation>“{navn}” is missing.</translation>
    </message>
    <message>
        <source>“{navn}” står der to gange.</source>
        <translation>“{navn}” stands here twice.</translation>
    </message>
</context>
<context>
    <name>reach</name>
    <message>
        <source>Der er ikke indlæst svar endnu.</source>
        <translation>No answers have been read in yet.</translation>
    </message>
    <message>
        <source>{every} af de {frame} valgte kommuner har svaret på alle områder, {some} på nogle og {none} slet ikke.</source>
        <translation>{every} of the {frame} selected municipalities have responded in all areas, {some} in some and {none} not at all.</translation>
    </message>
    <message>
        <source>{every} af de {frame} valgte kommuner har svaret.</source>
        <translation>{every} of the {frame} selected municipalities have responded.</translation>
    </message>
    <message>
        <source>{every} af {frame} kommuner har svaret på alle områder, {some} på nogle og {none} slet ikke.</source>
        <translation>{every} of {frame} municipalities have responded in all areas, {some} in some and {none} not at all.</translation>
    </message>
    <message>
        <source>{every} af {frame} kommuner har svaret.</source>
        <translation>{every} of {frame} municipalities have responded.</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>Arket er ikke læst.</source>
        <translation>The sheet has not been read.</translation>
    </message>
    <message>
        <source>Arket er læst for sig.</source>
        <translation>The sheet was read by itself.</translation>
    </message>
    <message>
        <source>Arket er læst som de andre.</source>
        <translation>The sheet was read like the others.</translation>
    </message>
    <message>
        <source>Arket er skjult i projektmappen.</source>
        <translation>The sheet is hidden in the workbook.</translation>
    </message>
    <message>
        <source>Arket hedder som en del af “{name}”, men har hverken de samme rækker eller de samme kolonner.</source>
        <translation>The sheet is named as a part of “{name}” but has neither the same rows nor the same columns.</translation>
    </message>
    <message>
        <source>Cellen har mere end {most} tegn.</source>
        <translation>The cell has more than {most} characters.</translation>
    </message>
    <message>
        <source>De er ikke læst.</source>
        <translation>They were not read.</translation>
    </message>
    <message>
        <source>Der er ingen filer at læse. Vælg filerne med svar.</source>
        <translation>There are no files to read. Choose the files with answers.</translation>
    </message>
    <message>
        <source>Der er ingen kolonne for svarmuligheden “{choice}” til “{question}”.</source>
        <translation>There is no column for the choice “{choice}” of “{question}”.</translation>
    </message>
    <message>
        <source>Der er ingen kolonne med svar på “{question}” ({area}).</source>
        <translation>There is no column with answers to “{question}” ({area}).</translation>
    </message>
    <message>
        <source>Der er intet at tælle.</source>
        <translation>There is nothing to count.</translation>
    </message>
    <message>
        <source>Der er mange anførselstegn, som ikke bliver lukket.</source>
        <translation>There are many quotation marks that are not closed.</translation>
    </message>
    <message>
        <source>Der er mere end {most} filer.</source>
        <translation>There are more than {most} files.</translation>
    </message>
    <message>
        <source>Der er overskrifter, men ingen rækker med svar.</source>
        <translation>There are headings, but no rows with answers.</translation>
    </message>
    <message>
        <source>Der er svaret på “{question}”, som rækken ikke er spurgt om.</source>
        <translation>There is an answer to “{question}”, which the row was not asked.</translation>
    </message>
    <message>
        <source>Der er {count} filer. Vælg højst {most} ad gangen. Intet er læst.</source>
        <translation>There are {count} files. Choose at most {most} at a time. Nothing has been read.</translation>
    </message>
    <message>
        <source>Der er {count} kolonner. Der kan højst være {most}.</source>
        <translation>There are {count} columns. There can be at most {most}.</translation>
    </message>
    <message>
        <source>Der står ikke, hvilken kommune besvarelsen er fra.</source>
        <translation>It is not stated which municipality the response is from.</translation>
    </message>
    <message>
        <source>Et anførselstegn bliver ikke lukket; filen kan være afbrudt.</source>
        <translation>A quotation mark is not closed; the file may be cut off.</translation>
    </message>
    <message>
        <source>Filen beskriver spørgsmål eller svar i SurveyXact, men besvarelserne (dataset) er ikke med.</source>
        <translation>The file describes questions or answers in SurveyXact, but the responses (dataset) are not included.</translation>
    </message>
    <message>
        <source>Filen er beskadiget eller afbrudt. Hent eller gem den igen.</source>
        <translation>The file is damaged or cut off. Download or save it again.</translation>
    </message>
    <message>
        <source>Filen er en PDF.</source>
        <translation>The file is a PDF.</translation>
    </message>
    <message>
        <source>Filen er en database.</source>
        <translation>The file is a database.</translation>
    </message>
    <message>
        <source>Filen er en præsentation.</source>
        <translation>The file is a presentation.</translation>
    </message>
    <message>
        <source>Filen er en webside.</source>
        <translation>The file is a web page.</translation>
    </message>
    <message>
        <source>Filen er en zip-fil i en zip-fil. Pak den yderste ud først.</source>
        <translation>The file is a zip file within a zip file. Unpack the outer one first.</translation>
    </message>
    <message>
        <source>Filen er et JSON-dokument.</source>
        <translation>The file is a JSON document.</translation>
    </message>
    <message>
        <source>Filen er et XML-dokument.</source>
        <translation>The file is an XML document.</translation>
    </message>
    <message>
        <source>Filen er et billede.</source>
        <translation>The file is a picture.</translation>
    </message>
    <message>
        <source>Filen er et tekstdokument.</source>
        <translation>The file is a text document.</translation>
    </message>
    <message>
        <source>Filen er ikke brugt. Tag alle tre filer med på én gang.</source>
        <translation>The file has not been used. Bring all three files at once.</translation>
    </message>
    <message>
        <source>Filen er ikke en tekstfil.</source>
        <translation>The file is not a text file.</translation>
    </message>
    <message>
        <source>Filen er ikke læst.</source>
        <translation>The file has not been read.</translation>
    </message>
    <message>
        <source>Filen er ikke læst. Åbn den for sig, hvis den skal bruges.</source>
        <translation>The file has not been read. Open it by itself if it is needed.</translation>
    </message>
    <message>
        <source>Filen er kun læst én gang.</source>
        <translation>The file has been read only once.</translation>
    </message>
    <message>
        <source>Filen er låst med en adgangskode. Åbn den i Excel, fjern adgangskoden, og gem den.</source>
        <translation>The file is locked with a password. Open it in Excel, remove the password, and save it.</translation>
    </message>
    <message>
        <source>Filen er læst som “{area}”.</source>
        <translation>The file has been read as “{area}”.</translation>
    </message>
    <message>
        <source>Filen er læst ud fra kolonnernes navne og svarenes numre. Tag alle tre filer med på én gang, så er det SurveyXact, der siger, hvad de betyder.</source>
        <translation>The file has been read by the names of its columns and the numbers of its answers. Bring all three files at once, and SurveyXact itself says what they mean.</translation>
    </message>
    <message>
        <source>Filen er pakket. Er det et regneark, så gem det som .xlsx; ellers pak den ud først.</source>
        <translation>The file is compressed. If it is a spreadsheet, save it as .xlsx; otherwise unpack it first.</translation>
    </message>
    <message>
        <source>Filen er tom.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>Filen fylder mere end {most} MB, når den pakkes ud.</source>
        <translation>The file takes up more than {most} MB when unpacked.</translation>
    </message>
    <message>
        <source>Filen fylder mere end {most} MB. Del den i flere.</source>
        <translation>The file takes up more than {most} MB. Split it.</translation>
    </message>
    <message>
        <source>Filen har en linje, der er for lang til at være en række.</source>
        <translation>The file has a line that is too long to be a row.</translation>
    </message>
    <message>
        <source>Filen har flere ark med indhold. Det største er “{name}”.</source>
        <translation>The file has several sheets with content. The largest is “{name}”.</translation>
    </message>
    <message>
        <source>Filen har ingen kolonner, der ligner spørgsmål.</source>
        <translation>The file has no columns that look like questions.</translation>
    </message>
    <message>
        <source>Filen har kolonner, der ikke hører til spørgeskemaet: {names}.</source>
        <translation>The file has columns that do not belong to the questionnaire: {names}.</translation>
    </message>
    <message>
        <source>Filen har samme indhold som “{first}”.</source>
        <translation>The file has the same content as “{first}”.</translation>
    </message>
    <message>
        <source>Filen har svar om “{area}”, men ingen kolonne med kommunens navn eller nummer.</source>
        <translation>The file has answers about “{area}”, but no column with the name or number of the municipality.</translation>
    </message>
    <message>
        <source>Filen holder op midt i en række. Den kan være afbrudt.</source>
        <translation>The file ends in the middle of a row. It may be cut off.</translation>
    </message>
    <message>
        <source>Filen i zip-filen er låst med en adgangskode. Pak den ud, og vælg den uden adgangskode.</source>
        <translation>The file in the zip file is locked with a password. Unpack it, and choose it without a password.</translation>
    </message>
    <message>
        <source>Filen indeholder {count} tomme tegn (NUL).</source>
        <translation>The file contains empty characters (NUL): {count}.</translation>
    </message>
    <message>
        <source>Filen ligner besvarelserne (dataset) fra SurveyXact, men filerne med spørgsmålene (structure) og svarene (labels) er ikke med.</source>
        <translation>The file looks like the answers (dataset) of SurveyXact, but the files with the questions (structure) and the choices (labels) are not there.</translation>
    </message>
    <message>
        <source>Filen med spørgsmålenes opbygning (structure) er ikke med.</source>
        <translation>The file with the structure of the questions (structure) is not included.</translation>
    </message>
    <message>
        <source>Filens tegnsæt kendes ikke. Gem den som UTF-8, og prøv igen.</source>
        <translation>The encoding of the file is not known. Save it as UTF-8, and try again.</translation>
    </message>
    <message>
        <source>Filerne fylder for meget tilsammen: højst {most} MB kan læses ad gangen. Vælg færre filer. Intet er læst.</source>
        <translation>The files are too large together: at most {most} MB can be read at a time. Choose fewer files. Nothing has been read.</translation>
    </message>
    <message>
        <source>Filerne kunne ikke læses som en undersøgelse. Først i rækken af {count} problemer: “{file}”: {what} Filerne er ikke ændret. Vælg filer med svar fra SurveyXact, Excel eller SPSS eller en tekstfil med kolonner.</source>
        <translation>The files could not be read as a survey. First of {count} problems: “{file}”: {what} The files have not been changed. Choose files with answers from SurveyXact, Excel or SPSS, or a text file with columns.</translation>
    </message>
    <message>
        <source>Første linje er for lang til overskrifter.</source>
        <translation>The first line is too long for headings.</translation>
    </message>
    <message>
        <source>Indholdet er ikke svar på “{title}”.</source>
        <translation>The content is not answers to “{title}”.</translation>
    </message>
    <message>
        <source>Kolonnen er ikke læst.</source>
        <translation>The column has not been read.</translation>
    </message>
    <message>
        <source>Kolonnen har ingen overskrift.</source>
        <translation>The column has no heading.</translation>
    </message>
    <message>
        <source>Kolonnerne er ikke læst.</source>
        <translation>The columns have not been read.</translation>
    </message>
    <message>
        <source>Kolonnerne er taget i den rækkefølge, de står.</source>
        <translation>The columns have been taken in the order they stand.</translation>
    </message>
    <message>
        <source>Kolonnerne passer lige så godt til {others}.</source>
        <translation>The columns fit {others} just as well.</translation>
    </message>
    <message>
        <source>Kun de første {most} tegn er læst.</source>
        <translation>Only the first {most} characters have been read.</translation>
    </message>
    <message>
        <source>Over overskrifterne står {rows}.</source>
        <translation>Above the heads there is {rows}.</translation>
    </message>
    <message>
        <source>Projektmappen er beskadiget, låst eller af en ukendt slags. Åbn den i Excel, og gem den som .xlsx uden adgangskode.</source>
        <translation>The workbook is damaged, locked or of an unknown kind. Open it in Excel, and save it as .xlsx without a password.</translation>
    </message>
    <message>
        <source>Projektmappen har ingen ark med indhold.</source>
        <translation>The workbook has no sheets with content.</translation>
    </message>
    <message>
        <source>Projektmappen har {count} ark. Der kan højst læses {most}. Gem arkene med svar i en projektmappe for sig.</source>
        <translation>The workbook has {count} sheets. At most {most} can be read. Save the sheets with answers in a workbook of their own.</translation>
    </message>
    <message>
        <source>Resten af filen er ikke læst.</source>
        <translation>The rest of the file has not been read.</translation>
    </message>
    <message>
        <source>Rækken er ikke talt med.</source>
        <translation>The row has not been counted.</translation>
    </message>
    <message>
        <source>Rækken har flere felter, end der er overskrifter.</source>
        <translation>The row has more fields than there are headings.</translation>
    </message>
    <message>
        <source>SPSS-filen er beskadiget eller afbrudt. Hent eller gem den igen.</source>
        <translation>The SPSS file is damaged or cut off. Download or save it again.</translation>
    </message>
    <message>
        <source>SPSS-filen har for mange værdietiketter: højst {most} kan læses. Fjern dem, der ikke bruges, og gem filen igen.</source>
        <translation>The SPSS file has too many value labels: at most {most} can be read. Remove those that are not used, and save the file again.</translation>
    </message>
    <message>
        <source>Spørgeskemaet er for stort: højst {most} MB kan læses.</source>
        <translation>The questionnaire is too large: at most {most} MB can be read.</translation>
    </message>
    <message>
        <source>Spørgeskemaet “{file}” er ikke gemt som UTF-8. Intet er ændret. Åbn det i et tekstprogram, gem det som UTF-8, og prøv igen.</source>
        <translation>The questionnaire “{file}” is not saved as UTF-8. Nothing has been changed. Open it in a text editor, save it as UTF-8, and try again.</translation>
    </message>
    <message>
        <source>Spørgsmålet vises uden svar.</source>
        <translation>The question is shown without answers.</translation>
    </message>
    <message>
        <source>Svarene er ikke talt med. Tilføj en kolonne med overskriften “kommune”.</source>
        <translation>The answers have not been counted. Add a column with the heading “kommune”.</translation>
    </message>
    <message>
        <source>Svaret er ikke talt med.</source>
        <translation>The answer has not been counted.</translation>
    </message>
    <message>
        <source>Svaret er taget, som det står.</source>
        <translation>The answer has been taken as it stands.</translation>
    </message>
    <message>
        <source>Svarmuligheden tæller 0.</source>
        <translation>The choice counts 0.</translation>
    </message>
    <message>
        <source>Svarmulighederne er fundet ud fra kolonnernes numre, som kan være andre end svarenes. Tag alle tre filer med på én gang.</source>
        <translation>The choices have been found from the numbers of the columns, which may differ from those of the choices. Bring all three files at once.</translation>
    </message>
    <message>
        <source>Tabellen har {rows} rækker og {columns} kolonner. Der kan højst være {most_rows} rækker og {most} celler. Del filen i flere.</source>
        <translation>The table has {rows} rows and {columns} columns. There can be at most {most_rows} rows and {most} cells. Split the file.</translation>
    </message>
    <message>
        <source>Tegnene er læst, som om de var skrevet i Windows.</source>
        <translation>The characters have been read as if written in Windows.</translation>
    </message>
    <message>
        <source>Tegnene er udeladt.</source>
        <translation>The characters have been left out.</translation>
    </message>
    <message>
        <source>Teksten er ikke delt i kolonner, så der er ingen spørgsmål.</source>
        <translation>The text is not divided into columns, so there are no questions.</translation>
    </message>
    <message>
        <source>Teksten i projektmappens celler fylder mere end {most} MB. Gem arket som CSV, og åbn den fil i stedet.</source>
        <translation>The text in the workbook’s cells takes more than {most} MB. Save the sheet as CSV and open that file instead.</translation>
    </message>
    <message>
        <source>Zip-filen er tom.</source>
        <translation>The zip file is empty.</translation>
    </message>
    <message>
        <source>Zip-filen har mere end {most} filer.</source>
        <translation>The zip file has more than {most} files.</translation>
    </message>
    <message>
        <source>{count} kolonner har samme overskrift.</source>
        <translation>{count} columns have the same heading.</translation>
    </message>
    <message>
        <source>{count} tegn hører ikke til filens tegnsæt.</source>
        <translation>Characters that do not belong to the encoding of the file: {count}.</translation>
    </message>
    <message>
        <source>{what} (Det samme er der i {rest} rækker mere.)</source>
        <translation>{what} (The same is found in further rows: {rest}.)</translation>
    </message>
    <message>
        <source>“{file}” er for stor: højst {most} MB kan læses. Filen er ikke ændret.</source>
        <translation>“{file}” is too large: at most {most} MB can be read. The file has not been changed.</translation>
    </message>
    <message>
        <source>“{file}” kunne ikke læses som en undersøgelse. {what} Filen er ikke ændret. Vælg filer med svar fra SurveyXact, Excel eller SPSS eller en tekstfil med kolonner.</source>
        <translation>“{file}” could not be read as a survey. {what} The file has not been changed. Choose files with answers from SurveyXact, Excel or SPSS, or a text file with columns.</translation>
    </message>
    <message>
        <source>“{file}” kunne ikke åbnes. Er den flyttet, åben i et andet program eller på et drev, der er koblet fra? Luk den andre steder, og prøv igen.</source>
        <translation>“{file}” could not be opened. Has it been moved, is it open in another program, or is it on a drive that is disconnected? Close it elsewhere, and try again.</translation>
    </message>
    <message>
        <source>“{name}” er ikke en af de kommuner, der er spurgt.</source>
        <translation>“{name}” is not one of the municipalities asked.</translation>
    </message>
    <message>
        <source>“{value}” er ikke blandt svarmulighederne.</source>
        <translation>“{value}” is not among the choices.</translation>
    </message>
    <message>
        <source>“{value}” er ikke en dato.</source>
        <translation>“{value}” is not a date.</translation>
    </message>
    <message>
        <source>“{value}” er ikke et tal.</source>
        <translation>“{value}” is not a number.</translation>
    </message>
</context>
<context>
    <name>responses</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Har svar, der er udeladt</source>
        <translation>With responses left out</translation>
    </message>
    <message>
        <source>Har svaret delvist</source>
        <translation>Partial responses</translation>
    </message>
    <message>
        <source>Har svaret efter fristen</source>
        <translation>Responded after the deadline</translation>
    </message>
    <message>
        <source>Har svaret flere gange</source>
        <translation>Responded several times</translation>
    </message>
    <message>
        <source>Mangler i mindst ét område</source>
        <translation>Missing in at least one area</translation>
    </message>
    <message>
        <source>Mangler i {area}</source>
        <translation>Missing in {area}</translation>
    </message>
</context>
<context>
    <name>rounds</name>
    <message>
        <source>Det har ingen tidligere tal.</source>
        <translation>It has no earlier figures.</translation>
    </message>
    <message>
        <source>Det har kun tidligere tal.</source>
        <translation>It has only earlier figures.</translation>
    </message>
    <message>
        <source>Nye, talt for sig: {labels}.</source>
        <translation>New, counted for themselves: {labels}.</translation>
    </message>
    <message>
        <source>Spørgsmålet “{text}” er ikke med i runden.</source>
        <translation>The question “{text}” is not in the round.</translation>
    </message>
    <message>
        <source>Spørgsmålet “{text}” er nyt i runden.</source>
        <translation>The question “{text}” is new in the round.</translation>
    </message>
    <message>
        <source>Svarmulighederne til “{text}” er ændret.</source>
        <translation>The choices of “{text}” have changed.</translation>
    </message>
    <message>
        <source>Udgået: {labels}.</source>
        <translation>Gone: {labels}.</translation>
    </message>
    <message>
        <source>“{later}” er talt som “{earlier}”.</source>
        <translation>“{later}” is counted as “{earlier}”.</translation>
    </message>
</context>
<context>
    <name>selection</name>
    <message>
        <source>Ikke besvaret</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Region {region}</source>
        <translation>Region {region}</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>alle kommuner</source>
        <translation>all municipalities</translation>
    </message>
    <message>
        <source>fra “{origin}” til “{destination}” i {where}</source>
        <translation>from “{origin}” to “{destination}” in {where}</translation>
    </message>
    <message>
        <source>før “{answer}” i {where}</source>
        <translation>before “{answer}” in {where}</translation>
    </message>
    <message>
        <source>ikke besvaret</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>ikke spurgt</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>ingen besvarelse</source>
        <translation>no response</translation>
    </message>
    <message>
        <source>noget, der ikke findes i runden</source>
        <translation>something that is not in the round</translation>
    </message>
    <message>
        <source>nu “{answer}” i {where}</source>
        <translation>now “{answer}” in {where}</translation>
    </message>
    <message>
        <source>senest {svar}</source>
        <translation>by {svar}</translation>
    </message>
    <message>
        <source>svar sendt {day}</source>
        <translation>answers sent on {day}</translation>
    </message>
    <message>
        <source>svar sendt {first} – {last}</source>
        <translation>answers sent {first} – {last}</translation>
    </message>
    <message>
        <source>{answers} i {where}</source>
        <translation>{answers} in {where}</translation>
    </message>
    <message>
        <source>{answer} ({part})</source>
        <translation>{answer} ({part})</translation>
    </message>
    <message>
        <source>{first} eller {last}</source>
        <translation>{first} or {last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{group}</source>
        <translation>{group}</translation>
    </message>
    <message>
        <source>{group} i Region {region}</source>
        <translation>{group} in Region {region}</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names} ({count} har ikke svaret)</source>
        <translation>{names} ({count} have not responded)</translation>
    </message>
    <message>
        <source>{names} og {count} andre</source>
        <translation>{names} and {count} others</translation>
    </message>
    <message>
        <source>{names}, der ikke har svaret</source>
        <translation>{names}, without a response</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{svar}</source>
        <translation>{svar}</translation>
    </message>
    <message>
        <source>{theme}</source>
        <translation>{theme}</translation>
    </message>
    <message>
        <source>{theme} ({question})</source>
        <translation>{theme} ({question})</translation>
    </message>
    <message>
        <source>{who}: {picked}</source>
        <translation>{who}: {picked}</translation>
    </message>
    <message>
        <source>“{answer}”</source>
        <translation>“{answer}”</translation>
    </message>
</context>
<context>
    <name>several</name>
    <message>
        <source>de {count}</source>
        <translation>the {count}</translation>
    </message>
    <message>
        <source>de {count} valgte</source>
        <translation>the {count} selected</translation>
    </message>
    <message>
        <source>{count} advarsler</source>
        <translation>{count} warnings</translation>
    </message>
    <message>
        <source>{count} bemærkninger</source>
        <translation>{count} notices</translation>
    </message>
    <message>
        <source>{count} besvarelser</source>
        <translation>{count} responses</translation>
    </message>
    <message>
        <source>{count} citater</source>
        <translation>{count} quotations</translation>
    </message>
    <message>
        <source>{count} fejl</source>
        <translation>{count} errors</translation>
    </message>
    <message>
        <source>{count} koder</source>
        <translation>{count} codes</translation>
    </message>
    <message>
        <source>{count} kolonner</source>
        <translation>{count} columns</translation>
    </message>
    <message>
        <source>{count} kommuner</source>
        <translation>{count} municipalities</translation>
    </message>
    <message>
        <source>{count} områder</source>
        <translation>{count} areas</translation>
    </message>
    <message>
        <source>{count} respondenter</source>
        <translation>{count} respondents</translation>
    </message>
    <message>
        <source>{count} rækker</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>{count} spørgsmål</source>
        <translation>{count} questions</translation>
    </message>
    <message>
        <source>{count} svar</source>
        <translation>{count} answers</translation>
    </message>
    <message>
        <source>{count} temaer</source>
        <translation>{count} themes</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Læser filer</source>
        <translation>Reading files</translation>
    </message>
</context>
<context>
    <name>worker</name>
    <message>
        <source>Afbrudt. Intet er ændret.</source>
        <translation>Cancelled. Nothing has been changed.</translation>
    </message>
</context>
</TS>
