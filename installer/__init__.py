"""Makes the installed program, and tries it: `make installer`, `make installer-test`."""
