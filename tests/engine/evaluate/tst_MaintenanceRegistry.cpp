// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TestKinds.h"
#include "engine/evaluate/MaintenanceRegistry.h"

#include <QTest>

namespace MaintenanceRegistryTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kNow = 1'790'000'000'000;

Maintenance entry(const QString &name, qint64 from, qint64 to)
{
    Maintenance made;
    made.name = name;
    made.zone = "UTC";
    made.from = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC);
    made.to = QDateTime::fromMSecsSinceEpoch(to, Qt::UTC);
    return made;
}

} // namespace

class tst_MaintenanceRegistry : public QObject
{
    Q_OBJECT

private slots:
    void selectsTargets_data();
    void selectsTargets();
    void reportsChanges();
    void theMaintenanceThatEndsLastCounts();
    void manyTargetsAndEntriesAreQuick();
};

void tst_MaintenanceRegistry::selectsTargets_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("forAll");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *title, const QStringList &names, const QStringList &tags, const QString &filter,
                        bool forAll,
                        const QStringList &found) { QTest::newRow(title) << names << tags << filter << forAll << found; };
    row("all", {}, {}, {}, true, {u"Shop"_s, u"Search"_s, u"Disk"_s});
    row("by name", {u"Disk"_s, u"Shop"_s}, {}, {}, false, {u"Shop"_s, u"Disk"_s});
    row("a name has one case", {u"disk"_s}, {}, {}, false, {});
    row("by id", {u"{00000000-0000-0000-0000-000000000002}"_s}, {}, {}, false, {u"Search"_s});
    row("by tag, whatever its case", {}, {u"PROD"_s}, {}, false, {u"Shop"_s, u"Search"_s});
    row("one of the tags", {}, {u"local"_s, u"none"_s}, {}, false, {u"Disk"_s});
    row("by filter", {}, {}, u"host:search"_s, false, {u"Search"_s});
    row("not", {}, {}, u"-tag:prod"_s, false, {u"Disk"_s});
    row("any of them", {u"Disk"_s}, {}, u"name:shop"_s, false, {u"Shop"_s, u"Disk"_s});
    row("nobody", {}, {}, {}, false, {});
}

void tst_MaintenanceRegistry::selectsTargets()
{
    const TestKinds kinds;
    Target shop = TestKinds::target(u"quick"_s, u"Shop"_s, {{u"host"_s, u"shop.example"_s}});
    Target search = TestKinds::target(u"quick"_s, u"Search"_s, {{u"host"_s, u"search.example"_s}});
    Target disk = TestKinds::target(u"quick"_s, u"Disk"_s);
    shop.tags = {u"prod"_s};
    search.tags = {u"Prod"_s, u"x"_s};
    search.id = QUuid(u"{00000000-0000-0000-0000-000000000002}"_s);
    disk.tags = {u"local"_s};
    QFETCH(QStringList, names);
    QFETCH(QStringList, tags);
    QFETCH(QString, filter);
    QFETCH(bool, forAll);
    Maintenance made = entry(u"A"_s, kNow, kNow + kMinute);
    made.targets = names;
    made.tags = tags;
    made.filter = filter;
    made.forAll = forAll;
    const QList<Target> all{shop, search, disk};
    const QList<TargetId> ids = targetsOf(made, all, TestKinds::find);
    QStringList found;
    for (const Target &target : all) {
        if (ids.contains(target.id))
            found.append(target.name);
    }
    QTEST(found, "found");
}

void tst_MaintenanceRegistry::reportsChanges()
{
    MaintenanceRegistry book;
    QVERIFY(!book.update(kNow)); // no targets are known
    Target target;
    target.id = QUuid::createUuid();
    target.name = u"Shop"_s;
    Maintenance made = entry(u"A"_s, kNow + kMinute, kNow + 2 * kMinute);
    made.targets = {u"Shop"_s};
    const auto noKind = [](const QString &) -> const Kind * { return nullptr; };
    book.replace({made}, {target}, noKind);
    QVERIFY(book.update(kNow + 2));
    QVERIFY(!book.maintenanceOf(target.id));
    QVERIFY(!book.update(kNow + kMinute - 1));
    QVERIFY(book.update(kNow + kMinute));
    QVERIFY(book.maintenanceOf(target.id));
    QCOMPARE(book.maintenanceOf(target.id)->until, kNow + 2 * kMinute);
    QCOMPARE(book.maintenanceOf(target.id)->begun, kNow + kMinute);
    QCOMPARE(book.inEffect().size(), 1);
    QVERIFY(!book.update(kNow + 2 * kMinute - 1));
    QVERIFY(book.update(kNow + kMinute - 1)); // the clock was set back to a time before the maintenance
    QVERIFY(!book.maintenanceOf(target.id));
    QVERIFY(book.update(kNow + 90 * kMinute)); // the clock was set forward, or the computer slept
    QVERIFY(!book.maintenanceOf(target.id));
    QVERIFY(!book.update(kNow + 9'000 * kMinute));
}

void tst_MaintenanceRegistry::theMaintenanceThatEndsLastCounts()
{
    Target target;
    target.id = QUuid::createUuid();
    target.name = u"Shop"_s;
    Maintenance shortOne = entry(u"Short"_s, kNow, kNow + kMinute);
    shortOne.targets = {u"Shop"_s};
    Maintenance longOne = entry(u"Long"_s, kNow, kNow + 3 * kMinute);
    longOne.targets = {u"Shop"_s};
    Maintenance all = entry(u"All"_s, kNow, kNow + 2 * kMinute);
    all.forAll = true;
    const auto noKind = [](const QString &) -> const Kind * { return nullptr; };
    MaintenanceRegistry book;
    book.replace({shortOne, longOne, all}, {target}, noKind);
    QVERIFY(book.update(kNow));
    QCOMPARE(book.maintenanceOf(target.id)->name, u"Long"_s);
    QCOMPARE(book.maintenanceOf(QUuid::createUuid())->name, u"All"_s);
    book.replace({longOne, shortOne}, {target}, noKind);
    QVERIFY(book.update(kNow));
    QCOMPARE(book.maintenanceOf(target.id)->name, u"Long"_s);
    book.replace({shortOne, all}, {target}, noKind);
    QVERIFY(book.update(kNow));
    QCOMPARE(book.maintenanceOf(target.id)->name, u"All"_s);
}

void tst_MaintenanceRegistry::manyTargetsAndEntriesAreQuick()
{
    QList<Target> targets;
    for (int i = 0; i < 10'000; ++i) {
        Target &target = targets.emplaceBack();
        target.id = QUuid::createUuid();
        target.name = QString::number(i);
        target.tags = {QString::number(i % 100)};
    }
    QList<Maintenance> entries;
    for (int i = 0; i < 100; ++i) {
        Maintenance made = entry(QString::number(i), kNow, kNow + kMinute);
        made.kind = MaintenanceKind::Cron;
        made.cron = u"* * * * *"_s;
        made.duration = std::chrono::hours(1);
        made.tags = {QString::number(i)};
        entries.append(made);
    }
    MaintenanceRegistry book;
    book.replace(entries, targets, [](const QString &) -> const Kind * { return nullptr; });
    QBENCHMARK_ONCE
    {
        QVERIFY(book.update(kNow));
        for (int i = 1; i < 10'000; ++i)
            book.update(kNow + i);
    }
    QVERIFY(book.maintenanceOf(targets.last().id));
}

QTEST_GUILESS_MAIN(tst_MaintenanceRegistry)

} // namespace MaintenanceRegistryTest

#include "tst_MaintenanceRegistry.moc"
