"""Exceptions that only Python has: caught by class, by base class, extended, raised."""
import sqlite3
import subprocess

connection = sqlite3.connect(":memory:")
connection.execute("create table t (a integer primary key)")
connection.execute("insert into t values (1)")
try:
    connection.execute("insert into t values (1)")
except sqlite3.IntegrityError as e:
    print(type(e).__name__, e)
try:
    connection.execute("select nothing")
except sqlite3.Error as e:
    print(isinstance(e, sqlite3.OperationalError), e)
try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as e:
    print(e.returncode, e.cmd, e)


class Refused(sqlite3.DatabaseError):
    pass


try:
    raise Refused("no")
except sqlite3.Error as e:
    print(repr(e))
try:
    raise sqlite3.ProgrammingError("wrong")
except sqlite3.ProgrammingError as e:
    print(repr(e), e.args)
