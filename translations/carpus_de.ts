<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Assessment</name>
    <message>
        <source>There is no picture to assess.</source>
        <translation>Es gibt kein Bild zum Auswerten.</translation>
    </message>
    <message>
        <source>Estimating the bone age</source>
        <translation>Knochenalter wird geschätzt</translation>
    </message>
    <message>
        <source>Ranking the references</source>
        <translation>Referenztafeln werden geordnet</translation>
    </message>
</context>
<context>
    <name>Atlas</name>
    <message>
        <source>The picture of plate %1 is missing from the atlas &quot;%2&quot;; install or import the atlas again.</source>
        <translation>Das Bild der Tafel %1 fehlt im Atlas „%2“; installieren oder importieren Sie den Atlas noch einmal.</translation>
    </message>
    <message>
        <source>The picture of plate %1 in the atlas &quot;%2&quot; was changed since it was made; install or import the atlas again.</source>
        <translation>Das Bild der Tafel %1 im Atlas „%2“ wurde verändert; installieren oder importieren Sie den Atlas noch einmal.</translation>
    </message>
    <message>
        <source>There is no atlas named &quot;%1&quot; on this computer.</source>
        <translation>Auf diesem Computer gibt es keinen Atlas namens „%1“.</translation>
    </message>
    <message>
        <source>The picture of plate %1 is too large to show.</source>
        <translation>Das Bild der Tafel %1 ist zu groß zum Zeigen.</translation>
    </message>
    <message>
        <source>The picture of plate %1 is damaged and cannot be shown.</source>
        <translation>Das Bild der Tafel %1 ist beschädigt und lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The manifest of this atlas is damaged: %1, &quot;%2&quot; is missing or impossible.</source>
        <translation>Das Verzeichnis dieses Atlas ist beschädigt: %1, „%2“ fehlt oder ist unmöglich.</translation>
    </message>
    <message>
        <source>plate number %1</source>
        <translation>Tafel Nummer %1</translation>
    </message>
    <message>
        <source>plate %1</source>
        <translation>Tafel %1</translation>
    </message>
    <message>
        <source>The manifest of this atlas is damaged: it is not a JSON object.</source>
        <translation>Das Verzeichnis dieses Atlas ist beschädigt: es ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>the atlas itself</source>
        <translation>der Atlas selbst</translation>
    </message>
    <message>
        <source>The manifest of this atlas is damaged: plate %1 is named twice.</source>
        <translation>Das Verzeichnis dieses Atlas ist beschädigt: Tafel %1 ist zweimal genannt.</translation>
    </message>
    <message>
        <source>aligned by the engine</source>
        <translation>vom Programm ausgerichtet</translation>
    </message>
    <message>
        <source>aligned by hand</source>
        <translation>von Hand ausgerichtet</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>unverändert übernommen</translation>
    </message>
    <message>
        <source>Carpus synthetic reference hands</source>
        <translation>Carpus (synthetisch)</translation>
    </message>
</context>
<context>
    <name>AtlasImport</name>
    <message>
        <source>&quot;%1&quot; in the name</source>
        <translation>„%1“ im Namen</translation>
    </message>
    <message>
        <source>folder &quot;%1&quot;</source>
        <translation>Ordner „%1“</translation>
    </message>
    <message>
        <source>The name and its folder speak of both sexes.</source>
        <translation>Der Name und sein Ordner nennen beide Geschlechter.</translation>
    </message>
    <message>
        <source>Nothing in the name tells the sex.</source>
        <translation>Nichts im Namen verrät das Geschlecht.</translation>
    </message>
    <message>
        <source>Several numbers in the name could be the age.</source>
        <translation>Mehrere Zahlen im Namen könnten das Alter sein.</translation>
    </message>
    <message>
        <source>Nothing in the name tells the age.</source>
        <translation>Nichts im Namen verrät das Alter.</translation>
    </message>
    <message>
        <source>This installation of Qt cannot write PNG pictures.</source>
        <translation>Diese Qt-Installation kann keine PNG-Bilder schreiben.</translation>
    </message>
    <message>
        <source>Kept as it is: %1</source>
        <translation>Bleibt, wie es ist: %1</translation>
    </message>
    <message>
        <source>No picture is left to import.</source>
        <translation>Es bleibt kein Bild zum Importieren.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The atlas cannot be stored in %1; check that the folder can be written and that the disk is not full.</source>
        <translation>Der Atlas lässt sich nicht in %1 speichern; prüfen Sie, ob der Ordner beschreibbar und die Platte nicht voll ist.</translation>
    </message>
    <message>
        <source>Imported from %1 on %2.</source>
        <translation>Am %2 aus %1 importiert.</translation>
    </message>
    <message>
        <source>Turned upright by the outline of the hand alone.</source>
        <translation>Allein nach dem Umriss der Hand aufgerichtet.</translation>
    </message>
    <message>
        <source>Mirrored, so that the thumb is on the right.</source>
        <translation>Gespiegelt, damit der Daumen rechts liegt.</translation>
    </message>
    <message>
        <source>Give the atlas a title.</source>
        <translation>Geben Sie dem Atlas einen Titel.</translation>
    </message>
    <message>
        <source>Say under which licence you may use these pictures; it is kept with the atlas.</source>
        <translation>Geben Sie an, unter welcher Lizenz Sie diese Bilder nutzen dürfen; sie wird mit dem Atlas gespeichert.</translation>
    </message>
    <message>
        <source>The name of an atlas has letters, digits, - and _ only.</source>
        <translation>Der Name eines Atlas besteht nur aus Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>There is already an atlas named &quot;%1&quot;; give this one another title or name.</source>
        <translation>Es gibt schon einen Atlas namens „%1“; geben Sie diesem einen anderen Titel oder Namen.</translation>
    </message>
    <message>
        <source>Preparing %1</source>
        <translation>%1 wird vorbereitet</translation>
    </message>
    <message>
        <source>table, line %1</source>
        <translation>Tabelle, Zeile %1</translation>
    </message>
    <message>
        <source>%1 was taken for years; it could be months.</source>
        <translation>%1 wurde als Jahre verstanden; es könnten Monate sein.</translation>
    </message>
    <message>
        <source>Line %1 of the table names %2, which is not there.</source>
        <translation>Zeile %1 der Tabelle nennt %2; diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>header of the file</source>
        <translation>Kopf der Datei</translation>
    </message>
    <message>
        <source>This is the chronological age; the bone age may be another.</source>
        <translation>Das ist das Lebensalter; das Knochenalter kann ein anderes sein.</translation>
    </message>
    <message>
        <source>The sex is missing.</source>
        <translation>Das Geschlecht fehlt.</translation>
    </message>
    <message>
        <source>The age is missing.</source>
        <translation>Das Alter fehlt.</translation>
    </message>
    <message>
        <source>%1 has the same sex and age; leave one of them out.</source>
        <translation>%1 hat dasselbe Geschlecht und Alter; lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 standard ages</source>
        <comment>%1: female or male</comment>
        <translation>%1: %2 von %3 Standardaltern</translation>
    </message>
    <message>
        <source>%1; without a plate: %2</source>
        <translation>%1; ohne Tafel: %2</translation>
    </message>
    <message>
        <source>%1; between them: %2</source>
        <translation>%1; dazwischen: %2</translation>
    </message>
    <message>
        <source>There is no folder or table named %1.</source>
        <translation>Es gibt keinen Ordner und keine Tabelle namens %1.</translation>
    </message>
    <message>
        <source>%1 is neither a folder nor a CSV table. Export the pages of a PDF as pictures into a folder first.</source>
        <translation>%1 ist weder ein Ordner noch eine CSV-Tabelle. Exportieren Sie die Seiten einer PDF-Datei zuerst als Bilder in einen Ordner.</translation>
    </message>
    <message>
        <source>There is no picture (PNG, JPEG, TIFF or DICOM) in %1.</source>
        <translation>In %1 gibt es kein Bild (PNG, JPEG, TIFF oder DICOM).</translation>
    </message>
    <message>
        <source>%1 holds %2 pictures; an atlas has at most %3.</source>
        <translation>%1 enthält %2 Bilder; ein Atlas hat höchstens %3.</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>von Ihnen angegeben</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>The table has no column of files. Give it the headings file, sex and age_months.</source>
        <translation>Die Tabelle hat keine Spalte mit Dateien. Geben Sie ihr die Überschriften file, sex und age_months.</translation>
    </message>
    <message>
        <source>The table names no picture.</source>
        <translation>Die Tabelle nennt kein Bild.</translation>
    </message>
    <message>
        <source>A point lies outside of the picture.</source>
        <translation>Ein Punkt liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The tip of the middle finger and the capitate lie too near each other.</source>
        <translation>Die Spitze des Mittelfingers und das Kopfbein liegen zu nahe beieinander.</translation>
    </message>
    <message>
        <source>The tip of the thumb lies in line with the middle finger, so that the side of the hand is not told.</source>
        <translation>Die Daumenspitze liegt in einer Linie mit dem Mittelfinger; daher lässt sich die Seite der Hand nicht erkennen.</translation>
    </message>
    <message>
        <source>Aligned by hand.</source>
        <translation>Von Hand ausgerichtet.</translation>
    </message>
    <message>
        <source>Looking for the hand in %1</source>
        <translation>Suche nach der Hand in %1</translation>
    </message>
    <message>
        <source>The names count the pictures one by one; their numbers were not taken for ages.</source>
        <translation>Die Namen zählen die Bilder durch; ihre Zahlen wurden nicht als Alter gelesen.</translation>
    </message>
    <message>
        <source>%1 lines of the table name pictures that are not there.</source>
        <translation>%1 Zeilen der Tabelle nennen Bilder, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Line %1 of the table does not give all of middle_x, middle_y, thumb_x, thumb_y, capitate_x and capitate_y as numbers.</source>
        <translation>Zeile %1 der Tabelle gibt nicht alle Werte middle_x, middle_y, thumb_x, thumb_y, capitate_x und capitate_y als Zahlen an.</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Expected age</source>
        <translation>Erwartetes Alter</translation>
    </message>
    <message>
        <source>Class of %1 years</source>
        <translation>Klasse %1 Jahre</translation>
    </message>
    <message>
        <source>Why %1 years and not %2</source>
        <translation>Warum %1 Jahre und nicht %2</translation>
    </message>
    <message>
        <source>The occluder must be between 1 and %1 pixels wide and its stride at least 1.</source>
        <translation>Die Abdeckung muss 1 bis %1 Pixel breit sein und die Schrittweite mindestens 1.</translation>
    </message>
    <message>
        <source>The network returned no usable occlusion scores.</source>
        <translation>Das Netz hat keine brauchbaren Werte für die Aufmerksamkeit geliefert.</translation>
    </message>
    <message>
        <source>percentage points taken away</source>
        <translation>weggenommene Prozentpunkte</translation>
    </message>
    <message>
        <source>months taken away</source>
        <translation>weggenommene Monate</translation>
    </message>
    <message>
        <source>What covering a place changes</source>
        <translation>Was das Abdecken einer Stelle ändert</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>local mean</source>
        <translation>örtliches Mittel</translation>
    </message>
    <message>
        <source>Occluder %1 x %1 pixels, %2, every %3 pixels of the network&apos;s %4 x %4 picture.</source>
        <translation>Abdeckung %1 x %1 Pixel, %2, alle %3 Pixel im Netzbild von %4 x %4.</translation>
    </message>
    <message>
        <source>Nothing covered: %1 (network, not calibrated).</source>
        <translation>Nichts abgedeckt: %1 (Netz, nicht kalibriert).</translation>
    </message>
    <message>
        <source>Nothing covered: %1 % probability (network, not calibrated).</source>
        <translation>Nichts abgedeckt: Wahrscheinlichkeit %1 % (Netz, nicht kalibriert).</translation>
    </message>
    <message>
        <source>Where covering raised the probability, the lowest colour is shown.</source>
        <translation>Wo Abdecken die Wahrscheinlichkeit erhöht hat, steht die unterste Farbe.</translation>
    </message>
    <message>
        <source>Share of the effect outside the hand: %1 %.</source>
        <translation>Anteil der Wirkung außerhalb der Hand: %1 %.</translation>
    </message>
    <message>
        <source>Coarse preview; a finer map follows.</source>
        <translation>Grobe Vorschau; eine feinere Karte folgt.</translation>
    </message>
    <message>
        <source>Covering the picture place by place</source>
        <translation>Das Bild wird Stelle für Stelle abgedeckt</translation>
    </message>
    <message>
        <source>Covering this place changes nothing.</source>
        <translation>Diese Stelle abzudecken ändert nichts.</translation>
    </message>
    <message>
        <source>Without this place the hand looks %1 months younger.</source>
        <translation>Ohne diese Stelle wirkt die Hand %1 Monate jünger.</translation>
    </message>
    <message>
        <source>Without this place the hand looks %1 months older.</source>
        <translation>Ohne diese Stelle wirkt die Hand %1 Monate älter.</translation>
    </message>
    <message>
        <source>The lead of %1 years over %2 years goes from %3 to %4 percentage points.</source>
        <translation>Der Vorsprung von %1 Jahren vor %2 Jahren geht von %3 auf %4 Prozentpunkte.</translation>
    </message>
    <message>
        <source>Without this place the probability of %1 years goes from %2 % to %3 %.</source>
        <translation>Ohne diese Stelle geht die Wahrscheinlichkeit von %1 Jahren von %2 % auf %3 %.</translation>
    </message>
    <message>
        <source>The gallery of attention maps is missing or damaged (%1). Install Carpus again.</source>
        <translation>Die Galerie der Aufmerksamkeitskarten fehlt oder ist beschädigt (%1). Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>Prepuberty</source>
        <translation>Vor der Pubertät</translation>
    </message>
    <message>
        <source>Early and mid puberty</source>
        <translation>Frühe und mittlere Pubertät</translation>
    </message>
    <message>
        <source>Late puberty</source>
        <translation>Späte Pubertät</translation>
    </message>
    <message>
        <source>Postpuberty</source>
        <translation>Nach der Pubertät</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4 years, n = %5</source>
        <translation>%1, %2, %3 bis %4 Jahre, n = %5</translation>
    </message>
    <message>
        <source>Mean occlusion maps of correctly classified images (%1, %2) over a standard hand drawn by the phantom. Occluder %3 x %3 pixels, %4, every %5 pixels of the network&apos;s %6 x %6 picture. Model %7, SHA-256 %8, Carpus %9.</source>
        <translation>Mittlere Abdeckungskarten richtig eingeordneter Bilder (%1, %2) über einer vom Phantom gezeichneten Standardhand. Abdeckung %3 x %3 Pixel, %4, alle %5 Pixel im Netzbild von %6 x %6. Modell %7, SHA-256 %8, Carpus %9.</translation>
    </message>
    <message>
        <source>Carpals</source>
        <translation>Handwurzel</translation>
    </message>
    <message>
        <source>Metacarpals</source>
        <translation>Mittelhand</translation>
    </message>
    <message>
        <source>Phalanges</source>
        <translation>Fingerglieder</translation>
    </message>
    <message>
        <source>Radius and ulna</source>
        <translation>Speiche und Elle</translation>
    </message>
    <message>
        <source>Outside the hand</source>
        <translation>Außerhalb der Hand</translation>
    </message>
    <message>
        <source>Hardly plays a part.</source>
        <translation>Spielt kaum eine Rolle.</translation>
    </message>
    <message>
        <source>Not bone: an effect here is a reason to distrust.</source>
        <translation>Kein Knochen: Eine Wirkung hier ist ein Grund zum Misstrauen.</translation>
    </message>
    <message>
        <source>Makes the hand look older.</source>
        <translation>Lässt die Hand älter wirken.</translation>
    </message>
    <message>
        <source>Makes the hand look younger.</source>
        <translation>Lässt die Hand jünger wirken.</translation>
    </message>
    <message>
        <source>Speaks for %1 years.</source>
        <translation>Spricht für %1 Jahre.</translation>
    </message>
    <message>
        <source>Speaks against %1 years.</source>
        <translation>Spricht gegen %1 Jahre.</translation>
    </message>
    <message>
        <source>Network with random weights</source>
        <translation>Netz mit zufälligen Gewichten</translation>
    </message>
    <message>
        <source>A network that has learned nothing has to give another map; otherwise the map shows the picture&apos;s edges, not what was learned.</source>
        <translation>Ein Netz, das nichts gelernt hat, muss eine andere Karte geben; sonst zeigt die Karte die Kanten des Bildes und nicht das Gelernte.</translation>
    </message>
    <message>
        <source>Adebayo et al. 2018 proposed this control; Arun et al. 2021 (Radiology: Artificial Intelligence) found several saliency methods for chest radiographs that hardly change when the weights are random.</source>
        <translation>Adebayo et al. 2018 schlugen diese Kontrolle vor; Arun et al. 2021 (Radiology: Artificial Intelligence) fanden mehrere Verfahren für Thoraxaufnahmen, die sich bei zufälligen Gewichten kaum ändern.</translation>
    </message>
    <message>
        <source>Black or local mean</source>
        <translation>Schwarz oder örtlicher Mittelwert</translation>
    </message>
    <message>
        <source>The same places have to matter whether the patch is black or has the mean grey of what it covers; otherwise the patch itself is what the network reacts to.</source>
        <translation>Dieselben Stellen müssen zählen, ob die Abdeckung schwarz ist oder das mittlere Grau des Verdeckten hat; sonst reagiert das Netz auf die Abdeckung selbst.</translation>
    </message>
    <message>
        <source>Zeiler and Fergus 2014 covered with grey, Lee et al. 2017 with black; Sturmfels et al. 2020 show how much maps can depend on what stands for &quot;nothing&quot;.</source>
        <translation>Zeiler und Fergus 2014 deckten mit Grau ab, Lee et al. 2017 mit Schwarz; Sturmfels et al. 2020 zeigen, wie sehr Karten davon abhängen, was für „nichts“ steht.</translation>
    </message>
    <message>
        <source>Another patch size</source>
        <translation>Andere Größe der Abdeckung</translation>
    </message>
    <message>
        <source>A patch of another size has to find the same places; otherwise they are made by the size that was chosen.</source>
        <translation>Eine Abdeckung anderer Größe muss dieselben Stellen finden; sonst entstehen sie durch die gewählte Größe.</translation>
    </message>
    <message>
        <source>Saporta et al. 2022 (Nature Machine Intelligence) found saliency methods worst on small and complex findings: what is smaller than the patch cannot be seen in the map.</source>
        <translation>Saporta et al. 2022 (Nature Machine Intelligence) fanden die Verfahren am schlechtesten bei kleinen und verwickelten Befunden: Was kleiner als die Abdeckung ist, kann die Karte nicht zeigen.</translation>
    </message>
    <message>
        <source>Inside the hand</source>
        <translation>In der Hand</translation>
    </message>
    <message>
        <source>Most of the effect has to lie in the hand; a network that needs what is beside it does not read bone.</source>
        <translation>Die Wirkung muss größtenteils in der Hand liegen; ein Netz, das braucht, was daneben liegt, liest keine Knochen.</translation>
    </message>
    <message>
        <source>Saporta et al. 2022 held seven saliency methods against radiologists&apos; outlines of chest findings: all of them located worse than people do, so a map inside the hand is no proof of the right reason.</source>
        <translation>Saporta et al. 2022 hielten sieben Verfahren gegen Umrisse, die Radiologen um Thoraxbefunde gezogen hatten: Alle trafen schlechter als Menschen; eine Karte in der Hand beweist also nicht den richtigen Grund.</translation>
    </message>
    <message>
        <source>Repeatability</source>
        <translation>Wiederholbarkeit</translation>
    </message>
    <message>
        <source>Computed twice, the map has to be the same.</source>
        <translation>Zweimal berechnet muss die Karte dieselbe sein.</translation>
    </message>
    <message>
        <source>Arun et al. 2021 asked eight saliency methods for localisation, sensitivity to the weights, repeatability and reproducibility; none met all four. Repeated with one network an occlusion map is exact; trained again, the network may look elsewhere.</source>
        <translation>Arun et al. 2021 prüften acht Verfahren auf Ort, Empfindlichkeit gegen die Gewichte, Wiederholbarkeit und Reproduzierbarkeit; keines erfüllte alle vier. Mit demselben Netz wiederholt ist eine Abdeckungskarte genau; neu trainiert kann das Netz anderswo hinsehen.</translation>
    </message>
    <message>
        <source>Rank correlation of the two maps in the hand: %1 (at least %2 is expected).</source>
        <translation>Rangkorrelation der beiden Karten in der Hand: %1 (erwartet: mindestens %2).</translation>
    </message>
    <message>
        <source>Rank correlation of the two maps in the hand: %1 (less than %2 is expected).</source>
        <translation>Rangkorrelation der beiden Karten in der Hand: %1 (erwartet: weniger als %2).</translation>
    </message>
    <message>
        <source>%1 % of the effect lies outside the hand (at most %2 % is expected).</source>
        <translation>%1 % der Wirkung liegen außerhalb der Hand (erwartet: höchstens %2 %).</translation>
    </message>
    <message>
        <source>Largest difference between the two maps: %1 (largest value of the map: %2).</source>
        <translation>Größter Unterschied der beiden Karten: %1 (größter Wert der Karte: %2).</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Bestanden: %1</translation>
    </message>
    <message>
        <source>Not passed: %1</source>
        <translation>Nicht bestanden: %1</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>There is no Z-score, because the chronological age is unknown.</source>
        <translation>Es gibt keinen Z-Wert, weil das chronologische Alter unbekannt ist.</translation>
    </message>
    <message>
        <source>There is no Z-score, because the table of standard deviations covers %1 to %2 only.</source>
        <translation>Es gibt keinen Z-Wert, weil die Tabelle der Standardabweichungen nur von %1 bis %2 reicht.</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>Preparing radiograph %1</source>
        <translation>Röntgenbild %1 wird vorbereitet</translation>
    </message>
    <message>
        <source>The cache %1 cannot be written.</source>
        <translation>Der Zwischenspeicher %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 lacks one of the columns id, sex, bone_age_months, split.</source>
        <translation>In %1 fehlt eine der Spalten id, sex, bone_age_months, split.</translation>
    </message>
    <message>
        <source>%1: the row &quot;%2&quot; cannot be read.</source>
        <translation>%1: die Zeile „%2“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture.</source>
        <translation>%1 lässt sich nicht als Bild lesen.</translation>
    </message>
    <message>
        <source>The table lacks one of the columns id, sex, bone_age_months.</source>
        <translation>In der Tabelle fehlt eine der Spalten id, sex, bone_age_months.</translation>
    </message>
    <message>
        <source>The row &quot;%1&quot; cannot be read.</source>
        <translation>Die Zeile „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The id %1 is there twice.</source>
        <translation>Die Kennung %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Die Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>The shares must not be negative or all zero.</source>
        <translation>Die Anteile dürfen nicht negativ und nicht alle null sein.</translation>
    </message>
    <message>
        <source>Drawing phantom %1</source>
        <translation>Phantom %1 wird gezeichnet</translation>
    </message>
