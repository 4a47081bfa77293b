package entrain.lab.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelsTest {
    @ParameterizedTest
    @EnumSource
    void of_eachChannel_holdsItAlone(Channel channel) {
        Channels one = Channels.of(channel);
        for (Channel other : Channel.values()) {
            assertEquals(other == channel, one.contains(other), other.name());
        }
        assertEquals(channel.name(), one.text());
        assertEquals(channel.name(), Channels.parse(channel.name()).text());
        assertEquals(
                channel.origin() != Channel.Origin.SIMULATION,
                one.from(Channel.Origin.SIMULATION).isEmpty());
    }

    @Test
    void plus_twoSets_holdsBoth() {
        Channels both = Channels.of(Channel.PCA, Channel.STATE).plus(Channels.of(Channel.THEORY, Channel.PCA));
        assertEquals("STATE,PCA,THEORY", both.text());
        assertEquals("STATE,PCA", both.from(Channel.Origin.SIMULATION).text());
    }

    @Test
    void none_isEmpty() {
        assertTrue(Channels.NONE.isEmpty());
        assertEquals("", Channels.NONE.text());
        assertFalse(Channels.of(Channel.TRACES).isEmpty());
    }

    @Test
    void parse_namesThatAreNone_areIgnored() {
        assertEquals(
                "STATE,RASTER", Channels.parse("RASTER,NOISE,STATE,,STATES").text());
        assertTrue(Channels.parse("").isEmpty());
    }
}
