; The Windows installer: per user, no administrator. `make installer` hands in
;   VERSION NAME PROGRAM PUBLISHER  words        BUNDLE  the program's folder
;   TARGET  what the installer is, as NSIS names it; the program in it is of 64 bits
;   ICON  the .ico      SIDE_PANEL  a .bmp       OUT     the installer to be written
; and, when the files are to be signed, SIGN: a command in which %1 is the file.
Unicode true
Target "${TARGET}"
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "InstallDir"
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} ${VERSION}"
VIAddVersionKey LegalCopyright "MIT"
!ifdef SIGN
  ; Without "= 0" a signature that failed would go unnoticed. Quotes of both kinds may be in it.
  !finalize `${SIGN}` = 0
  !uninstfinalize `${SIGN}` = 0
!endif

!define EXE "$INSTDIR\${PROGRAM}.exe"
!define CLI "$INSTDIR\${PROGRAM}-cli.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"
!define PROJECT "KLViewer.Project"
!define SURVEY "KLViewer.Survey"
; What a silent run ends with that found the program open, or a Windows it does not run on.
!define STILL_OPEN 2
!define NOT_HERE 3

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE_PANEL}"
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "${EXE}"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE Danish ; the first is taken where Windows speaks neither
!insertmacro MUI_LANGUAGE English

LangString WELCOME_TITLE ${LANG_DANISH} "${NAME} ${VERSION}"
LangString WELCOME_TITLE ${LANG_ENGLISH} "${NAME} ${VERSION}"
LangString WELCOME ${LANG_DANISH} "Fra kommunernes svar til et notat, der kan stoles på.$\r$\n$\r$\n\
  Programmet installeres for dig alene. Det kræver hverken administrator eller netværk.$\r$\n$\r$\n\
  Har du en ældre version, bliver den erstattet; dine projekter og indstillinger bliver, hvor de er."
LangString WELCOME ${LANG_ENGLISH} "From municipalities' answers to a note that can be trusted.$\r$\n$\r$\n\
  The program is installed for you alone. It needs neither administrator nor network.$\r$\n$\r$\n\
  An older version is replaced; your projects and settings stay where they are."
LangString PROGRAM_PART ${LANG_DANISH} "Programmet"
LangString PROGRAM_PART ${LANG_ENGLISH} "The program"
LangString DESKTOP_PART ${LANG_DANISH} "Genvej på skrivebordet"
LangString DESKTOP_PART ${LANG_ENGLISH} "Desktop shortcut"
LangString PROJECT_KIND ${LANG_DANISH} "KL Viewer-projekt"
LangString PROJECT_KIND ${LANG_ENGLISH} "KL Viewer project"
LangString SURVEY_KIND ${LANG_DANISH} "Spørgeskemadata"
LangString SURVEY_KIND ${LANG_ENGLISH} "Survey data"
LangString OPEN ${LANG_DANISH} \
  "${NAME} er åben og skal lukkes først. Alt, hvad du har lavet, er gemt. Skal den lukkes nu?"
LangString OPEN ${LANG_ENGLISH} \
  "${NAME} is open and must be closed first. All you have done is saved. Close it now?"
LangString TOO_OLD ${LANG_DANISH} "${NAME} kræver Windows 10 (64 bit) eller nyere."
LangString TOO_OLD ${LANG_ENGLISH} "${NAME} needs Windows 10 (64 bit) or newer."

; Ask the open program to close, and go on when its files can be replaced. Windows lets nobody
; write to a program that runs, so trying to is the sturdiest way to know, whatever its version.
!macro CLOSE_PROGRAM un
Function ${un}CloseProgram
  StrCpy $1 0
  again:
  Call ${un}IsOpen
  ${If} $0 == 0
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(OPEN)" /SD IDOK IDOK close
  Abort
  close:
  ; Without /F this is the click on the window's cross.
  ; By its whole path: this installer lies among downloads, where any file may call itself so.
  nsExec::Exec '"$SYSDIR\taskkill.exe" /IM "${PROGRAM}.exe"'
  Pop $0
  StrCpy $2 0
  wait:
  Sleep 250
  Call ${un}IsOpen
  ${If} $0 == 0
    Return
  ${EndIf}
  IntOp $2 $2 + 1
  IntCmp $2 40 0 wait
  IfSilent 0 again
  SetErrorLevel ${STILL_OPEN}
  Quit
FunctionEnd

Function ${un}IsOpen ; $0 is 1 when a program of this folder runs
  StrCpy $0 0
  !insertmacro TRY "${EXE}"
  !insertmacro TRY "${CLI}"
