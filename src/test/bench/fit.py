"""What `entrain fit` finds, against NumPy on networks whose wiring is known. Nothing here is taken from Entrain's code.

    mvn -q -DskipTests package
    python3 src/test/bench/fit.py            a minute or two

A teacher x' = -x + J tanh(x) of 200 units, drawn by NumPy, is left alone for 300 tau and watched; its currents go into an NPY
file that Entrain reads. NumPy does the same twice by the equations:

    ridge      A = (r, 1), B = x' + x with x' of the sixth order, (A'A + p tr(A'A)/(N+1)) W = A'B
    PINning    Euler steps of interval/5, at each sample P and the rows of the recorded units by recursive least squares

and runs what it found with its own loops. Printed side by side: median R2 of the units, each about its own mean, in a free
run on what was learned from and on held-out time, and the correlation of the weights with the teacher's. The ridge solutions
must agree to 1e-6 of the largest weight; of PINning, whose start is drawn at random, only what it achieves can.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3]
N = 200
HELD = 0.25


def rk4(f, x, dt):
    a = f(x)
    b = f(x + dt / 2 * a)
    c = f(x + dt / 2 * b)
    d = f(x + dt * c)
    return x + dt / 6 * (a + 2 * b + 2 * c + d)


def watch(J, x, samples, interval, dt=0.05):
    steps = round(interval / dt)
    out = np.empty((samples, len(x)))
    for k in range(samples):
        out[k] = x
        for _ in range(steps):
            x = rk4(lambda y: -y + J @ np.tanh(y), x, dt)
    return out


def teacher(g, seed, samples, interval):
    rng = np.random.default_rng(seed)
    J = g * rng.standard_normal((N, N)) / np.sqrt(N)
    x = watch(J, rng.standard_normal(N), 2, 300)[1]
    return J, watch(J, x, samples, interval)


def wanted(x, interval):
    """x' + x at samples 3 ... -4."""
    d = -x[:-6] + 9 * x[1:-5] - 45 * x[2:-4] + 45 * x[4:-2] - 9 * x[5:-1] + x[6:]
    return x[3:-3] + d / (60 * interval)


def ridge(x, interval, penalty):
    A = np.hstack([np.tanh(x[3:-3]), np.ones((len(x) - 6, 1))])
    G = A.T @ A
    W = np.linalg.solve(G + penalty * np.trace(G) / len(G) * np.eye(len(G)), A.T @ wanted(x, interval))
    return W[:-1].T, W[-1]


def pinning(x, interval, n, runs, seed, factor=5, p0=1.0, g=1.5):
    rng = np.random.default_rng(seed)
    seen = x.shape[1]
    J = np.hstack([g * rng.standard_normal((n, n)) / np.sqrt(n), np.zeros((n, 1))])
    x0 = np.concatenate([x[0], 0.5 * rng.standard_normal(n - seen)])
    P = p0 * np.eye(n + 1)
    f = wanted(x, interval)
    dt = interval / factor
    best = -np.inf, None
    for _ in range(runs):
        y = x0.copy()
        for k in range(len(x)):
            if 3 <= k < len(x) - 3:
                r = np.append(np.tanh(y), 1)
                e = J[:seen] @ r - f[k - 3]
                v = P @ r
                c = 1 / (1 + r @ v)
                P -= c * np.outer(v, v)
                J[:seen] -= np.outer(c * e, v)
            for _ in range(factor):
                y = y + dt * (J @ np.append(np.tanh(y), 1) - y)
        score = np.median(r2(free(J[:, :-1], J[:, -1], x0, len(x), factor, dt, False)[:, :seen], x))
        if score > best[0]:
            best = score, J.copy()
    J = best[1]
    return J[:, :-1], J[:, -1], x0


def free(J, h, x, samples, steps, dt, rk=True):
    out = np.empty((samples, len(x)))
    f = lambda y: -y + J @ np.tanh(y) + h
    for k in range(samples):
        out[k] = x
        for _ in range(steps):
            x = rk4(f, x, dt) if rk else x + dt * f(x)
    return out


