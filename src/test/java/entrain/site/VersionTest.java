package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VersionTest {
    @TempDir
    Path folder;

    @Test
    void commit_noRepositoryOrOneAround_isEmpty() throws IOException, InterruptedException {
        assertEquals("", Version.commit(folder.toRealPath()));
        Path inside = Files.createDirectories(Path.of("target", "inside")).toRealPath();
        assertEquals("", Version.commit(inside));
    }

    @Test
    void main_withoutGit_writesTheVersion() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("entrain/site"));
        Version.main(new String[] {folder.toString(), "1.2.3", folder.toString()});
        assertEquals("1.2.3", Files.readString(folder.resolve("entrain/site/version.txt")));
    }

    @Test
    void text_ofThisBuild_isThere() {
        assertTrue(Version.text().matches("[0-9].*"), Version.text());
    }
}
