package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ShortNamesTest {
    @Test
    void names_declaredAtTheTop_areRenamedWhereverTheyStand() {
        assertEquals(
                "(function(B){let C=a=>{return A(a)},A=a=>a+1;function D(){}})",
                ShortNames.in("(function(B){let AX9=a=>{return Zq(a)},Zq=a=>a+1;function Q(){}})"));
    }

    @Test
    void names_ofMembersTextsExpressionsAndBrowsers_stay() {
        String kept = "a.AX;b={AX:1};c='AX \\'AX';d=/[\"/AX]AX/.test(a);{return /AX/}e=new Map(AX2);f?AX1:0;";
        assertEquals("let A=1;" + kept + "A?A:0;", ShortNames.in("let AX=1;" + kept + "AX?AX:0;"));
    }

    @Test
    void names_thatOccur_areTakenByNoOther() {
        assertEquals("let B=1;A(B);", ShortNames.in("let AX=1;A(AX);"));
    }

    @Test
    void names_beyondTheLetters_haveTwoCharacters_noneOfThemAWord() {
        StringBuilder many = new StringBuilder("let ZZZZ=1");
        for (int i = 1; i < 2000; i++) {
            many.append(",A")
                    .append(Integer.toString(100 + i, 36).toUpperCase(java.util.Locale.ROOT))
                    .append("=1");
        }
        String[] names = ShortNames.in(many.toString()).substring(4).split("=1,?");
        assertEquals(2000, java.util.Arrays.stream(names).distinct().count());
        assertEquals(
                0,
                java.util.Arrays.stream(names)
                        .filter(name -> name.length() > 2 || name.matches("do|if|in|as|of"))
                        .count());
    }
}