</context>
<context>
    <name>DicomProblem</name>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened; you have no permission to read it.</source>
        <translation>Die Datei %1 lässt sich nicht öffnen; die Leseberechtigung fehlt.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file; open the folder instead.</source>
        <translation>%1 ist ein Ordner, keine Datei; öffnen Sie stattdessen den Ordner.</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe, not a file.</source>
        <translation>%1 ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Die Datei %1 ist leer.</translation>
    </message>
    <message>
        <source>The file %1 is larger than the %2 MB that Carpus reads.</source>
        <translation>Die Datei %1 ist größer als die %2 MB, die Carpus liest.</translation>
    </message>
    <message>
        <source>The file %1 is neither DICOM nor a PNG, JPEG or TIFF picture.</source>
        <translation>Die Datei %1 ist weder DICOM noch ein PNG-, JPEG- oder TIFF-Bild.</translation>
    </message>
    <message>
        <source>The file %1 is cut short; copy it again from its source.</source>
        <translation>Die Datei %1 ist abgeschnitten; kopieren Sie sie noch einmal von der Quelle.</translation>
    </message>
    <message>
        <source>The file %1 nests its data more than %2 levels deep, which no sound file does.</source>
        <translation>Die Datei %1 verschachtelt ihre Daten tiefer als %2 Ebenen; das tut keine heile Datei.</translation>
    </message>
    <message>
        <source>The file %1 is damaged; its header cannot be read.</source>
        <translation>Die Datei %1 ist beschädigt; ihr Kopf lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is the table of contents of a DICOM medium; open its folder to see the images.</source>
        <translation>%1 ist das Inhaltsverzeichnis eines DICOM-Mediums; öffnen Sie den Ordner, um die Bilder zu sehen.</translation>
    </message>
    <message>
        <source>The file %1 holds no image (%2).</source>
        <translation>Die Datei %1 enthält kein Bild (%2).</translation>
    </message>
    <message>
        <source>The file %1 is not a radiograph (%2).</source>
        <translation>Die Datei %1 ist kein Röntgenbild (%2).</translation>
    </message>
    <message>
        <source>The file %1 is a colour image; Carpus reads grayscale radiographs.</source>
        <translation>Die Datei %1 ist ein Farbbild; Carpus liest Röntgenbilder in Graustufen.</translation>
    </message>
    <message>
        <source>The file %1 does not say whether its image is grayscale, so it is not read.</source>
        <translation>Die Datei %1 sagt nicht, ob ihr Bild in Graustufen ist; sie wird deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>The file %1 does not say how large its image is.</source>
        <translation>Die Datei %1 sagt nicht, wie groß ihr Bild ist.</translation>
    </message>
    <message>
        <source>The image in %1 stores %3 of %2 bits a pixel; Carpus reads up to 16 of 8 or 16.</source>
        <translation>Das Bild in %1 speichert %3 von %2 Bit je Pixel; Carpus liest bis zu 16 von 8 oder 16.</translation>
    </message>
    <message>
        <source>The image in %1 claims %2 x %3 pixels, more than Carpus reads.</source>
        <translation>Das Bild in %1 gibt %2 x %3 Pixel an, mehr als Carpus liest.</translation>
    </message>
    <message>
        <source>The image in %1 is incomplete: %3 of %2 bytes are there.</source>
        <translation>Das Bild in %1 ist unvollständig: %3 von %2 Bytes sind da.</translation>
    </message>
    <message>
        <source>The image in %1 is compressed in a way that Carpus cannot read (%2).</source>
        <translation>Das Bild in %1 ist auf eine Weise komprimiert, die Carpus nicht lesen kann (%2).</translation>
    </message>
    <message>
        <source>The compressed image in %1 is damaged and cannot be shown; ask for it again.</source>
        <translation>Das komprimierte Bild in %1 ist beschädigt und lässt sich nicht zeigen; fordern Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>The image in %1 contradicts its header about its size, so it is not shown.</source>
        <translation>Das Bild in %1 widerspricht seinem Kopf in der Größe und wird deshalb nicht gezeigt.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged and cannot be shown.</source>
        <translation>Das Bild %1 ist beschädigt und lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read because Qt&apos;s reader for %2 is not installed.</source>
        <translation>Das Bild %1 lässt sich nicht lesen, weil das Qt-Modul für %2 nicht installiert ist.</translation>
    </message>
    <message>
        <source>Reading %1 would take more memory than Carpus allows for one file.</source>
        <translation>%1 zu lesen bräuchte mehr Speicher, als Carpus einer Datei gibt.</translation>
    </message>
    <message>
        <source>Reading %1 was stopped after %2 seconds; the file is probably damaged.</source>
        <translation>Das Lesen von %1 wurde nach %2 Sekunden beendet; die Datei ist wahrscheinlich beschädigt.</translation>
    </message>
    <message>
        <source>The file %1 is damaged in a way that made its decoder fail; nothing else is affected.</source>
        <translation>Die Datei %1 ist so beschädigt, dass ihr Dekoder versagt hat; sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>%1 cannot be read because the program %2 is missing; install Carpus again.</source>
        <translation>%1 lässt sich nicht lesen, weil das Programm %2 fehlt; installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be read because the decoder could not be run.</source>
        <translation>%1 lässt sich nicht lesen, weil der Dekoder nicht gestartet werden konnte.</translation>
    </message>
</context>
<context>
    <name>DicomScan</name>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened; you have no permission to read it.</source>
        <translation>Der Ordner %1 lässt sich nicht öffnen; die Leseberechtigung fehlt.</translation>
    </message>
    <message>
        <source>None of the images that %1 lists are on this medium; open its folder instead.</source>
        <translation>Keines der Bilder, die %1 aufführt, ist auf diesem Medium; öffnen Sie stattdessen den Ordner.</translation>
    </message>
</context>
<context>
    <name>DicomWriter</name>
    <message>
        <source>The image could not be compressed for writing.</source>
        <translation>Das Bild ließ sich zum Schreiben nicht komprimieren.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written; check the folder and the space on the disk.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben; prüfen Sie den Ordner und den freien Platz.</translation>
    </message>
    <message>
        <source>This image cannot be written as DICOM.</source>
        <translation>Dieses Bild lässt sich nicht als DICOM schreiben.</translation>
    </message>
</context>
<context>
    <name>Disclaimer</name>
    <message>
        <source>Research and education only. Not a medical device.</source>
        <translation>Nur für Forschung und Lehre. Kein Medizinprodukt.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>The model gave an answer that is no distribution over age. Install it again.</source>
        <translation>Die Antwort des Modells ist keine Verteilung über das Alter. Installieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The picture could not be prepared for the model.</source>
        <translation>Das Bild ließ sich nicht für das Modell vorbereiten.</translation>
    </message>
