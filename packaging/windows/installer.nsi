; SPDX-FileCopyrightText: 2026 Watchkeeper contributors
; SPDX-License-Identifier: GPL-3.0-or-later
; The installer for one user or for all users of a computer. bundle.py defines VERSION, HOMEPAGE, FILES (the folder with the files),
; SIZE (KiB), OUTPUT and LISTS (the folder with files.nsh, which has a line for each file).
;
; Without questions: /S, with /CurrentUser (default) or /AllUsers, and /D=FOLDER as the last option. The uninstaller has /S and
; /RemoveData. Exit status: 0, or 2 if Watchkeeper is running or Windows is too old.
Unicode True
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware True

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR Watchkeeper
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY Software\Watchkeeper
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME Folder
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY Software\Watchkeeper
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME Mode
!define MULTIUSER_INSTALLMODE_FUNCTION chooseFolder
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define UNINSTALL_KEY Software\Microsoft\Windows\CurrentVersion\Uninstall\Watchkeeper
!define RUN_KEY Software\Microsoft\Windows\CurrentVersion\Run
!define APPROVAL_KEY Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run

Name Watchkeeper
OutFile "${OUTPUT}"
VIProductVersion ${VERSION}.0
VIAddVersionKey ProductName Watchkeeper
VIAddVersionKey ProductVersion ${VERSION}
VIAddVersionKey FileVersion ${VERSION}
VIAddVersionKey FileDescription "Watchkeeper setup"
VIAddVersionKey CompanyName "Watchkeeper contributors"
VIAddVersionKey LegalCopyright GPL-3.0-or-later

!define MUI_ICON watchkeeper.ico
!define MUI_UNICON watchkeeper.ico
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION startProgram
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES

; The language is that of Windows, or English.
!macro texts language running data about old
    !insertmacro MUI_LANGUAGE ${language}
    LangString running ${LANG_${language}} "${running}"
    LangString data ${LANG_${language}} "${data}"
    LangString about ${LANG_${language}} "${about}"
    LangString old ${LANG_${language}} "${old}"
!macroend
!insertmacro texts English "Watchkeeper is running. Quit it, also in the tray, and try again." "My targets, settings and history" \
    "Can't be undone. Otherwise, a later installation continues with them." "Watchkeeper needs Windows 10 or newer."
!insertmacro texts German "Watchkeeper läuft. Beenden Sie es, auch im Infobereich, und versuchen Sie es erneut." "Meine Ziele, Einstellungen und der Verlauf" \
    "Kann nicht rückgängig gemacht werden. Sonst macht eine spätere Installation damit weiter." "Watchkeeper braucht Windows 10 oder neuer."
!insertmacro texts French "Watchkeeper est en cours d’exécution. Quittez-le, y compris dans la zone de notification, puis réessayez." \
    "Mes cibles, paramètres et historique" "Irréversible. Sinon, une installation ultérieure les reprendra." "Watchkeeper nécessite Windows 10 ou plus récent."
!insertmacro texts Spanish "Watchkeeper se está ejecutando. Ciérrelo, también en la bandeja del sistema, e inténtelo de nuevo." "Mis objetivos, configuración e historial" \
    "No se puede deshacer. De lo contrario, una instalación posterior continuará con ellos." "Watchkeeper necesita Windows 10 o posterior."
!insertmacro texts PortugueseBR "O Watchkeeper está em execução. Encerre-o, também na bandeja do sistema, e tente novamente." "Meus alvos, configurações e histórico" \
    "Não pode ser desfeito. Caso contrário, uma instalação posterior continuará com eles." "O Watchkeeper precisa do Windows 10 ou mais recente."
!insertmacro texts Italian "Watchkeeper è in esecuzione. Chiuderlo, anche nel vassoio di sistema, e riprovare." "Le mie risorse, le impostazioni e la cronologia" \
    "Non può essere annullato. Altrimenti un’installazione successiva li riutilizzerà." "Watchkeeper richiede Windows 10 o più recente."
!insertmacro texts Polish "Watchkeeper jest uruchomiony. Zakończ go, także w zasobniku systemowym, i spróbuj ponownie." "Moje cele, ustawienia i historia" \
    "Nie można tego cofnąć. W przeciwnym razie późniejsza instalacja będzie z nich korzystać." "Watchkeeper wymaga systemu Windows 10 lub nowszego."
!insertmacro texts Russian "Watchkeeper запущен. Завершите его, в том числе в системном лотке, и повторите попытку." "Мои объекты, настройки и история" \
    "Отменить нельзя. Иначе их будет использовать следующая установка." "Для Watchkeeper нужна Windows 10 или новее."
!insertmacro texts SimpChinese "Watchkeeper 正在运行。请将其退出（包括系统托盘中的），然后重试。" "我的目标、设置和历史记录" \
    "无法撤销。如果保留，以后安装时将继续使用。" "Watchkeeper 需要 Windows 10 或更高版本。"
