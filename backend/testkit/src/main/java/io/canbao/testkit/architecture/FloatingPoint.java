package io.canbao.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Binary fractions, in which ten fen are not a tenth of a yuan. */
final class FloatingPoint {
    private static final Set<String> TYPES = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final String ADVICE = "count fen in a long, take rates as BigDecimal";

    private FloatingPoint() {}

    static ArchCondition<JavaMember> beAbsentFromSignatures() {
        return new ArchCondition<>("have no double or float in a signature") {
            @Override
            public void check(JavaMember item, ConditionEvents events) {
                var inexact = types(item)
                        .map(type -> type.getBaseComponentType().getName())
                        .anyMatch(TYPES::contains);
                if (inexact && !item.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(
                            item, "%s has a double or a float: %s".formatted(item.getFullName(), ADVICE)));
                }
            }
        };
    }

    /** ArchUnit sees signatures and calls; what a method does with a local variable is in its instructions only. */
    static ArchCondition<JavaClass> beAbsent() {
        return new ArchCondition<>("have no double or float at all") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMembers().forEach(member -> beAbsentFromSignatures().check(member, events));
                for (var method : ClassFile.of().parse(bytes(item)).methods()) {
                    var line = firstLine(method);
                    if (line >= 0) {
                        events.add(SimpleConditionEvent.violated(
                                item,
                                "%s.%s calculates with a double or a float: %s (%s.java:%d)"
                                        .formatted(
                                                item.getName(),
                                                method.methodName().stringValue(),
                                                ADVICE,
                                                item.getSimpleName(),
                                                line)));
                    }
                }
            }
        };
    }

    private static Stream<JavaClass> types(JavaMember member) {
        return switch (member) {
            case JavaField field -> Stream.of(field.getRawType());
            case JavaCodeUnit unit ->
                Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
            default -> Stream.empty();
        };
    }

    /** The line of the first instruction that works on binary fractions, 0 if it has no line, -1 if there is none. */
    private static int firstLine(MethodModel method) {
        var line = 0;
        for (var element :
                method.code().<List<CodeElement>>map(CodeModel::elementList).orElse(List.of())) {
            if (element instanceof LineNumber number) {
                line = number.line();
            } else if (element instanceof Instruction instruction && isInexact(instruction)) {
                return line;
            }
        }
        return -1;
    }

    private static boolean isInexact(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction constant -> isInexact(constant.typeKind());
            case InvokeInstruction call ->
                Stream.concat(
                                call.typeSymbol().parameterList().stream(),
                                Stream.of(call.typeSymbol().returnType()))
                        .anyMatch(type -> isInexact(TypeKind.from(type)));
            default -> instruction.opcode().name().matches("[DF](?!UP).*|[IL]2[DF]");
        };
    }

    private static boolean isInexact(TypeKind kind) {
        return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    private static byte[] bytes(JavaClass type) {
        try (var stream = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
