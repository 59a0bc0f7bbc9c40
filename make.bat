@echo off
rem Windows' Makefile: ".\make run" opens the example, ".\make test" tests everything.
setlocal
cd /d "%~dp0"
set "PYTHON=python"
where /q py && set "PYTHON=py -3"
if "%~1"=="" (%PYTHON% -m tools.develop --help) else (%PYTHON% -m tools.develop %*)
exit /b %ERRORLEVEL%
