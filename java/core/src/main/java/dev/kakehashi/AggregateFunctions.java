// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.QuantileMethod;

/// Functions that give one value for a column, or for each group of one. Nulls are left out, unless
/// said otherwise.
public sealed interface AggregateFunctions permits Expr {
    /// {@return the sum; 0 without values}
    default Expr sum() {
        return Call.of("sum", this).expr();
    }

    /// {@return the mean}
    default Expr mean() {
        return Call.of("mean", this).expr();
    }

    /// {@return the least value}
    default Expr min() {
        return Call.of("min", this).expr();
    }

    /// {@return the greatest value}
    default Expr max() {
        return Call.of("max", this).expr();
    }

    /// {@return the median}
    default Expr median() {
        return Call.of("median", this).expr();
    }

    /// {@return the standard deviation of a sample}
    default Expr std() {
        return Call.of("std", this).expr();
    }

    /// {@return the standard deviation, with this many degrees of freedom less}
    default Expr std(int ddof) {
        return Call.of("std", this).with("ddof", ddof).expr();
    }

    /// {@return the variance of a sample}
    default Expr var() {
        return Call.of("var", this).expr();
    }

    /// {@return the variance, with this many degrees of freedom less}
    default Expr var(int ddof) {
        return Call.of("var", this).with("ddof", ddof).expr();
    }

    /// {@return the value that this share of all, 0 to 1, lies below}
    default Expr quantile(Object quantile) {
        return Call.of("quantile", this, quantile).expr();
    }

    /// {@return the value that this share of all, 0 to 1, lies below}
    default Expr quantile(Object quantile, QuantileMethod method) {
        return Call.of("quantile", this, quantile).with("quantile_method", method).expr();
    }

    /// {@return the number of values that are not null}
    default Expr count() {
        return Call.of("count", this).expr();
    }

    /// {@return the number of values, nulls included}
    default Expr len() {
        return Call.of("len", this).expr();
    }

    /// {@return the number of different values}
    default Expr nUnique() {
        return Call.of("n_unique", this).expr();
    }

    /// {@return about the number of different values}
    default Expr approxNUnique() {
        return Call.of("approx_n_unique", this).expr();
    }

    /// {@return the first value}
    default Expr first() {
        return Call.of("first", this).expr();
    }

    /// {@return the last value}
    default Expr last() {
        return Call.of("last", this).expr();
    }

    /// {@return a list of all values}
    default Expr implode() {
        return Call.of("implode", this).expr();
    }

    /// {@return a list of all values, in their order or in any}
    default Expr implode(boolean maintainOrder) {
        return Call.of("implode", this).with("maintain_order", maintainOrder).expr();
    }

    /// {@return the product; 1 without values}
    default Expr product() {
        return Call.of("product", this).expr();
    }

    /// {@return whether any value is true, nulls left out}
    default Expr any() {
        return Call.of("any", this).expr();
    }

    /// {@return whether any value is true, nulls left out or making the result null}
    default Expr any(boolean ignoreNulls) {
        return Call.of("any", this).with("ignore_nulls", ignoreNulls).expr();
    }

    /// {@return whether all values are true, nulls left out}
    default Expr all() {
        return Call.of("all", this).expr();
    }

    /// {@return whether all values are true, nulls left out or making the result null}
    default Expr all(boolean ignoreNulls) {
        return Call.of("all", this).with("ignore_nulls", ignoreNulls).expr();
    }

    /// {@return the number of nulls}
    default Expr nullCount() {
        return Call.of("null_count", this).expr();
    }

    /// {@return whether there are nulls}
    default Expr hasNulls() {
        return Call.of("has_nulls", this).expr();
    }

    /// {@return the position of the least value}
    default Expr argMin() {
        return Call.of("arg_min", this).expr();
    }

    /// {@return the position of the greatest value}
    default Expr argMax() {
        return Call.of("arg_max", this).expr();
    }

    /// {@return the least value, NaN if there is one}
    default Expr nanMin() {
        return Call.of("nan_min", this).expr();
    }

    /// {@return the greatest value, NaN if there is one}
    default Expr nanMax() {
        return Call.of("nan_max", this).expr();
    }

    /// {@return the values that are there most often}
    default Expr mode() {
        return Call.of("mode", this).expr();
    }

    /// {@return the skewness}
    default Expr skew() {
        return Call.of("skew", this).expr();
    }

    /// {@return the skewness, corrected for bias when false}
    default Expr skew(boolean bias) {
        return Call.of("skew", this).with("bias", bias).expr();
    }

    /// {@return the kurtosis}
    default Expr kurtosis() {
        return Call.of("kurtosis", this).expr();
    }

    /// {@return the kurtosis, by Fisher (normal is 0) or Pearson (normal is 3), corrected for bias
    /// when false}
    default Expr kurtosis(boolean fisher, boolean bias) {
        return Call.of("kurtosis", this).with("fisher", fisher).with("bias", bias).expr();
    }

    /// {@return the only value; an error when there is not exactly one}
    default Expr item() {
        return Call.of("item", this).expr();
    }

    /// {@return the only value, null when there is none and that is allowed; else an error}
    default Expr item(boolean allowEmpty) {
        return Call.of("item", this).with("allow_empty", allowEmpty).expr();
    }

    /// {@return the value where another column is least}
    default Expr minBy(Expr by) {
        return Call.of("min_by", this, by).expr();
    }

    /// {@return the value where another column is greatest}
    default Expr maxBy(Expr by) {
        return Call.of("max_by", this, by).expr();
    }

    /// {@return the covariance with another column}
    default Expr cov(Expr other) {
        return Call.of("cov", this, other).expr();
    }

    /// {@return the covariance with another column, with this many degrees of freedom less}
    default Expr cov(Expr other, int ddof) {
        return Call.of("cov", this, other).with("ddof", ddof).expr();
    }

    /// {@return Pearson's correlation with another column}
    default Expr corr(Expr other) {
        return Call.of("corr", this, other).expr();
    }

    /// {@return the sum of the products with another column}
    default Expr dot(Expr other) {
        return Call.of("dot", this, other).expr();
    }

    /// {@return the entropy}
    default Expr entropy() {
        return Call.of("entropy", this).expr();
    }

    /// {@return the entropy by this base, of values made to sum up to 1 first or not}
    default Expr entropy(double base, boolean normalize) {
        return Call.of("entropy", this).with("base", base).with("normalize", normalize).expr();
    }
}
