@echo off
rem Windows' Makefile: ".\make run" opens the example, ".\make test" tests everything.
setlocal
cd /d "%~dp0"
set "PYTHON=python"
for %%P in (py.exe) do if not "%%~$PATH:P"=="" set "PYTHON=py -3"
set "ASKED="
if "%~1"=="" set "ASKED=--help"
%PYTHON% -m tools.develop %ASKED% %*
exit /b %ERRORLEVEL%
