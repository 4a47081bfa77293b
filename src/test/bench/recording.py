"""What `entrain measure --recording` says of files, against NumPy and SciPy on the same files.

    mvn -q -DskipTests package
    python3 src/test/bench/recording.py                    files of up to 1000 units x 5000 samples, some seconds
    python3 src/test/bench/recording.py --large            1000 x 50,000 too, some minutes
    python3 src/test/bench/recording.py --file F.npy --options "scale=raw&swap=1"
    python3 src/test/bench/recording.py --values           writes what NumpyTest holds, without asking Entrain

Prints the largest relative difference for each file and quantity, and fails above 1e-9. Nothing here knows how Entrain
computes: files are read by NumPy, prepared and averaged by the definitions in words:

    raw        as it is; dff: (F - F0) / F0 with F0 the tenth percentile (numpy.quantile, linear)
    z          each unit less its mean, divided by its standard deviation (ddof 0)
    c          mean over units and over all T - l start times of y(t) y(t + l), y = x less each unit's mean
    power      scipy.signal.welch, hann, segments as said in `sampling`, half overlapping, each less its mean, density per
               rad/tau, mean over units
    variance   eigenvalues of the covariance of every sample (every `snapshotTime`), ddof 0
    D          (sum v)^2 / sum v^2
"""
import argparse
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

import numpy as np
import scipy.signal

ROOT = pathlib.Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "webapp" / "examples"
VALUES = ROOT / "src" / "test" / "resources" / "measured"
BAR = 1e-9
ROUNDING = 1e-13  # of the largest: a variance of fewer samples than units has zeros
NAMES = "delta0,c,participationRatio,variance,power"


def made(units, samples, seed, offset=0.0):
    """Noise of many time scales that units share in part, of unlike sizes: samples x units."""
    random = np.random.default_rng(seed)
    common = scipy.signal.lfilter([1], [1, -0.95], random.normal(size=(samples, 5)), axis=0)
    own = scipy.signal.lfilter([1], [1, -0.6], random.normal(size=(samples, units)), axis=0)
    x = common @ random.normal(size=(5, units)) * 0.4 + own
    return x * np.exp(random.normal(size=units)) + offset * np.arange(units)


def files(folder, large):
    """Pairs of a file and the options it is read with."""
    small = made(60, 500, 1)
    np.savetxt(folder / "random60.csv", small, fmt="%.17g", delimiter=",")
    yield "random60.csv", ""
    yield "random60.csv", "scale=raw"
    yield "random60.csv", "scale=raw&swap=1"
    np.save(folder / "unitsByTime.npy", np.ascontiguousarray(small.T))
    yield "unitsByTime.npy", "interval=1.89&unit=s&tau=9.45"
    np.save(folder / "fortran32.npy", np.asfortranarray(small.astype(np.float32)))
    yield "fortran32.npy", "scale=raw&from=20&to=420"
    np.savetxt(folder / "offset.tsv", made(31, 250, 2, 100.0), fmt="%.17g", delimiter="\t")
    yield "offset.tsv", "scale=raw"
    yield "offset.tsv", ""
    np.savetxt(folder / "high.csv", 1000 + scipy.signal.lfilter([1], [1, -0.9], np.random.default_rng(6).normal(
        size=(700, 20)), axis=0), fmt="%.17g", delimiter=",")
    yield "high.csv", "scale=raw"
    yield "high.csv", "scale=dff"
    yield "high.csv", ""
    np.save(folder / "one.npy", made(1, 3000, 3))
    yield "one.npy", "tau=20"
    np.save(folder / "real.npy", made(1000, 5000, 4).astype(np.float32))
    yield "real.npy", ""
    for example in ("fmri.csv", "teacher.csv"):
        for options in ("", "scale=raw", "scale=dff"):
            yield EXAMPLES / example, options
    if large:
        np.save(folder / "large.npy", made(1000, 50_000, 5).astype(np.float32))
        yield "large.npy", ""


def read(path):
    if path.suffix == ".npy":
        return np.load(path).astype(float)
    header = not path.open().readline().lstrip("-+. ")[:1].isdigit()
    return np.loadtxt(path, delimiter="\t" if path.suffix == ".tsv" else ",", skiprows=int(header))


def pairs(options):
    return dict(pair.split("=") for pair in options.split("&") if pair)


def prepared(path, options, n):
    x = read(path)
    x = x if x.ndim == 2 else x[:, None]
    x = x[:, 1:] if x.shape[1] == n + 1 else x  # a column of times
    x = x if x.shape[1] == n else x.T
    x = x[int(options.get("from", 0)):int(options.get("to", len(x)))]
    if options.get("scale") == "raw":
        return x
    if options.get("scale") == "dff":
        base = np.quantile(x, 0.1, axis=0)
        return (x - base) / base
    return (x - x.mean(0)) / x.std(0)