def led(J, h, x0, x, steps, dt):
    """The free units after the recorded ones were held to the data."""
    seen = x.shape[1]
    y = x0.copy()
    for k in range(len(x) - 1):
        for s in range(steps):
            y[:seen] = x[k] + (x[k + 1] - x[k]) * s / steps
            y = y + dt * (J @ np.tanh(y) + h - y)
    y[:seen] = x[-1]
    return y


def r2(model, data):
    return 1 - ((model - data) ** 2).sum(0) / ((data - data.mean(0)) ** 2).sum(0)


def entrain(jar, folder, x, interval, options):
    np.save(folder / "x.npy", x.astype("<f4"))
    words = ["java", "-jar", str(jar), "fit", "values:currents," + options, "--recording", str(folder / "x.npy")]
    words += ["--options", f"scale=raw&interval={interval}&unit=s&tau=1", "--weights", str(folder / "J.npy")]
    words += ["--bias", str(folder / "h.npy")]
    found = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    return found, np.load(folder / "J.npy"), np.load(folder / "h.npy")


def correlation(J, K, units):
    return np.corrcoef(J[:units, :units].ravel(), K[:units, :units].ravel())[0, 1]


def compare(jar, folder, name, g, seed, units, samples, interval, runs):
    J, whole = teacher(g, seed, samples, interval)
    x = whole[:, :units].astype("<f4").astype(float)
    learned = samples - int(np.floor(HELD * samples + 0.5))
    found, K, h = entrain(jar, folder, x, interval, f"fit:pinning,units:{N},runs:{runs}" if runs else "fit:ridge")
    if runs:
        W, b, x0 = pinning(x[:learned], interval, N, runs, 1000 + seed)
        steps, dt, rk = 5, interval / 5, False
        start = led(W, b, x0, x[: learned + 1], steps, dt)
    else:
        W, b = ridge(x[:learned], interval, found["penalty"])
        steps = int(np.ceil(interval / 0.05 - 1e-9))
        dt, rk = interval / steps, True
        x0, start = x[0], x[learned]
    seen = np.median(r2(free(W, b, x0, learned, steps, dt, rk)[:, :units], x[:learned]))
    held = np.median(r2(free(W, b, start, samples - learned, steps, dt, rk)[:, :units], x[learned:]))
    ours = found["learned"]["median"], found["heldOut"]["median"], correlation(J, K, units)
    theirs = seen, held, correlation(J, W, units)
    print(f"{name:34} entrain {fmt(ours)}   numpy {fmt(theirs)}   {found['verdict']}", end="")
    if runs:
        print()
        return True
    off = max(np.abs(K - W).max(), np.abs(h - b).max()) / np.abs(W).max()
    print(f"   J differs by {off:.1e}")
    return off < 1e-6


def fmt(numbers):
    return " ".join("%9.4f" % number if abs(number) < 1e4 else "%9.1e" % number for number in numbers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jar", type=pathlib.Path, default=ROOT / "target" / "entrain.jar")
    parser.add_argument("--runs", type=int, default=20)
    words = parser.parse_args()
    print(f"{'':42} {'learned   held      r(J)':>29}")
    fine = True
    with tempfile.TemporaryDirectory() as at:
        for seed in (1, 2):
            for name, g, units, samples, interval, runs in (
                ("ridge, all 200, chaos", 2.5, N, 2000, 0.1, 0),
                ("PINning, all 200", 1.5, N, 500, 0.2, words.runs),
                ("PINning, 60 of 200", 1.5, 60, 500, 0.2, words.runs),
                ("PINning, 20 of 200", 1.5, 20, 500, 0.2, 3 * words.runs),
            ):
                label = f"{name}, g {g}, seed {seed}"
                fine &= compare(words.jar, pathlib.Path(at), label, g, seed, units, samples, interval, runs)
    raise SystemExit(0 if fine else "the regressions differ")


if __name__ == "__main__":
    main()
