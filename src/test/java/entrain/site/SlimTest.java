package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SlimTest {
    @Test
    void script_linesOfCommentsAndIndentation_areGoneAndAllElseStays() {
        assertEquals(
                "const a = 'x'; // why\nf('http://a');\n}\n",
                Slim.script("// what\n\nconst a = 'x'; // why\n  f('http://a');\n    // more\n}\n"));
    }

    @Test
    void script_types_areGone() {
        assertEquals(
                "const a = {};\nconst b = (a.b);\n",
                Slim.script("/** @type {Record<string, any>} */\nconst a = {};\nconst b = /** @type {B} */ (a.b);\n"));
    }

    @Test
    void style_commentsAndGaps_areGone() {
        assertEquals(
                "a{color:red}b c,:is(d){top:calc(1px + 2px);left:0}\n",
                Slim.style(
                        "/* one\n two */\na { color: red; }\n  b c, :is(d) {\n top: calc(1px + 2px); left: 0;\n} /* three */\n"));
    }
}
