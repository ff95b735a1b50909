<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Assessment</name>
    <message>
        <source>There is no picture to assess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimating the bone age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking the references</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Expected age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of %1 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1 years and not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The occluder must be between 1 and %1 pixels wide and its stride at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network returned no usable occlusion scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage points taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What covering a place changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occluder %1 x %1 pixels, %2, every %3 pixels of the network&apos;s %4 x %4 picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing covered: %1 (network, not calibrated).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing covered: %1 % probability (network, not calibrated).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where covering raised the probability, the lowest colour is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the effect outside the hand: %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarse preview; a finer map follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering the picture place by place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionPanel</name>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xplain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show over the radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: a share in per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers one place after another and watches how the answer changes. Takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention can be computed once a hand has been assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage points taken away by covering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months taken away by covering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the effect lies outside the hand: distrust this estimate.</source>
        <extracomment>%1: per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the effect lies outside the hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed in %1 s.</source>
        <extracomment>%1: seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: a probability in per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference %1: %2, probability %3</source>
        <extracomment>%1: rank, %2: age, %3: per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or press %1 to choose this age</source>
        <extracomment>%1: number of the key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s hand, upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned upright</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateStrip</name>
    <message>
        <source>Reference plates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most probable reference plates appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By age</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>Colour scale from %1 to %2 %3</source>
        <extracomment>%1, %2: numbers, %3: their unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CornerTexts</name>
    <message>
        <source>No patient name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID %1</source>
        <extracomment>%1 is the patient&apos;s ID</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born %1</source>
        <extracomment>%1 is the birth date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the age, %2 the sex</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acc. %1</source>
        <extracomment>%1 is the accession number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pixel spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm at the detector</source>
        <extracomment>%1 is a length in millimetres</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm, calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm, calibration not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1, %2: column and row of a pixel, %3: its value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the file, inverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W %1  L %2, inverted</source>
        <extracomment>%1: window width, %2: window level</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom %1 %</source>
        <extracomment>%1: zoom in per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %2, %3 bit</source>
        <extracomment>%1: columns, %2: rows, %3: bits of a pixel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>side</comment>
        <extracomment>Letter of the left or the right hand on the film</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>side</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>%1 cannot be read as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing radiograph %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DicomScan</name>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened; you have no permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the images that %1 lists are on this medium; open its folder instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DicomWriter</name>
    <message>
        <source>The image could not be compressed for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written; check the folder and the space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image cannot be written as DICOM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Disclaimer</name>
    <message>
        <source>Research and education only. Not a medical device.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>The model gave an answer that is no distribution over age. Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be prepared for the model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EstimatePanel</name>
    <message>
        <source>Estimate of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden until you have read the radiograph yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the weights: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessment is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessment was cancelled. You can still read and sign yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no estimate. You can still read and sign yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % interval %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If female: %1. If male: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the sex to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimate for this image. You can still set your own bone age.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evaluate</name>
    <message>
        <source>No temporary folder can be made for the DICOM files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading radiograph %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Open radiographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM (*.dcm *.dicom *.ima DICOMDIR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than Carpus reads (%2 MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <extracomment>%n: findings that are not shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this work (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: the job, %2: what it does now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 more waiting)</source>
        <comment>%1: the job</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Carpus. Your reading is kept; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collimation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelLegend</name>
    <message>
        <source>Legend of the label map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1: a probability in per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 - Carpus</source>
        <comment>%1: file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the radiograph first: set your own bone age (O), or show the estimate (E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks are still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The radiograph is being assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessment was cancelled. F5 starts it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose female or male: the plates differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no estimate for this radiograph, so no plate is proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no estimate, so no plate is proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of radiographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pixel for pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window of the &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bone window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft &amp;tissue window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wide window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline of the hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attention map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;own bone age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Assess again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Carpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiograph of the patient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The inference module cannot be loaded. Install Carpus again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the model %1 cannot be used. Install Carpus again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y %2 m</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnAgeControl</name>
    <message>
        <source>&amp;Own bone age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own bone age, years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> y</source>
        <extracomment>after a number of years</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own bone age, months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> m</source>
        <extracomment>after a number of months</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the own bone age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set ✓</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientPanel</name>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date, see QDate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex of the reference standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> y</source>
        <comment>years, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronological age, years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> m</source>
        <comment>months, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronological age, months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radiograph of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hand</source>
        <comment>%1: left or right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which standard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as stated in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronological age &lt;b&gt;%1&lt;/b&gt; %2</source>
        <comment>%1: age, %2: where it comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronological age unknown: no Z-score.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phantom</name>
    <message>
        <source>The bone age of a phantom lies between 0 and 240 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chronological age of a phantom lies between 0 and 1200 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phantom is between 200 and 6000 pixels high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phantom is stored with 8 to 16 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread (0 to 2) or noise (0 to 20) is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation of a phantom lies between -180 and 180 degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placing bones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing soft tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing bones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation of Qt cannot write JPEG pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing plates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlateView</name>
    <message>
        <source>Reference plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pick: plate &lt;b&gt;%1&lt;/b&gt;, rank %2, %3</source>
        <comment>%1: age, %2: rank, %3: probability with %</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate &lt;b&gt;%1&lt;/b&gt;, rank %2, %3</source>
        <comment>%1: age, %2: rank, %3: probability with %</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preprocess</name>
    <message>
        <source>fingertips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thumb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side of the hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that finds the hand does not fit this version of Carpus. Install its models again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has no grayscale pixels to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that finds the hand is missing. Install the models of Carpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrected mask does not have the size of the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image could not be prepared for reading.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbabilityChart</name>
    <message>
        <source>Probability of each bone age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability of each age appears here once a hand has been assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bone age, years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronological %1</source>
        <extracomment>%1: age</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen %1</source>
        <extracomment>%1: age</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 years: %3 %. Double click sets this age.</source>
        <extracomment>%1: year, %2: the next year, %3: per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate %1</source>
        <extracomment>%1: age</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % interval %2 to %3</source>
        <extracomment>%1: per cent, %2 and %3: ages</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RadiographView</name>
    <message>
        <source>Radiograph of the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or drop a DICOM hand radiograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown mirrored, turned by %1 degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown turned by %1 degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM, PNG, JPEG or TIFF; folders as well</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Loading the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching for radiographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no radiograph in what you opened. Carpus reads DICOM, PNG, JPEG and TIFF files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chronological age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice of a plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own bone age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing where the network looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a radiograph first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reading is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose female or male before you sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessment is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your name to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a plate with a click or the keys 1 to 5, or set your own bone age.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>BONE AGE REPORT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bone age report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>The page of the report could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of the report needs the graphics system, which is not running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush Foundation children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greulich and Pyle, hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the estimate before my own reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the attention map with each assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language takes effect when Carpus starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignBox</name>
    <message>
        <source>Z %1 · %2</source>
        <comment>%1: Z-score, %2: normal, delayed...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and write the report (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocks this reading. The signed report stays; signing writes another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate of rank %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation %1 months, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <comment>%1: name, %2: date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>format of date and time, see QDateTime</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageDialog</name>
    <message>
        <source>Preprocessing stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarged stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>%1: number of the stage and its key, %2: its name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the picture that shows the other stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys 1 to 5 change the stage. The wheel zooms, dragging moves, a double click fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cursor over the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1, %2: column and row; %3: name of a label</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: outside the label map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>Preprocessing stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stages from the file to the model&apos;s picture appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageThumbnail</name>
    <message>
        <source>not made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Drop a hand radiograph here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM files, folders and DICOMDIRs; also PNG, JPEG and TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StructuredReport</name>
    <message>
        <source>This is no structured report that Carpus can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The structured report could not be put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was changed after it was signed. Sign it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This structured report holds no bone age.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyList</name>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read, not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyListView</name>
    <message>
        <source>Opened studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TorchSession</name>
    <message>
        <source>The model %1 was given a picture of the wrong shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 does not estimate ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The occluder must be between 1 pixel and the network&apos;s input, its stride at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 has no self-test. Install Carpus again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 does not compute what it did when it was released, so it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>A picture could not be made into PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written into &quot;%1&quot;. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1, SHA-256 %2, Carpus %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no classifier named &quot;%1&quot;. Installed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the detection networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no atlas named &quot;%1&quot;. Installed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No classifier is installed. Install the models folder or set CARPUS_MODELS to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimating the bone age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The atlas has no plate named &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preprocessed picture to explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was refused, so there is no estimate to explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the patient&apos;s sex first; the estimate depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no candidate to pick: this image has no estimate. Give a bone age of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no candidate of rank %1; the ranks are 1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>carpus::atlas</name>
    <message>
        <source>The picture of plate %1 is missing from the atlas &quot;%2&quot;; install or import the atlas again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of plate %1 in the atlas &quot;%2&quot; was changed since it was made; install or import the atlas again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no atlas named &quot;%1&quot; on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of plate %1 is too large to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of plate %1 is damaged and cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of this atlas is damaged: %1, &quot;%2&quot; is missing or impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plate number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of this atlas is damaged: it is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the atlas itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of this atlas is damaged: plate %1 is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>carpus::dataset</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks one of the columns id, sex, bone_age_months, split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the row &quot;%2&quot; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>carpus::nn</name>
    <message>
        <source>The model description %1 is damaged. Install Carpus again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model description in %1 lacks something. Install Carpus again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the model %1 are not those it was released with. Install Carpus again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 could not be computed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>carpus::ui::Severity</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>carpus::ui::Stage</name>
    <message>
        <source>Bone was dark and has been turned bright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bone was bright already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Decided by the corners.</source>
        <extracomment>%1 is a sentence on the polarity</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Decided by the label maps of both polarities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Decided by the file&apos;s header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hand takes %1 % of the image. Corrected by the reader.</source>
        <extracomment>%1: per cent of the image&apos;s area</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hand takes %1 % of the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by %1 degrees and mirrored.</source>
        <extracomment>%1: degrees</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by %1 degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The radiograph as the file asks it to be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bone bright on dark, scaled and padded to a square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the detection network takes each place for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the hand that is kept; everything else is hidden from the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the age network sees: hand alone, upright, contrast set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3 bit.</source>
        <extracomment>%1: columns, %2: rows, %3: bits of a pixel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the paper&apos;s network, LeNet-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the segmentation network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
