"""Steps per second in a headless browser and in NumPy on one thread, in turn, and the ratio of their medians.

    mvn -q -DskipTests package
    python3 src/test/bench/compare.py --n 200,400,1000,2000 --rounds 5

For each N, round by round: bench.html in a fresh browser, then numpy_reference.py, as fast as it can be and, where the
processor has AVX-512, once more without it, as on one that has only AVX2. Serves target/site itself; the page
posts its result back, so that no driver is needed. Prints Markdown tables; what it is doing goes to standard error.

    python3 src/test/bench/compare.py --map --n 100,400 --rounds 3

compares cells of a map a second instead, in the browser, on the JVM (target/entrain.jar) and in NumPy (numpy_map.py).

    python3 src/test/bench/compare.py --learn --n 300,1000 --rounds 3

compares seconds for 1440 τ of learning a pattern (FORCE), likewise (numpy_force.py).
"""
import argparse
import functools
import http.server
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
SITE = HERE.parents[2] / "target" / "site"
CHROMIUM = ["--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-gpu"]
JAR = HERE.parents[2] / "target" / "entrain.jar"
STEPS = 3000  # of a cell of a map: 300 tau
LESSON = 14400  # of learning: 1440 tau
PLAIN = ("one trajectory", "four trajectories")
PATIENCE = 600  # seconds for one visit


class Site(http.server.SimpleHTTPRequestHandler):
    """The built site; what is posted goes into the server's queue."""

    extensions_map = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm"}

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()
        self.server.posted.put(json.loads(body))

    def log_message(self, *_):
        pass


