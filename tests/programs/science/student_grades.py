"""Grades of students: a class of our own around a frame."""
from dataclasses import dataclass

import pandas as pd


@dataclass
class Result:
    name: str
    average: float

    @property
    def passed(self):
        return self.average >= 60


class GradeBook:
    def __init__(self, rows):
        self.frame = pd.DataFrame(rows, columns=["name", "math", "art"])

    def results(self):
        for _, row in self.frame.iterrows():
            yield Result(row["name"], float(row[["math", "art"]].mean()))

    def best(self, subject):
        return self.frame.loc[self.frame[subject].idxmax(), "name"]


book = GradeBook([("Ann", 90, 70), ("Bob", 40, 60), ("Cy", 65, 95)])
for result in book.results():
    print(f"{result.name:<4}{result.average:6.1f} {'passed' if result.passed else 'failed'}")
print(book.best("math"), book.best("art"))
print(sum(r.passed for r in book.results()), max(book.results(), key=lambda r: r.average).name)
