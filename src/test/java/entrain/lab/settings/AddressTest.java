package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Query and fragment: which of them speaks, what they say together, and where the next state is written. */
final class AddressTest {
    private static String opened(String address) {
        Parsed parsed = SettingsText.open(address);
        assertEquals(List.of(), parsed.problems(), address);
        return SettingsText.format(parsed.settings());
    }

    @ParameterizedTest
    @CsvSource({
        // a fragment without a known key leaves the query alone
        "?N=50&g=1.5#top, v=1&g=1.5&N=50",
        "?N=50&g=1.5#, v=1&g=1.5&N=50",
        "?g=1.5#id=7&x, v=1&g=1.5",
        "?g=1.5#g, v=1&g=1.5", // a place on a page, not a value
        "?g=1.5#N&I, v=1&g=1.5",
        "?g=1.5#G=3, v=1&g=1.5",
        // one with known keys lies over it
        "?N=50&g=1.5#g=1.7, v=1&g=1.7&N=50",
        "?N=50&g=1.5#I=1&top, v=1&g=1.5&N=50&I=1&top",
        "?g=1.5#%67=1.7, v=1&g=1.7",
        "?g=1.5#g=2, v=1",
        "?g=1.5#v=1, v=1&g=1.5",
        "?g=1.5;N=50#top;g=1.7, v=1&g=1.7&N=50&top",
        "?preset=chaos&g=1.5#preset=transient, v=1&preset=transient&g=1.5",
        "?scene=gain#g=3, 'v=1&preset=silence&g=3&plane=I,0,2,3,g&section=y&controls=g&views=state,traces,lyapunov,map&scene=gain'",
        "?g=3#scene=gain, 'v=1&preset=silence&g=3&plane=I,0,2,3,g&section=y&controls=g&views=state,traces,lyapunov,map&scene=gain'",
        "?scene=rnn#scene=gain, 'v=1&preset=silence&plane=I,0,2,3,g&section=y&controls=g&views=state,traces,lyapunov,map&scene=gain'",
        // a query without a known key is left alone by a fragment with one, and kept where neither has one
        "?id=7#g=1.7, v=1&g=1.7",
        "?id=7#top, v=1&id=7",
        "#g=1.7, v=1&g=1.7",
        "#top, v=1",
        // whole addresses, and texts alone
        "https://host/entrain/?g=1&N=20, v=1&g=1&N=20",
        "https://host/entrain/?g=1&N=20#I=1, v=1&g=1&N=20&I=1",
        "https://host/entrain/#g=1, v=1&g=1",
        "https://host/entrain/, v=1",
        "https://host/a=b/?g=1, v=1&g=1",
        "http://127.0.0.1:8080/embed.html?g=1, v=1&g=1",
        "file:///C:/lecture/entrain.html#v=1&g=1, v=1&g=1",
        "entrain.html#g=1, v=1&g=1",
        "index.html?g=1#top, v=1&g=1",
        "/entrain/?g=1, v=1&g=1",
        "g=1&N=20, v=1&g=1&N=20",
        "g=1#top, v=1&g=1",
        "note=a/b?c&g=1, v=1&g=1&note=a%2Fb%3Fc",
        "?a/b=1&g=1, v=1&g=1&a%2Fb=1",
        "v=1, v=1",
        "'', v=1"
    })
    void open_queryAndFragment(String address, String settings) {
        assertEquals(settings, opened(address));
    }

    @Test
    void open_repeatedKey_isToldOnlyWithinOnePart() {
        assertEquals(1, SettingsText.open("?g=1&g=2#I=1").problems().size());
        assertEquals(1, SettingsText.open("?g=1#I=1&I=2").problems().size());
        assertEquals(0, SettingsText.open("?g=1&I=1#I=2&g=3").problems().size());
    }

    @ParameterizedTest
    @CsvSource({
        "?N=50&g=1.5#top, ?NEW#top",
        "?N=50#g=1.5, ?NEW",
        "?id=7#g=1.5, ?id=7#NEW",
        "#g=1.5, #NEW",
        "#v=1, #NEW",
        "?id=7#top, ?NEW#top",
        "#top, ?NEW#top",
        "?g=1, ?NEW",
        "'', ?NEW"
    })
    void with_newSettings_oneStateAndTheRestAlone(String before, String after) {
        String settings = "v=1&g=1.7&N=50";
        String written = Address.of(before).with(settings, false);
        assertEquals(after.replace("NEW", settings), written);
        assertEquals(settings, opened(written));
        assertEquals("#" + settings, Address.of(before).with(settings, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "#", "?#", "#top", "?id=7#top", "?g#N", "?utm=1", "https://host/#top"})
    void speaks_noKnownKey_no(String address) {
        assertFalse(Address.of(address).speaks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?v=1", "#v=1", "?x=1&g=", "#preset=nonsense", "?id=7#top&scene=x", "g=1"})
    void speaks_aKnownKeyWithAValue_yes(String address) {
        assertTrue(Address.of(address).speaks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "?", "&", "x&", "/", "=", "#x=", "?a/"})
    void open_millionCharacters_noHang(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        // A hundredth of this is ample for linear work; only a hang exceeds it.
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SettingsText.open(text));
    }

    @Test
    void text_untouchedValue_isNotRewritten() {
        String address = "v=1&g=1.5&I=1e-7&omega=0.6283185307179586&separation=1e-8";
        Settings settings = SettingsText.open(address).settings();
        assertEquals(address, SettingsText.address(settings));
        assertEquals(address.replace("g=1.5", "g=1.7"), SettingsText.address(settings.with(Params.G, 1.7)));
    }

    @Test
    void parse_moreDigitsThanANumberKeeps_isTold() {
        Parsed parsed = SettingsText.parse("omega=0.62831853071795864769&separation=1e-400&I=0.10000000000000001");
        assertEquals(
                List.of(
                        "omega = 0.62831853071795864769 must be rounded; 0.6283185307179586 is used.",
                        "separation = 1e-400 must be rounded; 0 is used."),
                parsed.problems().stream().map(p -> p.message().toString()).toList());
        assertEquals("v=1&I=0.1&omega=0.6283185307179586&separation=0", SettingsText.format(parsed.settings()));
    }
}
