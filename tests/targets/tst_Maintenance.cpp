// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/edit/DocumentChange.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace MaintenanceTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime kNow = QDateTime::fromString(u"2026-11-20T10:00:00Z"_s, Qt::ISODate);

QByteArray fileOf(const QByteArray &maintenance)
{
    return "{\"maintenance\": [\n" + maintenance + R"(],
"targets": [{"name":"Shop","kind":"simulated"},{"name":"Router","kind":"simulated"},
{"name":"x.example/${env:A}","kind":"simulated"}]})";
}

Maintenance onceFor(const QString &name, const QStringList &targets)
{
    Maintenance entry;
    entry.name = name;
    entry.zone = "UTC";
    entry.from = kNow;
    entry.to = kNow.addSecs(3600);
    entry.targets = targets;
    return entry;
}

Maintenance daily(const QString &name)
{
    Maintenance entry;
    entry.name = name;
    entry.kind = MaintenanceKind::Daily;
    entry.zone = "Europe/Berlin";
    entry.minute = 120;
    entry.duration = 1h;
    entry.forAll = true;
    return entry;
}

Target simulated(const QString &name)
{
    return makeTarget(name, u"simulated"_s, {});
}

TargetsDocument documentOf(const QList<Target> &targets, const QList<Maintenance> &entries)
{
    TargetsDocument document;
    document.targets = targets;
    document.maintenance = entries;
    return document;
}

QStringList namesOf(const QList<Maintenance> &entries)
{
    QStringList names;
    for (const Maintenance &entry : entries)
        names.append(entry.name);
    return names;
}

} // namespace

//! Tests maintenance in a document. All errors are reported at the same time, and written files have small diffs. Maintenance
//! can be edited and merged, and is updated when targets change.
class tst_Maintenance : public QObject
{
    Q_OBJECT

private slots:
    void isReadAndWritten_data();
    void isReadAndWritten();
    void convertsTimesFromTheZone_data();
    void convertsTimesFromTheZone();
    void writesOneFieldPerLine();
    void reportsErrors_data();
    void reportsErrors();
    void reportsAllErrorsAtOnce();
    void schemaHasItsKeys();
    void followsChangesOfTargets();
    void mergesEdits_data();
    void mergesEdits();
    void undoRestoresIt();
    void refusesEntriesThatCouldNotBeRead_data();
    void refusesEntriesThatCouldNotBeRead();
    void savesATargetNamedLikeAPlaceholder();
    void startsAndEnds();
    void endsForSomeTargetsOnly();
    void removesEntriesThatEndedLongAgo();
    void describesEntries();
};

void tst_Maintenance::isReadAndWritten_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("rewritten");
    const auto row = [](const char *name, const QByteArray &written, const QByteArray &rewritten = {}) {
        QTest::newRow(name) << written << (rewritten.isEmpty() ? written : rewritten);
    };
    row("once",
        R"({"name":"A","when":"once","from":"2026-12-24T22:00:00Z","to":"2026-12-25T02:00:00Z","zone":"UTC","all":true})");
    row("once with a duration", R"({"name":"A","when":"once","from":"2026-12-24T22:00:00Z","for":"4h","all":true})",
        R"({"name":"A","when":"once","from":"2026-12-24T22:00:00Z","to":"2026-12-25T02:00:00Z","zone":"UTC","all":true})");
    row("daily", R"({"name":"A","when":"daily","at":"02:00","for":"90m","zone":"Europe/Berlin","tags":["db"]})");
    row("weekly, in any order and case",
        R"({"name":"A","when":"weekly","at":"23:30","for":"90m","days":["Sun","sat","sat"],"zone":"America/New_York","targets":["Shop"]})",
        R"({"name":"A","when":"weekly","at":"23:30","for":"90m","days":["sat","sun"],"zone":"America/New_York","targets":["Shop"]})");
    row("monthly",
        R"({"name":"A","when":"monthly","at":"00:00","for":"2h","daysOfMonth":["last","15","1"],"zone":"UTC","filter":"kind:http -tag:dev"})",
        R"({"name":"A","when":"monthly","at":"00:00","for":"2h","daysOfMonth":["1","15","last"],"zone":"UTC","filter":"kind:http -tag:dev"})");
    row("words that look like placeholders",
        R"({"name":"By hand: x.example/${env:A}","when":"daily","at":"02:00","for":"90m","zone":"UTC","targets":["x.example/${env:A}"],"tags":["${env:B}"],"filter":"\"${env:C}\""})");
    row("cron, not enabled",
        R"({"name":"A","when":"cron","for":"45m","cron":"0 3 * * TUE#2","zone":"UTC","targets":["Shop","Router"],"tags":["x"],"enabled":false})");
}