</context>
<context>
    <name>Evaluate</name>
    <message>
        <source>No temporary folder can be made for the DICOM files.</source>
        <translation>Für die DICOM-Dateien lässt sich kein vorläufiger Ordner anlegen.</translation>
    </message>
    <message>
        <source>Reading radiograph %1</source>
        <translation>Röntgenbild %1 wird gelesen</translation>
    </message>
    <message>
        <source>Girls</source>
        <translation>Mädchen</translation>
    </message>
    <message>
        <source>Boys</source>
        <translation>Jungen</translation>
    </message>
    <message>
        <source>Estimates against the labels</source>
        <translation>Schätzungen gegen die Befunde</translation>
    </message>
    <message>
        <source>bone age of the label, years</source>
        <translation>Knochenalter des Befundes, Jahre</translation>
    </message>
    <message>
        <source>estimate, years</source>
        <translation>Schätzung, Jahre</translation>
    </message>
    <message>
        <source>Mean error by age, with 95 % intervals</source>
        <translation>Mittlerer Fehler nach Alter, mit 95-%-Intervallen</translation>
    </message>
    <message>
        <source>estimate less label, months</source>
        <translation>Schätzung minus Befund, Monate</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>How often the most probable year is right</source>
        <translation>Wie oft das wahrscheinlichste Jahr stimmt</translation>
    </message>
    <message>
        <source>its probability</source>
        <translation>seine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>share of cases in which it is right</source>
        <translation>Anteil der Fälle, in denen es stimmt</translation>
    </message>
    <message>
        <source>%1: year classes (n = %2)</source>
        <translation>%1: Jahresklassen (n = %2)</translation>
    </message>
    <message>
        <source>class of the label, years</source>
        <translation>Klasse des Befundes, Jahre</translation>
    </message>
    <message>
        <source>class of the estimate, years</source>
        <translation>Klasse der Schätzung, Jahre</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>This is not a file of an evaluation of the classifier.</source>
        <translation>Das ist keine Datei einer Auswertung des Klassifikators.</translation>
    </message>
    <message>
        <source>There is nothing to measure: no radiograph of this split has a label map, or no network was given.</source>
        <translation>Es gibt nichts zu messen: Keine Aufnahme dieses Teils hat eine Klassenkarte, oder es wurde kein Netz angegeben.</translation>
    </message>
    <message>
        <source>hand IoU</source>
        <translation>IoU der Hand</translation>
    </message>
    <message>
        <source>Detection network: patch and stride, mean hand IoU and time to label (n = %1)</source>
        <translation>Erkennungsnetz: Ausschnitt und Schrittweite, mittlere IoU der Hand und Zeit (n = %1)</translation>
    </message>
    <message>
        <source>stride, pixels of 512</source>
        <translation>Schrittweite, Pixel von 512</translation>
    </message>
    <message>
        <source>patch, pixels of 512</source>
        <translation>Ausschnitt, Pixel von 512</translation>
    </message>
    <message>
        <source>Map of radiograph %1</source>
        <translation>Karte der Aufnahme %1</translation>
    </message>
    <message>
        <source>Reading phantom %1</source>
        <translation>Phantom %1 wird gelesen</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss of the training</source>
        <translation>Verlust des Trainings</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Mean absolute difference on val</source>
        <translation>Mittlerer absoluter Unterschied auf val</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Shares on val</source>
        <translation>Anteile auf val</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Errors on val</source>
        <translation>Fehler auf val</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>These logs have nothing that can be plotted.</source>
        <translation>In diesen Protokollen ist nichts, was sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>%1 has no estimates in it.</source>
        <translation>In %1 stehen keine Schätzungen.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Open radiographs</source>
        <translation>Röntgenbilder öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>DICOM (*.dcm *.dicom *.ima DICOMDIR)</source>
        <translation>DICOM (*.dcm *.dicom *.ima DICOMDIR)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is larger than Carpus reads (%2 MB).</source>
        <translation>%1 ist größer, als Carpus liest (%2 MB).</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>The file does not say the patient&apos;s sex. Choose female or male; the standard differs.</source>
        <translation>Die Datei nennt das Geschlecht nicht. Wählen Sie weiblich oder männlich; der Standard ist verschieden.</translation>
    </message>
    <message>
        <source>The chronological age is unknown, so there is no Z-score and no verdict.</source>
        <translation>Das chronologische Alter ist unbekannt; daher gibt es keinen Z-Wert und keine Beurteilung.</translation>
    </message>
    <message>
        <source>The stated age (%1) and the age from the dates (%2) differ by more than a month. The dates are used.</source>
        <translation>Das angegebene Alter (%1) und das Alter aus den Daten (%2) weichen um mehr als einen Monat voneinander ab. Es gelten die Daten.</translation>
    </message>
    <message>
        <source>This is a right hand. The standard is the left; it is read mirrored.</source>
        <translation>Dies ist eine rechte Hand. Der Standard ist die linke; sie wird gespiegelt gelesen.</translation>
    </message>
    <message>
        <source>The file does not say which hand this is; it looks like a %1 hand.</source>
        <translation>Die Datei sagt nicht, welche Hand dies ist; sie sieht aus wie eine %1 Hand.</translation>
    </message>
    <message>
        <source>No hand was found in this image, so there is no estimate.</source>
        <translation>In diesem Bild wurde keine Hand gefunden; daher gibt es keine Schätzung.</translation>
    </message>
    <message>
        <source>More than one hand is in this image. Crop it to the left hand and read again.</source>
        <translation>In diesem Bild ist mehr als eine Hand. Beschneiden Sie es auf die linke Hand und lesen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Part of the hand lies outside the image (%1). The estimate may be wrong.</source>
        <translation>Ein Teil der Hand liegt außerhalb des Bildes (%1). Die Schätzung kann falsch sein.</translation>
    </message>
    <message>
        <source>The hand fills little of the image; fine detail may be lost.</source>
        <translation>Die Hand füllt wenig vom Bild; feine Einzelheiten können fehlen.</translation>
    </message>
    <message>
        <source>The image was stored inverted (bones dark) and has been turned.</source>
        <translation>Das Bild war invertiert gespeichert (Knochen dunkel) und wurde umgekehrt.</translation>
    </message>
    <message>
        <source>It is not certain whether bones are bright or dark in this image. Check the picture.</source>
        <translation>Es ist nicht sicher, ob die Knochen in diesem Bild hell oder dunkel sind. Prüfen Sie das Bild.</translation>
    </message>
    <message>
        <source>The hand was turned upright by %1 degrees.</source>
        <translation>Die Hand wurde um %1 Grad aufgerichtet.</translation>
    </message>
    <message>
        <source>The image is mirrored against the stated side; it was turned for reading.</source>
        <translation>Das Bild ist gegen die angegebene Seite gespiegelt; es wurde zum Lesen umgedreht.</translation>
    </message>
    <message>
        <source>The outline of the hand is uncertain. Check the mask before you trust the estimate.</source>
        <translation>Der Umriss der Hand ist unsicher. Prüfen Sie die Maske, bevor Sie der Schätzung trauen.</translation>
    </message>
    <message>
        <source>The image is very noisy; the estimate may be wrong.</source>
        <translation>Das Bild rauscht stark; die Schätzung kann falsch sein.</translation>
    </message>
    <message>
        <source>The image looks blurred, perhaps by motion; the estimate may be wrong.</source>
        <translation>Das Bild wirkt verwischt, vielleicht durch Bewegung; die Schätzung kann falsch sein.</translation>
    </message>
    <message>
        <source>Metal or a cast covers part of the hand; the estimate may be wrong.</source>
        <translation>Metall oder ein Gips verdeckt einen Teil der Hand; die Schätzung kann falsch sein.</translation>
    </message>
    <message>
        <source>The age lies outside the range that the model supports (%1 to %2).</source>
        <translation>Das Alter liegt außerhalb des Bereichs, den das Modell abdeckt (%1 bis %2).</translation>
    </message>
    <message>
        <source>This hand looks unlike those the model has learned from; the estimate may be wrong.</source>
        <translation>Diese Hand sieht anders aus als die, an denen das Modell gelernt hat; die Schätzung kann falsch sein.</translation>
    </message>
    <message>
        <source>The estimate and the chronological age differ by more than 4 years. Check that sex and birth date are right.</source>
        <translation>Schätzung und chronologisches Alter weichen um mehr als 4 Jahre voneinander ab. Prüfen Sie Geschlecht und Geburtsdatum.</translation>
    </message>
    <message>
        <source>The pixels may carry burned-in text with the patient&apos;s data.</source>
        <translation>In die Pixel kann Text mit persönlichen Daten eingebrannt sein.</translation>
    </message>
    <message>
        <source>The image was compressed with loss; fine detail may be missing.</source>
        <translation>Das Bild wurde mit Verlust komprimiert; feine Einzelheiten können fehlen.</translation>
    </message>
    <message>
        <source>The file has %1 frames; only the first is shown and read.</source>
        <translation>Die Datei hat %1 Einzelbilder; nur das erste wird gezeigt und gelesen.</translation>
    </message>
    <message>
        <source>The compressed pixels are damaged; parts of the picture may be wrong. Ask for the image again.</source>
        <translation>Die komprimierten Pixel sind beschädigt; Teile des Bildes können falsch sein. Fordern Sie das Bild noch einmal an.</translation>
    </message>
    <message>
        <source>Part of the file&apos;s header could not be read: %1.</source>
        <translation>Ein Teil des Dateikopfs ließ sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>%1 % of the attention lies outside the hand, so the estimate may rest on something other than bone.</source>
        <translation>%1 % der Aufmerksamkeit liegen außerhalb der Hand; die Schätzung kann also auf etwas anderem als Knochen beruhen.</translation>
    </message>
    <message>
        <source>The estimate was adjusted by the calibration of this site: age = %1 × estimate + (%2 months), from %3 signed cases.</source>
        <translation>Die Schätzung wurde mit der Kalibrierung dieses Hauses angepasst: Alter = %1 × Schätzung + (%2 Monate), aus %3 signierten Fällen.</translation>
    </message>
    <message>
        <source>The mask of the hand was corrected by the reader (overlap with the automatic mask, IoU: %1 %).</source>
        <translation>Die Maske der Hand wurde von Hand korrigiert (Überlappung mit der automatischen Maske, IoU: %1 %).</translation>
    </message>
    <message>
        <source>The attention map did not pass every check (%1). Do not rely on what it shows.</source>
        <translation>Die Aufmerksamkeitskarte hat nicht jede Prüfung bestanden (%1). Verlassen Sie sich nicht auf sie.</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Pick the plate of that rank</source>
        <translation>Tafel dieses Rangs wählen</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Ziehen, links</translation>
    </message>
    <message>
        <source>Window (sideways) and level (up and down)</source>
        <translation>Fensterbreite (seitwärts) und Mitte (auf und ab)</translation>
    </message>
    <message>
        <source>Wheel, right drag</source>
        <translation>Rad; Ziehen, rechts</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Middle drag, Space and drag</source>
        <translation>Ziehen, Mitte; Leertaste und Ziehen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Vergrößern und verkleinern</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Double click on the chart</source>
        <translation>Doppelklick im Diagramm</translation>
    </message>
    <message>
        <source>Set that bone age</source>
        <translation>Dieses Knochenalter setzen</translation>
    </message>
    <message>
        <source>Click on a stage</source>
        <translation>Klick auf einen Schritt</translation>
    </message>
    <message>
        <source>Enlarge it</source>
        <translation>Vergrößert zeigen</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>An open workstation for reading bone age from hand radiographs.</source>
        <translation>Ein offener Arbeitsplatz für das Knochenalter aus Handröntgenbildern.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>The reference plates that come with Carpus are synthetic drawings; they are not the plates of Greulich and Pyle.</source>
        <translation>Die Referenztafeln, die mit Carpus kommen, sind synthetische Zeichnungen; es sind nicht die Tafeln von Greulich und Pyle.</translation>
    </message>
    <message>
        <source>About Carpus</source>
        <translation>Über Carpus</translation>
    </message>
    <message>
        <source>Drag the curtain</source>
        <translation>Vorhang ziehen</translation>
    </message>
    <message>
        <source>Swipe the patient over the plate</source>
        <translation>Den Patienten über die Tafel wischen</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>No centre of the capitate yet.</source>
        <translation>Noch kein Kern des Os capitatum.</translation>
    </message>
    <message>
        <source>The capitate has just begun to ossify: a small round centre.</source>
        <translation>Das Os capitatum hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The capitate has its adult shape and size.</source>
        <translation>Das Os capitatum hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the hamate yet.</source>
        <translation>Noch kein Kern des Os hamatum.</translation>
    </message>
    <message>
        <source>The hamate has just begun to ossify: a small round centre.</source>
        <translation>Das Os hamatum hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The hamate has its adult shape and size.</source>
        <translation>Das Os hamatum hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the triquetrum yet.</source>
        <translation>Noch kein Kern des Os triquetrum.</translation>
    </message>
    <message>
        <source>The triquetrum has just begun to ossify: a small round centre.</source>
        <translation>Das Os triquetrum hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The triquetrum has its adult shape and size.</source>
        <translation>Das Os triquetrum hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the lunate yet.</source>
        <translation>Noch kein Kern des Os lunatum.</translation>
    </message>
    <message>
        <source>The lunate has just begun to ossify: a small round centre.</source>
        <translation>Das Os lunatum hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The lunate has its adult shape and size.</source>
        <translation>Das Os lunatum hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the trapezium yet.</source>
        <translation>Noch kein Kern des Os trapezium.</translation>
    </message>
    <message>
        <source>The trapezium has just begun to ossify: a small round centre.</source>
        <translation>Das Os trapezium hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The trapezium has its adult shape and size.</source>
        <translation>Das Os trapezium hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the trapezoid yet.</source>
        <translation>Noch kein Kern des Os trapezoideum.</translation>
    </message>
    <message>
        <source>The trapezoid has just begun to ossify: a small round centre.</source>
        <translation>Das Os trapezoideum hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The trapezoid has its adult shape and size.</source>
        <translation>Das Os trapezoideum hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the scaphoid yet.</source>
        <translation>Noch kein Kern des Os scaphoideum.</translation>
    </message>
    <message>
        <source>The scaphoid has just begun to ossify: a small round centre.</source>
        <translation>Das Os scaphoideum hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The scaphoid has its adult shape and size.</source>
        <translation>Das Os scaphoideum hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the pisiform yet.</source>
        <translation>Noch kein Kern des Os pisiforme.</translation>
    </message>
    <message>
        <source>The pisiform has just begun to ossify: a small round centre.</source>
        <translation>Das Os pisiforme hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The pisiform has its adult shape and size.</source>
        <translation>Das Os pisiforme hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No centre of the thumb&apos;s adductor sesamoid yet.</source>
        <translation>Noch kein Kern des Adduktor-Sesambeins am Daumen.</translation>
    </message>
    <message>
        <source>The thumb&apos;s adductor sesamoid has just begun to ossify: a small round centre.</source>
        <translation>Das Adduktor-Sesambein am Daumen hat gerade zu verknöchern begonnen: ein kleiner runder Kern.</translation>
    </message>
    <message>
        <source>The thumb&apos;s adductor sesamoid has its adult shape and size.</source>
        <translation>Das Adduktor-Sesambein am Daumen hat Form und Größe wie bei Erwachsenen.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the radius yet.</source>
        <translation>Noch kein Epiphysenkern des Radius.</translation>
    </message>
    <message>
        <source>The epiphysis of the radius has appeared as a small, flat centre.</source>
        <translation>Die Epiphyse des Radius ist als kleiner, flacher Kern erschienen.</translation>
    </message>
    <message>
        <source>The epiphysis of the radius spans about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphyse des Radius nimmt etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphysis of the radius is now about as wide as the shaft.</source>
        <translation>Die Epiphyse des Radius ist jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphysis of the radius is as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphyse des Radius ist so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphysis of the radius caps the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphyse des Radius umfasst den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plate of the radius is closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfuge des Radius schließt sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphysis of the radius has fused; at most a thin bright line remains.</source>
        <translation>Die Epiphyse des Radius ist verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the ulna yet.</source>
        <translation>Noch kein Epiphysenkern der Ulna.</translation>
    </message>
    <message>
        <source>The epiphysis of the ulna has appeared as a small, flat centre.</source>
        <translation>Die Epiphyse der Ulna ist als kleiner, flacher Kern erschienen.</translation>
    </message>
    <message>
        <source>The epiphysis of the ulna spans about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphyse der Ulna nimmt etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphysis of the ulna is now about as wide as the shaft.</source>
        <translation>Die Epiphyse der Ulna ist jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphysis of the ulna is as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphyse der Ulna ist so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphysis of the ulna caps the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphyse der Ulna umfasst den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plate of the ulna is closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfuge der Ulna schließt sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphysis of the ulna has fused; at most a thin bright line remains.</source>
        <translation>Die Epiphyse der Ulna ist verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the first metacarpal yet.</source>
        <translation>Noch kein Epiphysenkern des ersten Mittelhandknochens.</translation>
    </message>
    <message>
        <source>The epiphysis of the first metacarpal has appeared as a small, flat centre.</source>
        <translation>Die Epiphyse des ersten Mittelhandknochens ist als kleiner, flacher Kern erschienen.</translation>
    </message>
    <message>
        <source>The epiphysis of the first metacarpal spans about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphyse des ersten Mittelhandknochens nimmt etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphysis of the first metacarpal is now about as wide as the shaft.</source>
        <translation>Die Epiphyse des ersten Mittelhandknochens ist jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphysis of the first metacarpal is as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphyse des ersten Mittelhandknochens ist so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphysis of the first metacarpal caps the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphyse des ersten Mittelhandknochens umfasst den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plate of the first metacarpal is closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfuge des ersten Mittelhandknochens schließt sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphysis of the first metacarpal has fused; at most a thin bright line remains.</source>
        <translation>Die Epiphyse des ersten Mittelhandknochens ist verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the second to fifth metacarpals yet.</source>
        <translation>Noch keine Epiphysenkerne der Mittelhandknochen II bis V.</translation>
    </message>
    <message>
        <source>The epiphyses of the second to fifth metacarpals have appeared as a small, flat centre.</source>
        <translation>Die Epiphysen der Mittelhandknochen II bis V sind als kleine, flache Kerne erschienen.</translation>
    </message>
    <message>
        <source>The epiphyses of the second to fifth metacarpals span about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphysen der Mittelhandknochen II bis V nehmen etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphyses of the second to fifth metacarpals are now about as wide as the shaft.</source>
        <translation>Die Epiphysen der Mittelhandknochen II bis V sind jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphyses of the second to fifth metacarpals are as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphysen der Mittelhandknochen II bis V sind so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphyses of the second to fifth metacarpals cap the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphysen der Mittelhandknochen II bis V umfassen den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plates of the second to fifth metacarpals are closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfugen der Mittelhandknochen II bis V schließen sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphyses of the second to fifth metacarpals have fused; at most a thin bright line remains.</source>
        <translation>Die Epiphysen der Mittelhandknochen II bis V sind verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the thumb&apos;s proximal phalanx yet.</source>
        <translation>Noch kein Epiphysenkern der Grundphalanx des Daumens.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s proximal phalanx has appeared as a small, flat centre.</source>
        <translation>Die Epiphyse der Grundphalanx des Daumens ist als kleiner, flacher Kern erschienen.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s proximal phalanx spans about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphyse der Grundphalanx des Daumens nimmt etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s proximal phalanx is now about as wide as the shaft.</source>
        <translation>Die Epiphyse der Grundphalanx des Daumens ist jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s proximal phalanx is as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphyse der Grundphalanx des Daumens ist so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s proximal phalanx caps the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphyse der Grundphalanx des Daumens umfasst den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plate of the thumb&apos;s proximal phalanx is closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfuge der Grundphalanx des Daumens schließt sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s proximal phalanx has fused; at most a thin bright line remains.</source>
        <translation>Die Epiphyse der Grundphalanx des Daumens ist verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the proximal phalanges of the fingers yet.</source>
        <translation>Noch keine Epiphysenkerne der Grundphalangen der Finger.</translation>
    </message>
    <message>
        <source>The epiphyses of the proximal phalanges of the fingers have appeared as a small, flat centre.</source>
        <translation>Die Epiphysen der Grundphalangen der Finger sind als kleine, flache Kerne erschienen.</translation>
    </message>
    <message>
        <source>The epiphyses of the proximal phalanges of the fingers span about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphysen der Grundphalangen der Finger nehmen etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphyses of the proximal phalanges of the fingers are now about as wide as the shaft.</source>
        <translation>Die Epiphysen der Grundphalangen der Finger sind jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphyses of the proximal phalanges of the fingers are as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphysen der Grundphalangen der Finger sind so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphyses of the proximal phalanges of the fingers cap the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphysen der Grundphalangen der Finger umfassen den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plates of the proximal phalanges of the fingers are closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfugen der Grundphalangen der Finger schließen sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphyses of the proximal phalanges of the fingers have fused; at most a thin bright line remains.</source>
        <translation>Die Epiphysen der Grundphalangen der Finger sind verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the middle phalanges of the fingers yet.</source>
        <translation>Noch keine Epiphysenkerne der Mittelphalangen der Finger.</translation>
    </message>
    <message>
        <source>The epiphyses of the middle phalanges of the fingers have appeared as a small, flat centre.</source>
        <translation>Die Epiphysen der Mittelphalangen der Finger sind als kleine, flache Kerne erschienen.</translation>
    </message>
    <message>
        <source>The epiphyses of the middle phalanges of the fingers span about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphysen der Mittelphalangen der Finger nehmen etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphyses of the middle phalanges of the fingers are now about as wide as the shaft.</source>
        <translation>Die Epiphysen der Mittelphalangen der Finger sind jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphyses of the middle phalanges of the fingers are as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphysen der Mittelphalangen der Finger sind so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphyses of the middle phalanges of the fingers cap the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphysen der Mittelphalangen der Finger umfassen den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plates of the middle phalanges of the fingers are closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfugen der Mittelphalangen der Finger schließen sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphyses of the middle phalanges of the fingers have fused; at most a thin bright line remains.</source>
        <translation>Die Epiphysen der Mittelphalangen der Finger sind verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the little finger&apos;s middle phalanx yet.</source>
        <translation>Noch kein Epiphysenkern der Mittelphalanx des Kleinfingers.</translation>
    </message>
    <message>
        <source>The epiphysis of the little finger&apos;s middle phalanx has appeared as a small, flat centre.</source>
        <translation>Die Epiphyse der Mittelphalanx des Kleinfingers ist als kleiner, flacher Kern erschienen.</translation>
    </message>
    <message>
        <source>The epiphysis of the little finger&apos;s middle phalanx spans about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphyse der Mittelphalanx des Kleinfingers nimmt etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphysis of the little finger&apos;s middle phalanx is now about as wide as the shaft.</source>
        <translation>Die Epiphyse der Mittelphalanx des Kleinfingers ist jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphysis of the little finger&apos;s middle phalanx is as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphyse der Mittelphalanx des Kleinfingers ist so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphysis of the little finger&apos;s middle phalanx caps the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphyse der Mittelphalanx des Kleinfingers umfasst den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plate of the little finger&apos;s middle phalanx is closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfuge der Mittelphalanx des Kleinfingers schließt sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphysis of the little finger&apos;s middle phalanx has fused; at most a thin bright line remains.</source>
        <translation>Die Epiphyse der Mittelphalanx des Kleinfingers ist verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the thumb&apos;s distal phalanx yet.</source>
        <translation>Noch kein Epiphysenkern der Endphalanx des Daumens.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s distal phalanx has appeared as a small, flat centre.</source>
        <translation>Die Epiphyse der Endphalanx des Daumens ist als kleiner, flacher Kern erschienen.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s distal phalanx spans about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphyse der Endphalanx des Daumens nimmt etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s distal phalanx is now about as wide as the shaft.</source>
        <translation>Die Epiphyse der Endphalanx des Daumens ist jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s distal phalanx is as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphyse der Endphalanx des Daumens ist so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s distal phalanx caps the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphyse der Endphalanx des Daumens umfasst den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plate of the thumb&apos;s distal phalanx is closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfuge der Endphalanx des Daumens schließt sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphysis of the thumb&apos;s distal phalanx has fused; at most a thin bright line remains.</source>
        <translation>Die Epiphyse der Endphalanx des Daumens ist verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
    <message>
        <source>No epiphyseal centre of the distal phalanges of the fingers yet.</source>
        <translation>Noch keine Epiphysenkerne der Endphalangen der Finger.</translation>
    </message>
    <message>
        <source>The epiphyses of the distal phalanges of the fingers have appeared as a small, flat centre.</source>
        <translation>Die Epiphysen der Endphalangen der Finger sind als kleine, flache Kerne erschienen.</translation>
    </message>
    <message>
        <source>The epiphyses of the distal phalanges of the fingers span about %1 % of the shaft&apos;s width.</source>
        <translation>Die Epiphysen der Endphalangen der Finger nehmen etwa %1 % der Schaftbreite ein.</translation>
    </message>
    <message>
        <source>The epiphyses of the distal phalanges of the fingers are now about as wide as the shaft.</source>
        <translation>Die Epiphysen der Endphalangen der Finger sind jetzt etwa so breit wie der Schaft.</translation>
    </message>
    <message>
        <source>The epiphyses of the distal phalanges of the fingers are as wide as the shaft; the corners do not reach over it yet.</source>
        <translation>Die Epiphysen der Endphalangen der Finger sind so breit wie der Schaft; die Ecken greifen noch nicht über ihn.</translation>
    </message>
    <message>
        <source>The epiphyses of the distal phalanges of the fingers cap the shaft: the corners bend over its edge, the growth plate is open.</source>
        <translation>Die Epiphysen der Endphalangen der Finger umfassen den Schaft wie eine Kappe: Die Ecken biegen sich über seinen Rand, die Wachstumsfuge ist offen.</translation>
    </message>
    <message>
        <source>The growth plates of the distal phalanges of the fingers are closing: about %1 % bridged.</source>
        <translation>Die Wachstumsfugen der Endphalangen der Finger schließen sich: etwa %1 % überbrückt.</translation>
    </message>
    <message>
        <source>The epiphyses of the distal phalanges of the fingers have fused; at most a thin bright line remains.</source>
        <translation>Die Epiphysen der Endphalangen der Finger sind verschmolzen; höchstens eine dünne helle Linie bleibt.</translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>Dafür reicht der Speicher nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something went wrong inside Carpus. Your reading is kept; try again.</source>
        <translation>In Carpus ist etwas schiefgegangen. Ihr Befund ist nicht verloren; versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>collimation</source>
        <translation>Einblendung</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>Seitenmarke</translation>
    </message>
    <message>
        <source>soft tissue</source>
        <translation>Weichteile</translation>
    </message>
    <message>
        <source>bone</source>
        <translation>Knochen</translation>
    </message>
