package entrain.lab.data;

import entrain.lab.phrase.Phrase;

/**
 * A format that is known by its first bytes and not read.
 *
 * @param what it is
 * @param how  its numbers can be saved so that they are
 */
record Format(Phrase what, Phrase how) {
    /** So many bytes tell; HDF5 may begin behind 512 of a user's own. */
    static final int TOLD = 520;

    /** The format of a file's first bytes; null if it is none of these. */
    static Format of(byte[] head, int length) {
        if (ascii(head, length, 0, "{")) {
            return new Format(Phrase.of("JSON, such as a saved state"), Phrase.of("save the numbers as CSV"));
        }
        if (ascii(head, length, 0, "%PDF-")) {
            return picture();
        }
        if (!binary(head, length)) {
            return null;
        }
        Format table = table(head, length);
        Format recording = table == null ? recording(head, length) : table;
        Format packed = recording == null ? packed(head, length) : recording;
        return packed == null ? seenOrHeard(head, length) : packed;
    }

    /** Whether there are bytes that no text has. */
    private static boolean binary(byte[] head, int length) {
        boolean binary = false;
        for (int i = 0; i < length; i++) {
            binary |= head[i] >= 0 && head[i] < '\t';
        }
        return binary;
    }

    private static Format table(byte[] head, int length) {
        if (ascii(head, length, 1, "HDF") || ascii(head, length, 513, "HDF") || ascii(head, length, 0, "MATLAB 7.3")) {
            return new Format(
                    Phrase.of("an HDF5 file, such as .h5, .nwb or a .mat of version 7.3"),
                    Phrase.of("save the array with -v7 in MATLAB or numpy.save in Python"));
        }
        if (begins(head, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Format(Phrase.of("an Excel file (.xls)"), Phrase.of("save the sheet as CSV"));
        }
        if (ascii(head, length, 0, "PAR1") || ascii(head, length, 0, "ARROW1") || ascii(head, length, 0, "SQLite")) {
            return new Format(
                    Phrase.of("a table or data base (.parquet, .feather, .sqlite)"),
                    Phrase.of("save the table as CSV"));
        }
        return null;
    }

    private static Format recording(byte[] head, int length) {
        if (length > 1 && head[0] == -128 && head[1] >= 2 && head[1] <= 5) {
            return new Format(
                    Phrase.of("a Python pickle"), Phrase.of("save the array with numpy.save, not with pickle"));
        }
        return ascii(head, length, 0, "NEURAL")
                        || ascii(head, length, 0, "BREVENTS")
                        || ascii(head, length, 0, "PLEX")
                        || ascii(head, length, 0, "ABF")
                        || ascii(head, length, 1, "BIOSEMI")
                ? new Format(
                        Phrase.of("a file of a recording system (.nev, .nsx, .plx, .abf, .bdf)"),
                        Phrase.of("save its channels as NPY, MAT or CSV"))
                : null;
    }

    private static Format packed(byte[] head, int length) {
        return begins(head, length, 0x1F, 0x8B)
                        || ascii(head, length, 0, "BZh")
                        || begins(head, length, 0xFD, '7', 'z', 'X', 'Z')
                        || begins(head, length, '7', 'z', 0xBC, 0xAF)
                        || begins(head, length, 0x28, 0xB5, 0x2F, 0xFD)
                        || ascii(head, length, 0, "Rar!")
                ? new Format(Phrase.of("a packed file, such as .gz"), Phrase.of("unpack it first"))
                : null;
    }

    private static Format seenOrHeard(byte[] head, int length) {
        boolean mp3 = ascii(head, length, 0, "ID3") || length > 1 && head[0] == -1 && (head[1] & 0xE6) == 0xE2;
        if (mp3
                || ascii(head, length, 0, "OggS")
                || ascii(head, length, 0, "fLaC")
                || ascii(head, length, 8, "AIF")
                || ascii(head, length, 0, "RF64")
                || ascii(head, length, 0, ".snd")
                || ascii(head, length, 4, "ftyp")) {
            return new Format(
                    Phrase.of("a sound or film, such as .mp3, .ogg, .flac or .mp4"),
                    Phrase.of("save the sound as WAV"));
        }
        return begins(head, length, 0x89, 'P', 'N', 'G')
                        || begins(head, length, 0xFF, 0xD8, 0xFF)
                        || ascii(head, length, 0, "GIF8")
                        || begins(head, length, 'I', 'I', '*', 0)
                        || begins(head, length, 'M', 'M', 0, '*')
                        || ascii(head, length, 0, "RIFF")
                ? picture()
                : null;
    }

    private static Format picture() {
        return new Format(
                Phrase.of("a picture, film or document, such as .png, .avi or .pdf"),
                Phrase.of("save the numbers behind it as CSV"));
    }

    static boolean begins(byte[] file, int length, int... with) {
        boolean same = length >= with.length;
        for (int i = 0; i < with.length && same; i++) {
            same = file[i] == (byte) with[i];
        }
        return same;
    }

    /** Whether these letters stand at file[at]. */
    static boolean ascii(byte[] file, int length, int at, String letters) {
        boolean same = length >= at + letters.length();
        for (int i = 0; i < letters.length() && same; i++) {
            same = file[at + i] == letters.charAt(i);
        }
        return same;
    }
}
