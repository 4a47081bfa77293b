#!/usr/bin/env python3
"""One run of Entrain, the recurrent network alive in a web page, in Python and NumPy.

    current form   dx_i/dt = -x_i + g sum_j J_ij phi(x_j) + h_i(t)
    rate form      dr_i/dt = -r_i + phi(g sum_j J_ij r_j + h_i(t))
    input          h_i(t)  = I cos(omega t + theta_i), and b_i where a constant input was given

Time is in units of tau, omega in rad per tau. J has unit gain: its eigenvalues fill the unit disc, those of gJ the disc
of radius g. The spontaneous network is the driven one with I = 0.

J, x(0) and theta are the page's to the last bit: they are made of integers, + - * / and square roots only. The run
agrees up to rounding (NumPy adds in another order and has another tanh), about 1e-15 at first; chaos multiplies that by
exp(lambda_1 t), for lambda_1 = 0.1 per tau by ten every 23 tau, until the two runs part as two trials do. Measured with
N = 400, g = 2, I = 0: 4e-15 after 10 tau, 2e-13 after 60, 7e-12 after 100.

    python3 entrain_run.py --duration 100 --every 0.5 --units 1-10 > run.csv
    python3 entrain_run.py --plot

It can also be imported: draw_J(), draw_x0(), draw_theta() and simulate(). Drawing J takes some two microseconds an
entry: under a second for N = 400, half a minute for N = 4000.
"""
import argparse
import math
import os
import sys

try:
    import numpy as np
except ImportError:
    sys.exit("This program needs NumPy: python3 -m pip install numpy")

version = ""  # of Entrain

# ---- The settings, as in the page; change them at will ---------------------------------------------------------------
# Address: ?v=1
g = 2                      # gain
N = 400                    # number of units
p = 1                      # probability that an entry of J is present
phi = "tanh"               # activation: linear, tanh, relu, sigmoid
unit = "current"           # what the equation is for: current, rate
connectivity = "gaussian"  # distribution of J: gaussian, uniform, binary, dale
f = 0.8                    # excitatory fraction, under Dale's law only
balance = "rows"           # under Dale's law each row of both signs sums to zero (rows) or only on average (mean)
diagonal = "random"        # whether a unit acts on itself: random, zero
I = 2.2                    # amplitude of the input
omega = 0.6                # its angular frequency, in rad per tau
phases = "random"          # its phases: random, equal
scheme = "rk4"             # euler, heun, rk4
dt = 0.1                   # step, in tau
seedNet = 1                # what J is drawn from
seedIC = 1                 # what x(0) is drawn from
seedInput = 1              # what theta is drawn from
weightsFile = ""  # NumPy's file of J (N x N) beside this one, if J was given and not drawn
stateFile = ""  # likewise of x(0) (N)
phasesFile = ""  # likewise of theta (N)
biasFile = ""  # likewise of a constant input b (N)
# ----------------------------------------------------------------------------------------------------------------------

NETWORK, STATE, PHASES = 1, 2, 3  # streams: what a seed's numbers serve for
BOUND = 1e12  # beyond this a network has diverged


class Rng:
    """xoshiro128++ 1.0 (Blackman and Vigna 2021, doi:10.1145/3460772), seeded by a Feistel network."""

    def __init__(self, seed, stream):
        def mix(x):
            x ^= x >> 16
            x = x * 0x7FEB352D & 0xFFFFFFFF
            x ^= x >> 15
            x = x * 0x846CA68B & 0xFFFFFFFF
            return x ^ x >> 16

        left, right, state = seed, stream, []
        for i in range(1, 9):
            left, right = right, left ^ mix(right + i * 0x9E3779B9 & 0xFFFFFFFF)
            if i % 4 == 0:
                state += [left, right]
        self.state = state if any(state) else [1, 0, 0, 0]

    def pair(self):
        """The next two integers of 32 bits, all values equally likely."""
        return self.integer(), self.integer()

    def integer(self):
        s0, s1, s2, s3 = self.state
        total = s0 + s3 & 0xFFFFFFFF
        out = (total << 7 | total >> 25) + s0 & 0xFFFFFFFF
        s2 ^= s0
        s3 ^= s1
        self.state = [s0 ^ s3, s1 ^ s2, s2 ^ s1 << 9 & 0xFFFFFFFF, (s3 << 11 | s3 >> 21) & 0xFFFFFFFF]
        return out

    def uniform(self):
        """Uniform on [0, 1), a multiple of 2^-53."""
        a, b = self.pair()
        return ((a >> 5) * 67108864.0 + (b >> 6)) * 2.0**-53


