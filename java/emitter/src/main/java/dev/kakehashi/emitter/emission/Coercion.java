package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/// The one place that boxes, unboxes and casts. It trusts inference: a cast that it writes cannot
/// fail.
public final class Coercion {
    private Coercion() {}

    /// The piece as a value of another Java type.
    public static Piece to(Piece piece, TypeName wanted) {
        TypeName held = piece.type();
        if (held.equals(wanted) || wanted.equals(JavaTypes.OBJECT)) {
            return piece;
        }
        if (wanted.isPrimitive()) {
            return primitive(piece, wanted);
        }
        if (held.isPrimitive()) {
            return boxed(piece, wanted);
        }
        if (isSame(held, wanted) || isNull(piece)) {
            return piece;
        }
        boolean related = JavaTypes.erased(held).equals(JavaTypes.erased(wanted));
        if (related && isWild(wanted)) {
            return piece.as(wanted);
        }
        if (related) {
            TypeName unknown = unknown((ParameterizedTypeName) wanted);
            CodeBlock inner =
                    isWild(held)
                            ? operand(piece)
                            : CodeBlock.of("($T) $L", unknown, operand(piece));
            return new Piece(
                    CodeBlock.of("($T) $L", wanted, inner),
                    wanted,
                    Precedence.UNARY,
                    piece.constant());
        }
        if (Subtypes.isSubtype(held, wanted)) {
            return piece;
        }
        boolean otherArguments =
                !JavaTypes.arguments(held).isEmpty()
                        && !isWild(held)
                        && !JavaTypes.arguments(held).equals(JavaTypes.arguments(wanted));
        boolean sideways =
                otherArguments
                        || !held.equals(JavaTypes.OBJECT)
                                && !Subtypes.isSubtype(
                                        JavaTypes.erased(wanted), JavaTypes.erased(held));
        CodeBlock inner =
                sideways
                        ? CodeBlock.of("($T) $L", JavaTypes.OBJECT, operand(piece))
                        : operand(piece);
        return new Piece(
                CodeBlock.of("($T) $L", wanted, inner), wanted, Precedence.UNARY, piece.constant());
    }

    private static Piece primitive(Piece piece, TypeName wanted) {
        TypeName held = piece.type();
        if (held.isPrimitive()) {
            if (wanted.equals(TypeName.LONG) && held.equals(TypeName.INT)
                    || wanted.equals(TypeName.DOUBLE) && !held.equals(TypeName.BOOLEAN)) {
                return piece.as(wanted);
            }
            if (held.equals(TypeName.BOOLEAN)) {
                return new Piece(
                        CodeBlock.of(
                                "$L ? 1L : 0L", piece.within(Precedence.CONDITIONAL.tighter())),
                        wanted,
                        Precedence.CONDITIONAL,
                        piece.constant());
            }
        }
        if (held.equals(wanted.box())) {
            return piece.unboxing(wanted);
        }
        boolean castable = held.equals(JavaTypes.OBJECT) || held.equals(RuntimeNames.NUMBER);
        CodeBlock inner =
                castable
                        ? operand(piece)
                        : CodeBlock.of("($T) $L", JavaTypes.OBJECT, operand(piece));
        return new Piece(
                CodeBlock.of("($T) $L", wanted, inner), wanted, Precedence.UNARY, piece.constant());
    }

    /// Assignment boxes by itself; what is left to say is which Number a boolean is, and what a
    /// float is as an object.
    private static Piece boxed(Piece piece, TypeName wanted) {
        TypeName held = piece.type();
        if (wanted.equals(held.box())
                || wanted.equals(RuntimeNames.NUMBER) && !held.equals(TypeName.BOOLEAN)) {
            return held.equals(TypeName.INT)
                    ? new Piece(
                            CodeBlock.of("(long) $L", operand(piece)),
                            wanted,
                            Precedence.UNARY,
                            piece.constant())
                    : piece;
        }
        if (wanted.equals(TypeName.LONG.box()) || wanted.equals(TypeName.DOUBLE.box())) {
            Piece number = primitive(piece, wanted.unbox());
            return new Piece(
                    CodeBlock.of("($T) $L", wanted.unbox(), operand(number)),
                    wanted,
                    Precedence.UNARY,
                    piece.constant());
        }
        return new Piece(
                CodeBlock.of("($T) ($T) $L", wanted, JavaTypes.OBJECT, operand(piece)),
                wanted,
                Precedence.UNARY,
                piece.constant());
    }

    /// The piece as an object, said so where Java would otherwise compute with it: in the branches
    /// of `? :`.
    public static Piece object(Piece piece) {
        return piece.isPrimitive()
                ? new Piece(
                        CodeBlock.of("($T) $L", JavaTypes.OBJECT, operand(piece)),
                        JavaTypes.OBJECT,
                        Precedence.UNARY,
                        piece.constant())
                : piece;
    }

    /// What is cast: a sign in front would be taken for an operator between the two.
    private static CodeBlock operand(Piece piece) {
        String text = piece.code().toString();
        return text.startsWith("-") || text.startsWith("+")
                ? CodeBlock.of("($L)", piece.code())
                : piece.within(Precedence.UNARY);
    }

    private static boolean isNull(Piece piece) {
        return piece.code().toString().equals("null");
    }

    private static boolean isSame(TypeName held, TypeName wanted) {
        return held.box().equals(wanted.box());
    }

    private static boolean isWild(TypeName type) {
        return JavaTypes.arguments(type).stream().anyMatch(WildcardTypeName.class::isInstance);
    }

    private static TypeName unknown(ParameterizedTypeName type) {
        TypeName[] wild = new TypeName[type.typeArguments().size()];
        java.util.Arrays.fill(wild, WildcardTypeName.subtypeOf(Object.class));
        return ParameterizedTypeName.get(type.rawType(), wild);
    }
}
