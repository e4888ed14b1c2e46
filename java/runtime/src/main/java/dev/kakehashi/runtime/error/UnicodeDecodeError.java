package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.ByteSequence;

/// Python's `UnicodeDecodeError`.
@Python("UnicodeDecodeError")
public class UnicodeDecodeError extends UnicodeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnicodeDecodeError(Object... args) {
        super(args);
    }

    @Override
    public String message() {
        if (args().size() != 5 || !(args().get(1) instanceof ByteSequence bytes)) {
            return super.message();
        }
        int from = (int) (long) (Long) args().get(2);
        int to = (int) (long) (Long) args().get(3);
        String what =
                to - from == 1
                        ? "byte 0x%02x in position %d".formatted(bytes.at(from), from)
                        : "bytes in position " + from + "-" + (to - 1);
        return "'" + args().get(0) + "' codec can't decode " + what + ": " + args().get(4);
    }

    /// {@return argument 0 of five: `encoding`}
    @Python("encoding")
    public Object encoding() {
        return args().get(0);
    }

    /// {@return argument 1 of five: `object`}
    @Python("object")
    public Object object() {
        return args().get(1);
    }

    /// {@return argument 2 of five: `start`}
    @Python("start")
    public Object start() {
        return args().get(2);
    }

    /// {@return argument 3 of five: `end`}
    @Python("end")
    public Object end() {
        return args().get(3);
    }

    /// {@return argument 4 of five: `reason`}
    @Python("reason")
    public Object reason() {
        return args().get(4);
    }
}