void tst_Maintenance::isReadAndWritten()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, rewritten);
    const auto document = TargetsDocument::parse(fileOf(written), u"t.json"_s);
    QVERIFY2(document.hasValue(), document ? "" : qPrintable(problemsOf(fileOf(written))));
    QCOMPARE(document->maintenance.size(), 1);
    QCOMPARE(maintenanceToJson(document->maintenance.first()), QJsonDocument::fromJson(rewritten).object());
    QCOMPARE(parsed(document->toJson()), *document);
}

void tst_Maintenance::convertsTimesFromTheZone_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("rewritten");
    QTest::newRow("by the clock") << "2026-12-24T22:00"
                                  << "Europe/Berlin"
                                  << "2026-12-24T21:00:00Z"
                                  << "2026-12-24T22:00:00+01:00";
    QTest::newRow("in summer") << "2026-07-24T22:00:30"
                               << "Europe/Berlin"
                               << "2026-07-24T20:00:30Z"
                               << "2026-07-24T22:00:30+02:00";
    QTest::newRow("the first of two") << "2026-10-25T02:30"
                                      << "Europe/Berlin"
                                      << "2026-10-25T00:30:00Z"
                                      << "2026-10-25T02:30:00+02:00";
    QTest::newRow("the second of two stays that") << "2026-10-25T02:30+01:00"
                                                  << "Europe/Berlin"
                                                  << "2026-10-25T01:30:00Z"
                                                  << "2026-10-25T02:30:00+01:00";
    QTest::newRow("one that is left out") << "2026-03-29T02:30"
                                          << "Europe/Berlin"
                                          << "2026-03-29T01:00:00Z"
                                          << "2026-03-29T03:00:00+02:00";
    QTest::newRow("a distance of elsewhere") << "2026-12-24T22:00+05:45"
                                             << "UTC"
                                             << "2026-12-24T16:15:00Z"
                                             << "2026-12-24T16:15:00Z";
}

void tst_Maintenance::convertsTimesFromTheZone()
{
    QFETCH(QString, from);
    QFETCH(QString, zone);
    const auto entry = maintenanceFromJson({{u"name"_s, u"A"_s},
                                            {u"when"_s, u"once"_s},
                                            {u"from"_s, from},
                                            {u"for"_s, u"1h"_s},
                                            {u"zone"_s, zone},
                                            {u"all"_s, true}});
    QVERIFY2(entry.hasValue(), entry ? "" : qPrintable(entry.error().first().text));
    QTEST(entry->from.toString(Qt::ISODate), "utc");
    QCOMPARE(entry->from.secsTo(entry->to), 3600);
    QTEST(maintenanceToJson(*entry).value(u"from"_s).toString(), "rewritten");
}

void tst_Maintenance::writesOneFieldPerLine()
{
    const QByteArray text = documentOf({}, {daily(u"Backup"_s)}).toJson();
    QVERIFY2(text.contains(R"(
  },
  "maintenance": [
    {
      "name": "Backup",
      "when": "daily",
      "at": "02:00",
      "for": "1h",
      "zone": "Europe/Berlin",
      "all": true
    }
  ],
  "targets": []
})"),
             text.constData());
    QVERIFY(!documentOf({}, {}).toJson().contains("maintenance"));
}