# exp and log to the last bit of the page's, which the normal numbers depend on here and there.

LN2_HIGH, LN2_LOW = float.fromhex("0x1.62e42fefp-1"), float.fromhex("0x1.473de6af278edp-34")
ROUNDER = 6755399441055744.0  # adding and subtracting 1.5 2^52 rounds to a whole number


def exp(x):
    """e^x for |x| < 700."""
    k = (x * 1.4426950408889634 + ROUNDER) - ROUNDER
    high = x - k * LN2_HIGH
    low = k * LN2_LOW
    r = high - low
    rest = (high - r) - low
    r2 = r * r
    r4 = r2 * r2
    a = (0.5000000000000013 + r * 0.16666666666666685) + r2 * (0.04166666666651157 + r * 0.008333333333315953)
    b = (0.0013888888947865923 + r * 0.00019841269898664948) + r2 * (2.480148917255337e-05 + r * 2.7557232865118846e-06)
    c = 2.7631526235149347e-07 + r * 2.5112658622693133e-08
    y = 1.0 + r
    lost = (1.0 - y) + r
    return math.ldexp((lost + rest * y + r * r * (a + r4 * (b + r4 * c))) + y, int(k))


def log(x):
    """The natural logarithm of a finite x > 0."""
    m, k = math.frexp(x)
    m, k = 2 * m, k - 1
    if m > 1.4142135623730951:
        m, k = 0.5 * m, k + 1
    u = m - 1.0
    s = u / (2.0 + u)
    z = s * s
    r = z * (0.6666666666666736 + z * (0.3999999999940528 + z * (0.2857142874413959
             + z * (0.22222198415578567 + z * (0.18183571721190672
             + z * (0.15313876171678634 + z * 0.14797582483749622))))))
    half = 0.5 * u * u
    high = u - half
    low = ((u - high) - half) + s * (half + r)
    t = k * LN2_HIGH
    total = t + high
    excess = (total - t) - high
    return ((low + k * LN2_LOW) - excess) + total


# Standard normal numbers by the ziggurat method (Marsaglia and Tsang 2000, doi:10.18637/jss.v005.i08): 256 layers.

TAIL = 3.6541528853610088


def layers():
    """The layers' widths, and the share of each that lies wholly below the curve."""
    area, density = 0.004928673233974655, exp(-0.5 * TAIL * TAIL)
    edge = [area / density, TAIL]
    while len(edge) < 256:
        density += area / edge[-1]
        edge.append(math.sqrt(-2.0 * log(density)))
    edge.append(0.0)
    return edge, [edge[i + 1] / edge[i] for i in range(256)]


EDGE, INNER = layers()


def normal(rng):
    """The next number of mean 0 and variance 1."""
    while True:
        a, b = rng.pair()
        u = ((a - (a >> 31 << 32)) * 2097152.0 + (b >> 11) + 0.5) * 2.0**-52
        i = b & 255
        x = u * EDGE[i]
        if abs(u) < INNER[i]:
            return x
        if i == 0:
            while True:
                beyond = -log(1.0 - rng.uniform()) / TAIL
                y = -log(1.0 - rng.uniform())
                if y + y > beyond * beyond:
                    return math.copysign(TAIL + beyond, u)
        outer = exp(-0.5 * (EDGE[i] * EDGE[i] - x * x))
        inner = exp(-0.5 * (EDGE[i + 1] * EDGE[i + 1] - x * x))
        if outer + rng.uniform() * (inner - outer) < 1.0:
            return x


# What is drawn, unless it was given.

def given(file, *shape):
    """An array of this shape, of a file beside this one."""
    array = np.load(os.path.join(os.path.dirname(os.path.abspath(__file__)), file)).astype(float)
    if array.shape != shape:
        raise ValueError(f"{file} has the shape {array.shape}, not {shape}")
    return array


