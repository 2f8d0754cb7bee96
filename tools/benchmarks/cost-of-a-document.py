#!/usr/bin/env python3
"""What one document costs on the whole road: processor time of each process, bytes in Kafka, operations and bytes in
Elasticsearch. Its output is the table of inputs in docs/scale.md.

    ./communique up --no-seeds --port-offset 700 --data /tmp/cost      (in another terminal)
    tools/benchmarks/cost-of-a-document.py --port-offset 700 --data /tmp/cost --documents 5000
"""
import argparse
import glob
import json
import os
import random
import re
import time
import urllib.request

QUALITY_SET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "quality-set", "*.txt")
WORDS = 850
EXCHANGEABLE = re.compile(r"(?<![\w'])(?!said|told|says|added)[a-z]{4,}(?![\w'])")
LINES_IN_ONE_REQUEST = 500
KINDS = ["documents", "mentions", "statements"]
PROGRAMS = {
    "ingest-service": "ingest",
    "enrich-service": "enrich",
    "index-service": "index",
    "kafka.Kafka": "Kafka",
    "org.elasticsearch.bootstrap.Elasticsearch": "Elasticsearch",
}


def plain(text):
    """The text of a document of the quality set, without what is marked in it."""
    text = text.split("---\n", 1)[-1]
    mark = re.compile(r"\[\[=?([^\[\]|]*)(?:\|[^\[\]|]*)?\]\]|\{\{([^{}|]*)(?:\|[^{}|]*)?\}\}")
    while mark.search(text):
        text = mark.sub(lambda found: found.group(1) or found.group(2) or "", text)
    return re.sub(r"(?m)^(==|%%|\?\?) ", "", text).strip()


def articles(prefix, count):
    """Articles of some 850 words, each put together from other English documents of the quality set. Every second word without a
    capital is exchanged for another, or they would compress as no real text does."""
    dice = random.Random(count)
    texts = [open(path, encoding="utf-8").read() for path in sorted(glob.glob(QUALITY_SET))]
    stories = [plain(text) for text in texts if "\nlanguage: " not in text]
    words = sorted({word for story in stories for word in EXCHANGEABLE.findall(story)})
    for number in range(count):
        text = ""
        while len(text.split()) < WORDS:
            text += "\n\n" + dice.choice(stories)
        text = EXCHANGEABLE.sub(lambda word: dice.choice((word.group(), dice.choice(words))), text.strip())
        yield {"id": "%s-%d" % (prefix, number), "title": "Report %d of %s" % (number, prefix), "source": "cost",
               "publishedAt": "2026-%02d-%02d" % (1 + number % 10, 1 + number % 28), "text": text}


def call(url, body=None, kind="application/json"):
    request = urllib.request.Request(url, None if body is None else body.encode(), {"Content-Type": kind})
    with urllib.request.urlopen(request, timeout=300) as answer:
        return answer.read().decode()


def processes(data):
    """Process ids of one system by the name of the program; each has its data folder as its own or in its command."""
    found = {}
    for entry in glob.glob("/proc/[0-9]*"):
        try:
            command = open(entry + "/cmdline").read().replace("\0", " ")
            folder = os.readlink(entry + "/cwd")
        except OSError:
            continue
        for part, name in PROGRAMS.items():
            if part in command and command.split(" ")[0].endswith("java") and (
                    folder.startswith(data) or data + "/" in command):
                found[name] = int(os.path.basename(entry))
    return found


def seconds(process):
    fields = open("/proc/%d/stat" % process).read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_megabytes(process):
    return int(re.search(r"VmHWM:\s+(\d+)", open("/proc/%d/status" % process).read()).group(1)) // 1024


def log_bytes(data):
    """What the segments of each topic hold; their indexes are preallocated and say nothing."""
    sizes = {}
    for segment in glob.glob(data + "/**/documents.*-[0-9]*/*.log", recursive=True):
        topic = re.sub(r"-\d+$", "", os.path.basename(os.path.dirname(segment)))
        sizes[topic] = sizes.get(topic, 0) + os.path.getsize(segment)
    return sizes


def index_figures(search):
    call(search + "/" + ",".join(KINDS) + "/_refresh", "")
    figures = {}
    for kind in KINDS:
        stats = json.loads(call(search + "/" + kind + "/_stats/docs,store,indexing"))["_all"]["primaries"]
        figures[kind] = {"entries": stats["docs"]["count"], "bytes": stats["store"]["size_in_bytes"],
                         "operations": stats["indexing"]["index_total"]}
    return figures


def segments(search):
    """The merged segments of all indices, with those that wait to be deleted."""
    rows = json.loads(call(search + "/_cat/segments/" + ",".join(KINDS) + "?format=json&h=segment"))
    return len(rows)


def send(ingest, documents):
    lines = []
    for document in documents:
        lines.append(json.dumps(document))
        if len(lines) == LINES_IN_ONE_REQUEST:
            call(ingest + "/documents", "\n".join(lines), "application/x-ndjson")
            lines = []
    if lines:
        call(ingest + "/documents", "\n".join(lines), "application/x-ndjson")


def found(search):
    call(search + "/documents/_refresh", "")
    return json.loads(call(search + "/documents/_count"))["count"]


def await_found(search, count):
    while found(search) < count:
        time.sleep(0.5)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port-offset", type=int, default=0)
    parser.add_argument("--data", required=True)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--warm-up", type=int, default=1500)
    given = parser.parse_args()
    ingest = "http://localhost:%d" % (8081 + given.port_offset)
    search = "http://localhost:%d" % (9200 + given.port_offset)
    data = os.path.realpath(given.data)

    run = "cost-%d" % time.time()
    present = found(search)
    send(ingest, articles(run + "-warm", given.warm_up))
    await_found(search, present + given.warm_up)
    running = processes(data)
    before = {name: seconds(process) for name, process in running.items()}
    logs, figures, began = log_bytes(data), index_figures(search), time.time()
    size = sum(len(json.dumps(document)) for document in articles(run, given.documents))
    send(ingest, articles(run, given.documents))
    await_found(search, present + given.warm_up + given.documents)
    took, after = time.time() - began, index_figures(search)
    spent = {name: seconds(process) - before[name] for name, process in running.items()}

    n = given.documents
    print("%s, %d documents of %d bytes as JSON, in %.1f s" % (time.strftime("%Y-%m-%d %H:%M"), n, size // n, took))
    for name, cpu in sorted(spent.items()):
        print("  %-14s %6.2f ms of processor a document, peak %4d MiB" %
              (name, 1000 * cpu / n, peak_megabytes(running[name])))
    for topic, total in sorted(log_bytes(data).items()):
        print("  %-20s %6d bytes a document" % (topic, (total - logs.get(topic, 0)) // n))
    for kind in KINDS:
        print("  %-12s %5.2f entries, %6.2f operations a document" % (
            kind, (after[kind]["entries"] - figures[kind]["entries"]) / n,
            (after[kind]["operations"] - figures[kind]["operations"]) / n))
    call(search + "/" + ",".join(KINDS) + "/_forcemerge?max_num_segments=1&flush=true", "")
    while segments(search) > len(KINDS):
        time.sleep(0.5)
    merged, count = index_figures(search), present + given.warm_up + n
    for kind in KINDS:
        print("  %-12s %6d bytes a document, merged" % (kind, merged[kind]["bytes"] // count))


if __name__ == "__main__":
    main()