void tst_Maintenance::reportsErrors_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &entry, const QString &problem) {
        QTest::newRow(name) << entry << problem;
    };
    row("not an object", "7", u"t.json:2: maintenance 1: Expected an object, such as {\"name\": …, \"when\": …}."_s);
    row("no name", R"({"when":"daily","at":"02:00","for":"1h","zone":"UTC","all":true})",
        u"t.json:2: maintenance 1: name: This field is required."_s);
    row("an unknown key", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC","all":true,
"tag":"x"})",
        u"t.json:3: maintenance “A”: tag: Unknown key. Did you mean “tags”?"_s);
    row("a key that is there twice", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC","all":true,
"at":"03:00"})",
        u"t.json:3: maintenance “A”: at: “at” appears twice, first on line 2."_s);
    row("an unknown kind", R"({"name":"A","when":"yearly","all":true})",
        u"t.json:2: maintenance “A”: when: “yearly” isn't valid. Choose one of: once, daily, weekly, monthly, cron."_s);
    row("a key of another kind",
        R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC","all":true,"cron":"* * * * *"})",
        u"t.json:2: maintenance “A”: cron: This key is allowed only if “when” is one of: “cron”. Here, “when” is “daily”."_s);
    row("no zone", R"({"name":"A","when":"daily","at":"02:00","for":"1h","all":true})",
        u"t.json:2: maintenance “A”: zone: This field is required."_s);
    row("a zone that is none", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"Europe/Berln","all":true})",
        u"t.json:2: maintenance “A”: zone: Unknown time zone “Europe/Berln”. Did you mean “Europe/Berlin”?"_s);
    row("a word that is no zone", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"Mars","all":true})",
        u"t.json:2: maintenance “A”: zone: Unknown time zone “Mars”. Use a name such as Europe/Berlin or UTC."_s);
    row("no time", R"({"name":"A","when":"daily","for":"1h","zone":"UTC","all":true})",
        u"t.json:2: maintenance “A”: at: This field is required."_s);
    row("a time that is none", R"({"name":"A","when":"daily","at":"24:00","for":"1h","zone":"UTC","all":true})",
        u"t.json:2: maintenance “A”: at: “24:00” isn't a valid time of day. Use a form like 02:00 or 23:30."_s);
    row("too long", R"({"name":"A","when":"daily","at":"02:00","for":"32d","zone":"UTC","all":true})",
        u"t.json:2: maintenance “A”: for: Recurring maintenance can last at most 31 days."_s);
    row("no days", R"({"name":"A","when":"weekly","at":"02:00","for":"1h","zone":"UTC","all":true})",
        u"t.json:2: maintenance “A”: days: This field is required."_s);
    row("a day that is none", R"({"name":"A","when":"weekly","at":"02:00","for":"1h","days":["mo"],"zone":"UTC","all":true})",
        u"t.json:2: maintenance “A”: days: “mo” isn't a valid day. Use one of: mon, tue, wed, thu, fri, sat, sun."_s);
    row("a day of no month",
        R"({"name":"A","when":"monthly","at":"02:00","for":"1h","daysOfMonth":["32"],"zone":"UTC","all":true})",
        u"t.json:2: maintenance “A”: daysOfMonth: “32” isn't a valid day of the month. Use 1 to 31, or last."_s);
    row("a cron line with a fault in a field", R"({"name":"A","when":"cron","for":"1h","zone":"UTC","all":true,
"cron":"0 25 * * *"})",
        u"t.json:3: maintenance “A”: cron: The field for the hour is invalid: 25 isn't between 0 and 23."_s);
    row("a cron line that never comes", R"({"name":"A","when":"cron","for":"1h","zone":"UTC","all":true,"cron":"0 0 30 2 *"})",
        u"t.json:2: maintenance “A”: cron: The field for the day of month is invalid: none of these months has such a day."_s);
    row("once without an end", R"({"name":"A","when":"once","from":"2026-12-24T22:00Z","all":true})",
        u"t.json:2: maintenance “A”: to: This field is required."_s);
    row("once with two ends",
        R"({"name":"A","when":"once","from":"2026-12-24T22:00Z","to":"2026-12-25T22:00Z","for":"1h","all":true})",
        u"t.json:2: maintenance “A”: for: Use either “to” or “for”, not both."_s);
    row("it ends before it begins",
        R"({"name":"A","when":"once","from":"2026-12-24T22:00Z","to":"2026-12-24T22:00Z","all":true})",
        u"t.json:2: maintenance “A”: to: The end is before the start."_s);
    row("a clock of no zone", R"({"name":"A","when":"once","from":"2026-12-24T22:00","for":"1h","all":true})",
        u"t.json:2: maintenance “A”: from: The time zone is missing. Add a “zone” such as Europe/Berlin, or append Z or +01:00."_s);
    row("no instant", R"({"name":"A","when":"once","from":"tomorrow","for":"1h","all":true})",
        u"t.json:2: maintenance “A”: from: “tomorrow” isn't a valid time. Use a form like 2026-12-24T22:00."_s);
    row("for nobody", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC"})",
        u"t.json:2: maintenance “A”: targets: No targets specified. Add “targets”, “tags”, a “filter”, or “all”: true."_s);
    row("for all and for some", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC","all":true,"tags":["x"]})",
        u"t.json:2: maintenance “A”: all: Choose either all targets or specific ones, not both."_s);
    row("a filter on results", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC","filter":"is:down"})",
        u"t.json:2: maintenance “A”: filter: "_s);
    row("a target that is not there", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC",
"targets":["Ruoter"]})",
        u"t.json:3: maintenance “A”: targets: Target “Ruoter” doesn't exist. Did you mean “Router”?"_s);
    row("a placeholder", R"({"name":"A","when":"cron","for":"1h","zone":"UTC","all":true,"cron":"${env:CRON}"})",
        u"t.json:2: maintenance “A”: cron: Placeholders aren't allowed here."_s);
    row("a placeholder for the kind", R"({"name":"A","when":"${env:WHEN}","all":true})",
        u"t.json:2: maintenance “A”: when: Placeholders aren't allowed here."_s);
    row("a name that is taken", R"({"name":"A","when":"daily","at":"02:00","for":"1h","zone":"UTC","all":true},
{"name":"A","when":"daily","at":"03:00","for":"1h","zone":"UTC","all":true})",
        u"t.json:3: maintenance “A”: name: Another maintenance window already has this name."_s);
}

