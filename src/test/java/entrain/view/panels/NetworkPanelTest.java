package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Refused;
import entrain.lab.settings.Rules;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Surface;
import entrain.view.Svg;
import entrain.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A known J of few units: which lines are drawn, how wide, from where to where, what a unit under the cursor tells. */
final class NetworkPanelTest {
    /** √N = 20: J = 0.05 is 1/√N. */
    private static final Settings SETTINGS = settings("phases=equal");

    private record Line(double x0, double y0, double x1, double y1, Ink ink, double opacity, double width) {}

    private record Dot(double x, double y, Ink ink, double opacity) {}

    /** Takes down what is drawn; draws what could be kept only when it has a new number. */
    private static final class Paper implements Surface {
        private final double width;
        private final double height;
        private final List<Line> lines = new ArrayList<>();
        private final List<Dot> dots = new ArrayList<>();
        private int number = -1;
        private int drawnAnew;

        Paper(double width, double height) {
            this.width = width;
            this.height = height;
        }

        @Override
        public double width() {
            return width;
        }

        @Override
        public double height() {
            return height;
        }

        @Override
        public void clear() {
            lines.clear();
            dots.clear();
        }

        @Override
        public boolean under(int newNumber) {
            drawnAnew += newNumber == number ? 0 : 1;
            number = newNumber;
            return true;
        }

        @Override
        public void polyline(
                float[] xs, float[] ys, int count, Ink ink, double opacity, double lineWidth, boolean dashed) {
            if (!dashed) {
                lines.add(new Line(xs[0], ys[0], xs[count - 1], ys[count - 1], ink, opacity, lineWidth));
            }
        }

        @Override
        public void line(double x0, double y0, double x1, double y1, Ink ink, double opacity, double lineWidth) {}

        @Override
        public void dot(double x, double y, double radius, Ink ink, double opacity) {
            dots.add(new Dot(x, y, ink, opacity));
        }

        @Override
        public void text(String text, double x, double y, Ink ink, double size, Align align, boolean mathematics) {}

        @Override
        public void image(int[] pixels, int columns, int rows, double x, double y, double w, double h) {}
    }

    private final Panel panel = new NetworkPanel();

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    /** Units 1, 2, …, whose rates have been as they are for 2 τ. @param J by rows; null for none */
    private static Numbers numbers(double[][] J, double... rates) {
        return numbers(Track.SPONTANEOUS, J, rates);
    }

    private static Numbers numbers(Track track, double[][] J, double... rates) {
        Frame frame = new Frame();
        frame.begin(1, 20, 2, List.of(track));
        frame.track(track, -1, 0, 0);
        Axis units = Axis.numbered(Coordinate.UNIT, rates.length);
        Block nodes = frame.add(Channel.NODES, track, units, new Axis(Coordinate.TIME, 0, 0.4, 6));
        for (int i = 0; i < rates.length; i++) {
            for (int k = 0; k < 6; k++) {
                nodes.set(i, k, rates[i]);
            }
        }
        Results results = new Results();
        if (J != null) {
            Blocks blocks = new Blocks();
            Block weights = blocks.add(Channel.WEIGHTS, units, units);
            for (int i = 0; i < J.length; i++) {
                for (int j = 0; j < J.length; j++) {
                    weights.set(i, j, J[i][j]);
                }
            }
            results.put("J", blocks);
        }
        return new Numbers(frame, results);
    }

    /** From unit 2 to 1 +0.1, from 1 to 3 −0.05, from 4 to itself +0.2. */
    private static Numbers four() {
        return numbers(
                new double[][] {{0, 0.1, 0, 0}, {0, 0, 0, 0}, {-0.05, 0, 0, 0}, {0, 0, 0, 0.2}}, 0.8, -0.5, 0, 0.25);
    }

    private Paper drawn(Numbers numbers, Settings settings) {
        Paper paper = new Paper(400, 400);
        panel.draw(numbers, Track.SPONTANEOUS, new View(), settings, paper);
        return paper;
    }

    private String reading(Numbers numbers) {
        return panel.reading(numbers, Track.SPONTANEOUS, SETTINGS).toString();
    }

