"""Seconds for 1440 tau of learning a pattern in NumPy on one thread: FORCE (Sussillo and Abbott 2009), as plainly written.

dx/dt = -x + g J r + w_f z + b by Euler's steps of 0.1, r = tanh(x), z = w.r, g = 1.5, J sparse with p = 0.1; every second
step k = P r, c = 1 / (1 + r.k), P -= c k k', w -= c e k with P = I / 0.01 at first. The target is a sum of four sines of
period 120. Everything is done in place on contiguous memory; J is one matrix, of all entries or, where SciPy is there, of
the present ones, and the fastest counts.

    python3 numpy_force.py --n 1000 --avx2

prints {n, seconds, kept, error, kernel}, error the mean |e| over the last period. As in numpy_reference.py, variables
that hold NumPy back are removed.

    java -cp target/classes:target/test-classes entrain.bench.ForceExport > run.json
    python3 numpy_force.py --check run.json

computes Entrain's own run again from J, w_f, b and x(0) as it printed them, and prints how far apart the weights end.
"""
import argparse
import json
import time

from numpy_reference import kernel, np

G, P_PRESENT, DT, ALPHA, BIAS, EVERY, PERIOD, PEAK = 1.5, 0.1, 0.1, 0.01, 0.5, 2, 120.0, 1.3
STEPS = 14400


def pattern(steps):
    """The target after each step, 1 ... steps."""
    def sines(t):
        a = 2 * np.pi * t / PERIOD
        return np.sin(a) + np.sin(2 * a) / 2 + np.sin(3 * a) / 6 + np.sin(4 * a) / 3
    most = np.abs(sines(PERIOD * np.arange(4096) / 4096)).max()
    return PEAK / most * sines(DT * np.arange(1, steps + 1))


def learn(gJ, w_f, b, x, steps):
    """Returns w and the errors; x is modified."""
    n = len(x)
    f = pattern(steps)
    w, P = np.zeros(n), np.eye(n) / ALPHA
    k, h, outer = np.empty(n), np.empty(n), np.empty((n, n))
    r, z = np.tanh(x), 0.0
    errors = np.empty(steps)
    for step in range(steps):
        np.multiply(w_f, w @ r, out=h)
        h += b
        h += gJ @ r
        h -= x
        h *= DT
        x += h
        np.tanh(x, out=r)
        errors[step] = e = w @ r - f[step]
        if (step + 1) % EVERY == 0:
            np.matmul(P, r, out=k)
            c = 1 / (1 + r @ k)
            np.multiply(k[:, None], c * k, out=outer)
            np.subtract(P, outer, out=P)
            w -= (c * e) * k
    return w, errors


def drawn(n):
    rng = np.random.default_rng(1)
    J = rng.standard_normal((n, n)) * (rng.random((n, n)) < P_PRESENT) / np.sqrt(P_PRESENT * n)
    return G * J, rng.uniform(-1, 1, n), rng.uniform(-BIAS, BIAS, n), rng.standard_normal(n)


def timed(n):
    gJ, w_f, b, x = drawn(n)
    kinds = {"all entries": gJ}
    try:
        import scipy.sparse
        kinds["present entries"] = scipy.sparse.csr_array(gJ)
    except ImportError:
        pass
    found = []
    for kept, matrix in kinds.items():
        start = time.perf_counter()
        _, errors = learn(matrix, w_f, b, x.copy(), STEPS)
        period = int(PERIOD / DT)
        found.append((time.perf_counter() - start, kept, float(np.abs(errors[-period:]).mean())))
    seconds, kept, error = min(found)
    return {"n": n, "seconds": seconds, "kept": kept, "error": error, "kernel": kernel()}


def checked(path):
    with open(path) as file:
        run = json.load(file)
    n = run["n"]
    gJ = G * np.array(run["J"]).reshape(n, n)
    w, errors = learn(gJ, np.array(run["back"]), np.array(run["bias"]), np.array(run["x"]), run["steps"])
    ours = np.array(run["w"])
    return {"n": n, "steps": run["steps"], "size": float(np.linalg.norm(ours)),
            "apart": float(np.abs(w - ours).max())}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--avx2", action="store_true", help="as on a processor without AVX-512")
    parser.add_argument("--check", metavar="FILE", help="a run of ForceExport to compute again")
    arguments = parser.parse_args()
    print(json.dumps(checked(arguments.check) if arguments.check else timed(arguments.n), indent=1))


if __name__ == "__main__":
    main()