void tst_Maintenance::reportsErrors()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, problem);
    const auto document = TargetsDocument::parse(fileOf(entry), u"t.json"_s);
    QVERIFY(!document.hasValue());
    QStringList texts;
    for (const Problem &one : document.error())
        texts.append(one.toString());
    QCOMPARE(texts.size(), 1);
    QVERIFY2(texts.first().startsWith(problem), qPrintable(texts.first()));
}

void tst_Maintenance::reportsAllErrorsAtOnce()
{
    const auto document = TargetsDocument::parse(R"({"maintenance": [
{"name":"A","when":"cron","cron":"x","for":"1 h","zone":"Nowhere/X"},
{"name":" B","when":"weekly"}],
"targets": [{"name":"Shop"}]})",
                                                 u"t.json"_s);
    QVERIFY(!document.hasValue());
    QStringList places;
    for (const Problem &one : document.error())
        places.append(u"%1 %2"_s.arg(one.line()).arg(one.field()));
    QCOMPARE(places,
             QStringList({u"2 for"_s, u"2 zone"_s, u"2 cron"_s, u"2 targets"_s, u"3 name"_s, u"3 zone"_s, u"3 for"_s,
                          u"3 days"_s, u"3 at"_s, u"3 targets"_s, u"4 kind"_s}));
    QVERIFY(!TargetsDocument::parse(R"({"maintenance": {}, "targets": []})", u"t.json"_s).hasValue());
}

void tst_Maintenance::schemaHasItsKeys()
{
    const QJsonObject list = targetsSchema().value(u"properties"_s).toObject().value(u"maintenance"_s).toObject();
    const QJsonObject entry = list.value(u"items"_s).toObject();
    QCOMPARE(entry.value(u"additionalProperties"_s), QJsonValue(false));
    const QJsonObject members = entry.value(u"properties"_s).toObject();
    for (const Field &field : maintenanceTable())
        QVERIFY2(members.contains(field.name), qPrintable(field.name));
    QCOMPARE(members.value(u"when"_s).toObject().value(u"enum"_s).toArray().size(), 5);
}

