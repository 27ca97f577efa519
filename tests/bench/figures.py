"""A million activity rows -> 200 computed figures, beside the sqlite3 shell that imports the same rows and answers the same 200 queries.

    figures.py BILAN [RUNS]

Whole processes in turn, medians. Both read the CSV file; both give the same 200 numbers, which are compared.
"""
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from process import measured

bilan, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
rows = int(os.environ.get("ROWS", "1000000"))
here = os.path.dirname(os.path.abspath(__file__))
folder = tempfile.mkdtemp()
project = f"{folder}/project"
shutil.copytree(f"{here}/../projects/tiny", project)
draw = random.Random(7)
regions = [f"Région {i}" for i in range(12)]
kinds = ["training", "workshop", "distribution", "visit", "interview"]
partners = [f"Association {i}" for i in range(300)]
with open(f"{project}/data/tiny/activities.csv", "w", encoding="utf-8") as out:
    out.write("id,date,year,region,kind,partner,women,men,cost\n")
    for i in range(rows):
        year = 2015 + draw.randrange(9)
        out.write(f"{i},{year}-{1 + draw.randrange(12):02}-{1 + draw.randrange(28):02},{year},{draw.choice(regions)},{draw.choice(kinds)},{draw.choice(partners)},"
                  f"{draw.randrange(60)},{draw.randrange(60)},{draw.randrange(100000) / 100:.2f}\n")

figures, queries = [], []
for i in range(200):
    region, kind, year = regions[i % 12], kinds[i % 5], 2015 + i % 9
    column = ("women", "men", "cost")[i % 3]
    where, sql = [(f"region = {region}; year = {year}", f"region = '{region}' AND year = '{year}'"), (f"kind = {kind}; women >= 20", f"kind = '{kind}' AND CAST(women AS INTEGER) >= 20"),
                  (f"year = {year}", f"year = '{year}'"), (f"region = {region}", f"region = '{region}'")][i % 4]
    operation, answer = [("sum", f"printf('%.2f', SUM(CAST({column} AS {'REAL' if column == 'cost' else 'INTEGER'})))"), ("count", "COUNT(*)"),
                         ("count-distinct", "COUNT(DISTINCT partner)")][i % 5 % 3]
    of = {"sum": f"activities.{column}", "count": "activities", "count-distinct": "activities.partner"}[operation]
    figures.append({"id": f"f{i}", "compute": operation, "of": of, "where": where, "unit": "persons", "label": {"fr": "x", "en": "x"}, "period": "2022",
                    "source": {"fr": "x", "en": "x"}})
    queries.append(f"SELECT {answer} FROM activities WHERE {sql};")
given = json.load(open(f"{project}/data/tiny/figures.json", encoding="utf-8"))
given["figures"] += figures
json.dump(given, open(f"{project}/data/tiny/figures.json", "w", encoding="utf-8"))
script = f".mode csv\n.import {project}/data/tiny/activities.csv activities\n" + "\n".join(queries)

# The numbers first: bilan's, from the file that it publishes.
subprocess.run([bilan, "build", "--project", project, "--only", "site"], check=True, capture_output=True)
published = {line.split(",")[0]: line.split(",")[1] for line in open(f"{project}/output/en/tiny/figures.csv", encoding="utf-8-sig")}
answers = subprocess.run(["sqlite3", ":memory:"], input=script, check=True, capture_output=True, text=True).stdout.split()
differ = [i for i in range(200) if abs(float(published[f"f{i}"]) - float(answers[i])) > 0.006]
print(f"{rows} rows, {os.path.getsize(f'{project}/data/tiny/activities.csv') / 1e6:.0f} MB, 200 figures: {len(differ)} differ")

ours, theirs = [], []
for _ in range(runs):
    ours.append(measured([bilan, "explain", "f0", "--project", project]))
    theirs.append(measured(["sqlite3", ":memory:"], script))
middle = lambda results: [statistics.median(column) for column in zip(*results)]
(wall, cpu, memory), (wall2, cpu2, memory2) = middle(ours), middle(theirs)
print(f"bilan    {wall:8.2f} s  {cpu:8.2f} s of CPU  {memory:6.0f} MiB")
print(f"sqlite3  {wall2:8.2f} s  {cpu2:8.2f} s of CPU  {memory2:6.0f} MiB   {wall2 / wall:.1f} times as long")
shutil.rmtree(folder)
sys.exit(1 if differ else 0)
