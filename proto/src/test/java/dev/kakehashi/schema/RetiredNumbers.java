package dev.kakehashi.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// The rule "retired numbers": a number that was a field (or an enum value) in one release and was
/// deleted later stays reserved for ever, and so does its name. Numbers that were only reserved for
/// the future may be taken.
///
/// buf has a rule for this, RESERVED_MESSAGE_NO_DELETE, but that one forbids both.
final class RetiredNumbers {

    private RetiredNumbers() {}

    /// Every retired number and name that is not reserved in the last of the schemas.
    ///
    /// @param schemas the released schemas, oldest first, and behind them the one to check
    static List<String> notReserved(List<FileDescriptorSet> schemas) {
        Map<String, Members> current = members(schemas.getLast());
        var findings = new ArrayList<String>();
        retired(schemas)
                .forEach(
                        (type, retired) -> {
                            // Deleted types are for buf to find.
                            Members now = current.get(type);
                            if (now == null) {
                                return;
                            }
                            retired.forEach(
                                    (number, name) -> {
                                        if (!now.reservedNumber().test(number)) {
                                            findings.add(
                                                    "%s: the retired number %d (%s) must be reserved"
                                                            .formatted(type, number, name));
                                        }
                                        if (!now.reservedNames().contains(name)) {
                                            findings.add(
                                                    "%s: the retired name %s (%d) must be reserved"
                                                            .formatted(type, name, number));
                                        }
                                    });
                        });
        return findings;
    }

    /// Numbers that are used in one schema and not in one of those behind it, by type.
    private static Map<String, Map<Integer, String>> retired(List<FileDescriptorSet> schemas) {
        var used = new TreeMap<String, Map<Integer, String>>();
        var retired = new TreeMap<String, Map<Integer, String>>();
        for (FileDescriptorSet schema : schemas) {
            Map<String, Members> members = members(schema);
            used.forEach(
                    (type, numbers) -> {
                        Set<Integer> still =
                                members.containsKey(type)
                                        ? members.get(type).names().keySet()
                                        : Set.of();
                        numbers.forEach(
                                (number, name) -> {
                                    if (!still.contains(number)) {
                                        retired.computeIfAbsent(type, _ -> new TreeMap<>())
                                                .put(number, name);
                                    }
                                });
                    });
            members.forEach(
                    (type, now) ->
                            used.computeIfAbsent(type, _ -> new TreeMap<>()).putAll(now.names()));
        }
        return retired;
    }

    private record Members(
            Map<Integer, String> names, IntPredicate reservedNumber, Set<String> reservedNames) {}

    private static Map<String, Members> members(FileDescriptorSet schema) {
        var members = new TreeMap<String, Members>();
        schema.getFileList()
                .forEach(
                        file -> {
                            file.getMessageTypeList()
                                    .forEach(type -> add(file.getPackage(), type, members));
                            file.getEnumTypeList()
                                    .forEach(type -> add(file.getPackage(), type, members));
                        });
        return members;
    }

    private static void add(String scope, DescriptorProto type, Map<String, Members> members) {
        String name = scope + "." + type.getName();
        var names = new TreeMap<Integer, String>();
        type.getFieldList().forEach(field -> names.put(field.getNumber(), field.getName()));
        // The end of a message's range is exclusive ...
        IntPredicate reserved =
                number ->
                        type.getReservedRangeList().stream()
                                .anyMatch(
                                        range ->
                                                range.getStart() <= number
                                                        && number < range.getEnd());
        members.put(name, new Members(names, reserved, new TreeSet<>(type.getReservedNameList())));
        type.getNestedTypeList().forEach(nested -> add(name, nested, members));
        type.getEnumTypeList().forEach(nested -> add(name, nested, members));
    }

    private static void add(String scope, EnumDescriptorProto type, Map<String, Members> members) {
        var names = new TreeMap<Integer, String>();
        type.getValueList().forEach(value -> names.put(value.getNumber(), value.getName()));
        // ... and that of an enum's inclusive.
        IntPredicate reserved =
                number ->
                        type.getReservedRangeList().stream()
                                .anyMatch(
                                        range ->
                                                range.getStart() <= number
                                                        && number <= range.getEnd());
        members.put(
                scope + "." + type.getName(),
                new Members(names, reserved, new TreeSet<>(type.getReservedNameList())));
    }
}
