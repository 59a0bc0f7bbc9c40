# On a real Windows: install silently, let the program try itself, uninstall, look at what is left.
$ErrorActionPreference = "Stop"
$setup = Get-Item "dist\KL-Viewer-*-setup.exe"
$folder = "$env:LOCALAPPDATA\Programs\KL Viewer"

function Invoke-Quietly($program, $words) {
    $process = Start-Process $program -ArgumentList $words -Wait -PassThru
    if ($process.ExitCode -ne 0) { throw "$program ended with $($process.ExitCode)" }
}

Invoke-Quietly $setup.FullName "/S"
Invoke-Quietly "$folder\klviewer.exe" "--selftest selftest.json"
Get-Content selftest.json
& "$folder\klviewer-cli.exe" --version
if ($LASTEXITCODE -ne 0) { throw "the command line does not work" }
Invoke-Quietly $setup.FullName "/S"
Invoke-Quietly "$folder\uninstall.exe" "/S"
Start-Sleep -Seconds 10
$ours = @(
    $folder
    "$env:LOCALAPPDATA\KL Viewer"
    "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\KL Viewer.lnk"
    "HKCU:\Software\KL Viewer"
    "HKCU:\Software\Classes\.klv"
    "HKCU:\Software\Classes\KLViewer.Project"
    "HKCU:\Software\Classes\KLViewer.Survey"
    "HKCU:\Software\Classes\Applications\klviewer.exe"
    "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\KL Viewer"
)
foreach ($each in $ours) {
    if (Test-Path $each) { throw "left behind: $each" }
}
