package entrain.lab.settings;

/** A key of an address that is not ours, with its value, both decoded: kept so that a host page's own keys survive. */
public record UnknownPair(String key, String value) {}