def draw_J():
    """J (N, N): row by row, an entry of variance 1/(pN) with probability p, else 0; rounded to 32-bit floats."""
    if weightsFile:
        return given(weightsFile, N, N)
    rng = Rng(seedNet, NETWORK)
    draw = {
        "gaussian": lambda: normal(rng),
        "uniform": lambda: math.sqrt(3) * (2 * rng.uniform() - 1),
        "binary": lambda: -1 if rng.integer() >> 31 else 1,
        "dale": lambda: abs(normal(rng)),
    }[connectivity]
    dale = connectivity == "dale"
    scale = [1 / math.sqrt(p * N)] * N
    if dale:  # Rajan and Abbott 2006, doi:10.1103/PhysRevLett.97.188104
        excitatory = round(f * N)
        inhibitory = N - excitatory
        if excitatory < 1 or inhibitory < 1:
            sys.exit("Dale's law needs at least one excitatory and one inhibitory unit")
        ratio = excitatory / inhibitory
        a = math.sqrt(1 / (p * (1 - p * 0.6366197723675814) * (excitatory + inhibitory * ratio * ratio)))
        scale = [a] * excitatory + [-(a * ratio)] * inhibitory
    J = np.zeros((N, N))
    for i in range(N):
        row = np.array([s * draw() if p == 1 or rng.uniform() < p else 0.0 for s in scale])
        row = row.astype(np.float32).astype(float)
        if diagonal == "zero":
            row[i] = 0
        if dale and balance == "rows":
            # cumsum adds one after the other, sum does not
            plus, minus = np.cumsum(row[:excitatory])[-1], -np.cumsum(row[excitatory:])[-1]
            if plus > 0 and minus > 0:
                row[excitatory:] = (plus / minus * row[excitatory:]).astype(np.float32)
        J[i] = row
    return J


def draw_x0():
    """x(0) (N): independent standard normal numbers."""
    if stateFile:
        return given(stateFile, N)
    rng = Rng(seedIC, STATE)
    return np.array([normal(rng) for _ in range(N)])


def draw_theta():
    """theta (N), in radians: independent and uniform on [0, 2 pi), or all zero."""
    if phasesFile:
        return given(phasesFile, N)
    rng = Rng(seedInput, PHASES)
    return np.array([6.283185307179586 * rng.uniform() for _ in range(N)]) if phases == "random" else np.zeros(N)


# What happens.

def rate(x):
    """phi(x)."""
    with np.errstate(over="ignore"):  # 1 / (1 + inf) is the 0 that is meant
        return {
            "linear": lambda: x,
            "tanh": lambda: np.tanh(x),
            "relu": lambda: np.maximum(x, 0),
            "sigmoid": lambda: 1 / (1 + np.exp(-x)),
        }[phi]()


def simulate(J, x, theta, amplitude):
    """Yields x (N) after 0, 1, 2, ... steps, without end, for an input of this amplitude; x is not modified."""
    cosine, sine = np.cos(theta), np.sin(theta)
    bias = given(biasFile, N) if biasFile else np.zeros(N)

    def derivative(t, x):
        h = amplitude * math.cos(omega * t) * cosine - amplitude * math.sin(omega * t) * sine + bias
        return (h + g * (J @ rate(x)) if unit == "current" else rate(h + g * (J @ x))) - x

    step = 0
    while True:
        yield x
        t = step * dt
        k1 = derivative(t, x)
        if scheme == "euler":
            x = x + dt * k1
        elif scheme == "heun":
            x = x + 0.5 * dt * (k1 + derivative(t + dt, x + dt * k1))
        else:
            k2 = derivative(t + 0.5 * dt, x + 0.5 * dt * k1)
            k3 = derivative(t + 0.5 * dt, x + 0.5 * dt * k2)
            k4 = derivative(t + dt, x + dt * k3)
            x = x + dt / 6 * (k1 + 2 * (k2 + k3) + k4)
        step += 1


