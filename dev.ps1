# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds, runs and tests Watchkeeper on Windows with Visual Studio's compiler and vcpkg. Start this script from a "Developer
# PowerShell". vcpkg.json lists the libraries. VCPKG_ROOT is the folder of vcpkg. If it isn't set, vcpkg is downloaded to
# build\vcpkg.
param([string]$Command = "help", [Parameter(ValueFromRemainingArguments)][string[]]$Rest = @())
$ErrorActionPreference = "Stop"
Set-Location $PSScriptRoot

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Install-Vcpkg {
    if (-not $env:VCPKG_ROOT) { $env:VCPKG_ROOT = "$PSScriptRoot\build\vcpkg" }
    if (Test-Path "$env:VCPKG_ROOT\vcpkg.exe") { return }
    Invoke-Checked git @("clone", "https://github.com/microsoft/vcpkg", $env:VCPKG_ROOT)
    Invoke-Checked "$env:VCPKG_ROOT\bootstrap-vcpkg.bat" @("-disableMetrics")
}

function Build([string]$Preset) {
    Install-Vcpkg
    if (-not (Test-Path "build\$Preset\build.ninja")) {
        Invoke-Checked cmake @("--preset", $Preset, "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT\scripts\buildsystems\vcpkg.cmake")
    }
    Invoke-Checked cmake @("--build", "--preset", $Preset)
}

switch ($Command) {
    "setup" { Install-Vcpkg; Invoke-Checked "$env:VCPKG_ROOT\vcpkg.exe" @("install") }
    "build" { Build "release" }
    "run"   { Build "release"; Invoke-Checked "build\release\bin\watchkeeper.exe" $(if ($Rest) { $Rest } else { "--sample-first" }) }
    "test"  { Build "dev"; Invoke-Checked ctest (@("--preset", "dev") + $Rest) }
    default { "Usage: .\dev.ps1 setup | build | run [URL|HOST:PORT|COMMAND...] | test [CTEST OPTION...]" }
}
