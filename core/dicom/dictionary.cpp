// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/dictionary.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdicent.h>
#include <dcmtk/dcmdata/dcdict.h>

#include <cstdlib>

namespace carpus::dicom {
namespace {

struct Entry {
  Uint16 group;
  Uint16 element;
  const char* vr;  ///< as in DCMTK's dicom.dic, its internal ones included ("xs", "px", ...)
  const char* name;
};

// The attributes that reading asks for, with their structure (groups 0002, FFFE).
constexpr Entry kEntries[] = {
    {0x0002, 0x0000, "UL", "FileMetaInformationGroupLength"},
    {0x0002, 0x0001, "OB", "FileMetaInformationVersion"},
    {0x0002, 0x0002, "UI", "MediaStorageSOPClassUID"},
    {0x0002, 0x0003, "UI", "MediaStorageSOPInstanceUID"},
    {0x0002, 0x0010, "UI", "TransferSyntaxUID"},
    {0x0002, 0x0012, "UI", "ImplementationClassUID"},
    {0x0002, 0x0013, "SH", "ImplementationVersionName"},
    {0x0002, 0x0016, "AE", "SourceApplicationEntityTitle"},
    {0x0002, 0x0017, "AE", "SendingApplicationEntityTitle"},
    {0x0002, 0x0018, "AE", "ReceivingApplicationEntityTitle"},
    {0x0002, 0x0026, "UR", "SourcePresentationAddress"},
    {0x0002, 0x0027, "UR", "SendingPresentationAddress"},
    {0x0002, 0x0028, "UR", "ReceivingPresentationAddress"},
    {0x0002, 0x0031, "OB", "RTVMetaInformationVersion"},
    {0x0002, 0x0032, "UI", "RTVCommunicationSOPClassUID"},
    {0x0002, 0x0033, "UI", "RTVCommunicationSOPInstanceUID"},
    {0x0002, 0x0035, "OB", "RTVSourceIdentifier"},
    {0x0002, 0x0036, "OB", "RTVFlowIdentifier"},
    {0x0002, 0x0037, "UL", "RTVFlowRTPSamplingRate"},
    {0x0002, 0x0038, "FD", "RTVFlowActualFrameDuration"},
    {0x0002, 0x0100, "UI", "PrivateInformationCreatorUID"},
    {0x0002, 0x0102, "OB", "PrivateInformation"},
    {0x0004, 0x1220, "SQ", "DirectoryRecordSequence"},
    {0x0004, 0x1430, "CS", "DirectoryRecordType"},
    {0x0004, 0x1500, "CS", "ReferencedFileID"},
    {0x0008, 0x0001, "UL", "RETIRED_LengthToEnd"},
    {0x0008, 0x0005, "CS", "SpecificCharacterSet"},
    {0x0008, 0x0008, "CS", "ImageType"},
    {0x0008, 0x0016, "UI", "SOPClassUID"},
    {0x0008, 0x0018, "UI", "SOPInstanceUID"},
    {0x0008, 0x0020, "DA", "StudyDate"},
    {0x0008, 0x0022, "DA", "AcquisitionDate"},
    {0x0008, 0x0023, "DA", "ContentDate"},
    {0x0008, 0x002A, "DT", "AcquisitionDateTime"},
    {0x0008, 0x0030, "TM", "StudyTime"},
    {0x0008, 0x0050, "SH", "AccessionNumber"},
    {0x0008, 0x0060, "CS", "Modality"},
    {0x0008, 0x0090, "PN", "ReferringPhysicianName"},
    {0x0008, 0x0100, "SH", "CodeValue"},
    {0x0008, 0x0104, "LO", "CodeMeaning"},
    {0x0008, 0x1030, "LO", "StudyDescription"},
    {0x0008, 0x103E, "LO", "SeriesDescription"},
    {0x0008, 0x1111, "SQ", "ReferencedPerformedProcedureStepSequence"},
    {0x0008, 0x1140, "SQ", "ReferencedImageSequence"},
    {0x0008, 0x2112, "SQ", "SourceImageSequence"},
    {0x0008, 0x2218, "SQ", "AnatomicRegionSequence"},
    {0x0008, 0x2220, "SQ", "AnatomicRegionModifierSequence"},
    {0x0008, 0x2228, "SQ", "PrimaryAnatomicStructureSequence"},
    {0x0008, 0x2230, "SQ", "PrimaryAnatomicStructureModifierSequence"},
    {0x0010, 0x0010, "PN", "PatientName"},
    {0x0010, 0x0020, "LO", "PatientID"},
    {0x0010, 0x0030, "DA", "PatientBirthDate"},
    {0x0010, 0x0040, "CS", "PatientSex"},
    {0x0010, 0x1010, "AS", "PatientAge"},
    {0x0018, 0x0010, "LO", "ContrastBolusAgent"},
    {0x0018, 0x0015, "CS", "BodyPartExamined"},
    {0x0018, 0x1030, "LO", "ProtocolName"},
    {0x0018, 0x1164, "DS", "ImagerPixelSpacing"},
    {0x0018, 0x1400, "LO", "AcquisitionDeviceProcessingDescription"},
    {0x0018, 0x2010, "DS", "NominalScannedPixelSpacing"},
    {0x0018, 0x5101, "CS", "ViewPosition"},
    {0x0020, 0x000D, "UI", "StudyInstanceUID"},
    {0x0020, 0x000E, "UI", "SeriesInstanceUID"},
    {0x0020, 0x0010, "SH", "StudyID"},
    {0x0020, 0x0060, "CS", "Laterality"},
    {0x0020, 0x0062, "CS", "ImageLaterality"},
    {0x0020, 0x9071, "SQ", "FrameAnatomySequence"},
    {0x0020, 0x9072, "CS", "FrameLaterality"},
    {0x0020, 0x9116, "SQ", "PlaneOrientationSequence"},
    {0x0028, 0x0002, "US", "SamplesPerPixel"},
    {0x0028, 0x0004, "CS", "PhotometricInterpretation"},
    {0x0028, 0x0006, "US", "PlanarConfiguration"},
    {0x0028, 0x0008, "IS", "NumberOfFrames"},
    {0x0028, 0x0010, "US", "Rows"},
    {0x0028, 0x0011, "US", "Columns"},
    {0x0028, 0x0030, "DS", "PixelSpacing"},
    {0x0028, 0x0034, "IS", "PixelAspectRatio"},
    {0x0028, 0x0100, "US", "BitsAllocated"},
    {0x0028, 0x0101, "US", "BitsStored"},
    {0x0028, 0x0102, "US", "HighBit"},
    {0x0028, 0x0103, "US", "PixelRepresentation"},
    {0x0028, 0x0120, "xs", "PixelPaddingValue"},
    {0x0028, 0x0121, "xs", "PixelPaddingRangeLimit"},
    {0x0028, 0x0301, "CS", "BurnedInAnnotation"},
    {0x0028, 0x0303, "CS", "LongitudinalTemporalInformationModified"},
    {0x0028, 0x0A02, "CS", "PixelSpacingCalibrationType"},
    {0x0028, 0x1041, "SS", "PixelIntensityRelationshipSign"},
    {0x0028, 0x1050, "DS", "WindowCenter"},
    {0x0028, 0x1051, "DS", "WindowWidth"},
    {0x0028, 0x1052, "DS", "RescaleIntercept"},
    {0x0028, 0x1053, "DS", "RescaleSlope"},
    {0x0028, 0x1055, "LO", "WindowCenterWidthExplanation"},
    {0x0028, 0x2110, "CS", "LossyImageCompression"},
    {0x0028, 0x2112, "DS", "LossyImageCompressionRatio"},
    {0x0028, 0x3000, "SQ", "ModalityLUTSequence"},
    {0x0028, 0x3002, "xs", "LUTDescriptor"},
    {0x0028, 0x3003, "LO", "LUTExplanation"},
    {0x0028, 0x3006, "lt", "LUTData"},
    {0x0028, 0x3010, "SQ", "VOILUTSequence"},
    {0x0028, 0x9110, "SQ", "PixelMeasuresSequence"},
    {0x0028, 0x9132, "SQ", "FrameVOILUTSequence"},
    {0x0028, 0x9145, "SQ", "PixelValueTransformationSequence"},
    {0x0040, 0x0254, "LO", "PerformedProcedureStepDescription"},
    {0x0054, 0x0220, "SQ", "ViewCodeSequence"},
    {0x5200, 0x9229, "SQ", "SharedFunctionalGroupsSequence"},
    {0x5200, 0x9230, "SQ", "PerFrameFunctionalGroupsSequence"},
    {0x7FE0, 0x0010, "px", "PixelData"},
    {0xFFFE, 0xE000, "na", "Item"},
    {0xFFFE, 0xE00D, "na", "ItemDelimitationItem"},
    {0xFFFE, 0xE0DD, "na", "SequenceDelimitationItem"},
};

}  // namespace

void useSmallDictionary() {
  // DCMTK loads its dictionary when it is first asked; a path to nothing leaves it empty.
  setenv(DCM_DICT_ENVIRONMENT_VARIABLE, "/dev/null", 1);
  DcmDataDictionary& dictionary = dcmDataDict.wrlock();
  for (const Entry& e : kEntries)
    dictionary.addEntry(new DcmDictEntry(e.group, e.element, DcmVR(e.vr), e.name, 1, DcmVariableVM,
                                         "DICOM", OFFalse, nullptr));
  // Group lengths of every group.
  auto* lengths = new DcmDictEntry(0x0000, 0x0000, 0xFFFF, 0x0000, DcmVR("UL"),
                                   "GenericGroupLength", 1, 1, "GENERIC", OFFalse, nullptr);
  lengths->setGroupRangeRestriction(DcmDictRange_Unspecified);
  dictionary.addEntry(lengths);
  dcmDataDict.wrunlock();
}

}  // namespace carpus::dicom