void tst_Maintenance::followsChangesOfTargets()
{
    Target shop = simulated(u"Shop"_s);
    const Target router = simulated(u"Router"_s);
    Maintenance tagged = onceFor(u"Both"_s, {u"Shop"_s});
    tagged.tags = {u"db"_s};
    const TargetsDocument document =
        documentOf({shop, router}, {onceFor(u"Shop only"_s, {u"Shop"_s}), tagged, onceFor(u"Two"_s, {u"Shop"_s, u"Router"_s})});
    shop.name = u"Store"_s;
    const TargetsDocument renamed = withUpdated(document, {shop});
    QCOMPARE(renamed.maintenance.at(0).targets, QStringList{u"Store"_s});
    QCOMPARE(renamed.maintenance.at(2).targets, QStringList({u"Store"_s, u"Router"_s}));
    const TargetsDocument removed = withRemoved(renamed, {shop.id});
    QCOMPARE(namesOf(removed.maintenance), QStringList({u"Both"_s, u"Two"_s}));
    QVERIFY(removed.maintenance.at(0).targets.isEmpty());
    QCOMPARE(removed.maintenance.at(1).targets, QStringList{u"Router"_s});
    QVERIFY(maintenanceProblems(removed.maintenance, removed.targets).isEmpty());
}

void tst_Maintenance::mergesEdits_data()
{
    QTest::addColumn<QStringList>("base");
    QTest::addColumn<QStringList>("ours");
    QTest::addColumn<QStringList>("theirs");
    QTest::addColumn<QStringList>("merged");
    QTest::addColumn<QStringList>("conflicts");
    const auto row = [](const char *name, const QStringList &base, const QStringList &ours, const QStringList &theirs,
                        const QStringList &merged, const QStringList &conflicts = {}) {
        QTest::newRow(name) << base << ours << theirs << merged << conflicts;
    };
    // `A2` is the entry A with a duration of two hours.
    row("both add", {u"A"_s}, {u"A"_s, u"B"_s}, {u"A"_s, u"C"_s}, {u"A"_s, u"C"_s, u"B"_s});
    row("they remove", {u"A"_s, u"B"_s}, {u"A"_s, u"B"_s, u"C"_s}, {u"B"_s}, {u"B"_s, u"C"_s});
    row("they edit, we add", {u"A"_s}, {u"A"_s, u"B"_s}, {u"A2"_s}, {u"A2"_s, u"B"_s});
    row("both edit the same", {u"A"_s}, {u"A3"_s}, {u"A2"_s}, {u"A3"_s}, {u"A"_s});
    row("both edit alike", {u"A"_s}, {u"A2"_s, u"B"_s}, {u"A2"_s}, {u"A2"_s, u"B"_s});
    row("we edit what they remove", {u"A"_s}, {u"A2"_s}, {}, {u"A2"_s}, {u"A"_s});
    row("both remove", {u"A"_s, u"B"_s}, {u"B"_s}, {u"B"_s}, {u"B"_s});
    row("they change the order", {u"A"_s, u"B"_s}, {u"A"_s, u"B"_s}, {u"B"_s, u"A"_s}, {u"B"_s, u"A"_s});
}

void tst_Maintenance::mergesEdits()
{
    const auto entriesOf = [](const QStringList &words) {
        QList<Maintenance> entries;
        for (const QString &word : words) {
            Maintenance entry = daily(word.left(1));
            entry.duration = std::chrono::hours(std::max(1, word.mid(1).toInt()));
            entries.append(entry);
        }
        return entries;
    };
    QFETCH(QStringList, base);
    QFETCH(QStringList, ours);
    QFETCH(QStringList, theirs);
    QFETCH(QStringList, merged);
    const DocumentChange change = DocumentChange::between(documentOf({}, entriesOf(base)), documentOf({}, entriesOf(theirs)));
    const MergedDocument result = withChangeApplied(documentOf({}, entriesOf(ours)), change, ConflictPreference::Document);
    QCOMPARE(result.document.maintenance, entriesOf(merged));
    QTEST(result.conflicts, "conflicts");
}

