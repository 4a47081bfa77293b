"""Cells of a map a second in NumPy on one thread: what the task MAP measures, all cells as columns of one product.

The plane has 24 x 16 cells, I = 0 ... 4 and g = 0.5 ... 3, omega = 0.6. Each cell is the driven network with a tangent
vector, RK4 with dt = 0.1, tanh, 100 tau skipped and 200 measured: 3000 steps. The tangent vector is brought back to unit
length every 0.2 tau. The regime, which Entrain tells as well, is left out here.

Everything is done in place by ufuncs on contiguous memory, states and tangent vectors side by side in one array, whose
product with J is one BLAS call; what a stage needs of the input is computed once. The cells are taken all at once and in
several smaller batches, which fit the caches better, in both layouts; the fastest counts.

    python3 numpy_map.py --n 100,400 --avx2

prints a JSON array of {n, cellsPerSecond, batch, layout, numpy, kernel}, where seconds are those of its own thread; --check prints lambda_1 of some cells of a small
network against the exact value instead. As in numpy_reference.py, variables that hold NumPy back are removed.
"""
import argparse
import json
import statistics
import time

from numpy_reference import DT, OMEGA, kernel, numbers, np

COLUMNS, ROWS = 24, 16
STEPS = 3000
EVERY = 2  # steps from one renormalisation to the next
ROUNDS = 5
LEAST = 0.3  # seconds a round


class Cells:
    """States and tangent vectors of some cells: (n, 2 cells), the tangent vectors to the right."""

    def __init__(self, J, g, I, theta, order, phi=np.tanh):
        n, count = len(J), len(g)
        rng = np.random.default_rng(2)
        self.J, self.phi, self.count, self.t = J, phi, count, 0.0
        self.g = np.concatenate([g, g])
        self.I, self.theta = I, theta
        new = lambda: np.empty((n, 2 * count), order=order)
        self.x, self.rates, self.stage, self.sum, self.k, self.work = (new() for _ in range(6))
        self.h = np.empty((n, count), order=order)
        self.x[:, :count] = rng.standard_normal((n, 1))
        v = rng.standard_normal((n, 1))
        self.x[:, count:] = v / np.linalg.norm(v)
        self.grown = np.zeros(count)
        self.measured = 0.0

    def derivative(self, x, t):
        """k = -x + g J r + h, r = phi(x) of the states and phi'(x) v of the tangent vectors"""
        c, r, k = self.count, self.rates, self.k
        if self.phi is None:  # linear
            np.copyto(r, x)
        else:
            np.tanh(x[:, :c], out=r[:, :c])
            np.multiply(r[:, :c], r[:, :c], out=r[:, c:])
            np.subtract(1.0, r[:, c:], out=r[:, c:])
            np.multiply(r[:, c:], x[:, c:], out=r[:, c:])
        np.matmul(self.J, r, out=k)
        np.multiply(k, self.g, out=k)
        np.subtract(k, x, out=k)
        np.multiply(np.cos(OMEGA * t + self.theta)[:, None], self.I, out=self.h)
        np.add(k[:, :c], self.h, out=k[:, :c])

    def shifted(self, by):
        np.multiply(self.k, by, out=self.stage)
        np.add(self.stage, self.x, out=self.stage)

    def step(self):
        k, total, half = self.k, self.sum, DT / 2
        self.derivative(self.x, self.t)
        np.copyto(total, k)
        for by in (half, half):
            self.shifted(by)
            self.derivative(self.stage, self.t + half)
            np.multiply(k, 2.0, out=self.work)
            np.add(total, self.work, out=total)
        self.shifted(DT)
        self.derivative(self.stage, self.t + DT)
        np.add(total, k, out=total)
        np.multiply(total, DT / 6, out=total)
        np.add(self.x, total, out=self.x)
        self.t += DT

    def advance(self):
        """Steps up to the next renormalisation."""
        for _ in range(EVERY):
            self.step()
        v = self.x[:, self.count:]
        length = np.sqrt(np.einsum("ij,ij->j", v, v))
        np.divide(v, length, out=v)
        self.grown += np.log(length)
        self.measured += EVERY * DT

    def exponents(self):
        return self.grown / self.measured


def plane():
    I, g = np.meshgrid(np.linspace(0, 4, COLUMNS), np.linspace(0.5, 3, ROWS))
    return g.ravel(), I.ravel()


def speed(n, batch, order):
    """Cells a second: median of some rounds after one that warms up."""
    rng = np.random.default_rng(1)
    J = rng.standard_normal((n, n)) / np.sqrt(n)
    g, I = plane()
    some = np.linspace(0, len(g) - 1, batch).astype(int)
    cells = Cells(J, g[some], I[some], rng.uniform(0, 2 * np.pi, n), order)
    rates = []
    for _ in range(ROUNDS + 1):
        start, steps = time.process_time(), 0
        while time.process_time() - start < LEAST:
            cells.advance()
            steps += EVERY
        rates.append(batch * steps / STEPS / (time.process_time() - start))
    return statistics.median(rates[1:])


def best(n):
    found = [(speed(n, batch, order), batch, order)
             for batch in (COLUMNS * ROWS, 96, 32, 16) for order in "CF"]
    rate, batch, order = max(found)
    return {"n": n, "cellsPerSecond": rate, "batch": batch, "layout": order, "numpy": np.__version__, "kernel": kernel()}


def check():
    """A linear network: lambda_1 = g max Re eig J - 1, whatever the input."""
    rng = np.random.default_rng(3)
    n, g = 40, np.array([0.3, 0.6])
    J = rng.standard_normal((n, n)) / np.sqrt(n)
    cells = Cells(J, g, np.array([0.0, 1.0]), rng.uniform(0, 2 * np.pi, n), "C", phi=None)
    while cells.t < 100:
        cells.advance()
    cells.grown[:], cells.measured = 0, 0.0
    while cells.t < 300:
        cells.advance()
    for each, found, exact in zip(g, cells.exponents(), g * np.linalg.eigvals(J).real.max() - 1):
        print(f"g = {each}: {found:+.4f}, exactly {exact:+.4f}")
        assert abs(found - exact) < 0.01  # a complex pair lets the vector be long and short by turns


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=numbers, default=[100, 400])
    parser.add_argument("--avx2", action="store_true", help="as on a processor without AVX-512")
    parser.add_argument("--check", action="store_true", help="the measurement against a closed form")
    arguments = parser.parse_args()
    if arguments.check:
        check()
    else:
        print(json.dumps([best(n) for n in arguments.n], indent=1))


if __name__ == "__main__":
    main()
