"""One run of a whole process, measured."""
import os
import subprocess
import sys
import time


def measured(command, given=None):
    """Wall seconds, CPU seconds of it and its children, peak MiB. given: what it reads from standard input."""
    before = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.PIPE if given else subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if given:
        child.stdin.write(given.encode())
        child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed")
    return time.perf_counter() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