    /** Four units stand at 45°, 135°, … clockwise from the top: the first one right of the middle and above it. */
    @Test
    void units_standOnARing_inTheColourOfTheirRate() {
        List<Dot> dots = drawn(four(), SETTINGS).dots;
        // What is drawn last of each unit is its colour, and the past of all comes before the next one's.
        List<Dot> colours = new ArrayList<>();
        for (int k = 0; k < dots.size(); k++) {
            if (k + 1 == dots.size() || dots.get(k).ink != Ink.CARD && k > 0 && dots.get(k - 1).ink == Ink.CARD) {
                colours.add(dots.get(k));
            }
        }
        assertEquals(4, colours.size());
        assertTrue(colours.get(0).x > 200 && colours.get(0).y < 200);
        assertEquals(colours.get(0).x, colours.get(1).x, 1e-9);
        assertEquals(400, colours.get(0).y + colours.get(1).y, 1e-9);
        assertEquals(400, colours.get(0).x + colours.get(3).x, 1e-9);
        assertEquals(Ink.SPONTANEOUS, colours.get(0).ink);
        assertEquals(0.8, colours.get(0).opacity, 1e-6);
        assertEquals(Ink.DRIVEN, colours.get(1).ink);
        assertEquals(0.5, colours.get(1).opacity, 1e-6);
        assertEquals(0, colours.get(2).opacity, 1e-6);
    }

    /** Of each line the whole is a third as wide as where it begins; widths are as ½ + ½|J|√N. */
    @Test
    void lines_areThoseOfJ_wideWhereTheyLeave() {
        Paper paper = drawn(four(), SETTINGS);
        List<Line> web = paper.lines.subList(0, 9);
        assertEquals(web.get(0).width * 3, web.get(2).width, 1e-9);
        // Weaker ones are drawn first: −1, 2, 4 in units of 1/√N.
        Line inhibits = web.get(2);
        Line excites = web.get(5);
        Line self = web.get(8);
        assertEquals(Ink.DRIVEN, inhibits.ink);
        assertEquals(Ink.SPONTANEOUS, excites.ink);
        assertEquals((0.5 + 0.5 * 2) / (0.5 + 0.5 * 1), excites.width / inhibits.width, 1e-6);
        assertEquals((0.5 + 0.5 * 4) / (0.5 + 0.5 * 1), self.width / inhibits.width, 1e-6);
        // From unit 2, right and below, to unit 1, right and above; from that to unit 3, left and below.
        Line whole = web.get(3);
        assertTrue(whole.x0 > 200 && whole.y0 > 200 && whole.x1 > 200 && whole.y1 < 200, whole.toString());
        Line across = web.get(0);
        assertTrue(across.x0 > 200 && across.y0 < 200 && across.x1 < 200 && across.y1 > 200, across.toString());
    }

    /** Of unit 1's lines those that it hears are all that is strong, as strong as the rate that comes along: 0.2 + 0.7 · 0.5. */
    @Test
    void aUnitUnderTheCursor_hearsItsRowOfJ() {
        drawn(four(), SETTINGS);
        panel.point(0);
        List<Line> lines = drawn(four(), SETTINGS).lines;
        List<Line> strong = lines.stream()
                .filter(line -> line.opacity > 0.15 && line.width < 6 && line.opacity < 1)
                .toList();
        assertEquals(3, strong.size(), "one connection, in three pieces");
        assertEquals(0.2 + 0.7 * 0.5, strong.get(0).opacity, 1e-6);
        assertEquals(Ink.SPONTANEOUS, strong.get(0).ink);
        assertEquals(
                "unit 1: φ(x) 0.80, hears 1 of 3 others, most unit 2 (+0.1), sends to 1, most to unit 3 (−0.05)",
                reading(four()));
        panel.point(1);
        assertEquals("unit 4: φ(x) 0.25, hears no other, sends to none", reading(four()), "itself is no other");
    }

