// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import dev.kakehashi.error.ErrorDetail;
import dev.kakehashi.error.PlanVersionUnsupportedException;
import dev.kakehashi.error.UnsupportedFeatureException;
import dev.kakehashi.plan.Plan;

import java.util.Collection;
import java.util.Set;

/// What an engine can do.
///
/// Nodes, expressions and types have the names that plans use: `filter`, `str.contains`,
/// `join.left`, `decimal`.
///
/// @param abiVersion version of the native boundary, 0 for an engine without one
/// @param engineVersion name and version of the engine
/// @param minPlanVersion the oldest plan version that the engine reads
/// @param maxPlanVersion the newest plan version that the engine reads
/// @param nodes supported nodes
/// @param expressions supported expressions and functions
/// @param dataTypes supported data types
/// @param executionModes `collect` and `stream`
/// @param copyBehavior `zero_copy_when_possible` or `copy_on_boundary`
/// @param maxConcurrency queries at a time, 0 when there is no limit
/// @param limits what a plan must not exceed
/// @param threads threads that the engine computes with
/// @param formats file formats
public record Capabilities(
        int abiVersion,
        String engineVersion,
        int minPlanVersion,
        int maxPlanVersion,
        Set<String> nodes,
        Set<String> expressions,
        Set<String> dataTypes,
        Set<String> executionModes,
        String copyBehavior,
        int maxConcurrency,
        PlanLimits limits,
        int threads,
        Set<String> formats) {
    /// A plan that exceeds one of these is refused before anything is built.
    ///
    /// @param planBytes bytes of an encoded plan
    /// @param nodes number of nodes
    /// @param expressions number of expressions
    /// @param depth longest way from a node or expression to the bottom of what it uses
    public record PlanLimits(long planBytes, long nodes, long expressions, long depth) {}

    public Capabilities {
        nodes = Set.copyOf(nodes);
        expressions = Set.copyOf(expressions);
        dataTypes = Set.copyOf(dataTypes);
        executionModes = Set.copyOf(executionModes);
        formats = Set.copyOf(formats);
    }

    /// {@return whether the engine has this node, expression, function or data type}
    public boolean supports(String feature) {
        return nodes.contains(feature)
                || expressions.contains(feature)
                || dataTypes.contains(feature);
    }

    /// Checks that the engine reads this plan and has all that it uses.
    ///
    /// @throws PlanVersionUnsupportedException when the plan is older or newer than the engine
    /// @throws UnsupportedFeatureException naming what is missing
    public void require(Plan plan) {
        if (plan.version() < minPlanVersion || plan.version() > maxPlanVersion) {
            throw new PlanVersionUnsupportedException(
                    "The plan is of version %d, but the engine %s reads versions %d to %d. %s"
                            .formatted(
                                    plan.version(),
                                    engineVersion,
                                    minPlanVersion,
                                    maxPlanVersion,
                                    plan.version() < minPlanVersion
                                            ? "Make the plan again with this version of the library"
                                            : "Upgrade the engine"));
        }
        require(plan.requires());
    }

    /// Checks that the engine has all of these.
    ///
    /// @throws UnsupportedFeatureException naming what is missing
    public void require(Collection<String> features) {
        var missing = features.stream().filter(feature -> !supports(feature)).sorted().toList();
        if (!missing.isEmpty()) {
            throw new UnsupportedFeatureException(
                    "The engine %s lacks what the plan uses: %s. Write the query without, or use an engine that has it"
                            .formatted(engineVersion, String.join(", ", missing)),
                    ErrorDetail.ofFeature(missing.getFirst()),
                    null);
        }
    }
}