void tst_Maintenance::undoRestoresIt()
{
    const QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    QSignalSpy saved(&store, &TargetsStore::saved);
    const Target shop = simulated(u"Shop"_s);
    store.add({shop});
    Maintenance entry = onceFor(u"New disk"_s, {u"Shop"_s});
    entry.from = QDateTime::currentDateTimeUtc();
    entry.from = QDateTime::fromSecsSinceEpoch(entry.from.toSecsSinceEpoch(), Qt::UTC);
    entry.to = entry.from.addSecs(3600);
    store.setMaintenance({entry}, u"Add maintenance"_s);
    QCOMPARE(store.history().undoText(), u"Add maintenance"_s);
    const QList<Maintenance> before = store.document().maintenance;
    store.remove({shop.id});
    QVERIFY(store.document().maintenance.isEmpty());
    store.undo();
    QCOMPARE(store.document().maintenance, before);
    store.save();
    QVERIFY(saved.wait(30'000));
    TargetsStore other(store.file());
    QSignalSpy loaded(&other, &TargetsStore::loaded);
    other.load();
    QVERIFY(loaded.wait(30'000));
    QCOMPARE(other.document().maintenance, before);
    store.undo();
    QVERIFY(store.document().maintenance.isEmpty());
    store.redo();
    QCOMPARE(store.document().maintenance, before);
}

void tst_Maintenance::refusesEntriesThatCouldNotBeRead_data()
{
    QTest::addColumn<QList<Maintenance>>("entries");
    QTest::addColumn<QString>("refusal");
    Maintenance nowhere = daily(u"Backup"_s);
    nowhere.zone = "Nowhere";
    QTest::newRow("a name that is there twice")
        << QList<Maintenance>{daily(u"A"_s), daily(u"A"_s)} << u"Maintenance “A” already exists."_s;
    QTest::newRow("no such zone") << QList<Maintenance>{nowhere} << u"Maintenance “Backup”: Unknown time zone “Nowhere”."_s;
    QTest::newRow("sound") << QList<Maintenance>{daily(u"A"_s), daily(u"B"_s)} << QString();
}

void tst_Maintenance::refusesEntriesThatCouldNotBeRead()
{
    QFETCH(QList<Maintenance>, entries);
    QFETCH(QString, refusal);
    const QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    QString reported;
    connect(&store, &TargetsStore::editRejected, this, [&reported](const QString &text) { reported = text; });
    QCOMPARE(store.setMaintenance(entries, u"Add maintenance"_s), refusal.isEmpty());
    QVERIFY2(reported.startsWith(refusal) && reported.isEmpty() == refusal.isEmpty(), qPrintable(reported));
    QCOMPARE(store.document().maintenance.isEmpty(), !refusal.isEmpty());
    QCOMPARE(store.history().canUndo(), refusal.isEmpty());
}

//! If an address contains a placeholder, the default name contains it as well.
void tst_Maintenance::savesATargetNamedLikeAPlaceholder()
{
    const QTemporaryDir folder;
    TargetsStore store(folder.filePath(u"targets.json"_s));
    QSignalSpy saved(&store, &TargetsStore::saved);
    QSignalSpy failed(&store, &TargetsStore::saveFailed);
    Target shop = simulated(u"Shop"_s);
    store.add({shop});
    Maintenance entry = daily(u"Backup"_s);
    entry.forAll = false;
    entry.targets = {u"Shop"_s};
    QVERIFY(store.setMaintenance({entry}, u"Add maintenance"_s));
    shop.name = u"x.example/${env:A}"_s;
    store.update({shop}, u"Edit"_s);
    QCOMPARE(store.document().maintenance.first().targets, QStringList{shop.name});
    store.save();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size() + failed.size(), 1, 30'000);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QVERIFY(!store.hasUnsavedEdits());
}

void tst_Maintenance::startsAndEnds()
{
    QList<Maintenance> entries{daily(u"Manual"_s)};
    Maintenance wanted = onceFor(u"Manual"_s, {u"Shop"_s});
    const QDateTime now = kNow.addMSecs(700);
    const QString name = startMaintenance(entries, wanted, now, now.addSecs(3600));
    QCOMPARE(name, u"Manual 2"_s);
    QCOMPARE(entries.at(1).from, kNow);
    QCOMPARE(entries.at(1).to, kNow.addSecs(3600));
    QVERIFY(!endMaintenance(entries, u"Manual"_s, now)); // repeating maintenance can't be ended
    QVERIFY(!endMaintenance(entries, name, kNow.addSecs(3600)));
    QVERIFY(endMaintenance(entries, name, kNow.addSecs(60)));
    QCOMPARE(entries.at(1).to, kNow.addSecs(60));
    QVERIFY(maintenanceFromJson(maintenanceToJson(entries.at(1))).hasValue());
    entries[1].to = kNow.addSecs(3600);
    QVERIFY(endMaintenance(entries, name, now)); // within the first second of the maintenance
    QVERIFY(maintenanceFromJson(maintenanceToJson(entries.at(1))).hasValue());
}

void tst_Maintenance::endsForSomeTargetsOnly()
{
    const Target shop = simulated(u"Shop"_s);
    const Target router = simulated(u"Router"_s);
    QList<Maintenance> entries{onceFor(u"Both"_s, {u"Shop"_s, router.id.toString(QUuid::WithoutBraces)}),
                               onceFor(u"Shop"_s, {u"Shop"_s})};
    const QDateTime now = kNow.addSecs(60);
    QCOMPARE(endMaintenanceFor(entries, {shop}, now), QStringList({u"Both"_s, u"Shop"_s}));
    QCOMPARE(entries.at(0).targets.size(), 1);
    QCOMPARE(entries.at(0).to, kNow.addSecs(3600));
    QCOMPARE(entries.at(1).to, now);
    QCOMPARE(endMaintenanceFor(entries, {shop}, now), QStringList());
    QCOMPARE(endMaintenanceFor(entries, {router}, now), QStringList{u"Both"_s});
    QCOMPARE(entries.at(0).to, now);
}

void tst_Maintenance::removesEntriesThatEndedLongAgo()
{
    Maintenance old = onceFor(u"Old"_s, {u"Shop"_s});
    old.from = kNow.addDays(-9);
    old.to = kNow.addDays(-8);
    Maintenance recent = onceFor(u"Recent"_s, {u"Shop"_s});
    recent.from = kNow.addDays(-7);
    recent.to = kNow.addDays(-6);
    QCOMPARE(namesOf(withoutEnded({old, recent, daily(u"Daily"_s), onceFor(u"Now"_s, {})}, kNow)),
             QStringList({u"Recent"_s, u"Daily"_s, u"Now"_s}));
}

void tst_Maintenance::describesEntries()
{
    Maintenance entry = daily(u"A"_s);
    QCOMPARE(maintenanceTimesText(entry), u"Daily at 02:00 for 1 h (Europe/Berlin)"_s);
    entry.kind = MaintenanceKind::Weekly;
    entry.weekdays = {Qt::Monday, Qt::Sunday};
    QCOMPARE(maintenanceTimesText(entry), u"Mon, Sun at 02:00 for 1 h (Europe/Berlin)"_s);
    entry.kind = MaintenanceKind::Monthly;
    entry.monthDays = {15, Maintenance::kLastDay};
    QCOMPARE(maintenanceTimesText(entry), u"Monthly on 15, last at 02:00 for 1 h (Europe/Berlin)"_s);
    entry.kind = MaintenanceKind::Cron;
    entry.cron = u"0 2 * * *"_s;
    QCOMPARE(maintenanceTimesText(entry), u"0 2 * * * for 1 h (Europe/Berlin)"_s);
    Maintenance once = onceFor(u"B"_s, {u"Shop"_s});
    once.zone = "Europe/Berlin";
    once.tags = {u"db"_s};
    QCOMPARE(maintenanceTimesText(once), u"2026-11-20 11:00 to 2026-11-20 12:00 (Europe/Berlin)"_s);
    QCOMPARE(maintenanceScopeText(once), u"Shop, tag db"_s);
    QCOMPARE(maintenanceScopeText(entry), u"all targets"_s);
}

QTEST_GUILESS_MAIN(tst_Maintenance)

} // namespace MaintenanceTest

#include "tst_Maintenance.moc"
