"""Writes made/ and expected.txt. Needs NumPy and SciPy."""

import gzip
import io
import json
import pathlib
import pickle
import struct
import warnings
import zipfile
import zlib

import numpy as np
import scipy.io
import scipy.io.wavfile
import scipy.sparse

HERE = pathlib.Path(__file__).parent
MADE = HERE / "made"
RNG = np.random.default_rng(15)
# Those of made/ that are text with a header, whatever they are called.
TEXTS = {"table.mat": {"delimiter": ","}, "utf16.txt": {"delimiter": "\t", "encoding": "utf-16"}}


def save(name, data):
    (MADE / name).write_bytes(data)


def npy(array, **kinds):
    out = io.BytesIO()
    np.save(out, array, **kinds)
    return out.getvalue()


def npz(write, **arrays):
    out = io.BytesIO()
    write(out, **arrays)
    return out.getvalue()


def mat(arrays, **kinds):
    out = io.BytesIO()
    scipy.io.savemat(out, arrays, **kinds)
    data = bytearray(out.getvalue())
    if data.startswith(b"MATLAB"):  # its header tells the time
        data[:116] = b"MATLAB 5.0 MAT-file, written by SciPy".ljust(116)
    return bytes(data)


def entries(files, out=None):
    out = out or io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out


class Stream(io.RawIOBase):
    """Cannot be gone back in: zip archives tell sizes behind the data."""

    def __init__(self):
        self.data = b""

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


F = RNG.standard_normal((12, 5)).astype(np.float32)
WIDE = RNG.standard_normal((3, 4))
PNG = (
    b"\x89PNG\r\n\x1a\n"
    + struct.pack(">I", 13) + b"IHDR" + struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0) + b"\x3a\x7e\x9b\x55"
    + struct.pack(">I", 10) + b"IDAT" + zlib.compress(b"\0\0") + b"\0\0\0\0"
)


def arrays():
    gaps = WIDE.copy()
    gaps[1, 2], gaps[0, 0], gaps[2, 3] = np.nan, np.inf, -np.inf
    save("missing.npy", npy(gaps))
    save("axes-of-one.npy", npy(F.reshape(1, 12, 1, 5)))
    save("three-axes.npy", npy(F.reshape(3, 4, 5)))
    save("empty-array.npy", npy(np.zeros((0, 5))))
    save("unsigned.npy", npy(np.array([2**64 - 1, 2**63, 1], np.uint64)))
    save("fortran.npy", npy(np.asfortranarray(WIDE.astype(">i2"))))
    save("many.npz", npz(np.savez, F=F, events=np.arange(7), fs=np.float64(30.5), one=np.ones((1, 1))))
    save("compressed.npz", npz(np.savez_compressed, F=F, W=np.asfortranarray(WIDE)))
    save("object.npz", npz(np.savez, F=F, cells=np.array([[1], None], object)))
    save("no-array.npz", npz(np.savez))
    stream = Stream()
    entries({"F.npy": npy(F), "readme.txt": b"read me"}, stream)
    save("streamed.npz", stream.data)
    limit, zipfile.ZIP64_LIMIT = zipfile.ZIP64_LIMIT, 10  # as if it were large
    save("zip64.npz", entries({"F.npy": npy(F), "W.npy": npy(WIDE)}).getvalue())
    zipfile.ZIP64_LIMIT = limit
    data = npy(WIDE)
    whole = bytearray(npz(np.savez, W=WIDE))
    whole[whole.index(data) + len(data) - 1] ^= 1
    save("wrong-sum.npz", bytes(whole))
    save("cut.npy", npy(F)[:-3])
    save("cut.npz", npz(np.savez, F=F)[:-30])
    save("more-than-said.npy", npy(F) + b"\0\0")


def matlab():
    kinds = {k: np.arange(-3, 3).reshape(2, 3).astype(k) for k in ["int8", "int16", "int32", "int64", "single"]}
    kinds |= {k: np.arange(6).reshape(2, 3).astype(k) for k in ["uint8", "uint16", "uint32", "uint64"]}
    save("classes.mat", mat({"a_" + k: v for k, v in kinds.items()}, do_compression=True))
    save("version4.mat", mat({"F": F, "times": WIDE, "name": "mouse"}, format="4"))
    save("struct.mat", mat({"F": WIDE, "ops": {"fs": 30.0}, "cells": np.array([1, "a"], object), "fs": 30.0}))
    save("axes.mat", mat({"stack": F.reshape(1, 12, 5), "cube": F.reshape(3, 4, 5), "none": np.zeros((0, 3))}))
    save("cut.mat", mat({"F": F, "W": WIDE})[:-40])
    save("cut-compressed.mat", mat({"F": F, "W": WIDE}, do_compression=True)[:-40])
    save("header-only.mat", mat({})[:128])
    save("table.mat", b"a,b\n1,2\n3,4\n5,6\n")


