"""Read: files, folders and standard input to pages.

`read_pages` is the door: it finds what the sources hold (`find.py`), tells each file's media type (`media.py`) and
hands it to the reader of that type (`readers.py`). What cannot be read comes out as `Skipped`, and the rest goes on.
"""

from onrecord.read.pages import read_pages

__all__ = ["read_pages"]