</context>
<context>
    <name>Mining</name>
    <message>
        <source>The report gives no bone age.</source>
        <translation>Der Befund nennt kein Knochenalter.</translation>
    </message>
    <message>
        <source>The report says how far the bone age is from normal, but not which it is.</source>
        <translation>Der Befund sagt, wie weit das Knochenalter von der Norm abweicht, aber nicht, welches es ist.</translation>
    </message>
    <message>
        <source>The report gives only a limit above or below which the bone age lies.</source>
        <translation>Der Befund nennt nur eine Grenze, über oder unter der das Knochenalter liegt.</translation>
    </message>
    <message>
        <source>The report gives bone ages that lie more than two years apart.</source>
        <translation>Der Befund nennt Knochenalter, die mehr als zwei Jahre auseinanderliegen.</translation>
    </message>
    <message>
        <source>The report says that the bone age cannot be determined.</source>
        <translation>Laut Befund lässt sich das Knochenalter nicht bestimmen.</translation>
    </message>
    <message>
        <source>The bone age or the chronological age lies below five years.</source>
        <translation>Knochenalter oder Lebensalter liegt unter fünf Jahren.</translation>
    </message>
    <message>
        <source>The right hand was read; the standards show left hands.</source>
        <translation>Befundet wurde die rechte Hand; die Standards zeigen linke Hände.</translation>
    </message>
    <message>
        <source>The report is about another part of the body.</source>
        <translation>Der Befund gilt einem anderen Körperteil.</translation>
    </message>
    <message>
        <source>%1 has no column with report texts; name it &quot;text&quot;.</source>
        <translation>%1 hat keine Spalte mit Befundtexten; nennen Sie sie „text“.</translation>
    </message>
    <message>
        <source>%1 has no reports: a folder needs .txt files, a CSV file rows.</source>
        <translation>In %1 sind keine Befunde: Ein Ordner braucht .txt-Dateien, eine CSV-Datei Zeilen.</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>There is no card with this model.</source>
        <translation>Zu diesem Modell gibt es kein Datenblatt.</translation>
    </message>
    <message>
        <source>SHA-256 of the weights: %1</source>
        <translation>SHA-256 der Gewichte: %1</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
    <message>
        <source>Card of the model %1</source>
        <translation>Datenblatt des Modells %1</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The inference module cannot be loaded. Install Carpus again.</source>
        <translation>Das Modul für die Netze lässt sich nicht laden. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>The model description %1 is damaged. Install Carpus again.</source>
        <translation>Die Modellbeschreibung %1 ist beschädigt. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>The model description in %1 lacks something. Install Carpus again.</source>
        <translation>In der Modellbeschreibung in %1 fehlt etwas. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>The weights of the model %1 are not those it was released with. Install Carpus again.</source>
        <translation>Die Gewichte des Modells %1 sind nicht die, mit denen es veröffentlicht wurde. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>The weights of the model %1 cannot be used. Install Carpus again.</source>
        <translation>Die Gewichte des Modells %1 sind unbrauchbar. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>The model %1 could not be computed.</source>
        <translation>Das Modell %1 ließ sich nicht rechnen.</translation>
    </message>
    <message>
        <source>The model %1 was given a picture of the wrong shape.</source>
        <translation>Das Modell %1 hat ein Bild der falschen Größe bekommen.</translation>
    </message>
    <message>
        <source>The model %1 does not estimate ages.</source>
        <translation>Das Modell %1 schätzt kein Alter.</translation>
    </message>
    <message>
        <source>The occluder must be between 1 pixel and the network&apos;s input, its stride at least 1.</source>
        <translation>Die Abdeckung muss zwischen 1 Pixel und dem Netzbild liegen, die Schrittweite bei mindestens 1.</translation>
    </message>
    <message>
        <source>The model %1 has no self-test. Install Carpus again.</source>
        <translation>Das Modell %1 hat keinen Selbsttest. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>The model %1 does not compute what it did when it was released, so it is not used.</source>
        <translation>Das Modell %1 rechnet nicht, was es bei seiner Veröffentlichung gerechnet hat; es wird deshalb nicht benutzt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The networks of the model %1 do not fit each other. Install Carpus again.</source>
        <translation>Die Netze des Modells %1 passen nicht zueinander. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>The model %1 was made of another %2 than the one that is installed. Install Carpus again.</source>
        <translation>Das Modell %1 wurde aus einem anderen %2 gemacht als dem installierten. Installieren Sie Carpus noch einmal.</translation>
    </message>
    <message>
        <source>model.json needs an &quot;id&quot; of small letters, digits, points and hyphens.</source>
        <translation>model.json braucht eine „id“ aus Kleinbuchstaben, Ziffern, Punkten und Bindestrichen.</translation>
    </message>
    <message>
        <source>model.json needs &quot;%1&quot;, %2 to %3 pixels.</source>
        <translation>model.json braucht „%1“, %2 bis %3 Pixel.</translation>
    </message>
    <message>
        <source>&quot;output&quot; in model.json must be probabilities, logits, months or years, not %1.</source>
        <translation>„output“ in model.json muss probabilities, logits, months oder years sein, nicht %1.</translation>
    </message>
    <message>
        <source>A model named %1 is installed already. Give the new one another id.</source>
        <translation>Ein Modell namens %1 ist schon installiert. Geben Sie dem neuen eine andere Kennung.</translation>
    </message>
    <message>
        <source>The model %1 cannot be given random weights.</source>
        <translation>Dem Modell %1 lassen sich keine zufälligen Gewichte geben.</translation>
    </message>
    <message>
        <source>The model in %1 cannot be imported.</source>
        <translation>Das Modell in %1 lässt sich nicht importieren.</translation>
    </message>
    <message>
        <source>There is no architecture %1.</source>
        <translation>Eine Architektur %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The TorchScript file of the model %1 cannot be read.</source>
        <translation>Die TorchScript-Datei des Modells %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The model %1 does not answer a picture of the size and kind that its description names.</source>
        <translation>Das Modell %1 beantwortet kein Bild der Größe und Art, die seine Beschreibung nennt.</translation>
    </message>
    <message>
        <source>%1 is no classifier and cannot be blended.</source>
        <translation>%1 ist kein Klassifikator und lässt sich nicht mischen.</translation>
    </message>
    <message>
        <source>A blend needs at least one classifier.</source>
        <translation>Eine Mischung braucht mindestens einen Klassifikator.</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>%1 m</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 y %2 m</source>
        <translation>%1 J %2 M</translation>
    </message>
</context>
<context>
    <name>Phantom</name>
    <message>
        <source>The bone age of a phantom lies between 0 and 240 months.</source>
        <translation>Das Knochenalter eines Phantoms liegt zwischen 0 und 240 Monaten.</translation>
    </message>
    <message>
        <source>The chronological age of a phantom lies between 0 and 1200 months.</source>
        <translation>Das chronologische Alter eines Phantoms liegt zwischen 0 und 1200 Monaten.</translation>
    </message>
    <message>
        <source>A phantom is between 200 and 6000 pixels high.</source>
        <translation>Ein Phantom ist 200 bis 6000 Pixel hoch.</translation>
    </message>
    <message>
        <source>A phantom is stored with 8 to 16 bits.</source>
        <translation>Ein Phantom wird mit 8 bis 16 Bit gespeichert.</translation>
    </message>
    <message>
        <source>Spread (0 to 2) or noise (0 to 20) is out of range.</source>
        <translation>Spreizung (0 bis 2) oder Rauschen (0 bis 20) liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>The rotation of a phantom lies between -180 and 180 degrees.</source>
        <translation>Die Drehung eines Phantoms liegt zwischen -180 und 180 Grad.</translation>
    </message>
    <message>
        <source>Placing bones</source>
        <translation>Knochen werden gesetzt</translation>
    </message>
    <message>
        <source>Drawing soft tissue</source>
        <translation>Weichteile werden gezeichnet</translation>
    </message>
    <message>
        <source>Drawing bones</source>
        <translation>Knochen werden gezeichnet</translation>
    </message>
    <message>
        <source>Exposing</source>
        <translation>Wird belichtet</translation>
    </message>
    <message>
        <source>This installation of Qt cannot write JPEG pictures.</source>
        <translation>Diese Qt-Installation kann keine JPEG-Bilder schreiben.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Drawing plates</source>
        <translation>Tafeln werden gezeichnet</translation>
    </message>
</context>
<context>
    <name>Preprocess</name>
    <message>
        <source>fingertips</source>
        <translation>Fingerspitzen</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>side of the hand</source>
        <translation>Handkante</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>Handgelenk</translation>
    </message>
    <message>
        <source>The image has no grayscale pixels to read.</source>
        <translation>Das Bild hat keine lesbaren Graustufen.</translation>
    </message>
    <message>
        <source>The model that finds the hand is missing. Install the models of Carpus.</source>
        <translation>Das Modell, das die Hand findet, fehlt. Installieren Sie die Modelle von Carpus.</translation>
    </message>
    <message>
        <source>The corrected mask does not have the size of the image.</source>
        <translation>Die korrigierte Maske hat nicht die Größe des Bildes.</translation>
    </message>
    <message>
        <source>Finding the hand</source>
        <translation>Hand wird gesucht</translation>
    </message>
    <message>
        <source>Drawing the outline</source>
        <translation>Umriss wird gezeichnet</translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation>Bild wird vorbereitet</translation>
    </message>
    <message>
        <source>The image could not be prepared for reading.</source>
        <translation>Das Bild ließ sich nicht zum Lesen vorbereiten.</translation>
    </message>
    <message>
        <source>The model that finds the hand does not fit this version of Carpus. Install its models again.</source>
        <translation>Das Modell, das die Hand findet, passt nicht zu dieser Version von Carpus. Installieren Sie die Modelle noch einmal.</translation>
    </message>
</context>
<context>
    <name>Pretrained</name>
    <message>
        <source>The layer %1 of this model is missing or not GoogLeNet&apos;s (%2 filters of %3x%3 were expected).</source>
        <translation>Die Schicht %1 dieses Modells fehlt oder ist nicht die von GoogLeNet (erwartet: %2 Filter von %3x%3).</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is not a model that can be read (Caffe with its prototxt, or ONNX).</source>
        <translation>%1 ist kein lesbares Modell (Caffe mit prototxt oder ONNX).</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Whole hand</source>
        <translation>Ganze Hand</translation>
    </message>
    <message>
        <source>Carpals</source>
        <translation>Handwurzel</translation>
    </message>
    <message>
        <source>Radius and ulna</source>
        <translation>Speiche und Elle</translation>
    </message>
    <message>
        <source>Third ray</source>
        <translation>Dritter Strahl</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Bone age report</source>
        <translation>Befund Knochenalter</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>nicht bestimmt</translation>
    </message>
    <message>
        <source>Bone age</source>
        <translation>Knochenalter</translation>
    </message>
    <message>
        <source>Reference plate %1 (synthetic)</source>
        <translation>Referenztafel %1 (synthetisch)</translation>
    </message>
    <message>
        <source>Reference plate %1</source>
        <translation>Referenztafel %1</translation>
    </message>
    <message>
        <source>Radiograph</source>
        <translation>Röntgenbild</translation>
    </message>
    <message>
        <source>The picture was not handed to the report.</source>
        <translation>Das Bild wurde dem Bericht nicht mitgegeben.</translation>
    </message>
    <message>
        <source>No reference plate was chosen.</source>
        <translation>Es wurde keine Referenztafel gewählt.</translation>
    </message>
    <message>
        <source>Bone age %1 is delayed for a chronological age of %2 (Z-score %3, standard deviation %4 months).</source>
        <translation>Das Knochenalter %1 ist für ein chronologisches Alter von %2 retardiert (Z-Wert %3, Standardabweichung %4 Monate).</translation>
    </message>
    <message>
        <source>Bone age %1 is advanced for a chronological age of %2 (Z-score %3, standard deviation %4 months).</source>
        <translation>Das Knochenalter %1 ist für ein chronologisches Alter von %2 akzeleriert (Z-Wert %3, Standardabweichung %4 Monate).</translation>
    </message>
    <message>
        <source>Bone age %1 is normal for a chronological age of %2 (Z-score %3, standard deviation %4 months).</source>
        <translation>Das Knochenalter %1 ist für ein chronologisches Alter von %2 normal (Z-Wert %3, Standardabweichung %4 Monate).</translation>
    </message>
    <message>
        <source>There is no Z-score, because the chronological age is unknown.</source>
        <translation>Es gibt keinen Z-Wert, weil das chronologische Alter unbekannt ist.</translation>
    </message>
    <message>
        <source>There is no Z-score for a chronological age of %1, because the table of standard deviations covers %2 to %3 only.</source>
        <translation>Für ein chronologisches Alter von %1 gibt es keinen Z-Wert, weil die Tabelle der Standardabweichungen nur von %2 bis %3 reicht.</translation>
    </message>
    <message>
        <source>Bone age %1. %2</source>
        <translation>Knochenalter %1. %2</translation>
    </message>
    <message>
        <source>Brush Foundation, girls</source>
        <translation>Brush Foundation, Mädchen</translation>
    </message>
    <message>
        <source>Brush Foundation, boys</source>
        <translation>Brush Foundation, Jungen</translation>
    </message>
    <message>
        <source>Greulich-Pyle hand standards, girls</source>
        <translation>Handstandards nach Greulich-Pyle, Mädchen</translation>
    </message>
    <message>
        <source>Greulich-Pyle hand standards, boys</source>
        <translation>Handstandards nach Greulich-Pyle, Jungen</translation>
    </message>
    <message>
        <source>%1, from birth date and acquisition date</source>
        <translation>%1, aus Geburts- und Aufnahmedatum</translation>
    </message>
    <message>
        <source>%1, as stated in the file</source>
        <translation>%1, laut Datei</translation>
    </message>
    <message>
        <source>%1, entered by the reader</source>
        <translation>%1, von Hand eingetragen</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient/in</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Chronological age</source>
        <translation>Chronologisches Alter</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Radiograph of the %1 hand</source>
        <translation>Röntgenbild, %1 Hand</translation>
    </message>
    <message>
        <source>Radiograph of the hand, side not stated</source>
        <translation>Röntgenbild der Hand, Seite nicht angegeben</translation>
    </message>
    <message>
        <source>%1, view %2</source>
        <translation>%1, Projektion %2</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Referring physician</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>%1, %2 x %3 pixels</source>
        <translation>%1, %2 x %3 Pixel</translation>
    </message>
    <message>
        <source>picture file</source>
        <translation>Bilddatei</translation>
    </message>
    <message>
        <source>an age of the reader&apos;s own, no plate</source>
        <translation>eigene Altersangabe, keine Tafel</translation>
    </message>
    <message>
        <source>%1, rank %2, probability %3</source>
        <translation>%1, Rang %2, Wahrscheinlichkeit %3</translation>
    </message>
    <message>
        <source>%1 (standard deviation %2 months; %3)</source>
        <translation>%1 (Standardabweichung %2 Monate; %3)</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>retardiert</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>akzeleriert</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 (%2 months)</source>
        <translation>%1 (%2 Monate)</translation>
    </message>
    <message>
        <source>Reference plate</source>
        <translation>Referenztafel</translation>
    </message>
    <message>
        <source>Z-score</source>
        <translation>Z-Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Automated estimate</source>
        <translation>Automatische Schätzung</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>%1 (%2 % interval %3 to %4)</source>
        <translation>%1 (%2-%-Intervall %3 bis %4)</translation>
    </message>
    <message>
        <source>none was offered</source>
        <translation>keine angeboten</translation>
    </message>
    <message>
        <source>Seen first</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>the reader saw the estimate before deciding</source>
        <translation>Schätzung vor der eigenen Entscheidung gesehen</translation>
    </message>
    <message>
        <source>the reader decided before seeing the estimate</source>
        <translation>vor dem Blick auf die Schätzung entschieden</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>plate %1, %2, probability %3</source>
        <translation>Tafel %1, %2, Wahrscheinlichkeit %3</translation>
    </message>
    <message>
        <source>Findings about the image and the case</source>
        <translation>Hinweise zu Bild und Fall</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Greulich-Pyle; automated estimate reviewed by the reader</source>
        <translation>Greulich-Pyle; automatische Schätzung, ärztlich überprüft</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Greulich-Pyle, %1</source>
        <translation>Greulich-Pyle, %1</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>%1 (synthetic pictures)</source>
        <translation>%1 (synthetische Bilder)</translation>
    </message>
    <message>
        <source>Standard deviations</source>
        <translation>Standardabweichungen</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signiert am</translation>
    </message>
    <message>
        <source>Report UID</source>
        <translation>UID des Berichts</translation>
    </message>
    <message>
        <source>Content SHA-256</source>
        <translation>SHA-256 des Inhalts</translation>
    </message>
    <message>
        <source>BONE AGE REPORT</source>
        <translation>BEFUND KNOCHENALTER</translation>
    </message>
