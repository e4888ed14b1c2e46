package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.kakehashi.emitter.analysis.Inference;
import dev.kakehashi.emitter.ast.Comment;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.parse.ParsedSource;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.report.Report;

import java.util.List;

import javax.lang.model.element.Modifier;

/// A module as a Java class: its functions as static methods, its code as the method that runs it.
public final class ModuleWriter {
    private ModuleWriter() {}

    /// The Java source of a module.
    public static JavaFile write(
            Inference inference, ModuleSymbol module, ParsedSource parsed, Report report) {
        return Subtypes.within(
                inference.program(), () -> written(inference, module, parsed, report));
    }

    private static JavaFile written(
            Inference inference, ModuleSymbol module, ParsedSource parsed, Report report) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(ClassNames.of(module))
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        type.addAnnotation(
                com.palantir.javapoet.AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unchecked")
                        .build());
        Emission emission = new Emission(inference, module, parsed, report, type);
        emission.member("main");
        emission.member("run");
        emission.member("load");
        List<Statement> body = module.tree().body();
        documentation(emission, body);
        if (ModuleSize.isLarge(body)) {
            module.divide();
        }
        Declarations declarations = Declarations.of(inference.program(), module.scope(), body);
        emission.frame(new Frame(null, module.scope(), null, TypeName.VOID, declarations));
        CodeBlock code =
                module.isDivided()
                        ? divided(emission, body)
                        : emission.within(() -> emission.statements.all(body)).build();
        entry(emission, code);
        JavaFile.Builder file =
                JavaFile.builder(emission.className.packageName(), type.build())
                        .indent("    ")
                        .skipJavaLangImports(true);
        emission.staticImports.forEach(name -> file.addStaticImport(RuntimeNames.BUILTINS, name));
        return file.build();
    }

    /// The body as several methods, one after the other.
    private static CodeBlock divided(Emission emission, List<Statement> body) {
        CodeBlock.Builder calls = CodeBlock.builder();
        CodeBlock.Builder part = CodeBlock.builder();
        int written = 0;
        for (Statement statement : body) {
            CodeBlock code =
                    emission.within(() -> emission.statements.all(List.of(statement))).build();
            int length = code.toString().length();
            if (written > 0 && written + length > ModuleSize.METHOD) {
                part(emission, part.build(), calls);
                part = CodeBlock.builder();
                written = 0;
            }
            part.add(code);
            written += length;
        }
        part(emission, part.build(), calls);
        return calls.build();
    }

    private static void part(Emission emission, CodeBlock code, CodeBlock.Builder calls) {
        String name = emission.member("part");
        emission.type.addMethod(
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addCode(code)
                        .build());
        calls.addStatement("$N()", name);
    }

    private static void documentation(Emission emission, List<Statement> body) {
        if (!body.isEmpty()
                && body.getFirst() instanceof Statement.ExpressionStatement statement
                && statement.value() instanceof Expression.Constant constant
                && constant.value() instanceof String text) {
            emission.type.addJavadoc("$L", text.strip().replace("*/", "*&#47;"));
        }
        for (Comment comment : emission.parsed.comments().orphans()) {
            emission.type.addJavadoc("$L\n", comment.content());
        }
    }

    private static void entry(Emission emission, CodeBlock code) {
        TypeSpec.Builder type = emission.type;
        if (emission.module.isMain()) {
            type.addMethod(
                    MethodSpec.methodBuilder("main")
                            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                            .addParameter(String[].class, "arguments")
                            .addStatement(
                                    "$T.main($L, arguments, $T::run)",
                                    RuntimeNames.LAUNCHER,
                                    Literals.quote(emission.parsed.source().file()),
                                    emission.className)
                            .build());
            type.addMethod(
                    MethodSpec.methodBuilder("run")
                            .addModifiers(Modifier.STATIC)
                            .addCode(code)
                            .build());
            return;
        }
        type.addField(TypeName.BOOLEAN, "loaded", Modifier.PRIVATE, Modifier.STATIC);
        type.addMethod(
                MethodSpec.methodBuilder("load")
                        .addJavadoc("Runs the module's code, when it is first imported.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .beginControlFlow("if (!loaded)")
                        .addStatement("loaded = true")
                        .addStatement("run()")
                        .endControlFlow()
                        .build());
        type.addMethod(
                MethodSpec.methodBuilder("run")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addCode(code)
                        .build());
    }
}
