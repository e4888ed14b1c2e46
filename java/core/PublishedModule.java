import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleExportInfo;
import java.lang.classfile.attribute.ModuleRequireInfo;
import java.lang.constant.ModuleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Writes the module descriptor of core's jar: without the libraries that are shaded into it, and
/// with what they need of the JDK. Sources are compiled against those libraries as they come, so
/// the descriptor of the sources has to name them.
class PublishedModule {
    private static final Set<String> SHADED =
            Set.of(
                    "aircompressor.v3",
                    "com.google.protobuf",
                    "flatbuffers.java",
                    "org.apache.arrow.format");

    private static final List<String> NEEDED = List.of("java.logging", "jdk.unsupported");

    public static void main(String[] arguments) throws IOException {
        ClassModel module = ClassFile.of().parse(Path.of(arguments[0]));
        ClassTransform exchange =
                ClassTransform.dropping(ModuleAttribute.class::isInstance)
                        .andThen(
                                ClassTransform.endHandler(
                                        builder -> builder.with(published(module))));
        Path published = Path.of(arguments[1]);
        Files.createDirectories(published.getParent());
        Files.write(published, ClassFile.of().transformClass(module, exchange));
    }

    private static ModuleAttribute published(ClassModel module) {
        ModuleAttribute attribute = module.findAttribute(Attributes.module()).orElseThrow();
        Predicate<ModuleRequireInfo> isShaded =
                required -> SHADED.contains(required.requires().name().stringValue());
        List<ModuleRequireInfo> requires = new ArrayList<>(attribute.requires());
        if (requires.stream().filter(isShaded).count() != SHADED.size()) {
            throw new IllegalStateException(
                    "module-info.java of core does not require just what is shaded: " + requires);
        }
        requires.removeIf(isShaded);
        for (String name : NEEDED) {
            requires.add(ModuleRequireInfo.of(ModuleDesc.of(name), Set.of(), null));
        }
        return ModuleAttribute.of(
                attribute.moduleName(),
                attribute.moduleFlagsMask(),
                attribute.moduleVersion().orElse(null),
                requires,
                attribute.exports().stream().filter(PublishedModule::isForOthers).toList(),
                attribute.opens(),
                attribute.uses(),
                attribute.provides());
    }

    /// An export to nobody but a library that is inside now.
    private static boolean isForOthers(ModuleExportInfo export) {
        return export.exportsTo().isEmpty()
                || export.exportsTo().stream()
                        .anyMatch(module -> !SHADED.contains(module.name().stringValue()));
    }
}