</context>
<context>
    <name>ReportForms</name>
    <message>
        <source>Name at least one form of the report.</source>
        <translation>Nennen Sie mindestens eine Form des Berichts.</translation>
    </message>
    <message>
        <source>This version of Carpus does not write the form %1 yet.</source>
        <translation>Diese Version von Carpus schreibt die Form %1 noch nicht.</translation>
    </message>
    <message>
        <source>Carpus knows no form %1 of a report.</source>
        <translation>Carpus kennt keine Form %1 eines Berichts.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 No part of the report was saved.</source>
        <translation>%1 lässt sich nicht schreiben: %2 Kein Teil des Berichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>The page of the report could not be drawn.</source>
        <translation>Die Seite des Berichts ließ sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>The page of the report needs the graphics system, which is not running.</source>
        <translation>Die Seite des Berichts braucht das Grafiksystem, das nicht läuft.</translation>
    </message>
</context>
<context>
    <name>Robustness</name>
    <message>
        <source>Reading %1 changed in many ways</source>
        <translation>%1 wird in vielen Abwandlungen gelesen</translation>
    </message>
    <message>
        <source>The folder %1 has no radiographs.</source>
        <translation>Im Ordner %1 sind keine Aufnahmen.</translation>
    </message>
    <message>
        <source>%1 radiographs with an estimate, %2 without. Months of change:</source>
        <translation>%1 Aufnahmen mit Schätzung, %2 ohne. Änderung in Monaten:</translation>
    </message>
    <message>
        <source>&quot;&lt;&quot; marks a median above %1 or a 95th percentile above %2 months.</source>
        <translation>„&lt;“ bezeichnet einen Median über %1 oder ein 95. Perzentil über %2 Monaten.</translation>
    </message>
    <message>
        <source>turned by %1 degrees</source>
        <translation>um %1 Grad gedreht</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>half the resolution</source>
        <translation>halbe Auflösung</translation>
    </message>
    <message>
        <source>twice the resolution</source>
        <translation>doppelte Auflösung</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>dunkler</translation>
    </message>
    <message>
        <source>less contrast</source>
        <translation>weniger Kontrast</translation>
    </message>
    <message>
        <source>more contrast</source>
        <translation>mehr Kontrast</translation>
    </message>
    <message>
        <source>gamma 0.7</source>
        <translation>Gamma 0,7</translation>
    </message>
    <message>
        <source>gamma 1.4</source>
        <translation>Gamma 1,4</translation>
    </message>
    <message>
        <source>negative, and the file does not say so</source>
        <translation>negativ, ohne dass die Datei es sagt</translation>
    </message>
    <message>
        <source>stored the other way round, and the file says so</source>
        <translation>umgekehrt gespeichert, und die Datei sagt es</translation>
    </message>
    <message>
        <source>lead markers</source>
        <translation>Bleibuchstaben</translation>
    </message>
    <message>
        <source>a wide unexposed frame</source>
        <translation>breiter unbelichteter Rahmen</translation>
    </message>
    <message>
        <source>more film</source>
        <translation>mehr Film</translation>
    </message>
    <message>
        <source>2 % cut off on all sides</source>
        <translation>2 % an allen Seiten abgeschnitten</translation>
    </message>
    <message>
        <source>cut to the hand</source>
        <translation>auf die Hand beschnitten</translation>
    </message>
    <message>
        <source>forearm cut below the wrist</source>
        <translation>Unterarm unter dem Handgelenk abgeschnitten</translation>
    </message>
    <message>
        <source>more forearm</source>
        <translation>mehr Unterarm</translation>
    </message>
    <message>
        <source>the same file again</source>
        <translation>dieselbe Datei noch einmal</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>left</source>
        <translation>linke</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechte</translation>
    </message>
</context>
<context>
    <name>SignBox</name>
    <message>
        <source>Z %1 · %2</source>
        <comment>%1: Z-score, %2: normal, delayed...</comment>
        <translation>Z %1 · %2</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>The plate %1 is not in this atlas. Choose another.</source>
        <translation>Die Tafel %1 ist nicht in diesem Atlas. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The plate %1 is of the other sex. Choose a plate of the patient&apos;s sex.</source>
        <translation>Die Tafel %1 gehört zum anderen Geschlecht. Wählen Sie eine passende Tafel.</translation>
    </message>
    <message>
        <source>There is no radiograph to report on.</source>
        <translation>Es gibt kein Röntgenbild, über das zu berichten wäre.</translation>
    </message>
    <message>
        <source>The patient&apos;s sex is unknown. Choose female or male before signing.</source>
        <translation>Das Geschlecht ist unbekannt. Wählen Sie vor dem Signieren weiblich oder männlich.</translation>
    </message>
    <message>
        <source>Enter the reader&apos;s name before signing.</source>
        <translation>Tragen Sie vor dem Signieren Ihren Namen ein.</translation>
    </message>
    <message>
        <source>A bone age lies between 0 and 20 years.</source>
        <translation>Ein Knochenalter liegt zwischen 0 und 20 Jahren.</translation>
    </message>
</context>
<context>
    <name>SiteCalibration</name>
    <message>
        <source>The signed ages differ from the estimates by more than a calibration can explain. Check that the cases belong to this model.</source>
        <translation>Die signierten Alter weichen stärker von den Schätzungen ab, als eine Kalibrierung erklären kann. Prüfen Sie, ob die Fälle zu diesem Modell gehören.</translation>
    </message>
    <message>
        <source>The calibration of this site is damaged. Make it anew.</source>
        <translation>Die Kalibrierung dieses Hauses ist beschädigt. Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 signed cases are too few: a calibration needs at least %2 of one sex.</source>
        <translation>%1 signierte Fälle sind zu wenige: Eine Kalibrierung braucht mindestens %2 eines Geschlechts.</translation>
    </message>
    <message>
        <source>The log %1 cannot be written, so nothing was changed.</source>
        <translation>Das Protokoll %1 lässt sich nicht schreiben; daher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be made.</source>
        <translation>Der Ordner von %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>This site has no calibration yet.</source>
        <translation>Dieses Haus hat noch keine Kalibrierung.</translation>
    </message>
    <message>
        <source>%1, %2 signed cases: mean absolute difference %3 months before, %4 after; mean difference %5 before, %6 after.</source>
        <translation>%1, %2 signierte Fälle: mittlerer absoluter Unterschied vorher %3 Monate, nachher %4; mittlerer Unterschied vorher %5, nachher %6.</translation>
    </message>
    <message>
        <source>age = %1 × estimate + (%2 months)</source>
        <translation>Alter = %1 × Schätzung + (%2 Monate)</translation>
    </message>
    <message>
        <source>An adjustment would not help; the estimates stay as they are.</source>
        <translation>Eine Anpassung würde nicht helfen; die Schätzungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Reading the signed reports</source>
        <translation>Signierte Berichte werden gelesen</translation>
    </message>
    <message>
        <source>%1 lacks one of the columns sex, estimate_months, signed_months.</source>
        <translation>In %1 fehlt eine der Spalten sex, estimate_months, signed_months.</translation>
    </message>
</context>
<context>
    <name>StructuredReport</name>
    <message>
        <source>This is no structured report that Carpus can read.</source>
        <translation>Dies ist kein strukturierter Bericht, den Carpus lesen kann.</translation>
    </message>
    <message>
        <source>The structured report could not be put together.</source>
        <translation>Der strukturierte Bericht ließ sich nicht zusammenstellen.</translation>
    </message>
    <message>
        <source>The report was changed after it was signed. Sign it again.</source>
        <translation>Der Bericht wurde nach dem Signieren verändert. Signieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>This structured report holds no bone age.</source>
        <translation>Dieser strukturierte Bericht enthält kein Knochenalter.</translation>
    </message>
</context>
<context>
    <name>StudyList</name>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>read, not signed</source>
        <translation>befundet, nicht signiert</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>Trainings</name>
    <message>
        <source>%1 has no epochs in it yet.</source>
        <translation>In %1 gibt es noch keine Epochen.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>delayed</source>
        <translation>retardiert</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>akzeleriert</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>A picture could not be made into PNG.</source>
        <translation>Ein Bild ließ sich nicht in PNG umwandeln.</translation>
    </message>
    <message>
        <source>Nothing can be written into &quot;%1&quot;. Choose another folder.</source>
        <translation>In „%1“ lässt sich nichts schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Model %1, SHA-256 %2, Carpus %3.</source>
        <translation>Modell %1, SHA-256 %2, Carpus %3.</translation>
    </message>
    <message>
        <source>There is no classifier named &quot;%1&quot;. Installed: %2.</source>
        <translation>Es gibt keinen Klassifikator namens „%1“. Installiert: %2.</translation>
    </message>
    <message>
        <source>Loading the detection networks</source>
        <translation>Detektionsnetze werden geladen</translation>
    </message>
    <message>
        <source>There is no atlas named &quot;%1&quot;. Installed: %2.</source>
        <translation>Es gibt keinen Atlas namens „%1“. Installiert: %2.</translation>
    </message>
    <message>
        <source>Loading the networks</source>
        <translation>Netze werden geladen</translation>
    </message>
    <message>
        <source>No classifier is installed. Install the models folder or set CARPUS_MODELS to it.</source>
        <translation>Es ist kein Klassifikator installiert. Installieren Sie den Ordner der Modelle oder setzen Sie CARPUS_MODELS darauf.</translation>
    </message>
    <message>
        <source>Loading the classifier</source>
        <translation>Klassifikator wird geladen</translation>
    </message>
    <message>
        <source>Networks ready</source>
        <translation>Netze bereit</translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation>Bild wird vorbereitet</translation>
    </message>
    <message>
        <source>Estimating the bone age</source>
        <translation>Knochenalter wird geschätzt</translation>
    </message>
    <message>
        <source>Estimate ready</source>
        <translation>Schätzung fertig</translation>
    </message>
    <message>
        <source>The atlas has no plate named &quot;%1&quot;.</source>
        <translation>Der Atlas hat keine Tafel namens „%1“.</translation>
    </message>
    <message>
        <source>There is no preprocessed picture to explain.</source>
        <translation>Es gibt kein vorverarbeitetes Bild zum Erklären.</translation>
    </message>
    <message>
        <source>The picture was refused, so there is no estimate to explain.</source>
        <translation>Das Bild wurde abgelehnt; es gibt keine Schätzung zu erklären.</translation>
    </message>
    <message>
        <source>Choose the patient&apos;s sex first; the estimate depends on it.</source>
        <translation>Wählen Sie zuerst das Geschlecht; die Schätzung hängt davon ab.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>There is no candidate to pick: this image has no estimate. Give a bone age of your own.</source>
        <translation>Es gibt keinen Kandidaten: dieses Bild hat keine Schätzung. Geben Sie ein eigenes Knochenalter an.</translation>
    </message>
    <message>
        <source>There is no candidate of rank %1; the ranks are 1 to %2.</source>
        <translation>Es gibt keinen Kandidaten von Rang %1; die Ränge sind 1 bis %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::AtlasControl</name>
    <message>
        <source>&amp;Import atlas…</source>
        <translation>Atlas &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;True size</source>
        <translation>&amp;Wahre Größe</translation>
    </message>
    <message>
        <source>&amp;Swipe over the plate</source>
        <translation>Über die Tafel &amp;wischen</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;Blinken</translation>
    </message>
    <message>
        <source>&amp;Exchange patient and plate</source>
        <translation>Patient und Tafel &amp;tauschen</translation>
    </message>
    <message>
        <source>Curtain to the left</source>
        <translation>Vorhang nach links</translation>
    </message>
    <message>
        <source>Curtain to the right</source>
        <translation>Vorhang nach rechts</translation>
    </message>
    <message>
        <source>&amp;What to look for</source>
        <translation>Worauf zu &amp;achten ist</translation>
    </message>
    <message>
        <source>&amp;Plates</source>
        <translation>&amp;Tafeln</translation>
    </message>
    <message>
        <source>%1
Licence: %2</source>
        <translation>%1
Lizenz: %2</translation>
    </message>
    <message>
        <source>The atlas &quot;%1&quot; cannot be used any more; Carpus reads with its own synthetic one.</source>
        <translation>Der Atlas „%1“ ist nicht mehr nutzbar; Carpus liest mit seinem eigenen synthetischen.</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Looking at the pictures of an atlas</source>
        <translation>Bilder eines Atlas werden angesehen</translation>
    </message>
    <message>
        <source>Importing an atlas</source>
        <translation>Atlas wird importiert</translation>
    </message>
    <message>
        <source>Looking for the hands of an atlas</source>
        <translation>Suche nach den Händen eines Atlas</translation>
    </message>
</context>
<context>
    <name>carpus::ui::AttentionPanel</name>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>and not</source>
        <extracomment>Between two classes: &quot;12 years and not 13 years&quot;</extracomment>
        <translation>und nicht</translation>
    </message>
    <message>
        <source>Compute attention</source>
        <translation>Aufmerksamkeit berechnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Attention can be computed once a hand has been assessed.</source>
        <translation>Die Aufmerksamkeit lässt sich berechnen, sobald eine Hand ausgewertet ist.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>%1 % of the effect lies outside the hand: distrust this estimate.</source>
        <extracomment>%1: per cent</extracomment>
        <translation>%1 % der Wirkung liegen außerhalb der Hand: dieser Schätzung ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>%1 % of the effect lies outside the hand.</source>
        <translation>%1 % der Wirkung liegen außerhalb der Hand.</translation>
    </message>
    <message>
        <source>Computed in %1 s.</source>
        <extracomment>%1: seconds</extracomment>
        <translation>In %1 s berechnet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>What the map explains</source>
        <translation>Was die Karte erklärt</translation>
    </message>
    <message>
        <source>The class that it is held against: why this one and not that one</source>
        <translation>Die Klasse, gegen die verglichen wird: warum diese und nicht jene</translation>
    </message>
    <message>
        <source>Study the map…</source>
        <translation>Karte studieren …</translation>
    </message>
    <message>
        <source>Cover places yourself, see regions, checks and the gallery (U)</source>
        <translation>Stellen selbst abdecken; Regionen, Prüfungen und Galerie ansehen (U)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saves the map for others</source>
        <translation>Speichert die Karte für andere</translation>
    </message>
    <message>
        <source>Picture with legend (PNG)…</source>
        <translation>Bild mit Legende (PNG) …</translation>
    </message>
    <message>
        <source>DICOM Secondary Capture…</source>
        <translation>DICOM Secondary Capture …</translation>
    </message>
    <message>
        <source>Raw numbers (NPY)…</source>
        <translation>Rohwerte (NPY) …</translation>
    </message>
    <message>
        <source>For teaching, without the patient…</source>
        <translation>Für die Lehre, ohne Patientendaten …</translation>
    </message>
    <message>
        <source>Covers one place after another and watches how the answer changes.</source>
        <translation>Deckt eine Stelle nach der anderen ab und beobachtet, wie sich die Antwort ändert.</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Nothing is held against the class that is explained.</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 years</source>
        <extracomment>%1: years</extracomment>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>Red places make the hand look older, blue ones younger.</source>
        <translation>Rote Stellen lassen die Hand älter wirken, blaue jünger.</translation>
    </message>
    <message>
        <source>Red places speak for %1 years, blue ones for %2.</source>
        <extracomment>%1, %2: years</extracomment>
        <translation>Rote Stellen sprechen für %1 Jahre, blaue für %2.</translation>
    </message>
    <message>
        <source>The brighter a place, the more it speaks for %1 years.</source>
        <extracomment>%1: years</extracomment>
        <translation>Je heller eine Stelle, desto mehr spricht sie für %1 Jahre.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::BeforeAfterChart</name>
    <message>
        <source>Probabilities with nothing covered and with this place covered</source>
        <translation>Wahrscheinlichkeiten ohne Abdeckung und mit dieser Stelle abgedeckt</translation>
    </message>
    <message>
        <source>Nothing covered</source>
        <translation>Nichts abgedeckt</translation>
    </message>
    <message>
        <source>This place covered</source>
        <translation>Diese Stelle abgedeckt</translation>
    </message>
    <message>
        <source>Bone age, years</source>
        <translation>Knochenalter, Jahre</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>Wahrscheinlichkeit, %</translation>
    </message>
</context>
<context>
    <name>carpus::ui::CandidateCard</name>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: a probability in per cent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reference %1: %2, probability %3</source>
        <extracomment>%1: rank, %2: age, %3: per cent</extracomment>
        <translation>Referenz %1: %2, Wahrscheinlichkeit %3</translation>
    </message>
    <message>
        <source>Click or press %1 to choose this age</source>
        <extracomment>%1: number of the key</extracomment>
        <translation>Klick oder Taste %1 wählt dieses Alter</translation>
    </message>
    <message>
        <source>The patient&apos;s hand, upright</source>
        <translation>Die Hand der untersuchten Person, aufrecht</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient/in</translation>
    </message>
    <message>
        <source>turned upright</source>
        <translation>aufgerichtet</translation>
    </message>
    <message>
        <source>1 cm</source>
        <translation>1 cm</translation>
    </message>
    <message>
        <source>not aligned</source>
        <translation>nicht ausgerichtet</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>Größe unbekannt</translation>
    </message>
</context>
<context>
    <name>carpus::ui::CandidateHeader</name>
    <message>
        <source>Atlas in use</source>
        <translation>Verwendeter Atlas</translation>
    </message>
    <message>
        <source>Part of the hand</source>
        <translation>Teil der Hand</translation>
    </message>
    <message>
        <source>Zoom every picture to this part of the hand (Ctrl+1 to Ctrl+4)</source>
        <translation>Alle Bilder auf diesen Teil der Hand vergrößern (Strg+1 bis Strg+4)</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Wahre Größe</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>The most probable plate first</source>
        <translation>Die wahrscheinlichste Tafel zuerst</translation>
    </message>
    <message>
        <source>The youngest plate first</source>
        <translation>Die jüngste Tafel zuerst</translation>
    </message>
    <message>
        <source>Hands as large as they are against each other, by the millimetres of the files; off: every hand as long (L)</source>
        <translation>Hände im wahren Größenverhältnis, nach den Millimetern der Dateien; aus: alle Hände gleich lang (L)</translation>
    </message>