    /** Of v = (1, i, 0, √2) the squares are 1, 1, 0, 2 of 4: once, once, never, twice an even share. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 0", "3, 2"})
    void eigenShare_isThatOfTheModeAskedFor(int place, String share) {
        Numbers numbers = four();
        Blocks blocks = new Blocks();
        Block mode = blocks.add(Channel.ASKED_MODE, null, Axis.parts(2), Axis.numbered(Coordinate.UNIT, 4), -1);
        double[][] v = {{1, 0}, {0, 1}, {0, 0}, {Math.sqrt(2), 0}};
        for (int i = 0; i < 4; i++) {
            mode.set(0, i, v[i][0]);
            mode.set(1, i, v[i][1]);
        }
        numbers.results().put("mode", blocks);
        panel.point(place / 3.0);
        String read = reading(numbers);
        assertTrue(read.endsWith(", " + share + " times an even share of the mode"), read);
    }

    @Test
    void pointer_findsTheUnitItIsAt() {
        drawn(four(), SETTINGS);
        for (int k = 0; k < 4; k++) {
            panel.point(k / 3.0);
            List<Dot> dots = drawn(four(), SETTINGS).dots;
            Dot outline =
                    dots.stream().filter(dot -> dot.ink == Ink.TEXT).findFirst().orElseThrow();
            assertEquals(k / 3.0, panel.fraction(outline.x + 3, outline.y - 3, 400, 400), 1e-9);
        }
        assertTrue(Double.isNaN(panel.fraction(200, 200, 400, 400)));
        assertEquals(4, panel.stops(four(), Track.SPONTANEOUS, SETTINGS));
        assertEquals(0, panel.stops(new Numbers(), Track.SPONTANEOUS, SETTINGS));
    }

    @Test
    void hold_keepsAUnit_untilItIsLetGo() {
        drawn(four(), SETTINGS);
        assertFalse(panel.hold(), "nothing under the pointer: a click is the page's");
        panel.point(0);
        assertTrue(panel.hold());
        panel.point(Double.NaN);
        assertTrue(reading(four()).startsWith("unit 1"));
        panel.point(1);
        assertTrue(reading(four()).startsWith("unit 4"), "one pointed at comes first");
        assertTrue(panel.hold(), "and is held instead");
        panel.point(Double.NaN);
        assertTrue(reading(four()).startsWith("unit 4"));
        assertTrue(panel.hold(), "a click beside all lets go");
        assertEquals("", reading(four()));
        assertFalse(panel.hold());
    }

    /** Forty units, all of them connected: 1600 are too many to be seen, six from each unit are not. */
    @Test
    void ofMany_eachUnitsStrongestAreDrawn() {
        double[][] J = new double[40][40];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                J[i][j] = (40 * i + j + 1) / 1e5;
            }
        }
        Numbers numbers = numbers(J, new double[40]);
        assertEquals(
                "40 of 400 units, 1600 connections, the 6 strongest from each unit, outward: the last 12 τ",
                panel.caption(numbers, Track.SPONTANEOUS, SETTINGS).toString());
        // In three pieces, and once more each unit's strongest to another, faint as its rate is 0.
        assertEquals(3 * (40 * 6 + 40), drawn(numbers, SETTINGS).lines.size());
        assertEquals(
                "34 of 400 units",
                panel.caption(numbers(null, new double[34]), Track.SPONTANEOUS, SETTINGS)
                        .toString()
                        .split(",")[0]);
    }

    /** Of ten units eight excite; either kind stands by itself, between two gaps, and either arc is drawn. */
    @Test
    void dalesLaw_partsTheRing() {
        double[][] J = new double[10][10];
        for (double[] row : J) {
            java.util.Arrays.fill(row, 0, 8, 0.05);
            java.util.Arrays.fill(row, 8, 10, -0.2);
        }
        Settings dale = settings("connectivity=dale&N=10&f=0.8&phases=equal");
        Numbers numbers = numbers(J, new double[10]);
        String caption = panel.caption(numbers, Track.SPONTANEOUS, dale).toString();
        assertTrue(caption.startsWith("10 of 10 units, 8 excite, 2 inhibit, all 100 connections"), caption);
        List<Line> lines = drawn(numbers, dale).lines;
        List<Line> arcs = lines.stream().filter(line -> line.opacity == 0.6).toList();
        assertEquals(
                List.of(Ink.SPONTANEOUS, Ink.DRIVEN),
                arcs.stream().map(Line::ink).toList());
        panel.point(8 / 9.0);
        String read = panel.reading(numbers, Track.SPONTANEOUS, dale).toString();
        assertTrue(read.startsWith("unit 9: φ(x) 0.00, inhibits, hears 9 of 9"), read);
    }

    /** With f = 0.95 round(9.5) of ten units excite: no such J can be drawn, and while the page says so the picture stands. */
    @Test
    void dalesLaw_withOneKindMissing_isStillDrawn() {
        Settings refused = settings("connectivity=dale&N=10&f=0.95&phases=equal");
        assertThrows(Refused.class, () -> Rules.check(refused));
        Numbers numbers = numbers(null, new double[10]);
        drawn(numbers, refused);
        String caption = panel.caption(numbers, Track.SPONTANEOUS, refused).toString();
        assertTrue(caption.startsWith("10 of 10 units, outward"), caption);
    }

    /** A J that somebody gave is as it is, whatever f says: unit 1 inhibits, 2 sends to none and is one of the first of f. */
    @Test
    void dalesLaw_ofAGivenJ_isThatOfItsColumns() {
        Settings dale = settings("connectivity=dale&N=10&f=0.5&phases=equal");
        double[][] J = {{-0.1, 0, 0.2}, {-0.1, 0, 0.2}, {-0.1, 0, 0}};
        Numbers given = numbers(J, new double[3]);
        String caption = panel.caption(given, Track.SPONTANEOUS, dale).toString();
        assertTrue(caption.contains("2 excite, 1 inhibit"), caption);
        panel.point(1);
        String read = panel.reading(given, Track.SPONTANEOUS, dale).toString();
        assertTrue(read.startsWith("unit 1: φ(x) 0.00, inhibits"), read);
        J[0][2] = -0.2;
        caption = panel.caption(numbers(J, new double[3]), Track.SPONTANEOUS, dale)
                .toString();
        assertFalse(caption.contains("excite"), caption);
        double[][] none = {{-0.1, -0.1}, {-0.1, -0.1}};
        Numbers inhibit = numbers(none, new double[2]);
        drawn(inhibit, dale);
        caption = panel.caption(inhibit, Track.SPONTANEOUS, dale).toString();
        assertTrue(caption.contains("0 excite, 2 inhibit"), caption);
    }

    /** The order of the ring is that of the input's phases, so that a wave goes round. */
    @Test
    void ring_isInTheOrderOfPhases() {
        Settings random = settings("phases=random&seedInput=3");
        double[] theta = entrain.core.model.Drive.RANDOM.theta(400, 3);
        Numbers numbers = numbers(null, new double[20]);
        double before = -1;
        for (int k = 0; k < 20; k++) {
            panel.point(k / 19.0);
            String read = panel.reading(numbers, Track.SPONTANEOUS, random).toString();
            int unit = Integer.parseInt(read.replaceAll("unit (\\d+).*", "$1"));
            assertTrue(theta[unit - 1] > before, read);
            before = theta[unit - 1];
        }
    }

    /**
     * What stays the same from frame to frame is drawn once, whatever g, I and the labels' time are; a unit under the cursor,
     * a new J, another theme, other phases or another seed of theirs change it.
     */
    @Test
    void web_isDrawnAnewOnlyWhenItChanges() {
        Paper paper = new Paper(400, 400);
        View view = new View();
        Numbers numbers = four();
        panel.draw(numbers, Track.SPONTANEOUS, view, SETTINGS, paper);
        Numbers next = new Numbers(numbers(null, 0.1, 0.2, 0.3, 0.4).frame(), numbers.results());
        panel.draw(next, Track.SPONTANEOUS, view, SETTINGS, paper);
        panel.draw(numbers, Track.SPONTANEOUS, view, SETTINGS, paper);
        assertEquals(1, paper.drawnAnew);
        panel.point(0);
        panel.draw(numbers, Track.SPONTANEOUS, view, SETTINGS, paper);
        panel.point(1);
        panel.draw(numbers, Track.SPONTANEOUS, view, SETTINGS, paper);
        assertEquals(2, paper.drawnAnew, "faint behind any unit");
        view.palette(Palette.DARK);
        panel.draw(numbers, Track.SPONTANEOUS, view, SETTINGS, paper);
        assertEquals(3, paper.drawnAnew);
        Numbers last = four();
        panel.draw(last, Track.SPONTANEOUS, view, SETTINGS, paper);
        assertEquals(4, paper.drawnAnew);
        for (String text : List.of("g=2.1", "g=2.2", "I=3", "time=ms", "theme=dark")) {
            panel.draw(last, Track.SPONTANEOUS, view, settings("phases=equal&" + text), paper);
            assertEquals(4, paper.drawnAnew, text);
        }
        panel.draw(last, Track.SPONTANEOUS, view, settings("phases=random"), paper);
        assertEquals(5, paper.drawnAnew);
        panel.draw(last, Track.SPONTANEOUS, view, settings("phases=random&seedInput=7"), paper);
        assertEquals(6, paper.drawnAnew);
    }

    @Test
    void table_hasTheStrongestInputsOfEachUnit() {
        String[] lines = panel.table(four(), Track.SPONTANEOUS, SETTINGS).csv().split("\n");
        assertEquals("unit,φ(x),hears unit 1,J from it 1,hears unit 2,J from it 2,hears unit 3,J from it 3", lines[0]);
        assertEquals("1,0.8,2,0.1,,,,", lines[1]);
        assertEquals("3,0,1,-0.05,,,,", lines[3]);
    }

    /** As J is with connectivity=binary: of weights that are equally strong each is named once, in the order of the ring. */
    @Test
    void table_ofEqualWeights_namesAllInTheirOrder() {
        Numbers numbers = numbers(
                new double[][] {{0, 0.1, -0.1, 0.1}, {0.1, 0, 0.2, -0.1}, {0, -0.1, 0, 0}, {0, 0.1, 0.1, 0}},
                0.8,
                -0.5,
                0,
                0.25);
        String[] lines = panel.table(numbers, Track.SPONTANEOUS, SETTINGS).csv().split("\n");
        assertEquals("1,0.8,2,0.1,3,-0.1,4,0.1", lines[1]);
        assertEquals("2,-0.5,3,0.2,1,0.1,4,-0.1", lines[2]);
        assertEquals("3,0,2,-0.1,,,,", lines[3]);
        assertEquals("4,0.25,2,0.1,3,0.1,,", lines[4]);
    }

    /** The page's N and Dale's law are not those of a network that was trained elsewhere. */
    @Test
    void guest_hasUnitsOfItsOwn() {
        Track trained = new Track(1, Track.Kind.TRAINED);
        String caption = panel.caption(
                        numbers(trained, null, new double[12]),
                        trained,
                        settings("connectivity=dale&N=10&f=0.5&time=ms&tau=10"))
                .toString();
        assertEquals("12 units, outward: the last 120 ms", caption);
    }

    /** A recording moves, and has no J. */
    @Test
    void recording_hasUnitsAndNoLines() {
        Numbers numbers = Frames.recorded(0);
        Track track = numbers.track(0);
        String caption = panel.caption(numbers, track, SETTINGS).toString();
        assertEquals("a recording has no J, 10 units, outward: the last 12 τ", caption);
        caption = panel.caption(numbers, track, settings("time=ms&tau=10")).toString();
        assertEquals(
                "a recording has no J, 10 units, outward: the last 12 τ", caption, "the model's ms are not its own");
        Paper paper = new Paper(400, 400);
        panel.draw(numbers, track, new View(), SETTINGS, paper);
        assertTrue(paper.lines.isEmpty());
        assertFalse(paper.dots.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void draw_withAUnitUnderTheCursor_isTheSnapshotOnFile(Palette palette) throws IOException {
        View view = new View();
        view.palette(palette);
        Svg svg = new Svg(400, 330, palette);
        panel.point(0.35);
        panel.draw(Frames.full(), Track.DRIVEN, view, SETTINGS, svg);
        String theme = palette == Palette.DARK ? "-dark" : "-light";
        Path file = Path.of("src/test/resources/snapshots", "network-unit" + theme + ".svg");
        if (Boolean.getBoolean("snapshots.renew")) {
            Files.writeString(file, svg.document());
        }
        assertEquals(Files.readString(file), svg.document());
    }
}
