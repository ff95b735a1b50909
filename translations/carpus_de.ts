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
        <source>The mask was corrected by the reader.</source>
        <translation>Die Maske wurde von Hand korrigiert.</translation>
    </message>
    <message>
        <source>%1 % of the attention lies outside the hand, so the estimate may rest on something other than bone.</source>
        <translation>%1 % der Aufmerksamkeit liegen außerhalb der Hand; die Schätzung kann also auf etwas anderem als Knochen beruhen.</translation>
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
</context>
<context>
    <name>carpus::ui::AttentionPanel</name>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>E&amp;xplain</source>
        <translation>E&amp;rkläre</translation>
    </message>
    <message>
        <source>and not</source>
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
        <source>Show over the radiograph</source>
        <translation>Über dem Röntgenbild zeigen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: a share in per cent</extracomment>
        <translation>%1 %</translation>
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
        <source>Covers one place after another and watches how the answer changes. Takes some seconds.</source>
        <translation>Deckt eine Stelle nach der anderen ab und beobachtet, wie sich die Antwort ändert. Dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Attention can be computed once a hand has been assessed.</source>
        <translation>Die Aufmerksamkeit lässt sich berechnen, sobald eine Hand ausgewertet ist.</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>sonst nichts</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>percentage points taken away by covering</source>
        <translation>durch Abdecken weggenommene Prozentpunkte</translation>
    </message>
    <message>
        <source>months taken away by covering</source>
        <translation>durch Abdecken weggenommene Monate</translation>
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
        <source>By probability</source>
        <translation>Nach Rang</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>Nach Alter</translation>
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
</context>
<context>
    <name>carpus::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
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
        <source>Bone age, years</source>
        <translation>Knochenalter, Jahre</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>Wahrscheinlichkeit, %</translation>
    </message>
    <message>
        <source>Estimate %1</source>
        <extracomment>%1: age</extracomment>
        <translation>Schätzung %1</translation>
    </message>
    <message>
        <source>%1 % interval %2 to %3</source>
        <extracomment>%1: per cent, %2 and %3: ages</extracomment>
        <translation>%1-%-Intervall %2 bis %3</translation>
    </message>
    <message>
        <source>Chronological %1</source>
        <extracomment>%1: age</extracomment>
        <translation>Chronologisch %1</translation>
    </message>
    <message>
        <source>Chosen %1</source>
        <extracomment>%1: age</extracomment>
        <translation>Gewählt %1</translation>
    </message>
    <message>
        <source>%1 to %2 years: %3 %. Double click sets this age.</source>
        <extracomment>%1: year, %2: the next year, %3: per cent</extracomment>
        <translation>%1 bis %2 Jahre: %3 %. Doppelklick setzt dieses Alter.</translation>
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
        <source>The hand takes %1 % of the image. Corrected by the reader.</source>
        <extracomment>%1: per cent of the image&apos;s area</extracomment>
        <translation>Die Hand nimmt %1 % des Bildes ein. Von Hand korrigiert.</translation>
    </message>
    <message>
        <source>The hand takes %1 % of the image.</source>
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
</TS>