def plot(times, states, units, title, file):
    try:
        import matplotlib
        if file:
            matplotlib.use("Agg")
        import matplotlib.pyplot as plt
    except ImportError:
        sys.exit("--plot needs matplotlib")
    shown = rate(states) if unit == "current" else states
    for offset, i in enumerate(units):
        plt.plot(times, shown[:, offset] - 2.2 * offset, label=f"unit {i + 1}")
    plt.xlabel("t in units of tau")
    plt.ylabel("rate, one unit below the other")
    plt.title(title)
    plt.legend(loc="upper right")
    plt.savefig(file) if file else plt.show()


def units_of(text):
    """1-3,7 as [0, 1, 2, 6]."""
    units = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        units += range(int(first) - 1, int(last or first))
    if not units or min(units) < 0 or max(units) >= N:
        raise argparse.ArgumentTypeError(f"units go from 1 to {N}")
    return units


def settings():
    """The settings as a text that the page and the command line read."""
    names = "g N p phi unit connectivity f balance diagonal I omega phases scheme dt seedNet seedIC seedInput"
    return "&".join(f"{name}={globals()[name]}" for name in names.split())


def whole(number):
    """The nearest whole number, or 0 where there is none."""
    return round(number) if 0 <= number < 2**53 else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--duration", type=float, default=60, help="in tau")
    parser.add_argument("--every", type=float, default=dt, help="a row every so many tau, a multiple of dt")
    parser.add_argument("--units", type=units_of, default="1-5", help="such as 1-3,7")
    parser.add_argument("--member", choices=["driven", "spontaneous"], default="driven")
    parser.add_argument("--csv", metavar="FILE", help="where the rows go instead of standard output")
    parser.add_argument("--comment", choices=["yes", "no"], default="yes", help="whether a # line says what was run")
    parser.add_argument("--plot", metavar="FILE", nargs="?", const="", help="draw the rates, into a file if one is named")
    arguments = parser.parse_args()
    every = whole(arguments.every / dt)
    if every < 1 or abs(arguments.every / dt - every) > 1e-9:
        parser.error(f"--every is no multiple of the step dt = {dt}")
    if not 0 <= arguments.duration / dt < 2**53:
        parser.error("--duration is a number of at least 0, and no run is that long")

    rows = []
    if arguments.plot is not None and not arguments.csv:
        fault = run(arguments, every, lambda *row: rows.append(row), None)
    elif arguments.csv:
        with open(arguments.csv, "w", encoding="ascii", newline="\n") as out:
            fault = run(arguments, every, lambda *row: rows.append(row), out)
    elif sys.stdout is None:
        sys.exit("standard output is closed")
    else:
        fault = run(arguments, every, lambda *row: None, sys.stdout)
        sys.stdout.flush()
    if arguments.plot is not None:
        times, states = map(np.array, zip(*rows))
        plot(times, states, arguments.units, f"{arguments.member}, g = {g}", arguments.plot)
    if fault:
        sys.exit(fault)


def run(arguments, every, keep, out):
    """Steps the network and keeps and writes rows; what ended it early, or nothing."""
    if out and arguments.comment == "yes":
        files = ",".join(file[:-4] for file in (weightsFile, stateFile, phasesFile, biasFile) if file)
        also = f" given={files}" if files else ""
        print(f"# entrain {version} python {settings()} member={arguments.member}{also}", file=out)
    if out:
        print("t", *(f"x{i + 1}" for i in arguments.units), sep=",", file=out)
    states = simulate(draw_J(), draw_x0(), draw_theta(), I if arguments.member == "driven" else 0)
    for step in range(math.floor(arguments.duration / dt * (1 + 1e-12)) + 1):
        x = next(states)
        if not np.all(np.abs(x) <= BOUND):
            return f"the network diverged at t = {step * dt}; the rows end before that"
        if step % every == 0:
            keep(step * dt, x[arguments.units])
            if out:
                print(float(step * dt), *map(float, x[arguments.units]), sep=",", file=out)
    return ""


def silence():
    """What standard output still holds is not written any more."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # nobody reads on, as under head
        silence()
    except (OSError, MemoryError, ValueError) as error:
        silence()
        sys.exit(f"{os.path.basename(sys.argv[0])}: {str(error) or 'memory does not suffice'}")
    except KeyboardInterrupt:
        silence()
        sys.exit(130)
