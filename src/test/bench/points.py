"""Fixed points that entrain finds against SciPy's, on explicit matrices.

    mvn -q -DskipTests package
    python3 src/test/bench/points.py

For each network (J and b drawn by NumPy, written as CSV): entrain points searches from states of its run, scipy.optimize.root from
as many random states. Checked of each of entrain's points: |dx/dt|, and its eigenvalues against numpy.linalg.eigvals. Counted:
points that only one of the two found. One line a network; the last line says whether all checks held.
"""
import argparse
import json
import pathlib
import shlex
import subprocess
import tempfile

import numpy as np
from scipy.optimize import root

HERE = pathlib.Path(__file__).resolve().parent
JAR = HERE.parents[2] / "target" / "entrain.jar"
SAME = 1e-3  # |x - y|/sqrt(N)
PHI = {
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "sigmoid": (lambda x: 0.5 + 0.5 * np.tanh(x / 2), lambda x: 0.25 * (1 - np.tanh(x / 2) ** 2)),
    "relu": (lambda x: np.maximum(x, 0), lambda x: (x > 0).astype(float)),
}


def networks():
    """Name, phi, g, J, b."""
    rng = np.random.default_rng(16)
    for n, g, bias in ((20, 1.5, 0), (20, 2.5, 0.3), (50, 1.5, 0), (50, 1.5, 0.5), (100, 1.3, 0)):
        yield f"random N={n}", "tanh", g, rng.normal(size=(n, n)) / np.sqrt(n), bias * rng.uniform(-1, 1, n)
    m, v = rng.normal(size=(2, 60))
    yield "rank 2 N=60", "tanh", 2.0, (np.outer(m, m) + 0.8 * np.outer(v, v)) / 60, np.zeros(60)
    yield "random N=30", "sigmoid", 12.0, rng.normal(size=(30, 30)) / np.sqrt(30), rng.normal(size=30)
    yield "silencing N=6", "relu", 1.0, -1.5 * (np.ones((6, 6)) - np.eye(6)), np.ones(6)


def entrain(command, folder, phi, g, J, b):
    """What entrain finds: its JSON, and the states."""
    np.savetxt(folder / "J.csv", J, delimiter=",", fmt="%.17g")
    np.savetxt(folder / "b.csv", b, fmt="%.17g")
    words = [f"g={g}&phi={phi}", "--weights", folder / "J.csv", "--bias", folder / "b.csv", "--npy", folder / "x.npy"]
    text = subprocess.run([*command, "points", *map(str, words), "--eigenvalues", "1000"], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    found = json.loads(text)
    return found, np.load(folder / "x.npy") if found["points"] else np.zeros((0, len(b)))


def scipy_points(F, A, n, starts, rng):
    """Distinct zeros of F from random starts."""
    found = []
    for _ in range(starts):
        solution = root(F, rng.normal(size=n) * rng.uniform(0.2, 3), jac=A, tol=1e-13)
        if np.linalg.norm(F(solution.x)) < 1e-9 and not near(solution.x, found):
            found.append(solution.x)
    return found


def near(x, points):
    return any(np.linalg.norm(x - y) < SAME * np.sqrt(len(x)) for y in points)


def spectra_differ(ours, theirs):
    """The largest distance of an eigenvalue from the nearest of the other's, each taken once."""
    left = list(theirs)
    worst = 0.0
    for each in ours:
        k = int(np.argmin(np.abs(np.array(left) - each)))
        worst = max(worst, abs(left.pop(k) - each))
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entrain", default=f"java -jar {JAR}", help="the command")
    parser.add_argument("--starts", type=int, default=300, help="of SciPy")
    options = parser.parse_args()
    held = True
    for name, word, g, J, b in networks():
        phi, slope = PHI[word]
        n = len(b)
        F = lambda x: -x + g * J @ phi(x) + b
        A = lambda x: -np.eye(n) + g * J * slope(x)
        with tempfile.TemporaryDirectory() as folder:
            found, x = entrain(shlex.split(options.entrain), pathlib.Path(folder), word, g, J, b)
        fixed = [k for k, point in enumerate(found["points"]) if point["kind"] == "fixed"]
        residual = max((np.linalg.norm(F(x[k])) for k in fixed), default=0)
        worst = 0.0
        for k, point in enumerate(found["points"]):
            theirs = np.linalg.eigvals(A(x[k]))
            worst = max(worst, spectra_differ([complex(*each) for each in point["eigenvalues"]], theirs))
            held &= point["unstable"] == int((theirs.real > 0).sum())
            held &= abs(0.5 * np.sum(F(x[k]) ** 2) - point["q"]) <= 1e-20 + 1e-9 * point["q"]
        theirs = scipy_points(F, A, n, options.starts, np.random.default_rng(7))
        ours = [x[k] for k in fixed]
        only = sum(not near(y, ours) for y in theirs)
        held &= residual < 1e-11 and worst < 1e-8
        print(f"{name:14} {word:8} entrain {len(fixed)} fixed, {len(x) - len(fixed)} slow, index sum {found['indexSum']}; "
              f"SciPy {len(theirs)}, {only} of them new; |F| <= {residual:.0e}, eigenvalues to {worst:.0e}", flush=True)
        held &= only == 0 or found["pointsMissing"] is not False
    print("all checks held" if held else "A CHECK FAILED")
    raise SystemExit(0 if held else 1)


if __name__ == "__main__":
    main()
