package dev.kakehashi.runtime.library.json;

/// Texts as JSON writes them.
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static void append(StringBuilder out, String text, boolean ascii) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || !ascii)) {
                continue;
            }
            out.append(text, plain, i);
            plain = i + 1;
            escape(out, c);
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\f' -> out.append("\\f");
            case '\b' -> out.append("\\b");
            default ->
                    out.append("\\u")
                            .append(HEX.charAt(c >> 12))
                            .append(HEX.charAt(c >> 8 & 15))
                            .append(HEX.charAt(c >> 4 & 15))
                            .append(HEX.charAt(c & 15));
        }
    }
}