!insertmacro texts Japanese "Watchkeeper が実行中です。システムトレイのものも含めて終了し、もう一度試してください。" "監視対象、設定、履歴" \
    "元に戻せません。残した場合は、次のインストールで引き続き使用されます。" "Watchkeeper には Windows 10 以降が必要です。"
!insertmacro texts Arabic "يعمل Watchkeeper حاليًا. أنهِه، بما في ذلك في صينية النظام، ثم حاول مرة أخرى." "أهدافي وإعداداتي والمحفوظات" \
    "لا يمكن التراجع عن هذا. وإلا فسيستخدمها تثبيت لاحق." "يتطلب Watchkeeper نظام Windows 10 أو أحدث."

; The profile of a user is in $LOCALAPPDATA\Watchkeeper, so the program must be elsewhere.
Function chooseFolder
    ReadRegStr $0 SHCTX Software\Watchkeeper Folder
    ${If} $0 == ""
    ${AndIf} $MultiUser.InstallMode == CurrentUser
        StrCpy $INSTDIR $LOCALAPPDATA\Programs\Watchkeeper
    ${EndIf}
FunctionEnd

Function .onInit
    StrCpy $9 $INSTDIR ; of the option /D, which takes precedence
    !insertmacro MULTIUSER_INIT
    ${If} $9 != ""
        StrCpy $INSTDIR $9
    ${EndIf}
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_ICONSTOP $(old) /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
FunctionEnd

Function un.onInit
    !insertmacro MULTIUSER_UNINIT
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 /RemoveData $1
    ${IfNot} ${Errors}
        SectionSetFlags 1 1 ; the second section, un.data
    ${EndIf}
FunctionEnd

; A program that is running can't be opened for writing.
!macro waitForEnd prefix
Function ${prefix}waitForEnd
    again:
    StrCpy $1 ""
    ${For} $0 1 3
        ${Select} $0
        ${Case} 1
            StrCpy $2 watchkeeper.exe
        ${Case} 2
            StrCpy $2 watchkeeper-cli.exe
        ${Case} 3
            StrCpy $2 watchkeeper-paper.exe
        ${EndSelect}
        ${If} ${FileExists} $INSTDIR\$2
            ClearErrors
            FileOpen $3 $INSTDIR\$2 a
            ${If} ${Errors}
                StrCpy $1 $2
            ${Else}
                FileClose $3
            ${EndIf}
        ${EndIf}
    ${Next}
    ${If} $1 != ""
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION $(running) /SD IDCANCEL IDRETRY again
        SetErrorLevel 2
        Quit
    ${EndIf}
FunctionEnd
!macroend
!insertmacro waitForEnd ""
!insertmacro waitForEnd un.

; The installer may have the rights of an administrator. The program must not.
Function startProgram
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\watchkeeper.exe"'
FunctionEnd

Section Watchkeeper
    Call waitForEnd
    ${If} ${FileExists} $INSTDIR\uninstall.exe ; an upgrade: removes the files that the new version doesn't have
        ExecWait '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode /Upgrade _?=$INSTDIR'
    ${EndIf}
    !define INSTALL
    !include "${LISTS}\files.nsh"
    !undef INSTALL
    SetOutPath $INSTDIR
    WriteUninstaller $INSTDIR\uninstall.exe
    CreateShortcut $SMPROGRAMS\Watchkeeper.lnk $INSTDIR\watchkeeper.exe
    WriteRegStr SHCTX Software\Watchkeeper Folder $INSTDIR
    WriteRegStr SHCTX Software\Watchkeeper Mode $MultiUser.InstallMode
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName Watchkeeper
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion ${VERSION}
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon $INSTDIR\watchkeeper.exe
    WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "Watchkeeper contributors"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" URLInfoAbout ${HOMEPAGE}
    WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation $INSTDIR
    WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1
SectionEnd

; Removes what the installer has written, and no other file.
Section un.Watchkeeper
    SectionIn RO
    Call un.waitForEnd
    !define UNINSTALL
    !include "${LISTS}\files.nsh"
    !undef UNINSTALL
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 /Upgrade $1
    ${IfNot} ${Errors}
        Return ; the new version replaces the rest
    ${EndIf}
    Delete $INSTDIR\uninstall.exe
    RMDir $INSTDIR
    Delete $SMPROGRAMS\Watchkeeper.lnk
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX Software\Watchkeeper
    ; The entry that starts the program at login, unless it starts another copy.
    ReadRegStr $0 HKCU "${RUN_KEY}" Watchkeeper
    StrLen $1 $INSTDIR
    StrCpy $2 $0 $1
    StrCpy $3 $0 $1 1 ; after a quotation mark
    ${If} $2 == $INSTDIR
    ${OrIf} $3 == $INSTDIR
        DeleteRegValue HKCU "${RUN_KEY}" Watchkeeper
        DeleteRegValue HKCU "${APPROVAL_KEY}" Watchkeeper
    ${EndIf}
SectionEnd

Section /o un.$(data) removeData
    SetShellVarContext current
    RMDir /r $LOCALAPPDATA\Watchkeeper
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${removeData} $(about)
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
