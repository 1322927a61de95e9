"""Answers the questions of `untether init --ask` at a terminal of its own: ask.py PROGRAM FOLDER LOCALE ANSWER...

Each answer is typed once the program waits: when it has been silent for a while. Prints all that the terminal showed and ends as
the program did. The language is that of the locale."""

import os
import pty
import select
import sys

SILENCE = 0.3  # seconds without a word: the program waits for an answer
PATIENCE = 200  # times of silence after which nobody waits any longer


def main():
    program, folder, locale, *answers = sys.argv[1:]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {**kept, "LANG": locale, "LC_ALL": locale, "TERM": "xterm", "COLUMNS": "100"}
        os.execve(program, [program, "init", "exports", "--ask"], environment)
    shown, silent = b"", 0
    while silent < PATIENCE:
        if select.select([terminal], [], [], SILENCE)[0]:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            if not part:
                break
            shown, silent = shown + part, 0
        elif shown.rstrip().endswith((b":", b">", b"]", b"?", "›".encode())) or silent > 9:
            if answers:
                os.write(terminal, answers.pop(0).encode() + b"\r")
            silent += 1
        else:
            silent += 1
    sys.stdout.buffer.write(shown)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


sys.exit(main())
