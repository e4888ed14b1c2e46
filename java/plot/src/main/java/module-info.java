/// Charts from frames.
module dev.kakehashi.plot {
    requires com.fasterxml.jackson.core;
    requires transitive dev.kakehashi.core;
    requires java.desktop;
    requires org.apache.xmlgraphics.batik.svggen;
    requires static org.jspecify;
    requires xchart;

    exports dev.kakehashi.plot;
}
