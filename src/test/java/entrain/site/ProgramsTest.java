package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ProgramsTest {
    private static final String WRAPPED = """
            "use strict";
            (function(module){if(typeof define==='function'){define(['exports'],module);}else{module(self);}}(function(B){
            B.main=C;}));""";
    private static final String UNWRAPPED = """
            "use strict";
            (function(B){B.main=C})(globalThis);
            """;

    @Test
    void unwrapped_ofWhatTeaVmWrites_isAFunctionInBracketsCalledAtOnce() throws IOException {
        assertEquals(UNWRAPPED, Programs.unwrapped(WRAPPED));
    }

    @Test
    void joined_keepsApartWhatWouldBeOneWord() {
        assertEquals("let a=b;return c;", Programs.joined("let\na\n=b;\nreturn\nc;\n"));
        assertEquals("a+ +b- -c+-d", Programs.joined("a+\n+b-\n-c+\n-d"));
    }

    @Test
    void joined_takesTheLastSemicolonOfABlock_butNotOfAText() {
        assertEquals("{a(';}','\\';}');{b=\";}\"}}c;", Programs.joined("{a(';}','\\';}');{b=\";}\";}}c;"));
    }

    @Test
    void joined_wholeNumbers_haveNoPoint() {
        assertEquals("a=1;b= -0+2E3+1.05+'1.0'+c1.d;", Programs.joined("a=1.0;b= -0.0+2.0E3+1.05+'1.0'+c1.d;"));
    }

    @Test
    void unwrapped_twice_isTheSame() throws IOException {
        assertEquals(UNWRAPPED, Programs.unwrapped(UNWRAPPED));
    }

    @Test
    void unwrapped_ofAnotherText_isRefused() {
        assertThrows(IOException.class, () -> Programs.unwrapped("main();"));
    }
}
