package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.kakehashi.emitter.Diagnostic;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.analysis.Inference;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.parse.ParsedSource;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.report.Report;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Modifier;

/// The writing of one module: what the families of constructs share.
public final class Emission {
    final Inference inference;
    final ModuleSymbol module;
    final ParsedSource parsed;
    final Report report;
    final ClassName className;
    final TypeSpec.Builder moduleType;

    /// The Java class that is written at the moment: functions become its methods.
    TypeSpec.Builder type;

    final StatementWriter statements = new StatementWriter(this);
    final ExpressionWriter expressions = new ExpressionWriter(this);
    final VariableWriter variables = new VariableWriter(this);
    final OperatorWriter operators = new OperatorWriter(this);
    final ComparisonWriter comparisons = new ComparisonWriter(this);
    final ConditionWriter conditions = new ConditionWriter(this);
    final LargeLiterals tables = new LargeLiterals(this);
    final ContainerWriter containers = new ContainerWriter(this);
    final SubscriptWriter subscripts = new SubscriptWriter(this);
    final ComprehensionWriter comprehensions = new ComprehensionWriter(this);
    final FoldWriter folds = new FoldWriter(this);
    final TextWriter texts = new TextWriter(this);
    final AttributeWriter attributes = new AttributeWriter(this);
    final CallWriter calls = new CallWriter(this);
    final LibraryCallWriter library = new LibraryCallWriter(this);
    final AssignmentWriter assignments = new AssignmentWriter(this);
    final LoopWriter loops = new LoopWriter(this);
    final GrowingTexts growing = new GrowingTexts(this);
    final AttemptWriter attempts = new AttemptWriter(this);
    final FunctionWriter functions = new FunctionWriter(this);
    final MethodWriter methods = new MethodWriter(this);
    final ParameterWriter parameters = new ParameterWriter(this);
    final DefaultWriter defaults = new DefaultWriter(this);
    final GeneratorWriter generators = new GeneratorWriter(this);
    final ClassWriter classes = new ClassWriter(this);
    final InstanceWriter instances = new InstanceWriter(this);
    final MatchWriter matches = new MatchWriter(this);
    final ImportWriter imports = new ImportWriter(this);

    final Set<String> staticImports = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable Frame frame;
    private @Nullable Body body;

    Emission(
            Inference inference,
            ModuleSymbol module,
            ParsedSource parsed,
            Report report,
            TypeSpec.Builder type) {
        this.inference = inference;
        this.module = module;
        this.parsed = parsed;
        this.report = report;
        this.className = ClassNames.of(module);
        this.type = type;
        this.moduleType = type;
    }

    Frame frame() {
        return java.util.Objects.requireNonNull(frame, "No method is being written.");
    }

    void frame(@Nullable Frame next) {
        frame = next;
    }

    @Nullable Frame frameOrNone() {
        return frame;
    }

    Body body() {
        return java.util.Objects.requireNonNull(body, "No block is being written.");
    }

    @Nullable Body bodyOrNone() {
        return body;
    }

    void body(@Nullable Body next) {
        body = next;
    }

    /// Writes statements into a block of their own.
    Body within(Runnable writing) {
        Body outer = body;
        Body inner = new Body();
        body = inner;
        try {
            writing.run();
        } finally {
            body = outer;
        }
        return inner;
    }

    Type type(Expression expression) {
        return inference.type(expression);
    }

    /// The Java type that a value of this expression has in variables.
    TypeName javaType(Expression expression) {
        return JavaTypes.of(type(expression));
    }

    private @Nullable String hint;
    private final Set<String> hinted = new HashSet<>();

    /// What is written next is for a variable of this name.
    void hint(@Nullable String name) {
        hint = name;
    }

    /// A name for something with a variable of its own: the hinted one, if there is a hint, which
    /// is used once.
    String named(String meaning) {
        String wanted = hint;
        hint = null;
        String name = frame().temporary(wanted == null ? meaning : wanted);
        if (wanted != null) {
            hinted.add(name);
        }
        return name;
    }

    /// Whether a piece is a variable that was named for another, which can take it over.
    boolean isHinted(Piece piece) {
        return hinted.remove(piece.code().toString());
    }

    /// Who may use a member of a module: all, where modules lie in different Java packages.
    Modifier[] access() {
        return inference.program().modules().size() > 1
                ? new Modifier[] {Modifier.PUBLIC}
                : new Modifier[0];
    }

    /// A Java name for a member of the module's class that no other has.
    String member(String wanted) {
        String base = JavaNames.of(wanted);
        String name = base;
        for (int number = 2; !members.add(name); number++) {
            name = base + number;
        }
        return name;
    }

    /// The Java name of the coroutine whose code is written.
    String awaiting(Node node) {
        if (frame().generator == null) {
            unsupported(
                    node,
                    "await in a generator expression",
                    "Write a list comprehension or a loop.");
        }
        return frame().generator();
    }

    /// Notes that something is resolved at run time, and why.
    void dynamic(Node node, String reason) {
        report.dynamic(module.path(), node.position().line(), reason);
    }

    /// The piece in a variable of its own, so that it is evaluated here and once.
    Piece hoist(Piece piece, TypeName javaType, String meaning) {
        if (piece.constant()) {
            return Coercion.to(piece, javaType);
        }
        String name = frame().temporary(meaning);
        body().statement("$T $N = $L", javaType, name, Coercion.to(piece, javaType).code());
        return Piece.constant(javaType, "$N", name);
    }

    /// The piece in a variable that stands before code which is written already.
    Piece hoistBefore(Piece piece, String meaning) {
        if (piece.constant()) {
            return piece;
        }
        String name = frame().earlier(meaning);
        body().statement("$T $N = $L", piece.type(), name, piece.code());
        return Piece.constant(piece.type(), "$N", name);
    }

    /// Several expressions, in Python's order of evaluation also where some of them need statements
    /// before.
    List<Piece> inOrder(List<java.util.function.Supplier<Piece>> writers) {
        List<Piece> pieces = new java.util.ArrayList<>();
        for (java.util.function.Supplier<Piece> writer : writers) {
            Piece[] written = new Piece[1];
            Body inner = within(() -> written[0] = writer.get());
            if (!inner.isEmpty()) {
                pieces.replaceAll(
                        earlier -> earlier.constant() ? earlier : hoistBefore(earlier, "value"));
                body().add(inner);
            }
            pieces.add(written[0]);
        }
        return pieces;
    }

    List<Piece> inOrder(
            List<? extends Expression> parts,
            java.util.function.Function<Expression, Piece> writer) {
        return inOrder(
                parts.stream()
                        .<java.util.function.Supplier<Piece>>map(part -> () -> writer.apply(part))
                        .toList());
    }

    /// Says where a construct stands that cannot be translated.
    void unsupported(Node node, String construct, String hint) {
        throw new TranslationException(
                List.of(
                        Diagnostic.unsupported(
                                parsed.source(),
                                node.position(),
                                construct + " is not supported",
                                hint)));
    }
}
