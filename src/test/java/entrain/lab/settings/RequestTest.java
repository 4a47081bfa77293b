package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "g=1&N=20",
                " g=1;N=20\n",
                "?g=1&N=20",
                "#g=1&N=20",
                "https://host/entrain/?g=1&N=20",
                "https://host/entrain/#g=1&N=20",
                "https://host/entrain/?g=1&N=20#top",
                "https://host/entrain/?g=1#N=20",
                "https://host/entrain/?g=3&N=20#g=1",
                "https://host/entrain/index.html?g=1&amp;N=20",
                "http://localhost:8080/embed.html?v=1&g=1&N=20&theme=dark&views=state&controls=g",
                "localhost:8080/?g=1&N=20",
                "embed.html?g=1&N=20&runtime=js",
                "file:///home/me/entrain.html#v=1&g=1&N=20",
                "https://host/a=b/?g=1&N=20",
                "https://host/?g=1&N=%32%30",
            })
    void read_wholeAddress_isTheSameRun(String address) {
        Request request = Request.read(address);
        assertEquals(List.of(), request.problems());
        assertEquals(
                true,
                request.settings().sameRun(SettingsText.parse("g=1&N=20").settings()),
                request.settings().toString());
    }

    @Test
    void read_addressOfASceneOrOfNothing_isWhatThePageShows() {
        assertEquals(
                SettingsText.open("scene=gain&N=30").settings(),
                Request.read("https://host/?scene=gain#N=30").settings());
        assertEquals(Settings.defaults(), Request.read("https://host/entrain/").settings());
        assertEquals(Settings.defaults(), Request.read("").settings());
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/?gain=1#g=2&N=20, g",
        "https://host/?g=2#gain=1, g",
        "gain=1, g",
        "g:1, g",
        "seed=5, seedNet",
        "seednet=5, seedNet",
        "n=20, N",
        "i=1, I",
        "omgea=1, omega",
        "ω=1, omega",
        "frequency=1, omega",
        "amplitude=1, I",
        "activation=relu, phi",
        "probability=0.1, p",
        "conectivity=dale, connectivity",
        "sceme=rk4, scheme",
        "'{\"g\":1}', g",
        "https://host/?gain=1, g",
        "https://host/#gain=1, g",
        "https://host/?N=20#g:1=2, g",
        "presets=chaos, preset",
    })
    void read_unknownKey_isRefusedWithTheNearest(String text, String nearest) {
        List<Problem> problems = Request.read(text).problems();
        String said = problems.get(0).refusal().toString();
        assertEquals("is not known; the nearest key is " + nearest + ".", said.substring(said.indexOf("is not known")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=5", "g=1&=5", "g=1&g=2", "g", "N=20 g=1", "g=1?N=20", "v=2"})
    void read_whatWouldBePassedOver_isAProblem(String text) {
        assertEquals(1, Request.read(text).problems().size());
    }

    @Test
    void read_balanceThatCannotBe_isAProblem() {
        assertEquals(
                "Dale's law needs at least one excitatory and one inhibitory unit; N = 10 is too small for this f.",
                Request.read("connectivity=dale&N=10&f=0.95")
                        .problems()
                        .get(0)
                        .refusal()
                        .toString());
        assertEquals(List.of(), Request.read("connectivity=dale&N=11&f=0.94").problems());
        assertEquals(List.of(), Request.read("N=10&f=0.95").problems());
    }

    @Test
    void named_anyText_isWhatItNames() {
        assertEquals(
                List.of(Params.G, Params.SEED_NET),
                Request.read("?seedNet=1#g=2.2").named());
    }
}