FunctionEnd
!macroend

!macro TRY FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $3 "${FILE}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $3
    ${EndIf}
  ${EndIf}
!macroend
!insertmacro CLOSE_PROGRAM ""
!insertmacro CLOSE_PROGRAM "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel ${NOT_HERE}
    Quit
  ${EndIf}
FunctionEnd

Section "$(PROGRAM_PART)"
  SectionIn RO
  SetShellVarContext current
  Call CloseProgram
  ; An older version's modules must not stay beside the new ones. Nothing of the user's lies here.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*.*" ; makensis on Windows divides paths at backslashes only
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "${EXE}"
  WriteRegStr HKCU "Software\${NAME}" "InstallDir" "$INSTDIR"
  Call RegisterFiles
  Call RegisterUninstaller
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section /o "$(DESKTOP_PART)"
  SetShellVarContext current
  CreateShortcut "$DESKTOP\${NAME}.lnk" "${EXE}"
SectionEnd

!macro KIND ID TITLE
  WriteRegStr HKCU "${CLASSES}\${ID}" "" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\${ID}\DefaultIcon" "" "${EXE},0"
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open\command" "" '"${EXE}" "%1"'
!macroend

; Survey files keep the program they open with; ours joins the list under “Open with”.
!macro EACH_SURVEY_FILE ACT
  !insertmacro ${ACT} ".csv"
  !insertmacro ${ACT} ".tsv"
  !insertmacro ${ACT} ".txt"
  !insertmacro ${ACT} ".xlsx"
  !insertmacro ${ACT} ".xlsm"
  !insertmacro ${ACT} ".xlsb"
  !insertmacro ${ACT} ".xls"
  !insertmacro ${ACT} ".ods"
  !insertmacro ${ACT} ".sav"
  !insertmacro ${ACT} ".zsav"
  !insertmacro ${ACT} ".por"
  !insertmacro ${ACT} ".zip"
!macroend

!macro OFFER ENDING
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${SURVEY}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}.exe\SupportedTypes" "${ENDING}" ""
!macroend

!macro OFFER_NO_MORE ENDING
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${SURVEY}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

Function RegisterFiles
  !insertmacro KIND "${PROJECT}" "$(PROJECT_KIND)"
  !insertmacro KIND "${SURVEY}" "$(SURVEY_KIND)"
  WriteRegStr HKCU "${CLASSES}\.klv" "" "${PROJECT}"
  WriteRegStr HKCU "${CLASSES}\.klv\OpenWithProgids" "${PROJECT}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}.exe" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}.exe\shell\open\command" "" '"${EXE}" "%1"'
  !insertmacro EACH_SURVEY_FILE OFFER
FunctionEnd

Function RegisterUninstaller
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "${EXE}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.CloseProgram
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "${EXE}"
  Delete "${CLI}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  Call un.ForgetFiles
  Call un.ForgetUser
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall"
  DeleteRegKey HKCU "Software\${NAME}"
  ; Where Qt's dialogs about files keep what they remember; the program empties it again.
  DeleteRegKey /ifempty HKCU "Software\QtProject\OrganizationDefaults"
  DeleteRegKey /ifempty HKCU "Software\QtProject"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.ForgetFiles
  DeleteRegKey HKCU "${CLASSES}\${PROJECT}"
  DeleteRegKey HKCU "${CLASSES}\${SURVEY}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${PROGRAM}.exe"
  DeleteRegKey /ifempty HKCU "${CLASSES}\Applications"
  DeleteRegValue HKCU "${CLASSES}\.klv\OpenWithProgids" "${PROJECT}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.klv\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\.klv" ""
  ${If} $0 == "${PROJECT}"
    DeleteRegValue HKCU "${CLASSES}\.klv" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\.klv"
  !insertmacro EACH_SURVEY_FILE OFFER_NO_MORE
FunctionEnd

; What the program kept for itself: settings, the example's project, log, reports of faults. The user's
; projects lie elsewhere; whatever else is here is not ours to remove.
Function un.ForgetUser
  Delete "$LOCALAPPDATA\${NAME}\klviewer.ini*"
  Delete "$LOCALAPPDATA\${NAME}\Eksempel *.klv*"
  Delete "$LOCALAPPDATA\${NAME}\log.txt"
  Delete "$LOCALAPPDATA\${NAME}\crash-*.txt"
  Delete "$LOCALAPPDATA\${NAME}\faults\*.txt"
  RMDir "$LOCALAPPDATA\${NAME}\faults"
  RMDir "$LOCALAPPDATA\${NAME}"
FunctionEnd
