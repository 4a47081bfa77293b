"""Steps per second of the same integration in NumPy on one thread.

RK4 of dx/dt = -x + g J tanh(x) + I cos(wt + theta) with g = 1.5, I = 0.4, omega = 0.6, dt = 0.1, J gaussian of variance 1/N:
what bench.html measures as "one trajectory" and "four trajectories". Everything is done in place by ufuncs on
contiguous memory, g is folded into J, and the input is computed once for each moment that a step needs. The products
are BLAS calls; every layout of J and of the states is tried and the fastest counts.

    python3 numpy_reference.py --n 200,400 --columns 1,4 --avx2

prints a JSON array of {n, columns, stepsPerSecond, gflops, layout, numpy, kernel}. Variables of the environment that
choose a kernel for the products or hold NumPy back are removed: what is measured is its best. --avx2 is the exception
that is asked for, as on a processor without AVX-512.
"""
import argparse
import ctypes
import json
import os
import re
import statistics
import sys
import time

CHOOSING = ("OPENBLAS_", "GOTO_", "MKL_", "BLIS_", "VECLIB_", "OMP_", "NPY_")
for variable in [name for name in os.environ if name.startswith(CHOOSING)]:
    del os.environ[variable]
for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ[variable] = "1"
if "--avx2" in sys.argv:
    os.environ["OPENBLAS_CORETYPE"] = "Haswell"
    # the names of NumPy 1 and 2; those that it does not know it passes over
    os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V4"

import numpy as np  # noqa: E402  (only now: it reads the variables when it is loaded)

G, I, OMEGA, DT = 1.5, 0.4, 0.6, 0.1
STAGES = 4
WARM = 0.3  # seconds, as in the page
SLICE = 0.08
ROUNDS = 9


class Network:
    """State, stages and all that a step writes; one flat array a quantity, (n, columns) views for the product alone."""

    def __init__(self, J, columns, order):
        n = len(J)
        rng = np.random.default_rng(1)
        theta = rng.uniform(0, 2 * np.pi, n)
        self.columns, self.order = columns, order
        self.J = J
        self.t = 0.0
        self.x = self.flat(rng.standard_normal((n, columns)))
        self.cos = self.flat(np.repeat(I * np.cos(theta)[:, None], columns, 1))
        self.sin = self.flat(np.repeat(I * np.sin(theta)[:, None], columns, 1))
        self.rates, self.stage, self.work, self.sum, self.k, self.now, self.half, self.after = np.empty((8, n * columns))
        self.product_in, self.product_out = self.view(self.rates), self.view(self.k)
        self.input(0.0, self.now)

    def flat(self, a):
        return np.ascontiguousarray(a.ravel(order=self.order))

    def view(self, flat):
        """Flat memory as the operand of a product: (n,) for one column, else (n, columns)."""
        if self.columns == 1:
            return flat
        n = len(self.J)
        return flat.reshape(n, self.columns) if self.order == "C" else flat.reshape(self.columns, n).T

    def input(self, t, out):
        np.multiply(self.cos, np.cos(OMEGA * t), out=out)
        np.multiply(self.sin, np.sin(OMEGA * t), out=self.work)
        np.subtract(out, self.work, out=out)

    def derivative(self, x, h):
        """k = -x + g J tanh(x) + h"""
        k = self.k
        np.tanh(x, out=self.rates)
        np.matmul(self.J, self.product_in, out=self.product_out)
        np.add(k, h, out=k)
        np.subtract(k, x, out=k)

    def shifted(self, by):
        """stage = x + by k"""
        np.multiply(self.k, by, out=self.stage)
        np.add(self.stage, self.x, out=self.stage)

    def step(self):
        x, k, total = self.x, self.k, self.sum
        self.input(self.t + DT / 2, self.half)
        self.input(self.t + DT, self.after)
        self.derivative(x, self.now)
        np.copyto(total, k)
        self.shifted(DT / 2)
        self.derivative(self.stage, self.half)
        np.multiply(k, 2.0, out=self.work)
        np.add(total, self.work, out=total)
        self.shifted(DT / 2)
        self.derivative(self.stage, self.half)
        np.multiply(k, 2.0, out=self.work)
        np.add(total, self.work, out=total)
        self.shifted(DT)
        self.derivative(self.stage, self.after)
        np.add(total, k, out=total)
        np.multiply(total, DT / 6, out=total)
        np.add(x, total, out=x)
        self.now, self.after = self.after, self.now
        self.t += DT


def steps_per_second(network):
    """Median of some rounds after warming up."""
    step, clock = network.step, time.perf_counter
    unwatched, warm, rates = 1, 0.0, []
    while len(rates) < ROUNDS:
        start, steps, elapsed = clock(), 0, 0.0
        while elapsed < SLICE:
            for _ in range(unwatched):
                step()
            steps += unwatched
            elapsed = clock() - start
        unwatched = max(1, int(steps / elapsed * 0.001))
        if warm < WARM:
            warm += elapsed
        else:
            rates.append(steps / elapsed)
    return statistics.median(rates)


def best(n, columns):
    """The fastest layout: J by rows (C) or columns (F), and the states too where there are several."""
    J = (G / np.sqrt(n)) * np.random.default_rng(1).standard_normal((n, n))
    found = []
    for matrix in "CF":
        J = np.asarray(J, order=matrix)
        for states in "C" if columns == 1 else "CF":
            rate = steps_per_second(Network(J, columns, states))
            found.append((rate, "J " + matrix + ("" if columns == 1 else ", states " + states)))
    rate, layout = max(found)
    return {"n": n, "columns": columns, "stepsPerSecond": rate,
            "gflops": rate * STAGES * 2 * n * n * columns / 1e9, "layout": layout, "numpy": np.__version__,
            "kernel": kernel()}


def kernel():
    """What the products and the functions run on: OpenBLAS's own name for it, and NumPy's highest set of instructions."""
    blas = "BLAS of unknown kind"
    try:
        with open("/proc/self/maps") as maps:
            libraries = sorted({found.group() for line in maps if (found := re.search(r"/.*openblas.*", line))})
        for library in map(ctypes.CDLL, libraries):
            for name in ("openblas_get_corename", "scipy_openblas_get_corename", "openblas_get_corename64_",
                         "scipy_openblas_get_corename64_"):
                if hasattr(library, name):
                    core = getattr(library, name)
                    core.restype = ctypes.c_char_p
                    blas = "OpenBLAS " + core().decode()
    except OSError:
        pass
    try:
        from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__
        used = [name for name in __cpu_dispatch__ if __cpu_features__.get(name)]
        return f"{blas}, functions {used[-1] if used else 'baseline'}"
    except ImportError:
        return blas


def numbers(text):
    return [int(word) for word in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=numbers, default=[100, 200, 400, 1000, 2000, 4000])
    parser.add_argument("--columns", type=numbers, default=[1, 4])
    parser.add_argument("--avx2", action="store_true", help="as on a processor without AVX-512")
    arguments = parser.parse_args()
    print(json.dumps([best(n, columns) for n in arguments.n for columns in arguments.columns], indent=1))


if __name__ == "__main__":
    main()