</context>
<context>
    <name>carpus::ui::CandidateStrip</name>
    <message>
        <source>Reference plates</source>
        <translation>Referenztafeln</translation>
    </message>
    <message>
        <source>The most probable reference plates appear here.</source>
        <translation>Hier erscheinen die wahrscheinlichsten Referenztafeln.</translation>
    </message>
    <message>
        <source>New since the plate of %1:
%2</source>
        <comment>%1: age, %2: lines</comment>
        <translation>Neu seit der Tafel von %1:
%2</translation>
    </message>
    <message>
        <source>upright, mirrored</source>
        <translation>aufrecht, gespiegelt</translation>
    </message>
    <message>
        <source>The radiograph does not say how large its pixels are, so no true size.</source>
        <translation>Die Aufnahme sagt nicht, wie groß ihre Pixel sind; daher keine wahre Größe.</translation>
    </message>
    <message>
        <source>These plates do not say how large their pixels are, so no true size.</source>
        <translation>Diese Tafeln sagen nicht, wie groß ihre Pixel sind; daher keine wahre Größe.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::ChecksPage</name>
    <message>
        <source>Run the checks</source>
        <translation>Prüfungen ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>A map can look convincing and mean nothing. Five questions to this one; the answers take some seconds.</source>
        <translation>Eine Karte kann überzeugend aussehen und nichts bedeuten. Fünf Fragen an diese; die Antworten dauern einige Sekunden.</translation>
    </message>
    <message>
        <source>Compute a map first; then it can be checked here.</source>
        <translation>Berechnen Sie zuerst eine Karte; dann lässt sie sich hier prüfen.</translation>
    </message>
    <message>
        <source>✓ %1: passed</source>
        <translation>✓ %1: bestanden</translation>
    </message>
    <message>
        <source>✗ %1: not passed</source>
        <translation>✗ %1: nicht bestanden</translation>
    </message>
    <message>
        <source>The other map of this check</source>
        <translation>Die andere Karte dieser Prüfung</translation>
    </message>
    <message>
        <source>%1 of %2 checks passed, in %3 s.</source>
        <extracomment>%1, %2: numbers of checks, %3: seconds</extracomment>
        <translation>%1 von %2 Prüfungen bestanden, in %3 s.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Run the checks again</source>
        <translation>Prüfungen noch einmal ausführen</translation>
    </message>
</context>
<context>
    <name>carpus::ui::ColourBar</name>
    <message>
        <source>Colour scale from %1 to %2 %3</source>
        <extracomment>%1, %2: numbers, %3: their unit</extracomment>
        <translation>Farbskala von %1 bis %2 %3</translation>
    </message>
</context>
<context>
    <name>carpus::ui::CornerTexts</name>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date, see QDate</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>No patient name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>ID %1</source>
        <extracomment>%1 is the patient&apos;s ID</extracomment>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Born %1</source>
        <extracomment>%1 is the birth date</extracomment>
        <translation>Geb. %1</translation>
    </message>
    <message>
        <source>sex unknown</source>
        <translation>Geschlecht unbekannt</translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation>Alter unbekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the age, %2 the sex</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Acc. %1</source>
        <extracomment>%1 is the accession number</extracomment>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>No pixel spacing</source>
        <translation>Ohne Pixelabstand</translation>
    </message>
    <message>
        <source>%1 mm at the detector</source>
        <extracomment>%1 is a length in millimetres</extracomment>
        <translation>%1 mm am Detektor</translation>
    </message>
    <message>
        <source>%1 mm, calibrated</source>
        <translation>%1 mm, kalibriert</translation>
    </message>
    <message>
        <source>%1 mm, calibration not stated</source>
        <translation>%1 mm, Kalibrierung nicht angegeben</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1, %2: column and row of a pixel, %3: its value</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Table of the file, inverted</source>
        <translation>Tabelle der Datei, invertiert</translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation>Tabelle der Datei</translation>
    </message>
    <message>
        <source>W %1  L %2, inverted</source>
        <extracomment>%1: window width, %2: window level</extracomment>
        <translation>B %1  M %2, invertiert</translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation>B %1  M %2</translation>
    </message>
    <message>
        <source>Zoom %1 %</source>
        <extracomment>%1: zoom in per cent</extracomment>
        <translation>Zoom %1 %</translation>
    </message>
    <message>
        <source>%1 x %2, %3 bit</source>
        <extracomment>%1: columns, %2: rows, %3: bits of a pixel</extracomment>
        <translation>%1 x %2, %3 Bit</translation>
    </message>
    <message>
        <source>L</source>
        <comment>side</comment>
        <extracomment>Letter of the left or the right hand on the film</extracomment>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <comment>side</comment>
        <translation>R</translation>
    </message>
</context>
<context>
    <name>carpus::ui::EstimatePanel</name>
    <message>
        <source>Estimate of the network</source>
        <translation>Schätzung des Netzes</translation>
    </message>
    <message>
        <source>Show the estimate</source>
        <translation>Schätzung zeigen</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>Noch einmal auswerten</translation>
    </message>
    <message>
        <source>Hidden until you have read the radiograph yourself.</source>
        <translation>Verborgen, bis Sie das Röntgenbild selbst beurteilt haben.</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>SHA-256 of the weights: %1</source>
        <translation>SHA-256 der Gewichte: %1</translation>
    </message>
    <message>
        <source>Waiting for the networks.</source>
        <translation>Die Netze werden noch geladen.</translation>
    </message>
    <message>
        <source>The assessment is running.</source>
        <translation>Die Auswertung läuft.</translation>
    </message>
    <message>
        <source>The assessment was cancelled. You can still read and sign yourself.</source>
        <translation>Die Auswertung wurde abgebrochen. Sie können trotzdem selbst befunden und signieren.</translation>
    </message>
    <message>
        <source>There is no estimate. You can still read and sign yourself.</source>
        <translation>Es gibt keine Schätzung. Sie können trotzdem selbst befunden und signieren.</translation>
    </message>
    <message>
        <source>%1 % interval %2 to %3</source>
        <translation>%1-%-Intervall %2 bis %3</translation>
    </message>
    <message>
        <source>If female: %1. If male: %2.</source>
        <translation>Falls weiblich: %1. Falls männlich: %2.</translation>
    </message>
    <message>
        <source>Choose the sex to go on.</source>
        <translation>Wählen Sie das Geschlecht, um fortzufahren.</translation>
    </message>
    <message>
        <source>No estimate for this image. You can still set your own bone age.</source>
        <translation>Keine Schätzung für dieses Bild. Sie können trotzdem ein eigenes Knochenalter setzen.</translation>
    </message>
    <message>
        <source>Model %1, adjusted by the calibration of this site</source>
        <translation>Modell %1, mit der Kalibrierung dieses Hauses angepasst</translation>
    </message>
</context>
<context>
    <name>carpus::ui::FindingsBar</name>
    <message>
        <source>Findings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Fewer</source>
        <extracomment>%n: findings that are not shown</extracomment>
        <translation>Weniger</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carpus::ui::GalleryPage</name>
    <message>
        <source>%1 to %2 years</source>
        <extracomment>A span of bone ages. %1, %2: years</extracomment>
        <translation>%1 bis %2 Jahre</translation>
    </message>
    <message>
        <source>The gallery is being read.</source>
        <translation>Die Galerie wird gelesen.</translation>
    </message>
    <message>
        <source>Girls</source>
        <translation>Mädchen</translation>
    </message>
    <message>
        <source>Boys</source>
        <translation>Jungen</translation>
    </message>
    <message>
        <source>Right year of age</source>
        <translation>Richtiges Jahr</translation>
    </message>
    <message>
        <source>How much covering a place lowers the probability of the right year</source>
        <translation>Wie sehr das Abdecken einer Stelle die Wahrscheinlichkeit des richtigen Jahres senkt</translation>
    </message>
    <message>
        <source>Expected age</source>
        <translation>Erwartetes Alter</translation>
    </message>
    <message>
        <source>How many months covering a place takes from the estimated age</source>
        <translation>Wie viele Monate das Abdecken einer Stelle vom geschätzten Alter nimmt</translation>
    </message>
    <message>
        <source>no images</source>
        <translation>keine Bilder</translation>
    </message>
    <message>
        <source>n = %1, of %2 read</source>
        <extracomment>%1: number of images whose maps were averaged, %2: number of images looked at</extracomment>
        <translation>n = %1, von %2 gelesenen</translation>
    </message>
    <message>
        <source>% points</source>
        <translation>%-Punkte</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Means over the correctly read images of %1 (%2), warped onto a drawn standard hand; model %3, occluder %4 pixels, every %5 pixels. The framed stage is the one of this hand.</source>
        <extracomment>%1: data set, %2: its part, %3: model, %4: pixels, %5: pixels</extracomment>
        <translation>Mittelwerte über die richtig gelesenen Bilder von %1 (%2), auf eine gezeichnete Standardhand verzogen; Modell %3, Abdeckung %4 Pixel, alle %5 Pixel. Das gerahmte Stadium ist das dieser Hand.</translation>
    </message>
    <message>
        <source>This hand
%1</source>
        <extracomment>%1: age</extracomment>
        <translation>Diese Hand
%1</translation>
    </message>
    <message>
        <source>its own scale; the network&apos;s age, before calibration</source>
        <translation>eigene Skala; Alter des Netzes, vor der Kalibrierung</translation>
    </message>
</context>
<context>
    <name>carpus::ui::GuessModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no guess</source>
        <translation>keine Vermutung</translation>
    </message>
    <message>
        <source>sex: %1; age: %2</source>
        <translation>Geschlecht: %1; Alter: %2</translation>
    </message>
    <message>
        <source>Months, or years and months as 5y6m</source>
        <translation>Monate, oder Jahre und Monate wie 5y6m</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Where the guess comes from</source>
        <translation>Woher die Vermutung kommt</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>carpus::ui::GuessPage</name>
    <message>
        <source>Pictures with sex and age</source>
        <translation>Bilder mit Geschlecht und Alter</translation>
    </message>
    <message>
        <source>Only what is to be settled</source>
        <translation>Nur was zu klären ist</translation>
    </message>
    <message>
        <source>Double click on a sex or an age to correct it. F and M set the sex of all selected rows; Space leaves a picture out.</source>
        <translation>Doppelklick auf Geschlecht oder Alter, um es zu korrigieren. F und M setzen das Geschlecht aller gewählten Zeilen; die Leertaste lässt ein Bild weg.</translation>
    </message>
    <message>
        <source>The current picture</source>
        <translation>Das aktuelle Bild</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>Gewählte Zeilen</translation>
    </message>
    <message>
        <source>as it will be called in the list and in reports</source>
        <translation>wie er in der Liste und in Berichten heißen soll</translation>
    </message>
    <message>
        <source>what you may do with these pictures, e.g. &quot;licensed to this hospital&quot;</source>
        <translation>was Sie mit diesen Bildern tun dürfen, z. B. „für dieses Krankenhaus lizenziert“</translation>
    </message>
    <message>
        <source>book and edition, or how the ages are known</source>
        <translation>Buch und Auflage, oder woher die Alter bekannt sind</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to be settled: correct the sex and age, or leave them out.</source>
        <translation>
            <numerusform>%n Bild ist zu klären: Korrigieren Sie Geschlecht und Alter, oder lassen Sie es weg.</numerusform>
            <numerusform>%n Bilder sind zu klären: Korrigieren Sie Geschlecht und Alter, oder lassen Sie sie weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture is left to import.</source>
        <translation>Es bleibt kein Bild zum Importieren.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>One picture of each age</source>
        <translation>Ein Bild je Alter</translation>
    </message>
    <message>
        <source>Leaves out all but the first picture of each sex and age</source>
        <translation>Lässt alle außer dem ersten Bild je Geschlecht und Alter weg</translation>
    </message>
</context>
<context>
    <name>carpus::ui::HandCanvas</name>
    <message>
        <source>The scan with the three points of the hand</source>
        <translation>Der Scan mit den drei Punkten der Hand</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Tip of the middle finger</source>
        <translation>Spitze des Mittelfingers</translation>
    </message>
    <message>
        <source>Tip of the thumb</source>
        <translation>Daumenspitze</translation>
    </message>
    <message>
        <source>Centre of the capitate</source>
        <translation>Mitte des Kopfbeins</translation>
    </message>
</context>
<context>
    <name>carpus::ui::HandsPage</name>
    <message>
        <source>Move a point</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: number of a point, %2: its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>Tafeln</translation>
    </message>
    <message>
        <source>Only what should be checked</source>
        <translation>Nur zu Prüfendes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1: what a button does, %2: its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Andere Seite</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>As the engine</source>
        <translation>Wie das Programm</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Drag the three points where they are wrong, or choose one with 1, 2 or 3 and move it with the arrow keys. Page up and down: other plates.</source>
        <translation>Ziehen Sie die drei Punkte, wo sie falsch liegen, oder wählen Sie einen mit 1, 2 oder 3 und verschieben Sie ihn mit den Pfeiltasten. Bild auf und ab: andere Tafeln.</translation>
    </message>
    <message>
        <source>The plate as the engine cuts it</source>
        <translation>Die Tafel, wie das Programm sie zuschneidet</translation>
    </message>
    <message>
        <source>The plate as you cut it</source>
        <translation>Die Tafel, wie Sie sie zuschneiden</translation>
    </message>
    <message>
        <source>By the engine</source>
        <translation>Vom Programm</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>No hand was found; it will be kept as it is.</source>
        <translation>Es wurde keine Hand gefunden; das Bild wird unverändert übernommen.</translation>
    </message>
    <message>
        <source>found by its outline alone</source>
        <translation>nur am Umriss gefunden</translation>
    </message>
    <message>
        <source>%1, %2
%3</source>
        <comment>%1: sex, %2: age, %3: who aligned it</comment>
        <translation>%1, %2
%3</translation>
    </message>
    <message>
        <source>No hand was found.</source>
        <translation>Es wurde keine Hand gefunden.</translation>
    </message>
    <message>
        <source>Not corrected.</source>
        <translation>Nicht korrigiert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: file, %2: sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>carpus::ui::ImportDialog</name>
    <message>
        <source>Import an atlas</source>
        <translation>Atlas importieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Where are the pictures?&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;Wo sind die Bilder?&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>Folder or table</source>
        <translation>Ordner oder Tabelle</translation>
    </message>
    <message>
        <source>Folder or CSV table</source>
        <translation>Ordner oder CSV-Tabelle</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>Tabelle …</translation>
    </message>
    <message>
        <source>The plates are turned upright, brought to one size and one side, and kept in your own data folder with their hashes: %1. Your files stay as they are. You are responsible for the rights to the pictures.</source>
        <translation>Die Tafeln werden aufgerichtet, auf eine Größe und eine Seite gebracht und mit Prüfsummen in Ihrem eigenen Datenordner abgelegt: %1. Ihre Dateien bleiben, wie sie sind. Für die Rechte an den Bildern sind Sie verantwortlich.</translation>
    </message>
    <message>
        <source>Remarks on single pictures</source>
        <translation>Bemerkungen zu einzelnen Bildern</translation>
    </message>
    <message>
        <source>Read with this atlas from now on</source>
        <translation>Ab jetzt mit diesem Atlas lesen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was stored.</source>
        <translation>Abgebrochen; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: file, %2: sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&lt;h3&gt;%1&lt;/h3&gt;&lt;p&gt;%2 plates are stored, %3 of them upright and of one size.&lt;/p&gt;&lt;p&gt;%4&lt;br&gt;%5&lt;/p&gt;&lt;p&gt;%6&lt;/p&gt;</source>
        <comment>%1: title; %4, %5: completeness of both sexes; %6: folder</comment>
        <translation>&lt;h3&gt;%1&lt;/h3&gt;&lt;p&gt;%2 Tafeln sind gespeichert, %3 davon aufrecht und von einer Größe.&lt;/p&gt;&lt;p&gt;%4&lt;br&gt;%5&lt;/p&gt;&lt;p&gt;%6&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Making the plates</source>
        <translation>Tafeln werden angelegt</translation>
    </message>
    <message>
        <source>Look at the pictures</source>
        <translation>Bilder ansehen</translation>
    </message>
    <message>
        <source>Make the atlas</source>
        <translation>Atlas anlegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A folder of pictures (PNG, JPEG, TIFF or DICOM; export the pages of a PDF as pictures first) or a CSV table beside them with the headings &lt;b&gt;file&lt;/b&gt;, &lt;b&gt;sex&lt;/b&gt; and &lt;b&gt;age_months&lt;/b&gt;. Sex and age are guessed from names such as &lt;i&gt;M_120.png&lt;/i&gt;, &lt;i&gt;male/120.png&lt;/i&gt;, &lt;i&gt;F 5y6m.jpg&lt;/i&gt; or &lt;i&gt;female/12-06.tif&lt;/i&gt;; you can correct every guess, and how each hand is cut out, before anything is made.</source>
        <translation>Ein Ordner mit Bildern (PNG, JPEG, TIFF oder DICOM; exportieren Sie die Seiten einer PDF-Datei zuerst als Bilder) oder eine CSV-Tabelle daneben mit den Überschriften &lt;b&gt;file&lt;/b&gt;, &lt;b&gt;sex&lt;/b&gt; und &lt;b&gt;age_months&lt;/b&gt;. Geschlecht und Alter werden aus Namen wie &lt;i&gt;M_120.png&lt;/i&gt;, &lt;i&gt;male/120.png&lt;/i&gt;, &lt;i&gt;F 5y6m.jpg&lt;/i&gt; oder &lt;i&gt;female/12-06.tif&lt;/i&gt; erraten; Sie können jede Vermutung und den Zuschnitt jeder Hand korrigieren, bevor etwas angelegt wird.</translation>
    </message>
    <message>
        <source>Looking for the hands</source>
        <translation>Suche nach den Händen</translation>
    </message>
    <message>
        <source>Find the hands</source>
        <translation>Hände suchen</translation>
    </message>