def visit(browser, server, query):
    """Opens bench.html in a browser of its own and returns what it posts."""
    port = server.server_address[1]
    address = f"http://127.0.0.1:{port}/bench.html?" + urllib.parse.urlencode(query, safe=",/")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        firefox = "firefox" in os.path.basename(browser)
        command = ([browser, "--headless", "--no-remote", "--profile", profile] if firefox
                   else [browser, *CHROMIUM, f"--user-data-dir={profile}"])
        process = subprocess.Popen([*command, address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   start_new_session=True)
        try:
            result = server.posted.get(timeout=PATIENCE)
        except queue.Empty:
            sys.exit(f"{address} said nothing for {PATIENCE} s")
        finally:
            stop(process)
    if isinstance(result, dict) and "error" in result:
        sys.exit("the page says: " + result["error"])
    return result


def stop(process):
    """Ends a process and those that it began, which share its session, and no others."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
        except ProcessLookupError:
            break
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            pass


def numpy(n, columns, *kind):
    return output([sys.executable, str(HERE / "numpy_reference.py"), "--n", str(n), "--columns", columns, *kind])


def output(command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def processor(field):
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith(field))
    except (OSError, StopIteration):
        return ""


def machine():
    flags = [flag for flag in processor("flags").split() if re.fullmatch("avx2|fma|avx512.*", flag)]
    return (processor("model name") or "unknown processor") + (f" ({' '.join(flags)})" if flags else "")


def version(browser):
    return subprocess.run([browser, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip()


def median(rows, field="stepsPerSecond"):
    return statistics.median(row[field] for row in rows)


def figure(rate):
    return f"{rate:,.0f}" if rate >= 100 else f"{rate:.3g}"


def say(*text):
    print(*text, file=sys.stderr, flush=True)


def cells(rows):
    """Cells a second of the fastest load: each has 3000 steps."""
    return max(row["stepsPerSecond"] * row["columns"] / 2 / STEPS for row in rows)


def maps(arguments, browser, server, kinds):
    """Cells of a map a second and a core, and their ratio to NumPy's; in turn, medians of the rounds."""
    chosen = {name: value for name in ("engine", "runtime") if (value := getattr(arguments, name))}
    print(f"{machine()}; {version(browser)}; one thread each, cells a second of 3000 steps, medians of"
          f" {arguments.rounds} rounds in turn.\n")
    print("| N | by | cells/s | ratio | NumPy, cells/s | NumPy's kernel | its batch and layout |")
    print("|--:|:--|--:|--:|--:|:--|:--|")
    for n in arguments.n.split(","):
        ours, theirs = {"browser": [], "JVM": []}, [[] for _ in kinds]
        for round_ in range(1, arguments.rounds + 1):
            say(f"N = {n}, round {round_} of {arguments.rounds}")
            ours["browser"].append(cells(visit(browser, server, {"n": n, "columns": "map", **chosen, "report": "/result"})))
            ours["JVM"].append(cells(output(["java", "-jar", str(JAR), "bench", "--n", n, "--columns", "map"])))
            for found, kind in zip(theirs, kinds):
                found += output([sys.executable, str(HERE / "numpy_map.py"), "--n", n, *kind])
        for by, rates in ours.items():
            for found in theirs:
                reference = median(found, "cellsPerSecond")
                print(f"| {n} | {by} | {statistics.median(rates):.1f} | {statistics.median(rates) / reference:.2f}"
                      f" | {reference:.1f} | {found[0]['kernel']} | {found[0]['batch']}, {found[0]['layout']} |")


def lessons(arguments, browser, server, kinds):
    """Seconds of 1440 tau of learning, one core, and their ratio to NumPy's; in turn, medians of the rounds."""
    chosen = {name: value for name in ("engine", "runtime") if (value := getattr(arguments, name))}
    print(f"{machine()}; {version(browser)}; one thread each, seconds for 1440 τ of learning, medians of"
          f" {arguments.rounds} rounds in turn.\n")
    print("| N | by | s | NumPy, s | NumPy's time over ours | NumPy's kernel |")
    print("|--:|:--|--:|--:|--:|:--|")
    for n in arguments.n.split(","):
        ours, theirs = {"browser": [], "JVM": []}, [[] for _ in kinds]
        for round_ in range(1, arguments.rounds + 1):
            say(f"N = {n}, round {round_} of {arguments.rounds}")
            asked = {"n": n, "columns": "learn", **chosen, "report": "/result"}
            ours["browser"] += visit(browser, server, asked)
            ours["JVM"] += output(["java", "-jar", str(JAR), "bench", "--n", n, "--columns", "learn"])
            for found, kind in zip(theirs, kinds):
                found.append(output([sys.executable, str(HERE / "numpy_force.py"), "--n", n, *kind]))
        for by, rows in ours.items():
            for found in theirs:
                here, there = LESSON / median(rows), median(found, "seconds")
                print(f"| {n} | {by} | {here:.2f} | {there:.2f} | {there / here:.2f} | {found[0]['kernel']} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", default="100,200,400,1000,2000,4000")
    parser.add_argument("--columns", help="1, 4 or 1,4; without it the twin loads are measured too")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--engine", choices=["java", "simd"])
    parser.add_argument("--runtime", choices=["js", "wasm"])
    parser.add_argument("--browser", default="chromium")
    parser.add_argument("--map", action="store_true", help="cells of a map instead of steps")
    parser.add_argument("--learn", action="store_true", help="seconds of learning instead of steps")
    arguments = parser.parse_args()
    browser = shutil.which(arguments.browser)
    if not browser:
        sys.exit(f"there is no {arguments.browser}; name a browser with --browser")
    if not (SITE / "bench.html").is_file():
        sys.exit(f"{SITE} holds no page; build it first with: mvn package")
    chosen = {name: value for name in ("columns", "engine", "runtime") if (value := getattr(arguments, name))}

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Site, directory=str(SITE)))
    server.posted = queue.Queue()
    threading.Thread(target=server.serve_forever, daemon=True).start()

    kinds = [[], ["--avx2"]] if "avx512f" in processor("flags").split() else [[]]
    if arguments.map:
        maps(arguments, browser, server, kinds)
        return
    if arguments.learn:
        lessons(arguments, browser, server, kinds)
        return
    ours, theirs = {}, [{} for _ in kinds]  # (n, load) → rows, one a round
    order = []
    reference = "NumPy"
    for n in arguments.n.split(","):
        for round_ in range(1, arguments.rounds + 1):
            say(f"N = {n}, round {round_} of {arguments.rounds}: browser")
            for row in visit(browser, server, {"n": n, **chosen, "report": "/result"}):
                key = row["n"], row["load"]
                ours.setdefault(key, []).append(row)
                if key not in order:
                    order.append(key)
            say(f"N = {n}, round {round_} of {arguments.rounds}: NumPy")
            for found, kind in zip(theirs, kinds):
                for row in numpy(n, arguments.columns or "1,4", *kind):
                    found.setdefault((row["n"], PLAIN[row["columns"] > 1]), []).append(row)
                    reference = "NumPy " + row["numpy"]
    server.shutdown()

    first = ours[order[0]][0]
    print(f"{machine()}; {version(browser)}, engine {first['engine']}, runtime {first['runtime']}; {reference}, one thread;"
          f" medians of {arguments.rounds} rounds in turn.\n")
    for found in theirs:
        print("NumPy's kernel:", next(iter(found.values()))[0]["kernel"] + "\n")
        print("| N | columns | browser, steps/s | NumPy, steps/s | ratio | from … to | GFLOP/s | share of peak | NumPy's layout |")
        print("|--:|--:|--:|--:|--:|:--|--:|--:|:--|")
        for key in order:
            if key in found:
                here, there = ours[key], found[key]
                ratios = [a["stepsPerSecond"] / b["stepsPerSecond"] for a, b in zip(here, there)]
                print(f"| {key[0]} | {here[0]['columns']} | {figure(median(here))} | {figure(median(there))}"
                      f" | {median(here) / median(there):.2f} | {min(ratios):.2f} … {max(ratios):.2f}"
                      f" | {median(here, 'gflops'):.1f} | {median(here, 'share'):.0%}"
                      f" | {statistics.mode([row['layout'] for row in there])} |")
        print()
    twins = [key for key in order if key not in theirs[0]]
    if twins:
        print("| N | load | columns | browser, steps/s | GFLOP/s | time against the twin with trials |")
        print("|--:|:--|--:|--:|--:|--:|")
        for key in twins:
            # each round against its own, which the same neighbours disturbed
            relative = statistics.median(trials["stepsPerSecond"] / row["stepsPerSecond"]
                                         for row, trials in zip(ours[key], ours[key[0], "twin with trials"]))
            print(f"| {key[0]} | {key[1]} | {ours[key][0]['columns']} | {figure(median(ours[key]))}"
                  f" | {median(ours[key], 'gflops'):.1f} | {relative:.2f} |")


if __name__ == "__main__":
    main()