def others():
    save("empty.csv", b"")
    save("utf16.txt", "a\tb\n1\t2\n3\t4\n5\t6\n".encode("utf-16"))
    save("picture.npy", PNG)
    save("sheet.xlsx", entries({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}).getvalue())
    save("sheet.ods", entries({"mimetype": b"application/vnd", "content.xml": b"<office/>"}).getvalue())
    save("texts.zip", entries({"F.csv": b"1,2\n3,4\n"}).getvalue())
    save("table.csv.gz", gzip.compress(b"1,2\n3,4\n", mtime=0))
    save("state.json", json.dumps({"F": [1, 2]}).encode())
    save("F.pkl", pickle.dumps([1.5, 2], protocol=4))
    save("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    save("table.parquet", b"PAR1\x15\x04\x15\x10" + bytes(40) + b"PAR1")
    save("spikes.nev", b"NEURALEV\x02\x03" + bytes(326))
    save("spikes.plx", b"PLEX" + struct.pack("<i", 107) + bytes(200))
    save("song.mp3", b"ID3\x03\0\0\0\0\0\x0a" + bytes(10) + b"\xff\xfb\x90\x00" + bytes(100))
    save("song.ogg", b"OggS\0\x02" + bytes(60))
    save("song.flac", b"fLaC\0\0\0\x22" + bytes(60))
    save("film.avi", b"RIFF" + struct.pack("<I", 40) + b"AVI LIST" + bytes(32))
    save("stack.tif", b"II*\0\x08\0\0\0" + bytes(40))
    save("paper.pdf", b"%PDF-1.7\n1 0 obj\n")
    save("array.h5", b"\x89HDF\r\n\x1a\n\0\0\0\0\0\x08\x08\0" + bytes(80))
    sound = io.BytesIO()
    scipy.io.wavfile.write(sound, 8000, np.array([0, 16384, -32768, 32767], np.int16))
    save("pcm16.wav", sound.getvalue())
    endless = bytearray(sound.getvalue())
    endless[40:44] = b"\xff\xff\xff\xff"
    save("endless.wav", bytes(endless))
    save("cut.wav", sound.getvalue()[:-2])


def sound(path):
    rate, data = scipy.io.wavfile.read(path)
    data = data.reshape(len(data), -1)
    if data.dtype.kind == "f":
        return data.astype(float)
    if data.dtype == np.uint8:
        return (data - 128.0) / 128
    return data / 2.0 ** (8 * data.dtype.itemsize - 1)


def read(path):
    """The arrays of a file in order, as NumPy and SciPy read them."""
    if path.name in TEXTS:
        return {"": np.loadtxt(path, skiprows=1, **TEXTS[path.name])}
    if path.suffix == ".wav":
        return {"": sound(path)}
    if path.suffix == ".mat":
        return {n: scipy.io.loadmat(path)[n] for n, _, _ in scipy.io.whosmat(path)}
    found = np.load(path)
    return dict(members(found)) if path.suffix == ".npz" else {"": found}


def members(found):
    for name in found.files:
        try:
            yield name, found[name]
        except ValueError:  # pickled objects
            pass


def expected():
    for path in sorted(HERE.glob("*/*")):
        if path.suffix not in (".npy", ".npz", ".mat", ".wav") and path.name not in TEXTS:
            continue
        try:
            found = read(path)
        except Exception:  # what cannot be read is refused, or read in part
            continue
        for name, array in found.items():
            array = np.asarray(array) if not scipy.sparse.issparse(array) else np.zeros(())
            squeezed = array if array.ndim <= 2 else array.squeeze()
            if squeezed.ndim not in (1, 2) or array.dtype.kind not in "fiub" or array.size == 0:
                continue
            table = squeezed.reshape(len(squeezed), -1)
            numbers = table.astype(float).ravel()
            numbers[~np.isfinite(numbers)] = np.nan
            yield "\t".join([str(path.relative_to(HERE)), name, *map(str, table.shape), *(repr(float(v)).replace("nan", "NaN") for v in numbers[:200])])


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    MADE.mkdir(exist_ok=True)
    arrays()
    matlab()
    others()
    (HERE / "expected.txt").write_text("\n".join(expected()) + "\n", encoding="utf-8")
