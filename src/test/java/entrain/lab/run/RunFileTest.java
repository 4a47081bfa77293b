package entrain.lab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run as a file holds the states of the same settings, as floats to the bit. */
final class RunFileTest {
    private static final int STRIDE = 5;
    private static final int SAMPLES = 9;
    private final Settings settings = settings("N=20&g=1.6&seedIC=2");

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static byte[] file(RunFile file) {
        while (file.advance()) {
            assertTrue(file.progress() < 1);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part = file.next(); part != null; part = file.next()) {
            all.writeBytes(part);
        }
        file.release();
        return all.toByteArray();
    }

    /** The states that the file should hold: networks × samples × units. */
    private float[][][] states() {
        float[][][] states = new float[2][SAMPLES][20];
        Simulation simulation = new Simulation(settings);
        double[] x = new double[20];
        for (int k = 0; k < SAMPLES; k++) {
            while (simulation.steps() < k * STRIDE) {
                simulation.step();
            }
            for (Track track : Track.TWIN) {
                simulation.state(track, x);
                for (int i = 0; i < x.length; i++) {
                    states[track.index()][k][i] = (float) x[i];
                }
            }
        }
        return states;
    }

    @Test
    void npy_ofARun_isNumPysFormatAndItsStates() {
        RunFile file = new RunFile(settings, Engine.JAVA, OwnData.NONE, "npy", STRIDE, SAMPLES);
        ByteBuffer npy = ByteBuffer.wrap(file(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertTrue(file.complete());
        byte[] magic = new byte[8];
        npy.get(magic);
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, magic);
        byte[] header = new byte[npy.getShort()];
        npy.get(header);
        assertEquals(0, npy.position() % 64);
        assertEquals(
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 9, 20), }",
                new String(header, StandardCharsets.US_ASCII).strip());
        assertEquals('\n', header[header.length - 1]);
        for (float[][] network : states()) {
            for (float[] state : network) {
                for (float x : state) {
                    assertEquals(x, npy.getFloat());
                }
            }
        }
        assertEquals(0, npy.remaining());
    }

    @Test
    void csv_ofARun_hasALineForEachNetworkAndSample() {
        RunFile file = new RunFile(settings, Engine.JAVA, OwnData.NONE, "csv", STRIDE, SAMPLES);
        List<String> lines =
                new String(file(file), StandardCharsets.US_ASCII).lines().toList();
        assertEquals(1 + 2 * SAMPLES, lines.size());
        assertTrue(lines.get(0).startsWith("member,t,x1,x2,"), lines.get(0));
        float[][][] states = states();
        for (Track track : Track.TWIN) {
            for (int k = 0; k < SAMPLES; k++) {
                String[] row = lines.get(1 + track.index() * SAMPLES + k).split(",");
                assertEquals(track.word(), row[0]);
                assertEquals(k * 0.5, Double.parseDouble(row[1]));
                for (int i = 0; i < 20; i++) {
                    assertEquals(states[track.index()][k][i], Float.parseFloat(row[2 + i]));
                }
            }
        }
    }

    /** J, x(0) and phases that are given as other seeds draw them give the bytes of that run. */
    @Test
    void file_ofOwnData_isTheRunOfTheseData() {
        Simulation drawn = new Simulation(settings);
        double[] state = new double[20];
        drawn.state(Track.DRIVEN, state);
        OwnData same = OwnData.NONE
                .withWeights(drawn.weights().rows(), 20, 20, 20)
                .withState(state, 20)
                .withTheta(OwnData.NONE.theta(settings, 20), 20);
        Settings elsewhere = settings("N=20&g=1.6&seedIC=5&seedNet=5&seedInput=5");
        byte[] expected = file(new RunFile(settings, Engine.JAVA, OwnData.NONE, "npy", STRIDE, SAMPLES));
        assertArrayEquals(expected, file(new RunFile(elsewhere, Engine.JAVA, same, "npy", STRIDE, SAMPLES)));
        byte[] other = file(new RunFile(elsewhere, Engine.JAVA, OwnData.NONE, "npy", STRIDE, SAMPLES));
        assertFalse(Arrays.equals(expected, other));
    }

    @Test
    void file_ofManyParts_isWholeAlsoWhereAPartEndsWithinANetwork() {
        // 65,536 numbers a part: 32 rows of N = 2000, of which each network has 33
        RunFile file = new RunFile(settings("N=2000&p=0.002"), Engine.JAVA, OwnData.NONE, "npy", 1, 33);
        byte[] all = file(file);
        int header = all.length - 2 * 33 * 2000 * Float.BYTES;
        assertEquals(0, header % 64);
        ByteBuffer floats = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        // both networks begin at the same x(0)
        for (int i = 0; i < 2000; i++) {
            assertEquals(
                    floats.getFloat(header + Float.BYTES * i), floats.getFloat(header + Float.BYTES * (33 * 2000 + i)));
        }
    }

    @Test
    void advance_networkLeavesAllBounds_endsBeforeThat() {
        RunFile file = new RunFile(settings("N=20&phi=linear&g=100&dt=1"), Engine.JAVA, OwnData.NONE, "csv", 1, 1000);
        int lines =
                (int) new String(file(file), StandardCharsets.US_ASCII).lines().count();
        assertFalse(file.complete());
        assertTrue(lines > 3 && lines < 1000, lines + " lines");
    }

    @Test
    void samples_upToATime_areCountedWithTheFirst() {
        assertEquals(9, RunFile.samples(settings, 4.4, STRIDE));
        assertEquals(9, RunFile.samples(settings, 4.0, STRIDE));
        assertEquals(1, RunFile.samples(settings, 0, STRIDE));
        assertEquals(0, RunFile.samples(settings("N=4000"), 1e6, 1), "2^24 numbers at most");
    }
}