def computed(x, said):
    """The same quantities, with the lags, segments and snapshots that were said."""
    time = said["sampling"]["sampleTime"]["value"]
    lags = len(said["c"])
    y = x - x.mean(0)
    c = np.array([np.einsum("ti,ti", y[:len(y) - l], y[l:]) / (len(y) - l) for l in range(lags)]) / x.shape[1]
    every = round(said["sampling"]["snapshotTime"]["value"] / time)
    variance = np.linalg.eigvalsh(np.cov(x[::every].T, ddof=0).reshape(x.shape[1], -1))[::-1][:len(x)]
    found = {
        "delta0": np.array([np.mean(y * y)]),
        "c": c,
        "participationRatio": np.array([variance.sum() ** 2 / (variance ** 2).sum()]),
        "variance": variance,
    }
    if isinstance(said["power"], list):
        size = round(said["sampling"]["segment"]["value"] / time)
        omega, density = scipy.signal.welch(x, fs=2 * np.pi / time, window="hann", nperseg=size, noverlap=size // 2,
                                            detrend="constant", axis=0)
        found["omega"] = omega
        found["power"] = density.mean(1)
    return found


def values(folder):
    """Writes a file of 13 units x 157 samples far from 0, and what NumPy finds in it and in the examples, sampled at 0.2."""
    x = 1000 + np.arange(13) * 7 + scipy.signal.lfilter([1], [1, -0.8], np.random.default_rng(7).normal(size=(157, 13)), axis=0)
    np.savetxt(folder / "odd.csv", x, fmt="%.6f", delimiter=",")
    lines = []
    for path, units in ((EXAMPLES / "fmri.csv", 31), (EXAMPLES / "teacher.csv", 60), (folder / "odd.csv", 13)):
        for options in ("scale=z", "scale=raw"):
            x = prepared(path, pairs(options), units)
            segment = 2 ** min(9, int(np.log2(len(x) // 2)))
            time = {"value": 0.2}
            found = computed(x, {"sampling": {"sampleTime": time, "snapshotTime": time, "segment": {"value": 0.2 * segment}},
                                 "c": [0] * (min(100, len(x) // 4) + 1), "power": []})
            for name, places in (("c", (0, 1, 2, 5, 11, 23, -1)), ("omega", (1, 7, -1)), ("power", (0, 1, 2, 7, 20, -2, -1)),
                                 ("variance", (*range(10), -1)), ("participationRatio", (0,))):
                for place in places:
                    lines.append(f"{path.name}\t{options}\t{name}\t{place}\t{found[name][place]:.17g}\n")
    (folder / "numpy.tsv").write_text("".join(lines))


def told(said):
    found = {
        "delta0": np.array([said["delta0"]["value"]]),
        "c": np.array(said["c"])[:, 1],
        "participationRatio": np.array([said["participationRatio"]["value"]]),
        "variance": np.array(said["variance"]),
    }
    if isinstance(said["power"], list):
        found["omega"], found["power"] = np.array(said["power"]).T
    return found


def difference(ours, theirs):
    """Largest relative difference; what is 0 but for rounding must be so in both."""
    if ours.shape != theirs.shape:
        return np.inf
    scale = np.abs(theirs)
    there = scale > ROUNDING * scale.max()
    if np.any(np.abs(ours[~there]) > ROUNDING * scale.max()):
        return np.inf
    return float(np.max(np.abs(ours - theirs)[there] / scale[there], initial=0))


def compare(run, path, options):
    command = [*run, "measure", "--recording", str(path), NAMES, "--options", options]
    said = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    x = prepared(path, pairs(said["options"]) | pairs(options), said["N"])
    theirs, ours = computed(x, said), told(said)
    differences = {name: difference(ours[name], theirs[name]) for name in theirs}
    worst = ", ".join(f"{name} {value:.1e}" for name, value in differences.items())
    print(f"{path.name} {options or '(z)'}: {said['shape']}: {worst}", flush=True)
    return max(differences.values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", default=f"java -jar {ROOT / 'target' / 'entrain.jar'}", help="how Entrain is called")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--values", action="store_true")
    parser.add_argument("--file", type=pathlib.Path)
    parser.add_argument("--options", default="")
    arguments = parser.parse_args()
    run = shlex.split(arguments.run)
    if arguments.values:
        values(VALUES)
        return
    if arguments.file:
        worst = compare(run, arguments.file, arguments.options)
    else:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            worst = max(compare(run, folder / name, options) for name, options in files(folder, arguments.large))
    print(f"largest relative difference: {worst:.1e}")
    sys.exit(0 if worst <= BAR else 1)


if __name__ == "__main__":
    main()
