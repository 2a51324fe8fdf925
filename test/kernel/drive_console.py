"""Drives `jupyter console --kernel mxlab` as a person does, key by key; prints one line for each thing seen, raises when it is not."""
import os
import re
import sys
import time

import pexpect

ESCAPES = re.compile(r'\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>78]')


class Console:
    """A terminal of 120 columns whose escape sequences are answered and forgotten."""

    def __init__(self):
        self.child = pexpect.spawn(
            sys.executable,
            ['-m', 'jupyter_console', '--kernel', 'mxlab'],
            env={**os.environ, 'TERM': 'xterm', 'PROMPT_TOOLKIT_NO_CPR': '1', 'PAGER': 'cat'},
            dimensions=(40, 120),
            encoding='utf-8',
            timeout=60,
        )
        self.seen = ''

    def expect(self, pattern, what, timeout=60):
        """Waits until the text without escapes holds the pattern, and forgets it up to there."""
        end = time.time() + timeout
        while True:
            plain = ESCAPES.sub('', self.seen)
            found = re.search(pattern, plain)
            if found:
                self.seen = plain[found.end() :]
                print(what, flush=True)
                return found
            if time.time() > end:
                raise SystemExit(f'not seen: {what} ({pattern}); the screen says:\n{plain[-3000:]}')
            try:
                self.seen += self.child.read_nonblocking(4096, timeout=1)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                raise SystemExit(f'the console ended before: {what}\n{ESCAPES.sub("", self.seen)[-3000:]}') from None

    def line(self, text):
        self.child.send(text)
        # prompt_toolkit takes a quick paste for one; Enter comes by itself.
        self.child.send('\r')


console = Console()
console.expect(r'In \[1\]:', 'prompt')
# The console waits one second for is_complete and then takes the late answer for that of the cell: the compiler must be there.
time.sleep(8)
console.line('40 + 2')
console.expect(r'Out\[1\]: *42', 'result')
console.expect(r'In \[2\]:', 'next prompt')
console.child.send("'abc'.toUpp\t")
console.expect(r'toUpperCase', 'tab completes')
console.line('()')
console.expect(r"Out\[2\]: *'ABC'", 'completed call runs')
console.expect(r'In \[3\]:', 'prompt 3')
console.line('function double(x: number) {')
console.expect(r'\.\.\.:', 'an open block asks for more')
console.line('return x * 2')
console.line('}')
console.expect(r'In \[4\]:', 'the closed block runs')
console.line('double(21)')
console.expect(r'Out\[4\]: *42', 'several lines declared a function')
console.line("const wrong: string = double(1)")
console.expect(r'TS2322', 'a type error is shown')
console.line("console.log('after'); input('who? ')")
console.expect(r'after', 'the console goes on after an error')
console.expect(r'who\? ', 'a question is asked')
console.line('Ada')
console.expect(r"'Ada'", 'and answered')
console.line('!echo from the shell')
console.expect(r'from the shell\r', 'shell lines work')
console.line('for (;;);')
console.child.expect(pexpect.TIMEOUT, timeout=1)
console.child.sendintr()
console.expect(r'KeyboardInterrupt', 'Ctrl-C ends a busy loop')
console.line('double(4)')
console.expect(r'Out\[\d+\]: *8', 'the state is kept')
console.line('double?')
console.expect(r'function double\(x: number\): number', 'help is shown')
console.expect(r'In \[\d+\]:', 'prompt after help')
console.line('exit')
console.expect(r'Shutting down kernel', 'exit leaves')
console.child.expect(pexpect.EOF)
console.child.close()
print(f'exit status {console.child.exitstatus}')
