"""The 22 PDS-H queries (TPC-H on DataFrames) in py-polars.

Each function is the twin of the Java class of the same name (`q01` and `dev.kakehashi.bench.pdsh.Q01`): the same
operations in the same order, so that a difference in time is a difference between the two roads into one engine.
Works on the decimals that the generator writes and on doubles alike.
"""

from datetime import date
from pathlib import Path

import polars as pl
from polars import col


class Tables:
    """The eight tables of one folder, scanned anew for every query."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getattr__(self, table: str) -> pl.LazyFrame:
        return pl.scan_parquet(self._folder / f"{table}.parquet")


def revenue() -> pl.Expr:
    return col("l_extendedprice") * (1 - col("l_discount"))


def q01(tables: Tables) -> pl.LazyFrame:
    return (
        tables.lineitem.filter(col("l_shipdate") <= date(1998, 9, 2))
        .group_by("l_returnflag", "l_linestatus")
        .agg(
            col("l_quantity").sum().alias("sum_qty"),
            col("l_extendedprice").sum().alias("sum_base_price"),
            revenue().sum().alias("sum_disc_price"),
            (revenue() * (1 + col("l_tax"))).sum().alias("sum_charge"),
            col("l_quantity").mean().alias("avg_qty"),
            col("l_extendedprice").mean().alias("avg_price"),
            col("l_discount").mean().alias("avg_disc"),
            pl.len().alias("count_order"),
        )
        .sort("l_returnflag", "l_linestatus")
    )


def q02(tables: Tables) -> pl.LazyFrame:
    candidates = (
        tables.part.join(tables.partsupp, left_on="p_partkey", right_on="ps_partkey")
        .join(tables.supplier, left_on="ps_suppkey", right_on="s_suppkey")
        .join(tables.nation, left_on="s_nationkey", right_on="n_nationkey")
        .join(tables.region, left_on="n_regionkey", right_on="r_regionkey")
        .filter(col("p_size") == 15)
        .filter(col("p_type").str.ends_with("BRASS"))
        .filter(col("r_name") == "EUROPE")
    )
    return (
        candidates.group_by("p_partkey")
        .agg(col("ps_supplycost").min())
        .join(candidates, on=["p_partkey", "ps_supplycost"])
        .select(
            "s_acctbal",
            "s_name",
            "n_name",
            "p_partkey",
            "p_mfgr",
            "s_address",
            "s_phone",
            "s_comment",
        )
        .sort("s_acctbal", "n_name", "s_name", "p_partkey", descending=[True, False, False, False])
        .head(100)
    )


def q03(tables: Tables) -> pl.LazyFrame:
    day = date(1995, 3, 15)
    return (
        tables.customer.filter(col("c_mktsegment") == "BUILDING")
        .join(tables.orders, left_on="c_custkey", right_on="o_custkey")
        .join(tables.lineitem, left_on="o_orderkey", right_on="l_orderkey")
        .filter(col("o_orderdate") < day)
        .filter(col("l_shipdate") > day)
        .with_columns(revenue().alias("revenue"))
        .group_by("o_orderkey", "o_orderdate", "o_shippriority")
        .agg(col("revenue").sum())
        .select(col("o_orderkey").alias("l_orderkey"), "revenue", "o_orderdate", "o_shippriority")
        .sort("revenue", "o_orderdate", descending=[True, False])
        .head(10)
    )


def q04(tables: Tables) -> pl.LazyFrame:
    return (
        tables.lineitem.join(tables.orders, left_on="l_orderkey", right_on="o_orderkey")
        .filter(col("o_orderdate").is_between(date(1993, 7, 1), date(1993, 10, 1), closed="left"))
        .filter(col("l_commitdate") < col("l_receiptdate"))
        .unique(subset=["o_orderpriority", "l_orderkey"])
        .group_by("o_orderpriority")
        .agg(pl.len().alias("order_count"))
        .sort("o_orderpriority")
    )


def q05(tables: Tables) -> pl.LazyFrame:
    return (
        tables.region.join(tables.nation, left_on="r_regionkey", right_on="n_regionkey")
        .join(tables.customer, left_on="n_nationkey", right_on="c_nationkey")
        .join(tables.orders, left_on="c_custkey", right_on="o_custkey")
        .join(tables.lineitem, left_on="o_orderkey", right_on="l_orderkey")
        .join(
            tables.supplier,
            left_on=["l_suppkey", "n_nationkey"],
            right_on=["s_suppkey", "s_nationkey"],
        )
        .filter(col("r_name") == "ASIA")
        .filter(col("o_orderdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left"))
        .with_columns(revenue().alias("revenue"))
        .group_by("n_name")
        .agg(col("revenue").sum())
        .sort("revenue", descending=True)
    )


def q06(tables: Tables) -> pl.LazyFrame:
    return (
        tables.lineitem.filter(
            col("l_shipdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left")
        )
        .filter(col("l_discount").is_between(0.05, 0.07))
        .filter(col("l_quantity") < 24)
        .select((col("l_extendedprice") * col("l_discount")).sum().alias("revenue"))
    )


def q07(tables: Tables) -> pl.LazyFrame:
    france = tables.nation.filter(col("n_name") == "FRANCE")
    germany = tables.nation.filter(col("n_name") == "GERMANY")

    def traded(customers: pl.LazyFrame, suppliers: pl.LazyFrame) -> pl.LazyFrame:
        return (
            tables.customer.join(customers, left_on="c_nationkey", right_on="n_nationkey")
            .join(tables.orders, left_on="c_custkey", right_on="o_custkey")
            .rename({"n_name": "cust_nation"})
            .join(tables.lineitem, left_on="o_orderkey", right_on="l_orderkey")
            .join(tables.supplier, left_on="l_suppkey", right_on="s_suppkey")
            .join(suppliers, left_on="s_nationkey", right_on="n_nationkey")
            .rename({"n_name": "supp_nation"})
        )

    return (
        pl.concat([traded(france, germany), traded(germany, france)])
        .filter(col("l_shipdate").is_between(date(1995, 1, 1), date(1996, 12, 31)))
        .with_columns(revenue().alias("volume"))
        .with_columns(col("l_shipdate").dt.year().alias("l_year"))
        .group_by("supp_nation", "cust_nation", "l_year")
        .agg(col("volume").sum().alias("revenue"))
        .sort("supp_nation", "cust_nation", "l_year")
    )


def q08(tables: Tables) -> pl.LazyFrame:
    regions_of_customers = tables.nation.select("n_nationkey", "n_regionkey")
    nations_of_suppliers = tables.nation.select("n_nationkey", "n_name")
    return (
        tables.part.join(tables.lineitem, left_on="p_partkey", right_on="l_partkey")
        .join(tables.supplier, left_on="l_suppkey", right_on="s_suppkey")
        .join(tables.orders, left_on="l_orderkey", right_on="o_orderkey")
        .join(tables.customer, left_on="o_custkey", right_on="c_custkey")
        .join(regions_of_customers, left_on="c_nationkey", right_on="n_nationkey")
        .join(tables.region, left_on="n_regionkey", right_on="r_regionkey")
        .filter(col("r_name") == "AMERICA")
        .join(nations_of_suppliers, left_on="s_nationkey", right_on="n_nationkey")
        .filter(col("o_orderdate").is_between(date(1995, 1, 1), date(1996, 12, 31)))
        .filter(col("p_type") == "ECONOMY ANODIZED STEEL")
        .select(
            col("o_orderdate").dt.year().alias("o_year"),
            revenue().alias("volume"),
            col("n_name").alias("nation"),
        )
        .with_columns(
            pl.when(col("nation") == "BRAZIL").then(col("volume")).otherwise(0).alias("of_nation")
        )
        .group_by("o_year")
        .agg(
            (col("of_nation").sum().cast(pl.Float64) / col("volume").sum().cast(pl.Float64)).alias(
                "mkt_share"
            )
        )
        .sort("o_year")
    )


def q09(tables: Tables) -> pl.LazyFrame:
    return (
        tables.lineitem.join(tables.supplier, left_on="l_suppkey", right_on="s_suppkey")
        .join(
            tables.partsupp,
            left_on=["l_suppkey", "l_partkey"],
            right_on=["ps_suppkey", "ps_partkey"],
        )
        .join(tables.part, left_on="l_partkey", right_on="p_partkey")
        .join(tables.orders, left_on="l_orderkey", right_on="o_orderkey")
        .join(tables.nation, left_on="s_nationkey", right_on="n_nationkey")
        .filter(col("p_name").str.contains("green"))
        .select(
            col("n_name").alias("nation"),
            col("o_orderdate").dt.year().alias("o_year"),
            (revenue() - col("ps_supplycost") * col("l_quantity")).alias("amount"),
        )
        .group_by("nation", "o_year")
        .agg(col("amount").sum().alias("sum_profit"))
        .sort("nation", "o_year", descending=[False, True])
    )


def q10(tables: Tables) -> pl.LazyFrame:
    return (
        tables.customer.join(tables.orders, left_on="c_custkey", right_on="o_custkey")
        .join(tables.lineitem, left_on="o_orderkey", right_on="l_orderkey")
        .join(tables.nation, left_on="c_nationkey", right_on="n_nationkey")
        .filter(col("o_orderdate").is_between(date(1993, 10, 1), date(1994, 1, 1), closed="left"))
        .filter(col("l_returnflag") == "R")
        .group_by(
            "c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment"
        )
        .agg(revenue().sum().alias("revenue"))
        .select(
            "c_custkey",
            "c_name",
            "revenue",
            "c_acctbal",
            "n_name",
            "c_address",
            "c_phone",
            "c_comment",
        )
        .sort("revenue", descending=True)
        .head(20)
    )


def q11(tables: Tables) -> pl.LazyFrame:
    value = col("ps_supplycost") * col("ps_availqty")
    german = (
        tables.partsupp.join(tables.supplier, left_on="ps_suppkey", right_on="s_suppkey")
        .join(tables.nation, left_on="s_nationkey", right_on="n_nationkey")
        .filter(col("n_name") == "GERMANY")
    )
    threshold = german.select((value.sum().cast(pl.Float64) * 0.0001).alias("threshold"))
    return (
        german.group_by("ps_partkey")
        .agg(value.sum().alias("value"))
        .join(threshold, how="cross")
        .filter(col("value") > col("threshold"))
        .select("ps_partkey", "value")
        .sort("value", descending=True)
    )


def q12(tables: Tables) -> pl.LazyFrame:
    urgent = col("o_orderpriority").is_in(["1-URGENT", "2-HIGH"])
    return (
        tables.orders.join(tables.lineitem, left_on="o_orderkey", right_on="l_orderkey")
        .filter(col("l_shipmode").is_in(["MAIL", "SHIP"]))
        .filter(col("l_commitdate") < col("l_receiptdate"))
        .filter(col("l_shipdate") < col("l_commitdate"))
        .filter(col("l_receiptdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left"))
        .with_columns(
            pl.when(urgent).then(1).otherwise(0).alias("high_line_count"),
            pl.when(urgent.not_()).then(1).otherwise(0).alias("low_line_count"),
        )
        .group_by("l_shipmode")
        .agg(col("high_line_count").sum(), col("low_line_count").sum())
        .sort("l_shipmode")
    )


def q13(tables: Tables) -> pl.LazyFrame:
    orders = tables.orders.filter(col("o_comment").str.contains("special.*requests").not_())
    return (
        tables.customer.join(orders, left_on="c_custkey", right_on="o_custkey", how="left")
        .group_by("c_custkey")
        .agg(col("o_orderkey").count().alias("c_count"))
        .group_by("c_count")
        .agg(pl.len().alias("custdist"))
        .sort("custdist", "c_count", descending=[True, True])
    )


def q14(tables: Tables) -> pl.LazyFrame:
    promoted = pl.when(col("p_type").str.starts_with("PROMO")).then(revenue()).otherwise(0)
    return (
        tables.lineitem.join(tables.part, left_on="l_partkey", right_on="p_partkey")
        .filter(col("l_shipdate").is_between(date(1995, 9, 1), date(1995, 10, 1), closed="left"))
        .select(
            (
                100.0 * promoted.sum().cast(pl.Float64) / revenue().sum().cast(pl.Float64)
            ).alias("promo_revenue")
        )
    )


def q15(tables: Tables) -> pl.LazyFrame:
    revenues = (
        tables.lineitem.filter(
            col("l_shipdate").is_between(date(1996, 1, 1), date(1996, 4, 1), closed="left")
        )
        .group_by("l_suppkey")
        .agg(revenue().sum().alias("total_revenue"))
        .select(col("l_suppkey").alias("supplier_no"), "total_revenue")
    )
    return (
        tables.supplier.join(revenues, left_on="s_suppkey", right_on="supplier_no")
        .filter(col("total_revenue") == col("total_revenue").max())
        .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")
        .sort("s_suppkey")
    )


def q16(tables: Tables) -> pl.LazyFrame:
    complained = tables.supplier.filter(
        col("s_comment").str.contains(".*Customer.*Complaints.*")
    ).select("s_suppkey", col("s_suppkey").alias("ps_suppkey"))
    return (
        tables.part.join(tables.partsupp, left_on="p_partkey", right_on="ps_partkey")
        .filter(col("p_brand") != "Brand#45")
        .filter(col("p_type").str.starts_with("MEDIUM POLISHED").not_())
        .filter(col("p_size").is_in([49, 14, 23, 45, 19, 3, 36, 9]))
        .join(complained, left_on="ps_suppkey", right_on="s_suppkey", how="left")
        .filter(col("ps_suppkey_right").is_null())
        .group_by("p_brand", "p_type", "p_size")
        .agg(col("ps_suppkey").n_unique().alias("supplier_cnt"))
        .sort("supplier_cnt", "p_brand", "p_type", "p_size", descending=[True, False, False, False])
    )


def q17(tables: Tables) -> pl.LazyFrame:
    sold = (
        tables.part.filter(col("p_brand") == "Brand#23")
        .filter(col("p_container") == "MED BOX")
        .join(tables.lineitem, left_on="p_partkey", right_on="l_partkey", how="left")
    )
    return (
        sold.group_by("p_partkey")
        .agg((0.2 * col("l_quantity").mean()).alias("avg_quantity"))
        .select(col("p_partkey").alias("key"), "avg_quantity")
        .join(sold, left_on="key", right_on="p_partkey")
        .filter(col("l_quantity") < col("avg_quantity"))
        .select((col("l_extendedprice").sum().cast(pl.Float64) / 7.0).alias("avg_yearly"))
    )


def q18(tables: Tables) -> pl.LazyFrame:
    large = (
        tables.lineitem.group_by("l_orderkey")
        .agg(col("l_quantity").sum().alias("sum_quantity"))
        .filter(col("sum_quantity") > 300)
    )
    return (
        tables.orders.join(large, left_on="o_orderkey", right_on="l_orderkey", how="semi")
        .join(tables.lineitem, left_on="o_orderkey", right_on="l_orderkey")
        .join(tables.customer, left_on="o_custkey", right_on="c_custkey")
        .group_by("c_name", "o_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
        .agg(col("l_quantity").sum().alias("sum_quantity"))
        .select(
            "c_name",
            col("o_custkey").alias("c_custkey"),
            "o_orderkey",
            "o_orderdate",
            "o_totalprice",
            "sum_quantity",
        )
        .sort("o_totalprice", "o_orderdate", descending=[True, False])
        .head(100)
    )


def q19(tables: Tables) -> pl.LazyFrame:
    def wanted(brand: str, containers: list[str], quantity: int, size: int) -> pl.Expr:
        return (
            (col("p_brand") == brand)
            & col("p_container").is_in(containers)
            & col("l_quantity").is_between(quantity, quantity + 10)
            & col("p_size").is_between(1, size)
        )

    return (
        tables.part.join(tables.lineitem, left_on="p_partkey", right_on="l_partkey")
        .filter(col("l_shipmode").is_in(["AIR", "AIR REG"]))
        .filter(col("l_shipinstruct") == "DELIVER IN PERSON")
        .filter(
            wanted("Brand#12", ["SM CASE", "SM BOX", "SM PACK", "SM PKG"], 1, 5)
            | wanted("Brand#23", ["MED BAG", "MED BOX", "MED PKG", "MED PACK"], 10, 10)
            | wanted("Brand#34", ["LG CASE", "LG BOX", "LG PACK", "LG PKG"], 20, 15)
        )
        .select(revenue().sum().alias("revenue"))
    )


def q20(tables: Tables) -> pl.LazyFrame:
    sold = (
        tables.lineitem.filter(
            col("l_shipdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left")
        )
        .group_by("l_partkey", "l_suppkey")
        .agg((col("l_quantity").sum() * 0.5).alias("half_quantity"))
    )
    canadian = tables.supplier.join(
        tables.nation.filter(col("n_name") == "CANADA"),
        left_on="s_nationkey",
        right_on="n_nationkey",
    )
    return (
        tables.part.filter(col("p_name").str.starts_with("forest"))
        .select(col("p_partkey").unique())
        .join(tables.partsupp, left_on="p_partkey", right_on="ps_partkey")
        .join(sold, left_on=["ps_suppkey", "p_partkey"], right_on=["l_suppkey", "l_partkey"])
        .filter(col("ps_availqty") > col("half_quantity"))
        .select(col("ps_suppkey").unique())
        .join(canadian, left_on="ps_suppkey", right_on="s_suppkey")
        .select("s_name", "s_address")
        .sort("s_name")
    )


def q21(tables: Tables) -> pl.LazyFrame:
    late = (
        tables.lineitem.group_by("l_orderkey")
        .agg(col("l_suppkey").n_unique().alias("suppliers"))
        .filter(col("suppliers") > 1)
        .join(
            tables.lineitem.filter(col("l_receiptdate") > col("l_commitdate")),
            on="l_orderkey",
        )
    )
    return (
        late.group_by("l_orderkey")
        .agg(col("l_suppkey").n_unique().alias("late_suppliers"))
        .join(late, on="l_orderkey")
        .join(tables.supplier, left_on="l_suppkey", right_on="s_suppkey")
        .join(tables.nation, left_on="s_nationkey", right_on="n_nationkey")
        .join(tables.orders, left_on="l_orderkey", right_on="o_orderkey")
        .filter(col("late_suppliers") == 1)
        .filter(col("n_name") == "SAUDI ARABIA")
        .filter(col("o_orderstatus") == "F")
        .group_by("s_name")
        .agg(pl.len().alias("numwait"))
        .sort("numwait", "s_name", descending=[True, False])
        .head(100)
    )


def q22(tables: Tables) -> pl.LazyFrame:
    callers = (
        tables.customer.with_columns(col("c_phone").str.slice(0, 2).alias("cntrycode"))
        .filter(col("cntrycode").str.contains("13|31|23|29|30|18|17"))
        .select("c_acctbal", "c_custkey", "cntrycode")
    )
    average = callers.filter(col("c_acctbal") > 0).select(
        col("c_acctbal").mean().alias("avg_acctbal")
    )
    ordered = tables.orders.select(col("o_custkey").unique()).with_columns(
        col("o_custkey").alias("c_custkey")
    )
    return (
        callers.join(ordered, on="c_custkey", how="left")
        .filter(col("o_custkey").is_null())
        .join(average, how="cross")
        .filter(col("c_acctbal") > col("avg_acctbal"))
        .group_by("cntrycode")
        .agg(
            col("c_acctbal").count().alias("numcust"),
            col("c_acctbal").sum().alias("totacctbal"),
        )
        .sort("cntrycode")
    )


QUERIES = {number: globals()[f"q{number:02}"] for number in range(1, 23)}