</context>
<context>
    <name>carpus::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this work (Esc)</source>
        <translation>Diese Arbeit abbrechen (Esc)</translation>
    </message>
    <message>
        <source>%1: stopping</source>
        <translation>%1: wird beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: the job, %2: what it does now</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2 more waiting)</source>
        <comment>%1: the job</comment>
        <translation>%1 (%2 weitere warten)</translation>
    </message>
</context>
<context>
    <name>carpus::ui::LabelLegend</name>
    <message>
        <source>Legend of the label map</source>
        <translation>Legende der Klassenkarte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: a probability in per cent</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>carpus::ui::MainWindow</name>
    <message>
        <source>%1 - Carpus</source>
        <comment>%1: file name</comment>
        <translation>%1 - Carpus</translation>
    </message>
    <message>
        <source>Read the radiograph first: set your own bone age (O), or show the estimate (E).</source>
        <translation>Beurteilen Sie das Röntgenbild zuerst selbst: eigenes Knochenalter setzen (O) oder Schätzung zeigen (E).</translation>
    </message>
    <message>
        <source>The networks are still loading.</source>
        <translation>Die Netze werden noch geladen.</translation>
    </message>
    <message>
        <source>The radiograph is being assessed.</source>
        <translation>Das Röntgenbild wird ausgewertet.</translation>
    </message>
    <message>
        <source>The assessment was cancelled. F5 starts it again.</source>
        <translation>Die Auswertung wurde abgebrochen. F5 startet sie neu.</translation>
    </message>
    <message>
        <source>Choose female or male: the plates differ.</source>
        <translation>Wählen Sie weiblich oder männlich: die Tafeln sind verschieden.</translation>
    </message>
    <message>
        <source>There is no estimate for this radiograph, so no plate is proposed.</source>
        <translation>Für dieses Röntgenbild gibt es keine Schätzung, daher wird keine Tafel vorgeschlagen.</translation>
    </message>
    <message>
        <source>There is no estimate, so no plate is proposed.</source>
        <translation>Es gibt keine Schätzung, daher wird keine Tafel vorgeschlagen.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open a folder of radiographs</source>
        <translation>Ordner mit Röntgenbildern öffnen</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Ordner für den Bericht</translation>
    </message>
    <message>
        <source>Folder for reports</source>
        <translation>Ordner für Berichte</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>O&amp;rdner öffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;demo study</source>
        <translation>&amp;Demostudie öffnen</translation>
    </message>
    <message>
        <source>&amp;Previous study</source>
        <translation>&amp;Vorige Studie</translation>
    </message>
    <message>
        <source>&amp;Next study</source>
        <translation>&amp;Nächste Studie</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Cancel running work</source>
        <translation>Laufende Arbeit &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;Pixel for pixel</source>
        <translation>&amp;Pixel für Pixel</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Invertieren</translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation>Ansicht &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Window of the &amp;file</source>
        <translation>Fenster der &amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Bone window</source>
        <translation>&amp;Knochenfenster</translation>
    </message>
    <message>
        <source>Soft &amp;tissue window</source>
        <translation>&amp;Weichteilfenster</translation>
    </message>
    <message>
        <source>&amp;Wide window</source>
        <translation>&amp;Breites Fenster</translation>
    </message>
    <message>
        <source>&amp;Outline of the hand</source>
        <translation>&amp;Umriss der Hand</translation>
    </message>
    <message>
        <source>&amp;Attention map</source>
        <translation>&amp;Aufmerksamkeitskarte</translation>
    </message>
    <message>
        <source>Set &amp;own bone age</source>
        <translation>&amp;Eigenes Knochenalter setzen</translation>
    </message>
    <message>
        <source>&amp;Remove choice</source>
        <translation>&amp;Wahl entfernen</translation>
    </message>
    <message>
        <source>Show the &amp;estimate</source>
        <translation>&amp;Schätzung zeigen</translation>
    </message>
    <message>
        <source>&amp;Assess again</source>
        <translation>Noch einmal &amp;auswerten</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>S&amp;ignieren</translation>
    </message>
    <message>
        <source>&amp;New version</source>
        <translation>&amp;Neue Fassung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
        <source>&amp;About Carpus</source>
        <translation>Ü&amp;ber Carpus</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Befund</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>Fenstervorgaben</translation>
    </message>
    <message>
        <source>Radiograph of the patient</source>
        <translation>Röntgenbild der untersuchten Person</translation>
    </message>
    <message>
        <source>&amp;Correct the outline…</source>
        <translation>Umriss &amp;korrigieren …</translation>
    </message>
    <message>
        <source>&amp;Trainings…</source>
        <translation>&amp;Trainings …</translation>
    </message>
    <message>
        <source>The radiograph without the map</source>
        <translation>Die Aufnahme ohne Karte</translation>
    </message>
    <message>
        <source>Map as &amp;contours</source>
        <translation>Karte als &amp;Konturen</translation>
    </message>
    <message>
        <source>Blin&amp;k the map</source>
        <translation>Karte b&amp;linken lassen</translation>
    </message>
    <message>
        <source>Map &amp;side by side</source>
        <translation>Karte &amp;daneben</translation>
    </message>
    <message>
        <source>St&amp;udy the map…</source>
        <translation>Karte st&amp;udieren …</translation>
    </message>
    <message>
        <source>%1 was saved in %2.</source>
        <extracomment>%1: file name, %2: folder</extracomment>
        <translation>%1 wurde in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Folder for the map</source>
        <translation>Ordner für die Karte</translation>
    </message>
</context>
<context>
    <name>carpus::ui::MapBar</name>
    <message>
        <source>How the map is shown</source>
        <translation>Wie die Karte gezeigt wird</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Shows the map over the radiograph (A)</source>
        <translation>Zeigt die Karte über der Aufnahme (A)</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Konturen</translation>
    </message>
    <message>
        <source>Draws lines instead of colours, so that the bone stays visible (C)</source>
        <translation>Zeichnet Linien statt Farben, damit der Knochen sichtbar bleibt (C)</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Shows and hides the map in turn (K)</source>
        <translation>Zeigt und verbirgt die Karte im Wechsel (K)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Puts the radiograph without the map beside it (S)</source>
        <translation>Stellt die Aufnahme ohne Karte daneben (S)</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Hide below</source>
        <translation>Ausblenden unter</translation>
    </message>
    <message>
        <source>% points</source>
        <extracomment>Unit of a scale: percentage points</extracomment>
        <translation>%-Punkte</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Percentage points of probability that covering a place takes away</source>
        <translation>Prozentpunkte Wahrscheinlichkeit, die das Abdecken einer Stelle wegnimmt</translation>
    </message>
    <message>
        <source>Months of estimated age that covering a place takes away</source>
        <translation>Monate geschätzten Alters, die das Abdecken einer Stelle wegnimmt</translation>
    </message>
    <message>
        <source>Opacity of the map: %1 %</source>
        <extracomment>%1: per cent</extracomment>
        <translation>Deckkraft der Karte: %1 %</translation>
    </message>
    <message>
        <source>Places with less than %1 % of the largest effect are hidden</source>
        <extracomment>%1: per cent</extracomment>
        <translation>Stellen mit weniger als %1 % der größten Wirkung sind ausgeblendet</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>Colours of the map; their steps look equal to the eye</source>
        <translation>Farben der Karte; ihre Stufen wirken für das Auge gleich groß</translation>
    </message>
</context>
<context>
    <name>carpus::ui::MaskEditor</name>
    <message>
        <source>brush stroke on the mask</source>
        <translation>Pinselstrich auf der Maske</translation>
    </message>
    <message>
        <source>erased part of the mask</source>
        <translation>wegradierter Teil der Maske</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Add to the hand (P)</source>
        <translation>Zur Hand hinzufügen (P)</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Take away from the hand (E)</source>
        <translation>Von der Hand wegnehmen (E)</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>Diameter of the brush</source>
        <translation>Durchmesser des Pinsels</translation>
    </message>
    <message>
        <source>Diameter of the brush (Ctrl and wheel, or [ and ])</source>
        <translation>Durchmesser des Pinsels (Strg und Mausrad, oder [ und ])</translation>
    </message>
    <message>
        <source>%1 px</source>
        <extracomment>%1: pixels of the radiograph</extracomment>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Automatic outline</source>
        <translation>&amp;Automatischer Umriss</translation>
    </message>
    <message>
        <source>Take the automatic outline back; this can be undone</source>
        <translation>Den automatischen Umriss zurücknehmen; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Leave the mask as it was before the strokes</source>
        <translation>Die Maske so lassen, wie sie vor den Strichen war</translation>
    </message>
    <message>
        <source>&amp;Use this outline</source>
        <translation>&amp;Diesen Umriss verwenden</translation>
    </message>
    <message>
        <source>Assess the radiograph again with this outline</source>
        <translation>Die Aufnahme mit diesem Umriss noch einmal auswerten</translation>
    </message>
    <message>
        <source>automatic outline</source>
        <translation>automatischer Umriss</translation>
    </message>
    <message>
        <source>%1 Overlap with the automatic outline (IoU): %2.</source>
        <extracomment>%1: an area, %2: a share of 1 with two decimals</extracomment>
        <translation>%1 Überlappung mit dem automatischen Umriss (IoU): %2.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>carpus::ui::MaskPaintView</name>
    <message>
        <source>Radiograph with the outline of the hand, to be painted on</source>
        <translation>Aufnahme mit dem Umriss der Hand, zum Bemalen</translation>
    </message>
</context>
<context>
    <name>carpus::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>carpus::ui::OccluderPage</name>
    <message>
        <source>What if the network did not see this place?</source>
        <translation>Was, wenn das Netz diese Stelle nicht sähe?</translation>
    </message>
    <message>
        <source>Ages and probabilities are the network&apos;s own, before calibration.</source>
        <translation>Alter und Wahrscheinlichkeiten sind die des Netzes, vor der Kalibrierung.</translation>
    </message>
    <message>
        <source>Move the square with the mouse or the arrow keys, with Shift by four steps.</source>
        <translation>Bewegen Sie das Quadrat mit der Maus oder den Pfeiltasten, mit Umschalt um vier Schritte.</translation>
    </message>
    <message>
        <source>Largest effect (Home)</source>
        <translation>Größte Wirkung (Pos1)</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>%1 months</source>
        <extracomment>%1: a signed number</extracomment>
        <translation>%1 Monate</translation>
    </message>
    <message>
        <source>Age with nothing covered %1, with this place covered %2.</source>
        <extracomment>%1, %2: ages</extracomment>
        <translation>Alter ohne Abdeckung %1, mit dieser Stelle abgedeckt %2.</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <extracomment>A part of the hand and how much of the covered square it fills. %1: name, %2: per cent</extracomment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Below the square: %1.</source>
        <extracomment>%1: a list of parts of the hand</extracomment>
        <translation>Unter dem Quadrat: %1.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::OccluderView</name>
    <message>
        <source>The network&apos;s picture with a covered place</source>
        <translation>Das Netzbild mit einer abgedeckten Stelle</translation>
    </message>
    <message>
        <source>Compute a map first; then any place can be covered here.</source>
        <translation>Berechnen Sie zuerst eine Karte; dann lässt sich hier jede Stelle abdecken.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::OwnAgeControl</name>
    <message>
        <source>&amp;Own bone age</source>
        <translation>&amp;Eigenes Knochenalter</translation>
    </message>
    <message>
        <source>Own bone age, years</source>
        <translation>Eigenes Knochenalter, Jahre</translation>
    </message>
    <message>
        <source> y</source>
        <extracomment>after a number of years</extracomment>
        <translation> J</translation>
    </message>
    <message>
        <source>Own bone age, months</source>
        <translation>Eigenes Knochenalter, Monate</translation>
    </message>
    <message>
        <source> m</source>
        <extracomment>after a number of months</extracomment>
        <translation> M</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set the own bone age</source>
        <translation>Eigenes Knochenalter setzen</translation>
    </message>
    <message>
        <source>Set ✓</source>
        <translation>Gesetzt ✓</translation>
    </message>
</context>
<context>
    <name>carpus::ui::PatientPanel</name>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date, see QDate</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Sex of the reference standard</source>
        <translation>Geschlecht des Referenzstandards</translation>
    </message>
    <message>
        <source> y</source>
        <comment>years, after a number</comment>
        <translation> J</translation>
    </message>
    <message>
        <source>Chronological age, years</source>
        <translation>Chronologisches Alter, Jahre</translation>
    </message>
    <message>
        <source> m</source>
        <comment>months, after a number</comment>
        <translation> M</translation>
    </message>
    <message>
        <source>Chronological age, months</source>
        <translation>Chronologisches Alter, Monate</translation>
    </message>
    <message>
        <source>Set age</source>
        <translation>Alter setzen</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>geb. %1</translation>
    </message>
    <message>
        <source>radiograph of %1</source>
        <translation>Röntgenbild vom %1</translation>
    </message>
    <message>
        <source>%1 hand</source>
        <comment>%1: left or right</comment>
        <translation>%1 Hand</translation>
    </message>
    <message>
        <source>Which standard?</source>
        <translation>Welcher Standard?</translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>from the dates</source>
        <translation>aus den Daten</translation>
    </message>
    <message>
        <source>as stated in the file</source>
        <translation>laut Datei</translation>
    </message>
    <message>
        <source>Chronological age &lt;b&gt;%1&lt;/b&gt; %2</source>
        <comment>%1: age, %2: where it comes from</comment>
        <translation>Chronologisches Alter &lt;b&gt;%1&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>Chronological age unknown: no Z-score.</source>
        <translation>Chronologisches Alter unbekannt: kein Z-Wert.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::PlateCompare</name>
    <message>
        <source>The patient&apos;s hand over the plate</source>
        <translation>Die Hand des Patienten über der Tafel</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
</context>
<context>
    <name>carpus::ui::PlatePicture</name>
    <message>
        <source>1 cm</source>
        <translation>1 cm</translation>
    </message>
</context>
<context>
    <name>carpus::ui::PlateView</name>
    <message>
        <source>Reference plate</source>
        <translation>Referenztafel</translation>
    </message>
    <message>
        <source>Your pick: plate &lt;b&gt;%1&lt;/b&gt;, rank %2, %3</source>
        <comment>%1: age, %2: rank, %3: probability with %</comment>
        <translation>Ihre Wahl: Tafel &lt;b&gt;%1&lt;/b&gt;, Rang %2, %3</translation>
    </message>
    <message>
        <source>Plate &lt;b&gt;%1&lt;/b&gt;, rank %2, %3</source>
        <comment>%1: age, %2: rank, %3: probability with %</comment>
        <translation>Tafel &lt;b&gt;%1&lt;/b&gt;, Rang %2, %3</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>What to look for at this age</source>
        <translation>Worauf in diesem Alter zu achten ist</translation>
    </message>
    <message>
        <source>Plate %1</source>
        <comment>%1: age</comment>
        <translation>Tafel %1</translation>
    </message>
    <message>
        <source>%1  NEW  %2</source>
        <comment>%1: number, %2: sentence</comment>
        <translation>%1  NEU  %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>%1: number, %2: sentence</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>The plate before: %1</source>
        <translation>Die Tafel davor: %1</translation>
    </message>
    <message>
        <source>What to look for; new since the plate of %1</source>
        <comment>%1: age</comment>
        <translation>Worauf zu achten ist; neu seit der Tafel von %1</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>Marks and sentences of what is typical at this age (N)</source>
        <translation>Markierungen und Sätze zu dem, was in diesem Alter typisch ist (N)</translation>
    </message>
    <message>
        <source>This atlas says nothing about its plates.</source>
        <translation>Dieser Atlas sagt nichts über seine Tafeln.</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>The plate alone</source>
        <translation>Nur die Tafel</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>A curtain between the patient and the plate (Y)</source>
        <translation>Ein Vorhang zwischen Patient und Tafel (Y)</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Patient and plate in turn; X shows the other one at once</source>
        <translation>Patient und Tafel im Wechsel; X zeigt sofort das andere</translation>
    </message>
    <message>
        <source>Place of the curtain, or speed of the change</source>
        <translation>Ort des Vorhangs oder Tempo des Wechsels</translation>
    </message>
    <message>
        <source>Place of the curtain</source>
        <translation>Ort des Vorhangs</translation>
    </message>
    <message>
        <source>How fast they change</source>
        <translation>Wie schnell sie wechseln</translation>
    </message>
</context>
<context>
    <name>carpus::ui::ProbabilityChart</name>
    <message>
        <source>Probability of each bone age</source>
        <translation>Wahrscheinlichkeit jedes Knochenalters</translation>
    </message>
    <message>
        <source>The probability of each age appears here once a hand has been assessed.</source>
        <translation>Hier erscheint die Wahrscheinlichkeit jedes Alters, sobald eine Hand ausgewertet ist.</translation>
    </message>
    <message>
        <source>Estimate %1</source>
        <translation>Schätzung %1</translation>
    </message>
    <message>
        <source>%1 % interval %2 to %3</source>
        <extracomment>%1: per cent, %2 and %3: ages</extracomment>
        <translation>%1-%-Intervall %2 bis %3</translation>
    </message>
    <message>
        <source>Chronological %1</source>
        <translation>Chronologisch %1</translation>
    </message>
    <message>
        <source>Chosen %1</source>
        <translation>Gewählt %1</translation>
    </message>
    <message>
        <source>%1 to %2 years: %3 %. Double click sets this age.</source>
        <extracomment>%1: year, %2: the next year, %3: per cent</extracomment>
        <translation>%1 bis %2 Jahre: %3 %. Doppelklick setzt dieses Alter.</translation>
    </message>
    <message>
        <source>Probability by bone age in years, %</source>
        <translation>Wahrscheinlichkeit nach Jahren, %</translation>
    </message>
    <message>
        <source>Estimate</source>
        <extracomment>%1: age</extracomment>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>%1 % interval</source>
        <extracomment>%1: per cent</extracomment>
        <translation>%1-%-Intervall</translation>
    </message>
    <message>
        <source>Chronological</source>
        <extracomment>%1: age</extracomment>
        <translation>Chronologisch</translation>
    </message>
    <message>
        <source>Chosen</source>
        <extracomment>%1: age</extracomment>
        <translation>Gewählt</translation>
    </message>
