"""Write the example's survey files: `python -m tools.example [FOLDER]`."""

import sys
from pathlib import Path

from tools.example.area_replies import RESOURCES
from tools.example.files import example_files


def main(words: list[str]) -> int:
    """Write the files into the folder named, or into the program's own resources."""
    folder = Path(words[0]) if words else RESOURCES / "example"
    for name, content in example_files().items():
        (folder / name).write_bytes(content)
        print(f"{folder / name}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
