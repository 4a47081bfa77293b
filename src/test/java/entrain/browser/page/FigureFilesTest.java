package entrain.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.lab.settings.SettingsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureFilesTest {
    @ParameterizedTest
    @CsvSource({
        "'views=state,traces', ''",
        "'views=state,raster,distance,pca,weights', ''",
        "'views=state,eigenvalues', 'theory.js '",
        "'views=autocorrelation', 'theory.js '",
        "'views=state,modes', 'theory.js '",
        "'views=network', ''",
        "'views=lyapunov', 'theory.js '",
        "'views=state,map', 'theory.js task.js '",
        "'views=networks', 'theory.js task.js '",
        "'views=state&train=target:sines', 'task.js parts.js parts.html '"
    })
    void files_areThoseOfThePictures(String settings, String files) {
        assertEquals(files, FigureFiles.of(SettingsText.parse(settings).settings()));
    }
}