</context>
<context>
    <name>carpus::ui::RadiographView</name>
    <message>
        <source>Radiograph of the patient</source>
        <translation>Röntgenbild der untersuchten Person</translation>
    </message>
    <message>
        <source>Open or drop a DICOM hand radiograph</source>
        <translation>DICOM-Handröntgenbild öffnen oder hierher ziehen</translation>
    </message>
    <message>
        <source>shown mirrored</source>
        <translation>gespiegelt gezeigt</translation>
    </message>
    <message>
        <source>shown mirrored, turned by %1 degrees</source>
        <translation>gespiegelt und um %1 Grad gedreht gezeigt</translation>
    </message>
    <message>
        <source>shown turned by %1 degrees</source>
        <translation>um %1 Grad gedreht gezeigt</translation>
    </message>
    <message>
        <source>DICOM, PNG, JPEG or TIFF; folders as well</source>
        <translation>DICOM, PNG, JPEG oder TIFF; auch Ordner</translation>
    </message>
</context>
<context>
    <name>carpus::ui::ReadingDesk</name>
    <message>
        <source>Loading the networks</source>
        <translation>Netze werden geladen</translation>
    </message>
    <message>
        <source>Searching for radiographs</source>
        <translation>Röntgenbilder werden gesucht</translation>
    </message>
    <message>
        <source>There is no radiograph in what you opened. Carpus reads DICOM, PNG, JPEG and TIFF files.</source>
        <translation>In dem, was Sie geöffnet haben, ist kein Röntgenbild. Carpus liest DICOM, PNG, JPEG und TIFF.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>chronological age</source>
        <translation>chronologisches Alter</translation>
    </message>
    <message>
        <source>choice of a plate</source>
        <translation>Wahl einer Tafel</translation>
    </message>
    <message>
        <source>own bone age</source>
        <translation>eigenes Knochenalter</translation>
    </message>
    <message>
        <source>choice removed</source>
        <translation>Wahl entfernt</translation>
    </message>
    <message>
        <source>Assessing %1</source>
        <translation>%1 wird ausgewertet</translation>
    </message>
    <message>
        <source>Computing where the network looked</source>
        <translation>Aufmerksamkeit des Netzes wird berechnet</translation>
    </message>
    <message>
        <source>Open a radiograph first.</source>
        <translation>Öffnen Sie zuerst ein Röntgenbild.</translation>
    </message>
    <message>
        <source>This reading is signed.</source>
        <translation>Dieser Befund ist signiert.</translation>
    </message>
    <message>
        <source>The report is being written.</source>
        <translation>Der Bericht wird geschrieben.</translation>
    </message>
    <message>
        <source>Choose female or male before you sign.</source>
        <translation>Wählen Sie weiblich oder männlich, bevor Sie signieren.</translation>
    </message>
    <message>
        <source>Pick a plate with a click or the keys 1 to 5, or set your own bone age.</source>
        <translation>Wählen Sie eine Tafel mit Klick oder den Tasten 1 bis 5, oder setzen Sie ein eigenes Knochenalter.</translation>
    </message>
    <message>
        <source>The assessment is still running.</source>
        <translation>Die Auswertung läuft noch.</translation>
    </message>
    <message>
        <source>Enter your name to sign.</source>
        <translation>Tragen Sie Ihren Namen ein, um zu signieren.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Opening the atlas</source>
        <translation>Atlas wird geöffnet</translation>
    </message>
    <message>
        <source>Checking the map</source>
        <translation>Karte wird geprüft</translation>
    </message>
    <message>
        <source>Saving the map</source>
        <translation>Karte wird gespeichert</translation>
    </message>
    <message>
        <source>strokes on the mask discarded</source>
        <translation>Striche auf der Maske verworfen</translation>
    </message>
    <message>
        <source>corrected mask</source>
        <translation>korrigierte Maske</translation>
    </message>
    <message>
        <source>automatic mask</source>
        <translation>automatische Maske</translation>
    </message>
    <message>
        <source>Use or discard the strokes on the mask before you sign.</source>
        <translation>Verwenden oder verwerfen Sie die Striche auf der Maske, bevor Sie signieren.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::RegionPage</name>
    <message>
        <source>Effect of each part of the hand</source>
        <translation>Wirkung jedes Teils der Hand</translation>
    </message>
    <message>
        <source>Compute a map first; then its effect is divided over the hand here.</source>
        <translation>Berechnen Sie zuerst eine Karte; dann wird ihre Wirkung hier auf die Hand verteilt.</translation>
    </message>
    <message>
        <source>Too few landmarks of this hand are certain, so its parts cannot be told apart.</source>
        <translation>Zu wenige Landmarken dieser Hand sind sicher; ihre Teile lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Mean effect, months</source>
        <translation>Mittlere Wirkung, Monate</translation>
    </message>
    <message>
        <source>Mean effect, % points</source>
        <translation>Mittlere Wirkung, %-Punkte</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: per cent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The largest part of the effect, %2 %, falls on: %1.</source>
        <extracomment>%1: a part of the hand, %2: per cent</extracomment>
        <translation>Der größte Teil der Wirkung, %2 %, entfällt auf: %1.</translation>
    </message>
    <message>
        <source>The effect of each covered square is divided over the parts by how much of them it covered. Borders are straight lines through landmarks, so parts are approximate. Choose a row, or click on the picture.</source>
        <translation>Die Wirkung jedes abgedeckten Quadrats wird danach verteilt, wie viel es von den Teilen bedeckte. Grenzen sind Geraden durch Landmarken; die Teile sind daher ungefähr. Wählen Sie eine Zeile oder klicken Sie auf das Bild.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::RegionView</name>
    <message>
        <source>Parts of the hand</source>
        <translation>Teile der Hand</translation>
    </message>
</context>
<context>
    <name>carpus::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Brush Foundation children</source>
        <translation>Kinder der Brush Foundation</translation>
    </message>
    <message>
        <source>Greulich and Pyle, hand</source>
        <translation>Greulich und Pyle, Hand</translation>
    </message>
    <message>
        <source>Show the estimate before my own reading</source>
        <translation>Schätzung vor meiner eigenen Beurteilung zeigen</translation>
    </message>
    <message>
        <source>Compute the attention map with each assessment</source>
        <translation>Aufmerksamkeitskarte mit jeder Auswertung berechnen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language takes effect when Carpus starts again.</source>
        <translation>Eine andere Sprache gilt nach dem nächsten Start von Carpus.</translation>
    </message>
    <message>
        <source>Reader&apos;s name</source>
        <translation>Name für die Signatur</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Reports go to</source>
        <translation>Berichte nach</translation>
    </message>
    <message>
        <source>Standard deviations</source>
        <translation>Standardabweichungen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
</context>
<context>
    <name>carpus::ui::Severity</name>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
</context>
<context>
    <name>carpus::ui::SignBox</name>
    <message>
        <source>Your reading</source>
        <translation>Ihr Befund</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Kommentar (freiwillig)</translation>
    </message>
    <message>
        <source>Comment for the report</source>
        <translation>Kommentar für den Bericht</translation>
    </message>
    <message>
        <source>Reader&apos;s name</source>
        <translation>Name für die Signatur</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Sign and write the report (Ctrl+Return)</source>
        <translation>Signieren und Bericht schreiben (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Fassung</translation>
    </message>
    <message>
        <source>Unlocks this reading. The signed report stays; signing writes another one.</source>
        <translation>Gibt diesen Befund wieder frei. Der signierte Bericht bleibt; Signieren schreibt einen weiteren.</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Plate of rank %1</source>
        <translation>Tafel von Rang %1</translation>
    </message>
    <message>
        <source>Age of your own</source>
        <translation>Eigene Altersangabe</translation>
    </message>
    <message>
        <source>Standard deviation %1 months, %2</source>
        <translation>Standardabweichung %1 Monate, %2</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <comment>%1: name, %2: date and time</comment>
        <translation>Signiert von %1, %2</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>format of date and time, see QDateTime</comment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>carpus::ui::SiteCalibrationDialog</name>
    <message>
        <source>Calibration of this site</source>
        <translation>Kalibrierung dieses Hauses</translation>
    </message>
    <message>
        <source>The estimates can be fitted to the readers of this site, for each sex, from cases that were signed here. It is said on every estimate and in every report, and it is logged.</source>
        <translation>Die Schätzungen lassen sich je Geschlecht an die Befunder dieses Hauses anpassen, aus Fällen, die hier signiert wurden. Das steht bei jeder Schätzung und in jedem Bericht und wird protokolliert.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>From signed reports</source>
        <translation>Aus signierten Berichten</translation>
    </message>
    <message>
        <source>Look through signed reports…</source>
        <translation>Signierte Berichte durchsehen …</translation>
    </message>
    <message>
        <source>I have checked these figures and want estimates adjusted so.</source>
        <translation>Ich habe diese Zahlen geprüft und möchte die Schätzungen so anpassen.</translation>
    </message>
    <message>
        <source>Use this calibration</source>
        <translation>Diese Kalibrierung verwenden</translation>
    </message>
    <message>
        <source>None: the estimates are those of the model.</source>
        <translation>Keine: Die Schätzungen sind die des Modells.</translation>
    </message>
    <message>
        <source>Model %1, made by %2 on %3.</source>
        <translation>Modell %1, erstellt von %2 am %3.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>Sie ist eingeschaltet.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Sie ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>%1 of %2 signed reports belong to this model and can be used.</source>
        <translation>%1 von %2 signierten Berichten gehören zu diesem Modell und sind verwendbar.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::SiteControl</name>
    <message>
        <source>About this &amp;model</source>
        <translation>Über dieses &amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Calibration of this site…</source>
        <translation>&amp;Kalibrierung dieses Hauses …</translation>
    </message>
    <message>
        <source>Folder with signed reports</source>
        <translation>Ordner mit signierten Berichten</translation>
    </message>
    <message>
        <source>Looking through signed reports</source>
        <translation>Signierte Berichte werden durchgesehen</translation>
    </message>
</context>
<context>
    <name>carpus::ui::Stage</name>
    <message>
        <source>Bone was dark and has been turned bright.</source>
        <translation>Knochen waren dunkel und wurden hell gemacht.</translation>
    </message>
    <message>
        <source>Bone was bright already.</source>
        <translation>Knochen waren schon hell.</translation>
    </message>
    <message>
        <source>%1 Decided by the corners.</source>
        <extracomment>%1 is a sentence on the polarity</extracomment>
        <translation>%1 Entschieden nach den Ecken.</translation>
    </message>
    <message>
        <source>%1 Decided by the label maps of both polarities.</source>
        <translation>%1 Entschieden nach den Klassenkarten beider Polaritäten.</translation>
    </message>
    <message>
        <source>%1 Decided by the file&apos;s header.</source>
        <translation>%1 Entschieden nach dem Dateikopf.</translation>
    </message>
    <message>
        <source>The hand takes %1 % of the image.</source>
        <extracomment>%1: per cent of the image&apos;s area</extracomment>
        <translation>Die Hand nimmt %1 % des Bildes ein.</translation>
    </message>
    <message>
        <source>Turned by %1 degrees and mirrored.</source>
        <extracomment>%1: degrees</extracomment>
        <translation>Um %1 Grad gedreht und gespiegelt.</translation>
    </message>
    <message>
        <source>Upright as it came.</source>
        <translation>Schon aufrecht.</translation>
    </message>
    <message>
        <source>Turned by %1 degrees.</source>
        <translation>Um %1 Grad gedreht.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation>Normiert</translation>
    </message>
    <message>
        <source>Label map</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Hand mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Final picture</source>
        <translation>Netzbild</translation>
    </message>
    <message>
        <source>The radiograph as the file asks it to be shown.</source>
        <translation>Das Röntgenbild, wie die Datei es gezeigt haben will.</translation>
    </message>
    <message>
        <source>Bone bright on dark, scaled and padded to a square.</source>
        <translation>Knochen hell auf dunkel, skaliert und zum Quadrat ergänzt.</translation>
    </message>
    <message>
        <source>What the detection network takes each place for.</source>
        <translation>Wofür das Detektionsnetz jede Stelle hält.</translation>
    </message>
    <message>
        <source>Outline of the hand that is kept; everything else is hidden from the model.</source>
        <translation>Umriss der Hand, die bleibt; alles andere ist dem Modell verborgen.</translation>
    </message>
    <message>
        <source>What the age network sees: hand alone, upright, contrast set.</source>
        <translation>Was das Altersnetz sieht: nur die Hand, aufrecht, mit eingestelltem Kontrast.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3 bit.</source>
        <extracomment>%1: columns, %2: rows, %3: bits of a pixel</extracomment>
        <translation>%1 x %2 Pixel, %3 Bit.</translation>
    </message>
    <message>
        <source>By the paper&apos;s network, LeNet-5.</source>
        <translation>Mit dem Netz der Arbeit, LeNet-5.</translation>
    </message>
    <message>
        <source>By the segmentation network.</source>
        <translation>Mit dem Segmentierungsnetz.</translation>
    </message>
    <message>
        <source>The hand takes %1 cm² at the detector, %2 % of the image.</source>
        <extracomment>%1: square centimetres, %2: per cent of the image&apos;s area</extracomment>
        <translation>Die Hand nimmt %1 cm² am Detektor ein, %2 % des Bildes.</translation>
    </message>
    <message>
        <source>The hand takes %1 cm², %2 % of the image.</source>
        <extracomment>%1: square centimetres, %2: per cent of the image&apos;s area</extracomment>
        <translation>Die Hand nimmt %1 cm² ein, %2 % des Bildes.</translation>
    </message>
    <message>
        <source>%1 Corrected by the reader; overlap with the automatic outline (IoU): %2.</source>
        <extracomment>%1: a sentence on the area, %2: a share of 1 with two decimals</extracomment>
        <translation>%1 Von Hand korrigiert; Überlappung mit dem automatischen Umriss (IoU): %2.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::StageDialog</name>
    <message>
        <source>Preprocessing stages</source>
        <translation>Schritte der Vorverarbeitung</translation>
    </message>
    <message>
        <source>Enlarged stage</source>
        <translation>Vergrößerter Schritt</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>%1: number of the stage and its key, %2: its name</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Share of the picture that shows the other stage</source>
        <translation>Anteil des Bildes, der den anderen Schritt zeigt</translation>
    </message>
    <message>
        <source>Labels at the cursor</source>
        <translation>Klassen am Zeiger</translation>
    </message>
    <message>
        <source>Keys 1 to 5 change the stage. The wheel zooms, dragging moves, a double click fits.</source>
        <translation>Die Tasten 1 bis 5 wechseln den Schritt. Das Rad zoomt, Ziehen verschiebt, Doppelklick passt ein.</translation>
    </message>
    <message>
        <source>Move the cursor over the picture.</source>
        <translation>Bewegen Sie den Zeiger über das Bild.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1, %2: column and row; %3: name of a label</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: outside the label map</source>
        <translation>%1, %2: außerhalb der Klassenkarte</translation>
    </message>
    <message>
        <source>&amp;Correct the outline</source>
        <translation>Umriss &amp;korrigieren</translation>
    </message>
    <message>
        <source>Back to the &amp;automatic outline</source>
        <translation>Zurück zum &amp;automatischen Umriss</translation>
    </message>
    <message>
        <source>The reading is signed.</source>
        <translation>Die Befundung ist signiert.</translation>
    </message>
    <message>
        <source>Drag to paint or erase (P, E). The wheel zooms, Ctrl and dragging moves, Ctrl and the wheel changes the brush. Arrows move the brush, with Shift they paint, Space sets a dab, [ and ] change the brush. Nothing changes until you use the outline.</source>
        <translation>Ziehen malt oder radiert (P, E). Das Rad zoomt, Strg und Ziehen verschiebt, Strg und Rad ändert den Pinsel. Pfeile bewegen den Pinsel, mit Umschalt malen sie, die Leertaste setzt einen Tupfer, [ und ] ändern den Pinsel. Nichts ändert sich, bis Sie den Umriss verwenden.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::StageStrip</name>
    <message>
        <source>Preprocessing stages</source>
        <translation>Schritte der Vorverarbeitung</translation>
    </message>
    <message>
        <source>The stages from the file to the model&apos;s picture appear here.</source>
        <translation>Hier erscheinen die Schritte von der Datei zum Bild des Modells.</translation>
    </message>
</context>
<context>
    <name>carpus::ui::StageThumbnail</name>
    <message>
        <source>not made</source>
        <translation>nicht gemacht</translation>
    </message>
</context>
<context>
    <name>carpus::ui::StartPage</name>
    <message>
        <source>Drop a hand radiograph here</source>
        <translation>Handröntgenbild hierher ziehen</translation>
    </message>
    <message>
        <source>DICOM files, folders and DICOMDIRs; also PNG, JPEG and TIFF.</source>
        <translation>DICOM-Dateien, Ordner und DICOMDIRs; auch PNG, JPEG und TIFF.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open the demo study</source>
        <translation>Demostudie öffnen</translation>
    </message>
</context>
<context>
    <name>carpus::ui::StudyDialog</name>
    <message>
        <source>Study the map</source>
        <translation>Karte studieren</translation>
    </message>
    <message>
        <source>&amp;Cover places</source>
        <translation>Stellen &amp;abdecken</translation>
    </message>
    <message>
        <source>&amp;Parts of the hand</source>
        <translation>&amp;Teile der Hand</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation>&amp;Prüfungen</translation>
    </message>
</context>
<context>
    <name>carpus::ui::StudyListView</name>
    <message>
        <source>Opened studies</source>
        <translation>Geöffnete Studien</translation>
    </message>
    <message>
        <source>Study %1 of %2</source>
        <translation>Studie %1 von %2</translation>
    </message>
</context>
<context>
    <name>carpus::ui::TrainingChart</name>
    <message>
        <source>Figures of the trainings over their epochs</source>
        <translation>Zahlen der Trainings über ihre Epochen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
</context>
<context>
    <name>carpus::ui::TrainingDialog</name>
    <message>
        <source>Folder of the trainings</source>
        <translation>Ordner der Trainings</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>Fi&amp;gure:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Figure that is drawn</source>
        <translation>Gezeichnete Größe</translation>
    </message>
    <message>
        <source>Choose the folder of a training, or one with several trainings in it.</source>
        <translation>Wählen Sie den Ordner eines Trainings oder einen mit mehreren Trainings.</translation>
    </message>
    <message>
        <source>There is no training with a finished epoch in %1 yet.</source>
        <translation>In %1 gibt es noch kein Training mit einer fertigen Epoche.</translation>
    </message>
</context>
</TS>
